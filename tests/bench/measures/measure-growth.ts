// How the cost of an update grows with its rows: bytes to columns, batch, table and the buffers of a layer of points, without a browser.
import { compilePlan } from '#feeds/mapping/decode-plan.ts';
import { buildBatch } from '#feeds/ingest/build-batch.ts';
import { decodeEntities } from '#feeds/ngsi-ld/decode/entity-body.ts';
import { EntityDecoder } from '#feeds/ngsi-ld/decode/entity-decoder.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';
import { updateBuffers, type LayerBuffers } from '#map/layers/layer-buffers.ts';
import { feeds } from '../../../src/sectors/transport/feeds.ts';
import { layers } from '../../../src/sectors/transport/layers.ts';
import { COUNTER_FEED, COUNTER_LAYER } from '../browser/bench-app.ts';
import { figureOf, growthExponent, type Figure } from '../figures.ts';
import { writeCounterPage } from '../province/counter-entities.ts';

/** Cost of one update by number of rows, and how it grows. */
export interface Growth {
  /** e of cost ∝ rows^e; 1 is as fast as the rows. */
  exponent: number;
  /** Milliseconds of a later update in which every value changed. */
  updateMs: ReadonlyMap<number, Figure>;
  /** Microseconds a changed row when one row in a hundred changed and only those were sent. */
  changedRowUs: Figure;
}

const PAGE_ROWS = 10_000;
/** When and where the polls of these benches play. */
export const BENCH_NOW_MS = Date.UTC(2026, 2, 2, 3);
export const BENCH_BOUNDS = [102, 7, 118, 24] as const;

/** Runs each size `runs` times after one that is not counted. */
export function measureGrowth(rowCounts: readonly number[], runs: number): Growth {
  const updateMs = new Map(rowCounts.map((rows) => [rows, figureOf(timeUpdates(rows, rows, runs))]));
  const most = Math.min(100_000, Math.max(...rowCounts));
  const changed = most / 100;
  return {
    exponent: growthExponent([...updateMs].map(([rows, { median }]) => [rows, median])),
    updateMs,
    changedRowUs: figureOf(timeUpdates(most, changed, runs).map((ms) => (1000 * ms) / changed)),
  };
}

/** Times of updates of a table of `rows` rows in which `sent` rows arrive with new values. */
function timeUpdates(rows: number, sent: number, runs: number): number[] {
  const update = createUpdate();
  update(pagesOf(rows, 0), 0);
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const pages = pagesOf(sent, run + 1);
    const startMs = performance.now();
    update(pages, run + 1);
    if (run > 0) times.push(performance.now() - startMs);
  }
  return times;
}

/** One feed from end to end; what a worker and a page would do, in one thread. */
function createUpdate(): (pages: readonly Uint8Array[], poll: number) => void {
  const spec = feeds.find(({ id }) => id === COUNTER_FEED);
  const layer = layers.find(({ id }) => id === COUNTER_LAYER);
  if (!spec || !layer) throw new Error(`no sector declares ${COUNTER_FEED} and ${COUNTER_LAYER}`);
  const decoder = new EntityDecoder(compilePlan(spec));
  const writer = new ColumnWriter(spec.columns, spec.geometry);
  let table: Table | undefined;
  let buffers: LayerBuffers | undefined;
  return (pages, poll) => {
    const nowMs = BENCH_NOW_MS + poll * 1000;
    writer.beginPoll(nowMs);
    const context = { nowMs, isReplay: false, zoneOffsetMs: 0, bounds: BENCH_BOUNDS };
    for (const page of pages) decodeEntities(page, decoder, context, writer);
    table = applyBatch(table, buildBatch(spec.id, poll, writer, [], nowMs));
    buffers = updateBuffers(buffers, layer, table);
    if (buffers.rows.length !== table.rowCount) throw new Error('a row is not drawn');
  };
}

/** Pages of a poll in which every value differs from those of the poll before. */
export function pagesOf(rows: number, poll: number): Uint8Array[] {
  const nowMs = BENCH_NOW_MS + poll * 1000;
  return Array.from({ length: Math.ceil(rows / PAGE_ROWS) }, (_, page) => {
    const from = page * PAGE_ROWS;
    return writeCounterPage({ from, count: Math.min(PAGE_ROWS, rows - from), poll, nowMs, generation: 0 });
  });
}
