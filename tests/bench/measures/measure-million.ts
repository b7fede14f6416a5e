// `--million`: a million rows of one feed are loaded, updated and panned; what that takes, and whether the page lives.
import type { Page } from 'playwright-core';
import { traceMainThread, type MainTask } from '../browser/main-thread.ts';
import { readHeap } from '../browser/heap.ts';
import { measurePan } from '../browser/pan-script.ts';
import { startBenchSession, untilCountersDrawn, type BenchSession } from '../browser/session.ts';
import { exactly, round, type Line } from '../figures.ts';

const PAN_STEPS = 60;
const POLL_MS = 60_000;

/** Throws when the page fails at any of it. The points themselves are not drawn: a software renderer would take seconds a frame. */
export async function measureMillion(rows: number) {
  const session = await startBenchSession();
  try {
    return await measureRows(session, rows);
  } finally {
    await session.close();
  }
}

async function measureRows(session: BenchSession, rows: number) {
  const { broker, browser, faults } = session;
  // A page without rows first: the trace must run before the million comes.
  broker.rows = 0;
  const page = await session.openCounters(POLL_MS, { withoutInstances: true });
  broker.rows = rows;
  await untilAsked(session, page);
  let drawnMs = 0;
  const loading = await traceMainThread(browser, page, async () => {
    const startMs = performance.now();
    await untilCountersDrawn(page, rows);
    drawnMs = performance.now() - startMs;
  });
  await untilAsked(session, page);
  const updating = await traceMainThread(browser, page, async () => {
    const revision = await readRevision(page);
    while ((await readRevision(page)) === revision) await page.waitForTimeout(250);
    // The drawing of it comes after.
    await page.waitForTimeout(3000);
  });
  const { scriptMs } = await measurePan(page, PAN_STEPS);
  const heap = await readHeap(page);
  if (faults.length > 0) throw new Error(`the page failed at ${rows} rows: ${faults.join('; ')}`);
  const figures = {
    drawnS: round(drawnMs / 1000),
    longestLoadTaskMs: round(longestOf(loading)),
    longestUpdateTaskMs: round(longestOf(updating)),
    frameScriptMs: round(scriptMs),
    pageMb: round(heap.pageMb + heap.pageBuffersMb),
    workersMb: round(heap.workersMb),
  };
  const longest = [loading, updating].flatMap((tasks) => ofPage(tasks).slice(0, 3));
  console.log(`longest tasks: ${longest.map(describeTask).join('; ')}`);
  return { lines: linesOf(figures, rows), json: { million: { rows, ...figures } } };
}

function linesOf(figures: Record<string, number>, rows: number): Line[] {
  const names: Record<string, [name: string, unit: string]> = {
    drawnS: ['from the first request to all rows drawn', 's'],
    longestLoadTaskMs: ['longest task while they come', 'ms'],
    longestUpdateTaskMs: ['longest task while all values are replaced', 'ms'],
    frameScriptMs: ['script of a frame, panning', 'ms'],
    pageMb: ['memory of the page', 'MB'],
    workersMb: ['memory of its workers', 'MB'],
  };
  return Object.entries(names).map(([key, [name, unit]]) => ({
    name: `${name}, ${rows.toLocaleString('en')} rows`,
    unit,
    figure: exactly(figures[key] ?? Number.NaN),
  }));
}

/** Waits for the next first page that the program asks for. */
async function untilAsked({ broker }: BenchSession, page: Page): Promise<void> {
  const before = broker.polls();
  while (broker.polls() === before) await page.waitForTimeout(50);
}

function readRevision(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { haiDang } = window as unknown as {
      haiDang: { diagnostics(): { tables: { id: string; revision: number }[] } };
    };
    return haiDang.diagnostics().tables.find(({ id }) => id === 'traffic-detectors')?.revision ?? 0;
  });
}

function ofPage(tasks: readonly MainTask[]): MainTask[] {
  return tasks.filter(({ cause }) => cause === 'page');
}

function longestOf(tasks: readonly MainTask[]): number {
  return ofPage(tasks)[0]?.cpuMs ?? 0;
}

function describeTask({ cpuMs, inside }: MainTask): string {
  return `${cpuMs.toFixed(0)} ms (${inside})`;
}
