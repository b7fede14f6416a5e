// ElectricitySupplyReport: what the power company states of every unit for a month: energy, losses, savings, interruptions.
import { addPeriods, periodStart } from '#kernel/time/calendar-period.ts';
import { localDay } from '../calendar/local-time.ts';
import { bilingual, measured, property, urn } from '../entity-attributes.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { uniform } from '../noise/hash.ts';
import {
  createStatisticKind,
  type StatisticPeriod,
  type StatisticSite,
} from '../statistics/statistic-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { ElectricityDemand, ElectricityUnit } from './electricity-demand.ts';
import { customerMinutes } from './outage.ts';
import type { OutageHistory } from './outage-history.ts';

const TYPE = 'ElectricitySupplyReport';

interface SupplySite extends StatisticSite {
  unit: ElectricityUnit;
}

interface Interruptions {
  minutes: number;
  count: number;
}

/** The monthly reports as an entity kind; interruptions are those of the register, so that report and register agree. */
export function createElectricitySupplyKind(demand: ElectricityDemand, outages: OutageHistory): EntityKind {
  const interruptionsOf = createBoundedCache(64, (startMs: number): ReadonlyMap<string, Interruptions> => {
    const byUnit = new Map<string, Interruptions>();
    const endDay = localDay(addPeriods(startMs, 'month', 1));
    for (let day = localDay(startMs); day < endDay; day += 1)
      for (const outage of outages.beginningOn(day)) {
        const sum = byUnit.get(outage.unitCode) ?? { minutes: 0, count: 0 };
        byUnit.set(outage.unitCode, {
          minutes: sum.minutes + customerMinutes(outage),
          count: sum.count + outage.customers,
        });
      }
    return byUnit;
  });
  return createStatisticKind<SupplySite>({
    type: TYPE,
    period: 'month',
    missingShare: 0.03,
    sites: () =>
      demand.units.map((unit) => ({
        id: urn(TYPE, unit.code),
        stream: unit.stream + 34,
        unit,
        fixed: {
          name: bilingual(unit.name),
          areaServed: property(unit.code),
          dataProvider: property('Mô phỏng'),
        },
      })),
    observe({ unit }, period) {
      const { startMs, endMs } = period;
      const { minutes, count } = interruptionsOf(startMs).get(unit.code) ?? { minutes: 0, count: 0 };
      const energy = energyOf(demand, unit, period);
      return {
        energySold: measured(energy.soldMwh, 'MWH', endMs),
        energyDelivered: measured(energy.soldMwh + energy.lostMwh, 'MWH', endMs),
        energyLost: measured(energy.lostMwh, 'MWH', endMs),
        energySaved: measured(energy.savedMwh, 'MWH', endMs),
        energySoldSinceNewYear: measured(soldSinceNewYear(demand, unit, period), 'MWH', endMs),
        customers: measured(demand.customers(unit, endMs), 'H87', endMs, 0),
        customerInterruptions: measured(count, 'H87', endMs, 0),
        customerInterruptionDuration: measured(minutes, 'MIN', endMs, 0),
      };
    },
  });
}

/** Lines to villages lose more than those to works that take 110 kV. */
function energyOf(demand: ElectricityDemand, unit: ElectricityUnit, { startMs, endMs }: StatisticPeriod) {
  const soldMwh = demand.energyMwh(unit, startMs, endMs);
  const month = localDay(startMs);
  const industrial = unit.industryMw / (unit.industryMw + unit.homesMw);
  const lossShare =
    (0.048 - 0.034 * industrial - 0.008 * unit.urbanShare) * (0.93 + 0.14 * uniform(unit.stream + 35, month));
  const savedShare = 0.0195 + 0.006 * uniform(unit.stream + 36, month);
  return { soldMwh, lostMwh: (soldMwh * lossShare) / (1 - lossShare), savedMwh: soldMwh * savedShare };
}

function soldSinceNewYear(
  demand: ElectricityDemand,
  unit: ElectricityUnit,
  { startMs, endMs }: StatisticPeriod,
): number {
  let sold = 0;
  for (let monthMs = periodStart(startMs, 'year'); monthMs < endMs; monthMs = addPeriods(monthMs, 'month', 1))
    sold += demand.energyMwh(unit, monthMs, addPeriods(monthMs, 'month', 1));
  return sold;
}
