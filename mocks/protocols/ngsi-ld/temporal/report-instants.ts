// The instants at which a world is looked at, so that every report in an interval is seen.
import type { Subject } from './report-scanner.ts';

/** An instant and the indices of the subjects to look at then. */
type Look = readonly [atMs: number, subjects: readonly number[]];

/** How an interval [fromMs, toMs) is looked through; `stepMs` is for subjects that report at a cadence. */
interface LookPlan {
  fromMs: number;
  toMs: number;
  stepMs: number;
  isDescending: boolean;
}

/**
 * Ascending instants within [fromMs, toMs): the start, every multiple of the step, and the last millisecond. Of an
 * entity that reports once a step, whatever its phase, the states at these instants show every report of the interval.
 */
function* instantsUp(fromMs: number, toMs: number, stepMs: number): Generator<number> {
  if (fromMs >= toMs) return;
  yield fromMs;
  for (let at = (Math.floor(fromMs / stepMs) + 1) * stepMs; at < toMs - 1; at += stepMs) yield at;
  if (toMs - 1 > fromMs) yield toMs - 1;
}

/** The same instants, newest first. */
function* instantsDown(fromMs: number, toMs: number, stepMs: number): Generator<number> {
  if (fromMs >= toMs) return;
  yield toMs - 1;
  for (let at = Math.floor((toMs - 2) / stepMs) * stepMs; at > fromMs; at -= stepMs) yield at;
  if (toMs - 1 > fromMs) yield fromMs;
}

/** The instants at which registers changed, each with the subjects that did. */
function changesOf(subjects: readonly Subject[], { fromMs, toMs, isDescending }: LookPlan): Look[] {
  const changed = new Map<number, number[]>();
  subjects.forEach(({ kind, id }, subject) => {
    for (const atMs of kind.changesBetween?.(id, fromMs, toMs - 1) ?? []) {
      const known = changed.get(atMs);
      if (known) known.push(subject);
      else changed.set(atMs, [subject]);
    }
  });
  return [...changed].sort(([a], [b]) => (isDescending ? b - a : a - b));
}

/** All looks of an interval in order of time: at measuring subjects every step, at registers when they changed. */
export function* looksAt(subjects: readonly Subject[], plan: LookPlan): Generator<Look> {
  const { fromMs, toMs, stepMs, isDescending } = plan;
  const changes = changesOf(subjects, plan);
  const measuring = subjects.flatMap(({ kind }, subject) => (kind.changesBetween ? [] : [subject]));
  let next = 0;
  if (measuring.length > 0) {
    for (const atMs of (isDescending ? instantsDown : instantsUp)(fromMs, toMs, stepMs)) {
      for (let change = changes[next]; change; change = changes[++next]) {
        if (isDescending ? change[0] < atMs : change[0] > atMs) break;
        yield change;
      }
      yield [atMs, measuring];
    }
  }
  yield* changes.slice(next);
}
