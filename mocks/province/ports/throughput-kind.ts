// PortThroughputReport: what every terminal handled in a month: the sum of the calls that left in it.
import { addPeriods, samePeriodLastYear } from '#kernel/time/calendar-period.ts';
import { measured } from '../entity-attributes.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { EntityKind } from '../world-contract.ts';
import type { PortCall, PortCalls } from './port-calls.ts';
import type { CallTrade } from './port-trade.ts';
import { terminalSites, type TerminalSite } from './terminals.ts';

interface Throughput extends CallTrade {
  calls: number;
}

/** Builds the kind; a terminal states the same month of last year beside its own. */
export function createThroughputKind(
  calls: PortCalls,
  tradeOf: (call: PortCall) => CallTrade,
  lookup: UnitLookup,
): EntityKind {
  const monthOf = createBoundedCache(128, (startMs: number): ReadonlyMap<string, Throughput> => {
    const endMs = addPeriods(startMs, 'month', 1);
    const sums = new Map<string, Throughput>();
    for (const ship of calls.ships)
      for (const call of calls.departedBetween(ship, startMs, endMs)) {
        const { teu, cargoT } = tradeOf(call);
        const sum = sums.get(ship.terminal.code) ?? { teu: 0, cargoT: 0, calls: 0 };
        sums.set(ship.terminal.code, {
          teu: sum.teu + teu,
          cargoT: sum.cargoT + cargoT,
          calls: sum.calls + 1,
        });
      }
    return sums;
  });
  const NONE: Throughput = { teu: 0, cargoT: 0, calls: 0 };
  return createStatisticKind<TerminalSite>({
    type: 'PortThroughputReport',
    period: 'month',
    missingShare: 0.02,
    sites: () => terminalSites('PortThroughputReport', lookup),
    observe({ terminal }, { startMs, endMs }) {
      const now = monthOf(startMs).get(terminal.code) ?? NONE;
      const before = monthOf(samePeriodLastYear(startMs, 'month')).get(terminal.code) ?? NONE;
      return {
        containers: measured(now.teu, '{TEU}', endMs, 0),
        containersSamePeriodLastYear: measured(before.teu, '{TEU}', endMs, 0),
        cargoWeight: measured(now.cargoT, 'TNE', endMs, 0),
        cargoWeightSamePeriodLastYear: measured(before.cargoT, 'TNE', endMs, 0),
        shipCalls: measured(now.calls, 'H87', endMs, 0),
      };
    },
  });
}
