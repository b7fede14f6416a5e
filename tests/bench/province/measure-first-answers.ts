// What the simulated province costs whoever asks first: every entity type in fresh processes, which take turns so that a busy moment hits all.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createWorld } from '../../../mocks/province/world.ts';
import { readGeography } from '../../../mocks/province/read-geography.ts';
import { figureOf, type Figure } from '../figures.ts';
import type { FirstAnswer } from './first-answer.ts';

/** Milliseconds of processor time. */
export interface FirstAnswerCosts {
  /** Building the world, which every process does once. */
  worldMs: Figure;
  /** The type whose first answer costs most, and what it costs in all. */
  slowestKind: string;
  answerMs: Figure;
  /** The longest time for which any first answer lets nobody else work, and whose it is. */
  longestTurnKind: string;
  turnMs: Figure;
}

const SCRIPT = fileURLToPath(new URL('./first-answer.ts', import.meta.url));
const ASKED_AT = '2026-10-14T18:03:00+07:00';
/** After a first look at all types so many are looked at again and again. */
const CANDIDATES = 6;

const run = promisify(execFile);

/** Asks every type once and the slowest `runs` times in all. */
export async function measureFirstAnswers(runs: number): Promise<FirstAnswerCosts> {
  const geography = await readGeography('public/provinces/ba-ria-vung-tau');
  const types = [...createWorld({ seed: 2018, geography }).kinds.keys()];
  const answers = new Map<string, FirstAnswer[]>(types.map((type) => [type, []]));
  const ask = async (type: string) => answers.get(type)?.push(await askFirst(type));
  for (const type of types) await ask(type);
  const slowest = [...slowestBy(answers, 'answerMs'), ...slowestBy(answers, 'turnMs')];
  const again = new Set(slowest);
  for (let round = 1; round < runs; round += 1) for (const type of again) await ask(type);
  const measured = new Map([...answers].filter(([type]) => again.has(type)));
  const [slowestKind = ''] = slowestBy(measured, 'answerMs');
  const [longestTurnKind = ''] = slowestBy(measured, 'turnMs');
  return {
    worldMs: figureOf([...answers.values()].flat().map(({ worldMs }) => worldMs)),
    slowestKind,
    answerMs: figure(measured, slowestKind, 'answerMs'),
    longestTurnKind,
    turnMs: figure(measured, longestTurnKind, 'turnMs'),
  };
}

async function askFirst(type: string): Promise<FirstAnswer> {
  const { stdout } = await run(process.execPath, [SCRIPT, type, ASKED_AT]);
  return JSON.parse(stdout) as FirstAnswer;
}

/** The types in falling order of a cost, the first few. */
function slowestBy(answers: ReadonlyMap<string, readonly FirstAnswer[]>, cost: keyof FirstAnswer): string[] {
  const medianOf = (type: string) => figure(answers, type, cost).median;
  return [...answers.keys()].toSorted((a, b) => medianOf(b) - medianOf(a)).slice(0, CANDIDATES);
}

function figure(
  answers: ReadonlyMap<string, readonly FirstAnswer[]>,
  type: string,
  cost: keyof FirstAnswer,
): Figure {
  return figureOf((answers.get(type) ?? []).map((answer) => answer[cost]));
}
