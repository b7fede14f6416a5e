// A process of its own for measure-first-answers.ts: builds the province, answers one entity type for the first time and prints what it cost.
import { takeTurns } from '../../../mocks/give-way.ts';
import { createWorld } from '../../../mocks/province/world.ts';
import { readGeography } from '../../../mocks/province/read-geography.ts';

/** What one first answer costs, ms of processor time: the world before it, all of it, and its longest turn without letting others work. */
export interface FirstAnswer {
  worldMs: number;
  answerMs: number;
  turnMs: number;
}

/** A long answer lets others work after so long (mocks/give-way.ts). */
const TURN_MS = 12;

const [type = '', atText = ''] = process.argv.slice(2);
const geography = await readGeography('public/provinces/ba-ria-vung-tau');
const startedMs = threadMs();
const world = createWorld({ seed: 2018, geography });
const worldMs = threadMs() - startedMs;
const kind = world.kinds.get(type);
if (!kind) throw new Error(`the province has no ${type}`);
const atMs = Date.parse(atText);
const askedMs = threadMs();
let [turnMs, turnFromMs] = [0, askedMs];
const parts = kind.parts?.(atMs) ?? [kind.list(atMs)];
await takeTurns(parts, () => {
  const spentMs = threadMs() - turnFromMs;
  turnMs = Math.max(turnMs, spentMs);
  if (spentMs >= TURN_MS) turnFromMs = threadMs();
  return undefined;
});
console.log(JSON.stringify({ worldMs, answerMs: threadMs() - askedMs, turnMs } satisfies FirstAnswer));

/** Processor time of this thread: compilers and collectors that work beside it do not keep anybody waiting. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
