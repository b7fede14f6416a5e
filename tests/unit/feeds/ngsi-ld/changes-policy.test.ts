// The bookkeeping behind polls for changes, without a network.
import { describe, expect, it } from 'vitest';
import { compilePlan } from '#feeds/mapping/decode-plan.ts';
import { ChangesPolicy } from '#feeds/ngsi-ld/changes/changes-policy.ts';
import { changesQuery, observedAttributes } from '#feeds/ngsi-ld/changes/changes-query.ts';
import { latenessOf, newestOf } from '#feeds/ngsi-ld/changes/observed-times.ts';
import { speedFeed, START_MS } from '../ingest/feed-rig.ts';

const POLL_MS = 30_000;

/** A policy on a feed of one large page; `whole` walks at a poll number with one row that was `lateMs` late. */
function start() {
  const policy = new ChangesPolicy(POLL_MS);
  const at = (poll: number) => START_MS + poll * POLL_MS;
  const whole = (poll: number, lateMs = 2000, count = 100) =>
    policy.noteWhole({
      startedAtMs: at(poll),
      changed: true,
      pages: 1,
      bytes: 100_000,
      count,
      refused: 0,
      before: Float64Array.of(at(poll) - 7_200_000),
      after: Float64Array.of(at(poll - 1) - lateMs),
    });
  const ask = (poll: number, newestMs = at(poll - 1) - 1000) => policy.next(newestMs, at(poll));
  // Nothing can be learned from the first walk: no poll came before it.
  whole(-1);
  return { policy, at, whole, ask };
}

describe('the instant from which changes are asked for', () => {
  it('lies one learned lateness and a margin before the last complete poll', () => {
    const { whole, ask, at } = start();
    whole(0);
    expect(ask(1)?.sinceMs).toBe(at(0) - 2000 - 15_000);
    whole(1, 60_000);
    expect(ask(2)?.sinceMs).toBe(at(1) - 75_000);
  });

  it('is never later than the newest row held: a clock that is wrong cannot hide news', () => {
    const { policy, whole, ask, at } = start();
    whole(0);
    const newestMs = at(-100);
    expect(ask(1, newestMs)).toMatchObject({ sinceMs: newestMs, isProof: true });
    policy.noteChanges({
      startedAtMs: at(1),
      rows: 100,
      brought: 1,
      added: 0,
      refused: 0,
      isProof: true,
      changed: false,
    });
    expect(ask(2, newestMs)).toMatchObject({ sinceMs: newestMs + 1, isProof: false });
  });

  it('does not move on over rows that were refused for once', () => {
    const { policy, whole, ask, at } = start();
    whole(0);
    const taken = { rows: 100, brought: 5, added: 0, isProof: false, changed: true };
    policy.noteChanges({ ...taken, startedAtMs: at(1), refused: 3 });
    expect(ask(2)?.sinceMs).toBe(at(0) - 17_000);
    policy.noteChanges({ ...taken, startedAtMs: at(2), refused: 0 });
    expect(ask(3)?.sinceMs).toBe(at(2) - 17_000);
  });

  it('forgets half of a lateness with each whole walk that does not show it, and reaches back a quarter of an hour at most', () => {
    const { whole, ask, at } = start();
    whole(0, 3_600_000);
    expect(ask(1)?.sinceMs).toBe(at(0) - 900_000);
    whole(1);
    expect(ask(2)?.sinceMs).toBe(at(1) - 450_000);
  });
});

describe('pauses', () => {
  const refuseBoth = ({ policy }: ReturnType<typeof start>) => {
    policy.noteRefusal();
    policy.noteRefusal();
  };
  /** How many polls are asked whole from here on. */
  const pauseOf = ({ ask }: ReturnType<typeof start>) => {
    let polls = 0;
    while (ask(1) === null) polls += 1;
    return polls;
  };

  it('follow when both forms were refused, each twice as long as the last, up to 1,920 polls', () => {
    const rig = start();
    rig.whole(0);
    expect(rig.ask(1)?.form).toBe('bare');
    rig.policy.noteRefusal();
    expect(rig.ask(1)?.form).toBe('quoted');
    rig.policy.noteRefusal();
    const pauses = [pauseOf(rig)];
    for (let repeat = 0; repeat < 5; repeat += 1) {
      refuseBoth(rig);
      pauses.push(pauseOf(rig));
    }
    expect(pauses).toEqual([120, 240, 480, 960, 1920, 1920]);
  });

  it('follow three doubts in a row, not three with a good answer between', () => {
    const rig = start();
    rig.whole(0);
    const good = {
      startedAtMs: rig.at(1),
      rows: 100,
      brought: 1,
      added: 0,
      refused: 0,
      isProof: true,
      changed: true,
    };
    for (let repeat = 0; repeat < 5; repeat += 1) {
      rig.policy.noteDoubt(false);
      rig.policy.noteDoubt(false);
      rig.policy.noteChanges(good);
      rig.whole(0);
    }
    expect(pauseOf(rig)).toBe(0);
    for (let repeat = 0; repeat < 3; repeat += 1) rig.policy.noteDoubt(false);
    expect(pauseOf(rig)).toBe(120);
  });
});

describe('the query of changes', () => {
  it('names every observed attribute, and keeps the filter of the feed', () => {
    const spec = speedFeed({
      query: 'status=="a"|status=="b"',
      columns: [
        { column: 'speed', kind: 'number', attribute: 'averageVehicleSpeed', unit: 'km/h' },
        { column: 'level', kind: 'number', attribute: 'water.level', unit: 'm' },
        { column: 'name', kind: 'text', attribute: 'name' },
      ],
    });
    const plan = compilePlan(spec);
    expect(observedAttributes(plan)).toEqual([]);
    for (const target of plan.byColumn.slice(0, 2)) target.isObserved = true;
    expect(changesQuery(spec, observedAttributes(plan), START_MS, 'quoted')).toBe(
      '(status=="a"|status=="b");(averageVehicleSpeed.observedAt>="2026-03-02T03:00:00Z"|water.observedAt>="2026-03-02T03:00:00Z")',
    );
  });
});

describe('times of a table', () => {
  it('are judged without the ones that are missing or ahead of the clock', () => {
    const times = Float64Array.of(Number.NaN, 5, 9, 7);
    expect(newestOf(times, 8)).toBe(7);
    expect(newestOf(Float64Array.of(Number.NaN), 8)).toBeNaN();
  });

  it('one backlog of a day does not widen the margin of a hundred sensors', () => {
    const before = new Float64Array(200).fill(0);
    const after = Float64Array.from(before, (_, row) => (row === 0 ? 1 : 90_000 + row));
    expect(latenessOf(before, after, 100_000)).toBeLessThanOrEqual(10_000);
    expect(latenessOf(before, before, 100_000)).toBeNaN();
  });
});
