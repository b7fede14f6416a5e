// What it costs the worker to fold a hundred figures by thirty units over thirteen months anew, and the simulator to answer a request.
import { createMonthReader, KPI_ROLLUPS } from './kpi-months.ts';
import { foldByGroup } from '#kernel/table/fold-groups.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import { createWorld } from '../../../mocks/province/world.ts';
import { readGeography } from '../../../mocks/province/read-geography.ts';
import { figureOf, type Figure } from '../figures.ts';

/** Milliseconds: one whole recomputation; the slowest kind of the simulated province, answered whole. */
export interface KpiCosts {
  recomputeMs: Figure;
  slowestAnswerMs: Figure;
  slowestKind: string;
}

const UNITS = 30;
const MONTHS = 13;
const WARM_UP = 3;
const HOUR_MS = 3_600_000;

/** Runs both; single thread, no browser. */
export async function measureKpis(runs: number): Promise<KpiCosts> {
  return { recomputeMs: measureRecomputing(runs), ...(await measureAnswers(runs)) };
}

function measureRecomputing(runs: number): Figure {
  const months = Array.from({ length: MONTHS }, (_, month) => createMonthReader(UNITS, month));
  const times: number[] = [];
  let checksum = 0;
  for (let run = -WARM_UP; run < runs; run += 1) {
    const startMs = performance.now();
    for (const rollup of KPI_ROLLUPS) {
      for (const reader of months) {
        checksum += foldRollup(rollup, reader).value;
        checksum += foldByGroup(rollup, reader, (row) => reader.text('unitCode', row)).size;
      }
    }
    if (run >= 0) times.push(performance.now() - startMs);
  }
  if (!Number.isFinite(checksum)) throw new Error('a figure of the bench is none');
  return figureOf(times);
}

/** Each kind is asked for its entities at one hour after another, as polls do; what it remembers between them counts. */
async function measureAnswers(runs: number): Promise<Omit<KpiCosts, 'recomputeMs'>> {
  const world = createWorld({
    seed: 2018,
    geography: await readGeography('public/provinces/ba-ria-vung-tau'),
  });
  const startMs = Date.parse('2026-04-30T08:00:00+07:00');
  let slowest = { kind: '', figure: figureOf([0]) };
  for (const [type, kind] of world.kinds) {
    const times: number[] = [];
    for (let run = -WARM_UP; run < runs; run += 1) {
      const askedMs = performance.now();
      const held = kind.list(startMs + run * HOUR_MS);
      if (run >= 0) times.push(performance.now() - askedMs);
      if (!Array.isArray(held)) throw new Error(`${type} answers no list`);
    }
    const figure = figureOf(times);
    if (figure.median > slowest.figure.median) slowest = { kind: type, figure };
  }
  return { slowestAnswerMs: slowest.figure, slowestKind: slowest.kind };
}
