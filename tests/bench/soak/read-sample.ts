// Everything of a page that could grow, read after a garbage collection of the page and of its workers.
import type { Page } from 'playwright-core';
import type { Diagnostics } from '../../../src/app/diagnostics.ts';
import { readGpuUse } from '../browser/gpu-use.ts';
import { readHeap } from '../browser/heap.ts';

/** The greatest growth an hour that counts as flat, by quantity. */
export const BOUNDS_AN_HOUR = {
  'page heap MB': 15,
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

/** Reads every quantity that has a bound. */
export async function readValues(page: Page): Promise<Record<keyof typeof BOUNDS_AN_HOUR, number>> {
  const heap = await readHeap(page);
  const counts = await readCounts(page);
  const gpu = await readGpuUse(page);
  const { queries, tables } = await page.evaluate(() =>
    (window as unknown as { haiDang: { diagnostics(): Diagnostics } }).haiDang.diagnostics(),
  );
  return {
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
