// What the budget panel draws: scenarios by month, achievements as ratios of sums without late reports.
import { beforeAll, describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Table } from '#kernel/table/table.ts';
import { answerNgsiLd } from '../../../../mocks/protocols/ngsi-ld/answer-ngsi-ld.ts';
import {
  achievements,
  monthsOf,
  revenueLines,
} from '../../../../src/sectors/socio-economy/budget/budget-rows.ts';
import { feeds } from '../../../../src/sectors/socio-economy/feeds.ts';
import { createFeedRig, START_MS } from '../../feeds/ingest/feed-rig.ts';
import { DAY_MS, kindOf, local, testWorld, valueOf } from '../../mocks/province/test-world.ts';

const world = testWorld();
const ASKED = ['budget-months', 'budget-by-tax', 'public-investment'];
const feed = (id: string): FeedSpec => feeds.find((one) => one.id === id) ?? expect.fail(id);
const tables = new Map<string, Table>();

beforeAll(async () => {
  const rig = createFeedRig(ASKED.map(feed), (url, init) =>
    answerNgsiLd(new Request(url, init), { world, now: () => START_MS }),
  );
  for (const id of ASKED) {
    const receipt = await rig.ask({ kind: 'poll', feedId: id });
    expect(receipt.refusals).toEqual([]);
    tables.set(id, rig.table(id) ?? expect.fail(id));
  }
});
const table = (id: string): Table => tables.get(id) ?? expect.fail(id);

describe('months', () => {
  it('of this year have a plan each and a figure once they are over; last year stands beside them', () => {
    const { actual, previousYear, plan } = monthsOf(table('budget-months'), 'revenue', 'revenuePlan');
    expect(Array.from(actual.timesMs)).toEqual(Array.from(plan?.timesMs ?? []));
    expect(actual.timesMs[0]).toBe(local('2026-01-01T00:00'));
    expect(Array.from(actual.values).filter(Number.isFinite)).toHaveLength(2);
    expect(Array.from(plan?.values ?? []).filter(Number.isFinite)).toHaveLength(12);
    expect(Array.from(previousYear?.values ?? []).filter(Number.isFinite)).toHaveLength(12);
    expect(previousYear?.timesMs[11]).toBe(local('2025-12-01T00:00'));
  });
});

describe('lines of revenue', () => {
  it('come largest first, in the reader’s language', () => {
    const lines = revenueLines(table('budget-by-tax'), 'en');
    expect(lines).toHaveLength(13);
    expect(lines[0]?.name).toMatch(/Crude oil|Import and export duties|Foreign/);
    const expected = lines.map((line) => line.expected);
    expect(expected).toEqual(expected.toSorted((a, b) => b - a));
  });
});

describe('achievements', () => {
  const COLUMNS = {
    key: 'owner',
    name: 'owner',
    done: 'disbursedYearToDate',
    whole: 'yearPlan',
    promised: 'scheduleYearToDate',
  };
  const entities = kindOf(world, 'PublicInvestmentDisbursement').list(START_MS);

  it('add up what each owner’s parts say', () => {
    const groups = achievements(
      table('public-investment'),
      COLUMNS,
      feed('public-investment'),
      START_MS,
      'vi',
    );
    expect(groups).toHaveLength(4);
    for (const { key, done, whole, promised, late } of groups) {
      const parts = entities.filter((entity) => valueOf<{ vi: string }>(entity, 'owner').vi === key);
      const plain = (attribute: string) => parts.reduce((sum, part) => sum + valueOf(part, attribute), 0);
      expect(late).toBe(0);
      expect(done).toBeCloseTo(plain('disbursedYearToDate'), 6);
      expect(whole).toBeCloseTo(plain('yearPlan'), 6);
      expect(promised).toBeCloseTo(plain('scheduleYearToDate'), 6);
    }
  });

  it('leave overdue parts out and say how many; an owner with overdue parts only has no figure', () => {
    const nowMs = START_MS + 60 * DAY_MS;
    const groups = achievements(table('public-investment'), COLUMNS, feed('public-investment'), nowMs, 'vi');
    for (const { done, late } of groups) {
      expect(done).toBeNaN();
      expect(late).toBeGreaterThan(0);
    }
    expect(groups.reduce((sum, { late }) => sum + late, 0)).toBe(entities.length);
  });
});
