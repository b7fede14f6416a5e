// The matter of telecommunications: the state network, masts, operators' reports, data exchange, storage and the survey of demand.
import { DAY_MS, MINUTE_MS } from '../calendar/local-time.ts';
import { lazyKind } from '../statistics/lazy-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createBaseStationKind } from './base-station-kind.ts';
import { readBaseStations, type BaseStation } from './base-stations.ts';
import { createDataExchangeKind } from './data-exchange-kind.ts';
import { createDataStorageKind } from './data-storage-kind.ts';
import { createDigitalDemandKind } from './digital-demand-kind.ts';
import { createStateNetworkKind } from './state-network-kind.ts';
import { createTelecomReportKind } from './telecom-report-kind.ts';

/** Every kind of entity of telecommunications. */
export function createTelecomKinds(parts: WorldParts): readonly EntityKind[] {
  let read: BaseStation[] | undefined;
  const masts = () => (read ??= readBaseStations(parts.units, parts.lookup));
  const measures = (type: string, minutes: number) => ({
    type,
    cadenceMs: minutes * MINUTE_MS,
    tellsChanges: false,
  });
  const states = (type: string, days: number) => ({ type, cadenceMs: days * DAY_MS, tellsChanges: true });
  return [
    lazyKind(measures('Device', 5), () => createStateNetworkKind(parts)),
    lazyKind(measures('BaseStation', 15), () => createBaseStationKind(parts, masts())),
    lazyKind(states('TelecomServiceReport', 30), () => createTelecomReportKind(parts.units, masts)),
    lazyKind(states('DataExchangeReport', 1), createDataExchangeKind),
    lazyKind(states('DataStorageReport', 30), createDataStorageKind),
    lazyKind(states('DigitalDemandSurvey', 91), () => createDigitalDemandKind(parts)),
  ];
}
