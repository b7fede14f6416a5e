// What each step from bytes to buffers costs a row: the figures of the life of an observation in src/README.md.
import { buildBatch } from '#feeds/ingest/build-batch.ts';
import { createTableReader } from '#feeds/ingest/table-reader.ts';
import { compilePlan } from '#feeds/mapping/decode-plan.ts';
import { decodeEntities } from '#feeds/ngsi-ld/decode/entity-body.ts';
import { EntityDecoder } from '#feeds/ngsi-ld/decode/entity-decoder.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import { BatchPacker, BatchUnpacker } from '#kernel/table/packed-batch.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';
import { updateBuffers, type LayerBuffers } from '#map/layers/layer-buffers.ts';
import { feeds } from '../../../src/sectors/transport/feeds.ts';
import { layers } from '../../../src/sectors/transport/layers.ts';
import { COUNTER_FEED, COUNTER_LAYER } from '../browser/bench-app.ts';
import { figureOf, type Figure } from '../figures.ts';
import { BENCH_BOUNDS, BENCH_NOW_MS, pagesOf } from './measure-growth.ts';

/** Steps in their order. */
export const STEPS = [
  'scanned, converted, checked, into columns',
  'figures folded',
  'batch built',
  'batch packed for the page',
  'batch applied to the table',
  'buffers of the layer',
] as const;

/** Microseconds a row of each step, when every value of `rows` rows is replaced; medians of `runs` polls after two that are not counted. */
export function measureSteps(rows: number, runs: number): Map<string, Figure> {
  const update = createSteps();
  const samples = new Map<string, number[]>(STEPS.map((name) => [name, []]));
  for (let poll = 0; poll < runs + 2; poll += 1) {
    const times = update(pagesOf(rows, poll), poll);
    if (poll > 1) STEPS.forEach((name, step) => samples.get(name)?.push((1000 * (times[step] ?? 0)) / rows));
  }
  return new Map([...samples].map(([name, values]) => [name, figureOf(values)]));
}

/** Worker and page in one thread; answers the milliseconds of each step. */
function createSteps(): (pages: readonly Uint8Array[], poll: number) => number[] {
  const spec = feeds.find(({ id }) => id === COUNTER_FEED);
  const layer = layers.find(({ id }) => id === COUNTER_LAYER);
  if (!spec || !layer) throw new Error(`no sector declares ${COUNTER_FEED} and ${COUNTER_LAYER}`);
  const decoder = new EntityDecoder(compilePlan(spec));
  const writer = new ColumnWriter(spec.columns, spec.geometry);
  const [packer, unpacker] = [new BatchPacker(), new BatchUnpacker()];
  let table: Table | undefined;
  let buffers: LayerBuffers | undefined;
  return (pages, poll) => {
    const nowMs = BENCH_NOW_MS + poll * 1000;
    const context = { nowMs, isReplay: false, zoneOffsetMs: 0, bounds: BENCH_BOUNDS };
    const marks = [performance.now()];
    const mark = () => marks.push(performance.now());
    writer.beginPoll(nowMs);
    for (const page of pages) decodeEntities(page, decoder, context, writer);
    mark();
    const reader = createTableReader(writer, spec, nowMs, nowMs);
    const kpis = spec.rollups.map((rollup) => foldRollup(rollup, reader));
    mark();
    const batch = buildBatch(spec.id, poll, writer, kpis, nowMs);
    mark();
    const { packed } = packer.pack(batch);
    mark();
    table = applyBatch(table, unpacker.unpack(packed));
    mark();
    buffers = updateBuffers(buffers, layer, table);
    mark();
    return marks.slice(1).map((at, index) => at - (marks[index] ?? at));
  };
}
