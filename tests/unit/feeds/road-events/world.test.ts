// decode(encode(world)) = world for road works: through WZDx and Open511, JSON and XML, in one page and in many.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { numbersOf, textAt, type Table } from '#kernel/table/table.ts';
import { feeds } from '../../../../src/sectors/transport/feeds.ts';
import { answerOpen511 } from '../../../../mocks/protocols/open511/answer-open511.ts';
import { roadWorkFacts } from '../../../../mocks/protocols/road-work-facts.ts';
import { answerWzdx } from '../../../../mocks/protocols/wzdx/answer-wzdx.ts';
import { kindOf, testWorld } from '../../mocks/province/test-world.ts';
import { pollSimulated, type SimulatedPoll } from '../snapshot/simulated-source.ts';

const world = testWorld();
const spec: FeedSpec = { ...feeds.find(({ id }) => id === 'road-works')!, source: 'broker' };
const anyInstant = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2026, 11, 31) / 60_000 });

function row(table: Table, at: number) {
  const number = (column: string) => numbersOf(table, column)?.values[at] ?? Number.NaN;
  const { geometry } = table;
  const [from = 0, to = 0] = [geometry.rowStarts[at], geometry.rowStarts[at + 1]];
  return {
    name: textAt(table, 'name', at),
    description: textAt(table, 'description', at),
    road: textAt(table, 'road', at),
    startAt: number('startAt'),
    endAt: number('endAt'),
    state: textAt(table, 'state', at),
    coordinates: Array.from({ length: to - from }, (_, index) => [
      geometry.positions[2 * (from + index)],
      geometry.positions[2 * (from + index) + 1],
    ]),
  };
}

function expected(atMs: number, hasPauses: boolean) {
  const states = {
    planned: 'planned',
    open: 'active',
    suspended: hasPauses ? 'paused' : 'active',
    closed: 'ended',
  };
  return kindOf(world, 'CityWork')
    .list(atMs)
    .map(roadWorkFacts)
    .map((work) => ({
      id: work.localId,
      observedAtMs: work.updatedMs,
      row: {
        name: work.name,
        description: work.description,
        road: work.road,
        startAt: work.startMs,
        endAt: work.endMs,
        state: states[work.state],
        coordinates: work.coordinates,
      },
    }));
}

function expectWorld(poll: SimulatedPoll, wanted: ReturnType<typeof expected>, prefix = '') {
  expect(poll.error).toBeUndefined();
  expect(poll.receipt!.refusals).toEqual([]);
  const table = poll.table!;
  const byId = new Map(table.ids.map((id, at) => [id, at]));
  expect([...byId.keys()].toSorted()).toEqual(wanted.map(({ id }) => prefix + id).toSorted());
  for (const { id, observedAtMs, row: one } of wanted) {
    const at = byId.get(prefix + id)!;
    expect(row(table, at), id).toEqual(one);
    expect(table.observedAtMs[at], id).toBe(observedAtMs);
  }
}

describe('road works through WZDx', () => {
  it('are the works of the world at any instant', () =>
    fc.assert(
      fc.asyncProperty(anyInstant, async (minute) => {
        const atMs = minute * 60_000;
        const poll = await pollSimulated(spec, { connector: 'wzdx' }, answerWzdx, { world, atMs });
        expectWorld(poll, expected(atMs, false));
      }),
      { numRuns: 15, seed: 7 },
    ));

  it('tell what is closed now', async () => {
    const atMs = Date.UTC(2026, 2, 31, 5);
    const { table } = await pollSimulated(spec, { connector: 'wzdx' }, answerWzdx, { world, atMs });
    const works = new Map(
      kindOf(world, 'CityWork')
        .list(atMs)
        .map(roadWorkFacts)
        .map((work) => [work.localId, work]),
    );
    const impact = { roadClosed: 3, laneReduction: 2, alternatingTraffic: 2, laneShift: 1 };
    table!.ids.forEach((id, at) => {
      const { state, disposition } = works.get(id)!;
      const rests = state === 'suspended' || state === 'closed';
      expect(numbersOf(table!, 'impact')?.values[at], id).toBe(rests ? 0 : impact[disposition]);
    });
  });
});

describe('road works through Open511', () => {
  const open = (atMs: number) => expected(atMs, true).filter(({ row: { state } }) => state !== 'ended');

  it.each([{}, { format: 'xml' }])('are the works of the world at any instant (%o)', (options) =>
    fc.assert(
      fc.asyncProperty(anyInstant, fc.constantFrom(3, 50), async (minute, pageSize) => {
        const atMs = minute * 60_000;
        const source = { connector: 'open511', pageSize, options } as const;
        const poll = await pollSimulated(spec, source, answerOpen511, { world, atMs });
        expectWorld(poll, open(atMs), 'brvt.example.vn/');
        expect(poll.receipt!.pages).toBe(Math.max(1, Math.ceil(open(atMs).length / pageSize)));
        for (const url of poll.asked) expect(url).toMatch(/^http:\/\/province\.test\/sources\/one\/events\?/);
      }),
      { numRuns: 10, seed: 7 },
    ),
  );

  it('never follow a next page that was read already', async () => {
    const atMs = Date.UTC(2026, 2, 31, 5);
    const page = {
      events: [{ id: 'a', event_type: 'INCIDENT', status: 'ACTIVE' }],
      pagination: { next_url: 'http://x/events?offset=0' },
    };
    const answer = () => Response.json(page);
    const poll = await pollSimulated(spec, { connector: 'open511' }, answer, { world, atMs });
    expect(poll.receipt).toMatchObject({ rows: 1, pages: 2 });
    expect(poll.receipt!.refusals.map(({ reason }) => reason)).toEqual([
      'the next page is one that was read already (not followed)',
    ]);
  });
});
