// The longest main-thread task that updates cause: every value of every row differs from poll to poll.
import type { Page } from 'playwright-core';
import { traceMainThread, type MainTask, type TaskCause } from '../browser/main-thread.ts';
import { untilCountersDrawn, untilPolled, type BenchSession } from '../browser/session.ts';
import { figureOf, type Figure } from '../figures.ts';

/** What updates cost the main thread; ms of processor time unless it says otherwise. */
export interface UpdateCost {
  /** Longest task while all values are replaced. */
  longest: Figure;
  /** The same task from begin to end, waiting for the software renderer and for other processes included. */
  longestWall: Figure;
  /** All tasks of one update together. */
  perUpdate: Figure;
  /** Longest task while all rows are replaced by rows with other ids. */
  longestNewRows: Figure;
  /** Longest task in which the browser gave memory back that the page had let go. */
  longestMemory: Figure;
  /** What ran longest in the longest tasks: with all values replaced, with all rows. */
  where: [values: string, rows: string];
}

const POLLS_A_RUN = 3;

/** Replaces all values of `rows` rows, `runs` times three polls; then all rows, once a run. */
export async function measureUpdates(session: BenchSession, rows: number, runs: number): Promise<UpdateCost> {
  const { browser, broker } = session;
  broker.rows = rows;
  const page = await session.openCounters(2000);
  await untilPolled(page, broker, 2);
  const traced: MainTask[][] = [];
  const renewed: MainTask[][] = [];
  for (let run = 0; run < runs; run += 1) {
    traced.push(await traceMainThread(browser, page, () => untilPolled(page, broker, POLLS_A_RUN)));
    renewed.push(await traceMainThread(browser, page, () => renewRows(session, page)));
  }
  await page.context().close();
  const of = (cause: TaskCause, runs: MainTask[][]) =>
    runs.map((tasks) => tasks.filter((task) => task.cause === cause));
  const longestOf = (tasks: MainTask[]) => tasks[0]?.cpuMs ?? 0;
  const [values, newRows] = [of('page', traced), of('page', renewed)];
  const memory = of('memory', [...traced, ...renewed]);
  return {
    longest: figureOf(values.map(longestOf)),
    longestWall: figureOf(values.map((tasks) => Math.max(...tasks.map(({ wallMs }) => wallMs)))),
    perUpdate: figureOf(
      values.map((tasks) => tasks.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / POLLS_A_RUN),
    ),
    longestNewRows: figureOf(newRows.map(longestOf)),
    longestMemory: figureOf(memory.map(longestOf)),
    where: [describeLongest(values), describeLongest(newRows)],
  };
}

function describeLongest(runs: MainTask[][]): string {
  const [longest] = runs.flatMap((tasks) => tasks.slice(0, 1)).sort((a, b) => b.cpuMs - a.cpuMs);
  return longest ? `${longest.cpuMs.toFixed(1)} ms, most of it ${longest.inside || 'nameless'}` : '—';
}

/** The broker restarts with other ids for the same things. */
async function renewRows({ broker }: BenchSession, page: Page): Promise<void> {
  broker.generation += 1;
  await untilPolled(page, broker, 2);
  await untilCountersDrawn(page, broker.rows);
}
