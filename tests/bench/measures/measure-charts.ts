// The longest main-thread task while ten charts get new data in one tick.
import { traceMainThread } from '../browser/main-thread.ts';
import type { BenchSession } from '../browser/session.ts';
import { figureOf, type Figure } from '../figures.ts';

const SIZE = { width: 800, height: 600 };
const UPDATES_A_RUN = 3;

/** Milliseconds of processor time. */
export async function measureCharts(session: BenchSession, runs: number): Promise<Figure> {
  const page = await session.openOwn('charts', '', SIZE);
  await page.waitForFunction(
    () => 'updateCharts' in window && document.querySelectorAll('canvas').length === 10,
  );
  await page.waitForTimeout(1000);
  const longest: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const tasks = await traceMainThread(session.browser, page, async () => {
      for (let update = 0; update < UPDATES_A_RUN; update += 1) {
        await page.evaluate(() => (window as unknown as { updateCharts(): void }).updateCharts());
        await page.waitForTimeout(700);
      }
    });
    if (run >= 0) longest.push(tasks[0]?.cpuMs ?? 0);
  }
  await page.context().close();
  return figureOf(longest);
}
