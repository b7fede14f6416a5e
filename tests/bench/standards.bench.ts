// What each standard costs: bytes to columns over the bare parse of the same bytes, alternated run by run.
import { glob } from 'node:fs/promises';
import { figureOf, type Figure } from './figures.ts';

/** One standard's bench. Bodies of different polls differ in times and values; a reader keeps what it learned. */
export interface StandardBench {
  standard: string;
  makeBody(rows: number, poll: number): Uint8Array;
  /** Reads bodies poll by poll; answers the rows of each. */
  makeReader(): (body: Uint8Array) => number | Promise<number>;
  /** The least that anyone must do with the body: parse its format. */
  bareParse(body: Uint8Array): unknown;
}

/** A standard with the ratio of a later poll. */
export interface StandardFigure {
  standard: string;
  ratio: Figure;
  /** Microseconds a row, median. */
  rowUs: number;
}

const WARM_UP_RUNS = 3;

/** Measures every standard of the folder, in the order of their names. */
export async function measureStandards(rows: number, runs: number): Promise<StandardFigure[]> {
  const figures: StandardFigure[] = [];
  for (const bench of await loadBenches()) figures.push(await measureStandard(bench, rows, runs));
  return figures;
}

async function loadBenches(): Promise<StandardBench[]> {
  const folder = new URL('standards/', import.meta.url);
  const files: string[] = [];
  for await (const file of glob('*.ts', { cwd: folder.pathname })) files.push(file);
  const modules = files.toSorted().map((file) => import(new URL(file, folder).href));
  return (await Promise.all(modules)).map(({ bench }: { bench: StandardBench }) => bench);
}

async function measureStandard(bench: StandardBench, rows: number, runs: number): Promise<StandardFigure> {
  const bodies = [bench.makeBody(rows, 0), bench.makeBody(rows, 1)] as const;
  const read = bench.makeReader();
  const ratios: number[] = [];
  const times: number[] = [];
  for (let run = -WARM_UP_RUNS; run < runs; run += 1) {
    const body = bodies[run & 1 ? 1 : 0];
    const parseMs = await elapsedMs(() => bench.bareParse(body));
    const readMs = await elapsedMs(async () => {
      const count = await read(body);
      if (count !== rows) throw new Error(`${bench.standard}: ${count} of ${rows} rows were read`);
    });
    if (run < 0) continue;
    ratios.push(readMs / parseMs);
    times.push((readMs * 1000) / rows);
  }
  return { standard: bench.standard, ratio: figureOf(ratios), rowUs: figureOf(times).median };
}

async function elapsedMs(work: () => unknown): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}
