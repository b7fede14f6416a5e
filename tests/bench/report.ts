// Runs the measures that were asked for and gathers their lines for people and their numbers for machines.
import { cpus } from 'node:os';
import type { MeasureName } from './arguments.ts';
import { startBenchSession, type BenchSession } from './browser/session.ts';
import { exactly, round, type Line } from './figures.ts';
import { measureDelta } from './delta.bench.ts';
import { measureIngest, type EntityForm } from './ingest.bench.ts';
import { measureCharts } from './measures/measure-charts.ts';
import { measureDownloads } from './measures/measure-downloads.ts';
import { measureFrames } from './measures/measure-frames.ts';
import { measureGrowth } from './measures/measure-growth.ts';
import { measureHeap } from './measures/measure-heap.ts';
import { measureKpis } from './measures/measure-kpis.ts';
import { measureLeader } from './measures/leader/measure-leader.ts';
import { measureSteps } from './measures/measure-steps.ts';
import { measureUpdates } from './measures/measure-updates.ts';
import { measureFirstAnswers } from './province/measure-first-answers.ts';
import { measureStandards } from './standards.bench.ts';

/** Lines of the table and members of the JSON line. */
export interface Report {
  lines: Line[];
  json: Record<string, unknown>;
}

/** Which measures, and how thoroughly. */
export interface ReportOptions {
  only: ReadonlySet<MeasureName>;
  isQuick: boolean;
}

/** The aims of the project: the greatest value that is good enough. */
export const AIMS = {
  ingestRatio: 0.5,
  longTaskMs: 16,
  frameScriptRatio: 1.15,
  heapMb: 60,
  jsGzipKb: 800,
  leaderJsGzipKb: 200,
  firstFigureMs: 1500,
  sectorSwitchMs: 100,
  growthExponent: 1.1,
  kpiRecomputeMs: 50,
  simulatorAnswerMs: 20,
} as const;

type Measure = (session: () => Promise<BenchSession>, isQuick: boolean) => Promise<Report>;

const measures: Record<MeasureName, Measure> = {
  ingest: async (_, isQuick) => reportIngest(isQuick),
  standards: async (_, isQuick) => reportStandards(isQuick),
  steps: async (_, isQuick) => reportSteps(isQuick),
  growth: async (_, isQuick) => reportGrowth(isQuick),
  kpis: async (_, isQuick) => reportKpis(isQuick),
  province: async (_, isQuick) => reportProvince(isQuick),
  delta: async () => reportDelta(),
  update: async (session, isQuick) => reportUpdates(await session(), isQuick),
  frame: async (session, isQuick) => reportFrames(await session(), isQuick),
  heap: async (session, isQuick) => reportHeap(await session(), isQuick),
  bytes: async (session) => reportBytes(await session()),
  charts: async (session, isQuick) => reportCharts(await session(), isQuick),
  leader: async (session, isQuick) => reportLeader(await session(), isQuick),
};

/** One browser serves all measures that need one; it is closed whatever happens. */
export async function collectReport({ only, isQuick }: ReportOptions): Promise<Report> {
  let started: Promise<BenchSession> | undefined;
  const session = () => (started ??= startBenchSession());
  const report: Report = { lines: [], json: {} };
  try {
    for (const name of only) {
      console.log(`measuring ${name} …`);
      const { lines, json } = await measures[name](session, isQuick);
      report.lines.push(...lines);
      Object.assign(report.json, json);
      const [fault] = (await started)?.faults ?? [];
      if (fault !== undefined) throw new Error(`a page failed while ${name} was measured: ${fault}`);
    }
  } finally {
    await (await started)?.close();
  }
  return report;
}

/** The machine in words. */
export function describeMachine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, Node ${process.version}, ${process.platform}`;
}

const rowsText = (rows: number) => `${rows.toLocaleString('en')} rows`;
const WHOLE_ROWS = 100_000;
const QUICK_ROWS = 10_000;

/** Key-values under `ingest`, as the aim is stated for them; what the program asks brokers for under `ingestConcise`. */
async function reportIngest(isQuick: boolean): Promise<Report> {
  const keyValues = await reportForm('key-values', isQuick);
  const concise = await reportForm('concise', isQuick);
  return {
    lines: [...concise.lines, ...keyValues.lines],
    json: { ingest: keyValues.json, ingestConcise: concise.json },
  };
}

async function reportForm(form: EntityForm, isQuick: boolean): Promise<Report> {
  const figures = await measureIngest([10_000, 100_000], isQuick ? 5 : 9, form);
  // A million rows take most of a minute a run.
  if (!isQuick) Object.assign(figures, await measureIngest([1_000_000], 3, form));
  const lines = Object.entries(figures).map(([rows, { ratio, spread }]) => ({
    name: `ingest over JSON.parse, ${form}, ${rowsText(Number(rows))}`,
    unit: '×',
    figure: { median: ratio, least: spread[0], most: spread[1] },
    aim: AIMS.ingestRatio,
  }));
  const json = Object.fromEntries(
    Object.entries(figures).map(([rows, { ratio, coldRatio, ingestMs, parseMs, spread }]) => [
      rows,
      {
        ratio: round(ratio),
        coldRatio: round(coldRatio),
        ingestMs: round(ingestMs),
        parseMs: round(parseMs),
        spread: spread.map(round),
      },
    ]),
  );
  return { lines, json };
}

async function reportStandards(isQuick: boolean): Promise<Report> {
  const figures = await measureStandards(isQuick ? 1000 : QUICK_ROWS, isQuick ? 5 : 9);
  const lines = figures.map(({ standard, ratio }) => ({
    name: `${standard} over the bare parse`,
    unit: '×',
    figure: ratio,
  }));
  const json = figures.map(({ standard, ratio, rowUs }) => [
    standard,
    { ratio: round(ratio.median), rowUs: round(rowUs) },
  ]);
  return { lines, json: { standards: Object.fromEntries(json) } };
}

async function reportSteps(isQuick: boolean): Promise<Report> {
  const rows = isQuick ? QUICK_ROWS : WHOLE_ROWS;
  const steps = [...measureSteps(rows, isQuick ? 5 : 9)];
  const lines = steps.map(([name, figure]) => ({ name: `a row ${name}`, unit: 'µs', figure }));
  return { lines, json: { stepUs: steps.map(([, { median }]) => round(median)) } };
}

async function reportGrowth(isQuick: boolean): Promise<Report> {
  const rowCounts = isQuick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
  const { exponent, updateMs, changedRowUs } = measureGrowth(rowCounts, isQuick ? 5 : 7);
  const costs = [...updateMs].map(([rows, figure]) => ({
    name: `update without drawing, ${rowsText(rows)}`,
    unit: 'ms',
    figure,
  }));
  const lines: Line[] = [
    ...costs,
    { name: 'update of 1 % of the rows, a changed row', unit: 'µs', figure: changedRowUs },
    { name: 'growth: e of cost ∝ rows^e', unit: '', figure: exactly(exponent), aim: AIMS.growthExponent },
  ];
  return { lines, json: { growth: { exponent: round(exponent), changedRowUs: round(changedRowUs.median) } } };
}

async function reportKpis(isQuick: boolean): Promise<Report> {
  const { recomputeMs, slowestAnswerMs, slowestKind } = await measureKpis(isQuick ? 5 : 15);
  const lines: Line[] = [
    {
      name: '100 figures × 30 units × 13 months folded anew',
      unit: 'ms',
      figure: recomputeMs,
      aim: AIMS.kpiRecomputeMs,
    },
    {
      name: `slowest entity type of the simulated province, ${slowestKind}`,
      unit: 'ms',
      figure: slowestAnswerMs,
      aim: AIMS.simulatorAnswerMs,
    },
  ];
  const json = { recomputeMs: round(recomputeMs.median), slowestAnswerMs: round(slowestAnswerMs.median) };
  return { lines, json: { kpis: json } };
}

async function reportProvince(isQuick: boolean): Promise<Report> {
  const costs = await measureFirstAnswers(isQuick ? 3 : 7);
  const lines: Line[] = [
    { name: 'simulated province built, fresh process', unit: 'ms', figure: costs.worldMs },
    {
      name: `longest turn of a first answer, fresh process, ${costs.longestTurnKind}`,
      unit: 'ms',
      figure: costs.turnMs,
      aim: AIMS.simulatorAnswerMs,
    },
    {
      name: `slowest first answer, fresh process, ${costs.slowestKind}`,
      unit: 'ms',
      figure: costs.answerMs,
    },
  ];
  const json = {
    worldMs: round(costs.worldMs.median),
    firstTurnMs: round(costs.turnMs.median),
    firstAnswerMs: round(costs.answerMs.median),
  };
  return { lines, json: { province: json } };
}

async function reportDelta(): Promise<Report> {
  const costs = await measureDelta();
  const lines: Line[] = costs.map(({ changed, usPerChangedRow }) => ({
    name: `poll for changes, ${rowsText(changed)} of ${rowsText(WHOLE_ROWS)}, a changed row`,
    unit: 'µs',
    figure: exactly(usPerChangedRow),
  }));
  const json = costs.map(({ changed, usPerChangedRow, wholeMs, deltaMs }) => [
    changed,
    { usPerChangedRow: round(usPerChangedRow), overWhole: round(deltaMs / wholeMs) },
  ]);
  return { lines, json: { delta: Object.fromEntries(json) } };
}

async function reportUpdates(session: BenchSession, isQuick: boolean): Promise<Report> {
  const rows = isQuick ? QUICK_ROWS : WHOLE_ROWS;
  const cost = await measureUpdates(session, rows, isQuick ? 3 : 7);
  const of = `, ${rowsText(rows)}`;
  console.log(`longest tasks: values ${cost.where[0]}; rows ${cost.where[1]}`);
  const lines: Line[] = [
    {
      name: `longest task, all values replaced${of}`,
      unit: 'ms',
      figure: cost.longest,
      aim: AIMS.longTaskMs,
    },
    {
      name: `longest task, all rows replaced${of}`,
      unit: 'ms',
      figure: cost.longestNewRows,
      aim: AIMS.longTaskMs,
    },
    { name: '… with waiting for the software renderer', unit: 'ms', figure: cost.longestWall },
    { name: '… of the browser itself, freed memory', unit: 'ms', figure: cost.longestMemory },
    { name: 'main thread, one update in all', unit: 'ms', figure: cost.perUpdate },
  ];
  const json = {
    longTaskMs: round(cost.longest.median),
    longTaskNewRowsMs: round(cost.longestNewRows.median),
    longTaskWallMs: round(cost.longestWall.median),
    updateMs: round(cost.perUpdate.median),
  };
  return { lines, json };
}

async function reportFrames(session: BenchSession, isQuick: boolean): Promise<Report> {
  const { ratio, programMs, bareMs } = await measureFrames(session, WHOLE_ROWS, isQuick ? 3 : 9);
  const lines: Line[] = [
    {
      name: 'frame script over the bare page, panning',
      unit: '×',
      figure: ratio,
      aim: AIMS.frameScriptRatio,
    },
    { name: '… the program, a frame', unit: 'ms', figure: programMs },
    { name: '… the bare page, a frame', unit: 'ms', figure: bareMs },
  ];
  return { lines, json: { frameScriptRatio: round(ratio.median), frameScriptMs: round(programMs.median) } };
}

async function reportHeap(session: BenchSession, isQuick: boolean): Promise<Report> {
  const { page, pageHeap, workers } = await measureHeap(session, WHOLE_ROWS, isQuick ? 2 : 5);
  const lines: Line[] = [
    { name: `memory of the page, ${rowsText(WHOLE_ROWS)}`, unit: 'MB', figure: page, aim: AIMS.heapMb },
    { name: '… of it JavaScript heap', unit: 'MB', figure: pageHeap },
    { name: 'memory of its workers', unit: 'MB', figure: workers },
  ];
  return { lines, json: { heapMb: round(page.median), workersMb: round(workers.median) } };
}

async function reportBytes(session: BenchSession): Promise<Report> {
  const { leaderKb, mapKb, leaderFiles, mapFiles } = await measureDownloads(session);
  console.log(`JavaScript until the leader’s first figure: ${leaderFiles.slice(0, 12).join(', ')} …`);
  console.log(`JavaScript until the first live map: ${mapFiles.slice(0, 12).join(', ')} …`);
  const lines: Line[] = [
    {
      name: 'JavaScript until the leader’s first figure',
      unit: 'kB gzip',
      figure: exactly(leaderKb),
      aim: AIMS.leaderJsGzipKb,
    },
    {
      name: 'JavaScript until the first live map',
      unit: 'kB gzip',
      figure: exactly(mapKb),
      aim: AIMS.jsGzipKb,
    },
  ];
  return { lines, json: { jsGzipKb: { leader: round(leaderKb), map: round(mapKb) } } };
}

async function reportCharts(session: BenchSession, isQuick: boolean): Promise<Report> {
  const longest = await measureCharts(session, isQuick ? 3 : 7);
  const line = { name: 'longest task, ten charts updated in one tick', unit: 'ms', figure: longest };
  return { lines: [line], json: { chartTaskMs: round(longest.median) } };
}

async function reportLeader({ browser }: BenchSession, isQuick: boolean): Promise<Report> {
  const cost = await measureLeader(browser, isQuick ? 3 : 9);
  const { firstFigureMs, firstFigureWebglMs, idleMs, switchMs, switchScriptMs } = cost;
  const lines: Line[] = [
    {
      name: 'first figure of the leader’s face, whole simulated province',
      unit: 'ms',
      figure: firstFigureMs,
      aim: AIMS.firstFigureMs,
    },
    { name: '… drawn by software WebGL', unit: 'ms', figure: firstFigureWebglMs },
    { name: '… main thread at rest, a second', unit: 'ms', figure: idleMs },
    {
      name: '… switch to another sector, script',
      unit: 'ms',
      figure: switchScriptMs,
      aim: AIMS.sectorSwitchMs,
    },
    { name: '… the same with style, layout and paint', unit: 'ms', figure: switchMs },
  ];
  const json = {
    firstFigureMs: round(firstFigureMs.median),
    firstFigureWebglMs: round(firstFigureWebglMs.median),
    idleMs: round(idleMs.median),
    switchMs: round(switchMs.median),
    switchScriptMs: round(switchScriptMs.median),
  };
  return { lines, json: { leader: json } };
}
