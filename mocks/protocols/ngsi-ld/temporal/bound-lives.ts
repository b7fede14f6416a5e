// Finds when entities that come and go existed, so that a history does not look for them in the rest of the interval.
import type { EntityKind } from '../../../province/world-contract.ts';
import type { Subject } from './report-scanner.ts';

const DAY_MS = 86_400_000;

/** The days of [fromMs, toMs) on which each id of a kind existed, as the span from the first to the last. */
function sweepDays(
  kind: EntityKind,
  ids: ReadonlySet<string>,
  fromMs: number,
  toMs: number,
): Map<string, [number, number]> {
  const lives = new Map<string, [number, number]>();
  for (let start = fromMs; start < toMs; start += DAY_MS) {
    const end = Math.min(start + DAY_MS, toMs);
    for (const id of kind.idsBetween(start, end - 1)) {
      if (ids.has(id)) lives.set(id, [lives.get(id)?.[0] ?? start, end]);
    }
  }
  return lives;
}

/** Gives each subject the part of [fromMs, toMs) in which it existed, to the day; stations keep the whole interval. */
export function boundLives(subjects: readonly Subject[], fromMs: number, toMs: number): Subject[] {
  if (toMs - fromMs <= DAY_MS) return [...subjects];
  const passing = subjects.filter(
    ({ kind, id }) => kind.get(id, fromMs) === undefined || kind.get(id, toMs - 1) === undefined,
  );
  const lives = new Map(
    [...new Set(passing.map(({ kind }) => kind))].map((kind) => {
      const ids = new Set(passing.filter((subject) => subject.kind === kind).map(({ id }) => id));
      return [kind, sweepDays(kind, ids, fromMs, toMs)] as const;
    }),
  );
  return subjects.map((subject) => {
    const life = lives.get(subject.kind)?.get(subject.id);
    return life ? { ...subject, life } : subject;
  });
}
