// Finds out whether an address answers AIS positions, and what its reports carry.
import type { Discover } from '../discovery/discover.ts';
import type { SourceRecord } from '../mapping/record-writer.ts';
import { describeRecords } from '../snapshot/describe-records.ts';
import { createJsonMemory } from '../snapshot/json-record-reader.ts';
import { probeDocument } from '../snapshot/probe-document.ts';
import { writeResource } from '../snapshot/resource-name.ts';
import { STATIONS } from './ais-connector.ts';
import { AisReader } from './ais-reader.ts';

/** Asks the address itself, then the names under which gateways keep positions. */
export const discoverAis: Discover = async (probe) => {
  const document = await probeDocument(probe, ['', 'locations', 'vessels', 'positions']);
  if (!document) return null;
  const records: SourceRecord[] = [];
  const { zoneOffsetMs } = probe;
  const selection = {
    stations: STATIONS.all,
    speedUnit: '',
    needsSpeedUnit: false,
    zoneOffsetMs,
    statics: new Map(),
  };
  const taker = {
    nowMs: probe.clock.now(),
    take: (record: SourceRecord) => void records.push(record),
    refuse: () => undefined,
  };
  const reader = new AisReader(createJsonMemory(), selection, taker);
  try {
    reader.push(document.bytes);
    reader.finish();
  } catch {
    return null;
  }
  if (records.length === 0) return null;
  return {
    baseUrl: document.baseUrl,
    server: document.server,
    pageSize: Number.NaN,
    offers: offersOf(records, document.path),
    obstacles: [],
  };
};

function offersOf(records: readonly SourceRecord[], path: string) {
  const kinds = Object.entries(STATIONS).filter(([kind]) => kind !== 'all');
  return kinds.flatMap(([kind, stations]) => {
    const own = records.filter(({ values }) =>
      stations.some((station) => station === values['stationClass']),
    );
    return own.length === 0 ? [] : [describeRecords(writeResource({ path, kind }), kind, own)];
  });
}
