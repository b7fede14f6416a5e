// WaterObserved: reservoirs and river gauges, every ten minutes.
import { MINUTE_MS } from '../calendar/local-time.ts';
import { dateTime, measured, property } from '../entity-attributes.ts';
import { createReportingKind } from '../reporting-kind.ts';
import { servedArea, stationSite, type StationSite } from '../station-site.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { EntityKind, WorldAttribute } from '../world-contract.ts';
import type { Runoff } from './catchment-runoff.ts';
import { spillShare, storageRatioAt, type ReadReservoir, type Reservoir } from './reservoir-state.ts';
import { createRiverState, RIVER_GAUGES } from './river-gauges.ts';

interface WaterSite extends StationSite {
  read(reportMs: number): Record<string, WorldAttribute>;
}

function reservoirSite(reservoir: Reservoir, read: ReadReservoir, lookup: UnitLookup): WaterSite {
  const { id, name, lon, lat } = reservoir;
  return {
    ...stationSite('WaterObserved', [id, name.vi, name.en, lon, lat, 0.2], {
      waterBodyType: property('reservoir'),
      ...servedArea(lookup, lon, lat),
      deadLevel: property(reservoir.deadLevelM, 'MTR'),
      normalLevel: property(reservoir.normalLevelM, 'MTR'),
      floodLevel: property(reservoir.floodLevelM, 'MTR'),
      crestLevel: property(reservoir.crestLevelM, 'MTR'),
      capacity: property(reservoir.capacityMm3, 'HMQ'),
    }),
    read(reportMs) {
      const state = read(reservoir, reportMs);
      return {
        waterLevel: measured(state.levelM, 'MTR', reportMs, 2),
        waterDischarge: measured(state.dischargeM3s, 'MQS', reportMs, 2),
        inflow: measured(state.inflowM3s, 'MQS', reportMs, 2),
        storageVolume: measured(state.storageMm3, 'HMQ', reportMs, 3),
        storageRatio: measured(state.storageRatio, 'C62', reportMs, 4),
        spilling: {
          kind: 'property',
          value: spillShare(storageRatioAt(reservoir, state.levelM)) > 0.15,
          observedAtMs: reportMs,
        },
      };
    },
  };
}

/** Builds the kind from the reservoirs of the pack and the listed gauges. */
export function createWaterKind(
  reservoirs: readonly Reservoir[],
  readReservoir: ReadReservoir,
  runoff: Runoff,
  lookup: UnitLookup,
): EntityKind {
  const readRiver = createRiverState(runoff, readReservoir, reservoirs);
  const gaugeSite = (gauge: (typeof RIVER_GAUGES)[number]): WaterSite => {
    const [first, second, third] = gauge.alarmLevels;
    const site = stationSite('WaterObserved', gauge.row, {
      waterBodyType: property('river'),
      ...servedArea(lookup, gauge.row[3], gauge.row[4]),
      alarmLevel1: property(first, 'MTR'),
      alarmLevel2: property(second, 'MTR'),
      alarmLevel3: property(third, 'MTR'),
    });
    return {
      ...site,
      read(reportMs) {
        const { levelM, flowM3s } = readRiver(gauge, site.stream, reportMs);
        return {
          waterLevel: measured(levelM, 'MTR', reportMs, 2),
          waterDischarge: measured(flowM3s, 'MQS', reportMs, 2),
        };
      },
    };
  };
  return createReportingKind<WaterSite>({
    type: 'WaterObserved',
    cadenceMs: 10 * MINUTE_MS,
    outagesPerDay: 0.01,
    sites: () => [
      ...reservoirs.map((reservoir) => reservoirSite(reservoir, readReservoir, lookup)),
      ...RIVER_GAUGES.map(gaugeSite),
    ],
    observe: (site, reportMs) => ({ dateObserved: dateTime(reportMs), ...site.read(reportMs) }),
  });
}
