// What decoding costs on top of reading: bytes to columns of 10,000 entities against JSON.parse of the same bytes.
import { compilePlan } from '#feeds/mapping/decode-plan.ts';
import { decodeEntities } from '#feeds/ngsi-ld/decode-entities.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { BenchResult } from './run.ts';

const ENTITIES = 10_000;
const RUNS = 15;
const NOW_MS = Date.UTC(2026, 2, 2, 3);

const spec: FeedSpec = {
  id: 'segments',
  source: 'broker',
  title: { vi: 'Đoạn đường', en: 'Road segments' },
  entityType: 'TrafficFlowObserved',
  geometry: 'point',
  cadenceMs: 60_000,
  pollMs: 30_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'speed', kind: 'number', attribute: 'averageVehicleSpeed', unit: 'km/h', range: [0, 200] },
    { column: 'intensity', kind: 'number', attribute: 'intensity', unit: '1' },
    { column: 'occupancy', kind: 'number', attribute: 'occupancy', unit: '%', assumedUnit: '1' },
    { column: 'direction', kind: 'text', attribute: 'laneDirection' },
    { column: 'segment', kind: 'text', attribute: 'refRoadSegment' },
  ],
  rollups: [],
};

/** Entity number `index` at a poll: every time and every speed differs from those of the poll before. */
function entityAt(index: number, isConcise: boolean, poll: number): object {
  const observedAt = new Date(NOW_MS - (index % 60) * 1000 - poll * 60_000).toISOString();
  const datum = (value: number, unitCode?: string) =>
    isConcise ? { value, ...(unitCode && { unitCode }), observedAt } : value;
  return {
    id: `urn:ngsi-ld:TrafficFlowObserved:${index}`,
    type: 'TrafficFlowObserved',
    name: `Đoạn ${index}`,
    dateObserved: isConcise ? { value: { '@type': 'DateTime', '@value': observedAt } } : observedAt,
    averageVehicleSpeed: datum(20 + (index % 60) + poll, 'KMH'),
    intensity: datum(index % 300),
    occupancy: datum((index % 100) / 100),
    laneDirection: index % 2 ? 'forward' : 'backward',
    refRoadSegment: `urn:ngsi-ld:RoadSegment:${index}`,
    location: { type: 'Point', coordinates: [107 + (index % 100) / 1000, 10.3 + index / 100_000] },
  };
}

function elapsedMs(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function measure(name: string, isConcise: boolean) {
  const bodyOf = (poll: number) =>
    new TextEncoder().encode(
      JSON.stringify(Array.from({ length: ENTITIES }, (_, index) => entityAt(index, isConcise, poll))),
    );
  const bodies = [bodyOf(0), bodyOf(1)] as const;
  const plan = compilePlan(spec);
  const writer = new ColumnWriter(spec.columns, spec.geometry);
  const context = { nowMs: NOW_MS, isReplay: false, zoneOffsetMs: 0, bounds: [102, 7, 118, 24] as const };
  const decode = (bytes: Uint8Array, into: ColumnWriter) => {
    into.beginPoll(NOW_MS);
    decodeEntities(bytes, plan, context, into);
  };
  const samples = { parse: [] as number[], first: [] as number[], again: [] as number[] };
  // Alternated, so that heat, garbage and the machine's other work fall on all alike; the first rounds only warm up.
  for (let run = -5; run < RUNS; run += 1) {
    const bytes = bodies[run & 1 ? 1 : 0];
    const parse = elapsedMs(() => JSON.parse(new TextDecoder().decode(bytes)));
    const first = elapsedMs(() => decode(bytes, new ColumnWriter(spec.columns, spec.geometry)));
    const again = elapsedMs(() => decode(bytes, writer));
    if (run < 0) continue;
    samples.parse.push(parse);
    samples.first.push(first);
    samples.again.push(again);
  }
  if (writer.ids.length !== ENTITIES || writer.refusals.list().length > 0)
    throw new Error(`${name}: ${writer.ids.length} rows, refused: ${JSON.stringify(writer.refusals.list())}`);
  const parseMs = median(samples.parse);
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    rows: name,
    megabytes: round(bodies[0].byteLength / 1e6),
    'JSON.parse alone, ms': round(parseMs),
    'first poll, ms': round(median(samples.first)),
    'later poll, ms': round(median(samples.again)),
    'later poll / parse': round(median(samples.again) / parseMs),
    'rows a second': Math.round(ENTITIES / (median(samples.again) / 1000)),
  };
}

/** Medians of 15 alternated runs, parsing included in both polls. */
export default async function benchIngest(): Promise<BenchResult> {
  return {
    name: `ingest: bytes to columns, ${ENTITIES} TrafficFlowObserved`,
    rows: [measure('key-values', false), measure('concise', true)],
  };
}
