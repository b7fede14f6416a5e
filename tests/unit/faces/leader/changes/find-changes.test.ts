// Two states of things are compared: events, sources and figures, what matters most first, and honestly about what was looked at.
import { describe, expect, it } from 'vitest';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KeptEvent, KeptFigure, Snapshot } from '#session/snapshot.ts';
import type { Present } from '../../../../../src/faces/leader/changes/event-change.ts';
import { findChanges, type Change } from '../../../../../src/faces/leader/changes/find-changes.ts';

const HOUR_MS = 3_600_000;
/** The night in which October ends. */
const THEN_MS = Date.parse('2026-10-31T22:00:00+07:00');
const NOW_MS = THEN_MS + 24 * HOUR_MS;

const spec = (id: string, more: Partial<KpiSpec> = {}): KpiSpec => ({
  id,
  title: { vi: id, en: id },
  unit: '{count}',
  digits: 0,
  direction: 'down',
  feed: 'x',
  thresholds: { medium: 100, high: 200, critical: 300 },
  ...more,
});
const KPIS = new Map(
  [
    spec('a'),
    spec('b'),
    spec('c'),
    spec('d'),
    spec('day', { period: 'day' }),
    spec('month', { period: 'month' }),
  ].map((kpi) => [kpi.id, kpi]),
);
const event = (id: string, severityCode = 3, startedMs = THEN_MS - HOUR_MS): KeptEvent => ({
  feed: 'incidents',
  id,
  title: id,
  severityCode,
  startedMs,
});
type Values = Readonly<Record<string, number | KeptFigure>>;
const figuresOf = (values: Values, asOfMs: number) =>
  new Map(
    Object.entries(values).map(([id, value]) => [
      id,
      typeof value === 'number' ? { value, asOfMs, reportingShare: 1 } : value,
    ]),
  );
const state = (values: Values, more: Partial<Snapshot> = {}): Snapshot => ({
  atMs: THEN_MS,
  figures: figuresOf(values, THEN_MS),
  eventFeeds: ['incidents'],
  events: [],
  silentFeeds: [],
  ...more,
});
const present = (values: Values, more: Partial<Present> = {}): Present => ({
  ...state({}),
  atMs: NOW_MS,
  figures: figuresOf(values, NOW_MS),
  openKeys: new Set((more.events ?? []).map(({ feed, id }) => `${feed} ${id}`)),
  silentSinceMs: new Map(),
  ...more,
});
function subjectOf(change: Change): string {
  if ('event' in change) return change.event.id;
  if ('count' in change) return String(change.count);
  return 'feed' in change ? change.feed : change.kpi.id;
}
const compare = (then: Snapshot, now: Present, witness: Snapshot | null = null) =>
  findChanges({
    before: then,
    now,
    witness,
    kpis: KPIS,
    usual: new Map([...KPIS.keys()].map((id) => [id, 1])),
  });
const told = (...input: Parameters<typeof compare>) =>
  compare(...input).changes.map((change) => `${change.kind} ${subjectOf(change)}`);

describe('findChanges', () => {
  it('orders limits, movements, events, new periods and sources, the worse first', () => {
    const then = state(
      { a: 50, b: 250, c: 350, d: 10, month: 5 },
      { events: [event('old'), event('over')], silentFeeds: ['ais'] },
    );
    const now = present(
      { a: 150, b: 50, c: 250, d: 40, month: 5 },
      {
        events: [event('old'), event('new', 3), event('grave', 4)],
        silentFeeds: ['sea'],
        silentSinceMs: new Map([['sea', NOW_MS - HOUR_MS]]),
      },
    );
    expect(told(then, now)).toEqual([
      'status a',
      'status c',
      'status b',
      'moved d',
      'opened grave',
      'opened new',
      'closed over',
      'stated month',
      'silent sea',
      'returned ais',
    ]);
  });

  it('says nothing when nothing happened, and how much was looked at', () => {
    const still = compare(state({ a: 1, b: 2, gone: 5 }), present({ a: 1, b: 2, c: 9 }));
    expect(still).toEqual({ thenMs: THEN_MS, changes: [], compared: 2, unlike: 0 });
    const unlike = { value: 500, asOfMs: NOW_MS, reportingShare: 0.7 };
    expect(compare(state({ a: 1 }), present({ a: unlike }))).toMatchObject({
      changes: [],
      compared: 0,
      unlike: 1,
    });
  });

  it('tells no new day for its own sake, but what is unusual in it', () => {
    expect(told(state({ day: 5 }), present({ day: 6 }))).toEqual([]);
    expect(told(state({ day: 5 }), present({ day: 50 }))).toEqual(['moved day']);
  });

  it('counts new periods where there are many', () => {
    const ids = ['m1', 'm2', 'm3', 'm4'];
    const kpis = new Map(ids.map((id) => [id, spec(id, { period: 'month' })]));
    const values = (value: number) => Object.fromEntries(ids.map((id) => [id, value]));
    const input = { before: state(values(5)), now: present(values(6)), witness: null, usual: new Map() };
    expect(findChanges({ ...input, kpis }).changes).toEqual([{ kind: 'many-stated', count: 4 }]);
    kpis.delete('m4');
    expect(findChanges({ ...input, kpis }).changes.map(({ kind }) => kind)).toEqual([
      'stated',
      'stated',
      'stated',
    ]);
  });

  it('goes by the start of an event where its list was not known then', () => {
    const unknown = state({}, { eventFeeds: [] });
    const events = [event('before'), event('after', 3, THEN_MS + 1), event('undated', 3, Number.NaN)];
    expect(told(unknown, present({}, { events }))).toEqual(['opened after']);
    expect(told(state({}), present({}, { events }))).toHaveLength(3);
  });

  it('ends no event whose list cannot be seen, or that is open still but less grave', () => {
    const then = state({}, { events: [event('one')] });
    const openKeys = new Set(['incidents one']);
    expect(told(then, present({}, { openKeys }))).toEqual([]);
    expect(told(then, present({}, { eventFeeds: [] }))).toEqual([]);
    const silent = { silentFeeds: ['incidents'], silentSinceMs: new Map([['incidents', THEN_MS - 1]]) };
    expect(told(then, present({}, silent))).toEqual([]);
    expect(told(then, present({}))).toEqual(['closed one']);
  });

  it('takes a source for newly silent by its own last word, or because it spoke then', () => {
    const silent = (sinceMs: number) =>
      present({}, { silentFeeds: ['ais'], silentSinceMs: new Map([['ais', sinceMs]]) });
    expect(told(state({}), silent(THEN_MS + 1))).toEqual(['silent ais']);
    expect(told(state({}), silent(THEN_MS - 1))).toEqual([]);
    expect(told(state({}), silent(Number.NaN))).toEqual(['silent ais']);
    expect(told(state({}, { silentFeeds: ['ais'] }), silent(Number.NaN))).toEqual([]);
    expect(told(state({}, { eventFeeds: [] }), silent(Number.NaN))).toEqual([]);
  });

  it('has a witness say what histories cannot: what is over, and who speaks again', () => {
    const history = state({}, { eventFeeds: [] });
    const witness = state({}, { events: [event('seen')], silentFeeds: ['sea'] });
    expect(told(history, present({}))).toEqual([]);
    expect(told(history, present({}), witness)).toEqual(['closed seen', 'returned sea']);
  });
});
