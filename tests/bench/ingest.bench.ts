// What reading costs: bytes to columns of TrafficFlowObserved against JSON.parse of the same bytes, in the two forms that brokers send.
import { compilePlan } from '#feeds/mapping/decode-plan.ts';
import { decodeEntities } from '#feeds/ngsi-ld/decode/entity-body.ts';
import { EntityDecoder } from '#feeds/ngsi-ld/decode/entity-decoder.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { figureOf } from './figures.ts';

const PAGE_ROWS = 10_000;
/** Rows read before the first counted run: a wall that has run for a minute has compiled what it reads with. */
const WARM_UP_ROWS = 100_000;
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

/** How attributes are written: bare values, or each with its unit and time (what the program asks brokers for). */
export type EntityForm = 'key-values' | 'concise';

/** Entity number `index` at a poll: every time and every speed differs from those of the poll before. */
function entityAt(index: number, poll: number, form: EntityForm): object {
  const observedAt = new Date(NOW_MS - (index % 60) * 1000 - poll * 60_000).toISOString();
  const datum = (value: number | boolean, unitCode?: string) =>
    form === 'concise' ? { value, ...(unitCode && { unitCode }), observedAt } : value;
  return {
    id: `urn:ngsi-ld:TrafficFlowObserved:${index}`,
    type: 'TrafficFlowObserved',
    name: `Đoạn ${index}`,
    dateObserved: form === 'concise' ? { value: { '@type': 'DateTime', '@value': observedAt } } : observedAt,
    averageVehicleSpeed: datum(20 + (index % 60) + poll, 'KMH'),
    averageHeadwayTime: datum((index % 50) / 10, 'SEC'),
    intensity: datum(index % 300),
    occupancy: datum((index % 100) / 100),
    congested: datum(index % 9 === 0),
    laneDirection: index % 2 ? 'forward' : 'backward',
    refRoadSegment: `urn:ngsi-ld:RoadSegment:${index}`,
    location: { type: 'Point', coordinates: [lonOf(index), latOf(index)] },
  };
}

/** Positions as devices round them, to about a decimetre. */
const lonOf = (index: number) => Number((107 + (index % 1000) / 1000).toFixed(6));
const latOf = (index: number) => Number((10.3 + index / 5_000_000).toFixed(6));

/** Figures of one number of rows; milliseconds are medians of a whole poll. */
export interface IngestFigures {
  /** A later poll, in which every time and speed differs, over JSON.parse of the same bytes. */
  ratio: number;
  /** The first poll over the same. */
  coldRatio: number;
  ingestMs: number;
  parseMs: number;
  /** Least and greatest ratio of all runs. */
  spread: [least: number, most: number];
}

/** Pages of 10,000 entities, as a broker sends them, alternated run by run with JSON.parse alone. */
export async function measureIngest(
  rowCounts: readonly number[],
  runs: number,
  form: EntityForm = 'key-values',
): Promise<Record<number, IngestFigures>> {
  const figures: Record<number, IngestFigures> = {};
  for (const rows of rowCounts) figures[rows] = measureRows(rows, runs, form);
  return figures;
}

function measureRows(rows: number, runs: number, form: EntityForm): IngestFigures {
  const polls = [pagesOf(rows, 0, form), pagesOf(rows, 1, form)] as const;
  const decoder = new EntityDecoder(compilePlan(spec));
  const context = { nowMs: NOW_MS, isReplay: false, zoneOffsetMs: 0, bounds: [102, 7, 118, 24] as const };
  const decode = (pages: readonly Uint8Array[], into: ColumnWriter) => {
    into.beginPoll(NOW_MS);
    for (const page of pages) decodeEntities(page, decoder, context, into);
  };
  const writer = new ColumnWriter(spec.columns, spec.geometry);
  const samples: { parseMs: number; coldMs: number; ingestMs: number }[] = [];
  const warmUpRuns = Math.max(2, Math.ceil(WARM_UP_ROWS / rows));
  for (let run = -warmUpRuns; run < runs; run += 1) {
    const pages = polls[run & 1 ? 1 : 0];
    const parseMs = elapsedMs(() => pages.forEach((page) => JSON.parse(new TextDecoder().decode(page))));
    const coldMs = elapsedMs(() => decode(pages, new ColumnWriter(spec.columns, spec.geometry)));
    const ingestMs = elapsedMs(() => decode(pages, writer));
    if (run >= 0) samples.push({ parseMs, coldMs, ingestMs });
  }
  if (writer.ids.length !== rows || writer.refusals.list().length > 0)
    throw new Error(`${writer.ids.length} of ${rows} rows: ${JSON.stringify(writer.refusals.list())}`);
  const ratio = figureOf(samples.map(({ ingestMs, parseMs }) => ingestMs / parseMs));
  return {
    ratio: ratio.median,
    coldRatio: figureOf(samples.map(({ coldMs, parseMs }) => coldMs / parseMs)).median,
    ingestMs: figureOf(samples.map(({ ingestMs }) => ingestMs)).median,
    parseMs: figureOf(samples.map(({ parseMs }) => parseMs)).median,
    spread: [ratio.least, ratio.most],
  };
}

function elapsedMs(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

function pagesOf(rows: number, poll: number, form: EntityForm): Uint8Array[] {
  return Array.from({ length: Math.ceil(rows / PAGE_ROWS) }, (_, page) => {
    const count = Math.min(PAGE_ROWS, rows - page * PAGE_ROWS);
    const entities = Array.from({ length: count }, (_entity, index) =>
      entityAt(page * PAGE_ROWS + index, poll, form),
    );
    return new TextEncoder().encode(JSON.stringify(entities));
  });
}
