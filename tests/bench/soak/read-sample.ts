// Everything of a page that could grow, read after a garbage collection of the page and of its workers.
import type { Page } from 'playwright-core';
import type { Diagnostics } from '../../../src/app/diagnostics.ts';
import { readGpuUse } from '../browser/gpu-use.ts';
import { readHeap } from '../browser/heap.ts';
import { readObjectsMb } from './read-objects.ts';

/**
 * The greatest growth an hour that counts as flat, by quantity. The heap holds compiled code too, of which V8 makes more for as long
 * as functions become hot: in 200 seconds of a soak 1.4 MB, of objects 0.15 MB. Those are bounded much closer.
 */
export const BOUNDS_AN_HOUR = {
  'page objects MB': 6,
  'page heap MB': 60,
  'page buffers MB': 15,
  'workers MB': 30,
  nodes: 600,
  listeners: 120,
  workers: 1,
  'GPU contexts': 1,
  'GPU buffers': 60,
  'GPU buffer MB': 5,
  'GPU textures': 30,
  'GPU programs': 30,
  queries: 300,
  tables: 1,
  rows: 600,
} as const;

/** Reads every quantity that has a bound; what objects take only `withObjects`, since it takes seconds. */
export async function readValues(page: Page, withObjects: boolean): Promise<Record<string, number>> {
  const objects = withObjects ? { 'page objects MB': await readObjectsMb(page) } : {};
  const heap = await readHeap(page);
  const counts = await readCounts(page);
  const gpu = await readGpuUse(page);
  const { queries, tables } = await page.evaluate(() =>
    (window as unknown as { haiDang: { diagnostics(): Diagnostics } }).haiDang.diagnostics(),
  );
  return {
    ...objects,
    'page heap MB': heap.pageMb,
    'page buffers MB': heap.pageBuffersMb,
    'workers MB': heap.workersMb,
    ...counts,
    workers: page.workers().length,
    'GPU contexts': gpu.contexts,
    'GPU buffers': gpu.buffers,
    'GPU buffer MB': gpu.bufferMb,
    'GPU textures': gpu.textures,
    'GPU programs': gpu.programs,
    queries,
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  };
}

/** DOM nodes, detached ones included, and event listeners. */
async function readCounts(page: Page): Promise<{ nodes: number; listeners: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const valueOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners') };
}
