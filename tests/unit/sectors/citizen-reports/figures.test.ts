// The figures and the matrix of the report line, from the simulated server to the table, against a plain count of its entities.
import { expect, it } from 'vitest';
import { deployFeed } from '#kernel/feed/deployed-feed.ts';
import { DAY_MS } from '#kernel/time/local-time.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { answerOpen311 } from '../../../../mocks/protocols/open311/answer-open311.ts';
import type { WorldEntity } from '../../../../mocks/province/world-contract.ts';
import { feeds } from '../../../../src/sectors/citizen-reports/feeds.ts';
import {
  nextDeadlines,
  summarizeReports,
} from '../../../../src/sectors/citizen-reports/deadlines/summarize-reports.ts';
import { createFeedRig, START_MS } from '../../feeds/ingest/feed-rig.ts';
import { testWorld } from '../../mocks/province/test-world.ts';

const source = {
  id: 'reports',
  connector: 'open311',
  baseUrl: 'http://line.test/sources/reports/',
  pageSize: 100,
  timeoutMs: 5000,
} as const;
const world = testWorld();
const spec = deployFeed(feeds[0]!, { sources: [source] });

async function poll(asOfMs: number | null = null) {
  const rig = createFeedRig(
    [spec],
    (url) => answerOpen311(new Request(url), { world, now: () => START_MS }),
    {
      sources: [source],
    },
  );
  if (asOfMs !== null) rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs });
  const receipt = await rig.ask({ kind: 'poll', feedId: spec.id });
  const figures = Object.fromEntries(
    rig
      .batches()
      .at(-1)!
      .kpis.map(({ kpi, value }) => [kpi.split('.')[1], value]),
  );
  return { receipt, figures, table: rig.table(spec.id)! };
}

const plain = ({ attributes }: WorldEntity, name: string): string => String(attributes[name]?.value ?? '');
const instant = ({ attributes }: WorldEntity, name: string): number => {
  const value = attributes[name]?.value as { '@value': string } | undefined;
  return value ? Date.parse(value['@value']) : Number.NaN;
};

it('are those of the world', async () => {
  const { receipt, figures, table } = await poll();
  const all = world.kinds.get('service_requests')!.list(START_MS);
  const open = all.filter((one) => plain(one, 'status') === 'open');
  const month = all.filter((one) => instant(one, 'requested_datetime') >= START_MS - 30 * DAY_MS);
  const done = month.filter((one) => plain(one, 'detailed_status') === 'done');
  const late = open.filter((one) => instant(one, 'expected_datetime') < START_MS);
  const inTime = done.filter((one) => instant(one, 'closed_datetime') <= instant(one, 'expected_datetime'));
  const decided = done.length + late.filter((one) => month.includes(one)).length;
  const rated = month.filter((one) => plain(one, 'rating') !== '');
  expect(receipt.refusals).toEqual([]);
  expect(open.length).toBeGreaterThan(30);
  expect(figures).toMatchObject({
    open: open.length,
    overdue: late.length,
    'urgent-open': open.filter((one) => plain(one, 'level') === 'urgent').length,
    'rejected-share':
      (100 * month.filter((one) => plain(one, 'detailed_status') === 'rejected').length) / month.length,
  });
  expect(figures['on-time-share']).toBeCloseTo((100 * inTime.length) / decided, 9);
  expect(figures['satisfied-share']).toBeCloseTo(
    (100 * rated.filter((one) => Number(plain(one, 'rating')) >= 4).length) / rated.length,
    9,
  );
  const lines = summarizeReports(table, false);
  expect(lines.reduce((sum, line) => sum + line.open, 0)).toBe(open.length);
  for (const line of lines) expect(line.byLevel.reduce((sum, count) => sum + count, 0)).toBe(line.open);
  expect(lines.reduce((sum, line) => sum + line.overdue, 0)).toBe(late.length);
  const dues = nextDeadlines(table, 5).map((row) => numberAt(table, 'dueAt', row));
  expect(dues).toEqual(dues.toSorted((a, b) => a - b));
});

it('of a past instant are those that the world had then', async () => {
  const thenMs = START_MS - 2 * DAY_MS;
  const { figures, table } = await poll(thenMs);
  const open = world.kinds
    .get('service_requests')!
    .list(thenMs)
    .filter((one) => plain(one, 'status') === 'open');
  expect(figures['open']).toBe(open.length);
  for (const one of open) {
    const row = table.ids.indexOf(plain(one, 'service_request_id'));
    expect(textAt(table, 'state', row), one.id).toBe(plain(one, 'detailed_status'));
  }
});
