// Memory of the page with all rows drawn, their ids known and each of them picked to the last attribute.
import type { Page } from 'playwright-core';
import { readHeap } from '../browser/heap.ts';
import { untilPolled, type BenchSession } from '../browser/session.ts';
import { figureOf, type Figure } from '../figures.ts';

/** Megabytes after garbage collection. */
export interface HeapFigures {
  /** JavaScript heap of the page and the typed arrays beside it. */
  page: Figure;
  /** The heap alone, as `performance.memory` has it. */
  pageHeap: Figure;
  workers: Figure;
}

const POLL_MS = 10_000;

/** Reads `runs` times, two updates apart. */
export async function measureHeap(session: BenchSession, rows: number, runs: number): Promise<HeapFigures> {
  session.broker.rows = rows;
  const page = await session.openCounters(POLL_MS);
  const reads = [];
  for (let run = 0; run < runs; run += 1) {
    await selectSomething(page);
    await untilPolled(page, session.broker, 2);
    // The poll that has just begun is drawn by then: memory at rest, not that of two polls at once.
    await page.waitForTimeout(POLL_MS / 2);
    reads.push(await readHeap(page));
  }
  await page.context().close();
  return {
    page: figureOf(reads.map(({ pageMb, pageBuffersMb }) => pageMb + pageBuffersMb)),
    pageHeap: figureOf(reads.map(({ pageMb }) => pageMb)),
    workers: figureOf(reads.map(({ workersMb }) => workersMb)),
  };
}

/** Presses the middle of the map: what is hit is looked up by its id from then on, which makes every lazy list of ids stand. */
async function selectSomething(page: Page): Promise<void> {
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('the page has no map');
  // Points lie closer than the radius in which a press hits; a software renderer may take seconds to answer it.
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForFunction(() => new URLSearchParams(location.search).has('s'), undefined, {
    timeout: 120_000,
  });
}
