// Why this number: every figure of every sector worked out once more from the sources' own answers, by slow and plain means.
import { beforeAll, describe, expect, it } from 'vitest';
import { deployFeed } from '#kernel/feed/deployed-feed.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { addPeriods, lastPeriodEnds, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { foldUnitFigures } from '#live/kpi/unit-figures.ts';
import { formatNumber } from '#i18n/format.ts';
import { foldRows, type Figure } from '../fuzz/support/fold-oracle.ts';
import { fetchHourlyMeans, fetchRecords } from '../support/plain-figure/plain-records.ts';
import { plainRows, type PlainRow, type PlainView } from '../support/plain-figure/plain-rows.ts';
import {
  createProvince,
  shippedSources,
  type AskProvince,
} from '../support/plain-figure/simulated-province.ts';
import { createFeedRig, START_MS, type FeedRig } from '../unit/feeds/ingest/feed-rig.ts';

const sectorModules = import.meta.glob<{ sector: SectorSpec }>('../../src/sectors/*/sector.ts', {
  eager: true,
});
const feedModules = import.meta.glob<{ feeds: readonly FeedSpec[] }>('../../src/sectors/*/feeds.ts', {
  eager: true,
});
/** Sources that have no plain reading: protobuf with its schedule, XML chained by references, two AIS resources joined. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  transit: [
    'transport.buses-in-service',
    'transport.buses-on-time',
    'transport.bus-speed',
    'transport.buses-reporting',
  ],
  alerts: ['environment.warnings-active'],
  ais: [
    'transport.ships',
    'transport.ships-moving',
    'transport.ships-at-rest',
    'transport.cargo-ships-cai-mep',
  ],
};
/** Columns that real sources of the same feed may fill and the simulated one does not. */
const UNSPOKEN = new Set([
  'incidents.description',
  // WZDx speaks one language, and neither names nor places its events by unit.
  'road-works.name@en',
  'road-works.description@en',
  'road-works.authority@en',
  'road-works.unitCode',
]);
const MINIMUM_SHARE = 0.5;
/** Rush hour of a working day in the rains. */
const AT_MS = Date.parse('2026-10-21T17:30:00+07:00');
const PAST_PERIODS = 3;

const rooms = Object.entries(sectorModules).map(([path, { sector }]) => {
  const feeds = feedModules[path.replace('sector.ts', 'feeds.ts')]?.feeds ?? [];
  return { id: sector.id, sector, feeds: feeds.filter(({ source }) => !(source in LEFT_OUT)) };
});

let ask: AskProvince;
beforeAll(async () => {
  ask = await createProvince();
});

const sourceOf = (feed: FeedSpec) => shippedSources.find(({ id }) => id === feed.source)!;
const deploy = (feed: FeedSpec) => deployFeed(feed, { sources: shippedSources });

/** The rows of a feed as they are now, plainly. */
async function rowsNow(feed: FeedSpec): Promise<PlainRow[]> {
  const { cadenceMs, pollMs, lifetime, history } = deploy(feed);
  const patienceMs = cadenceMs + pollMs + Math.max(10_000, cadenceMs / 10);
  const means = new Map<string, ReadonlyMap<string, readonly number[]>>();
  for (const column of history?.columns ?? []) {
    const { attribute = '' } = feed.columns.find((one) => one.column === column) ?? {};
    means.set(column, await fetchHourlyMeans(ask, feed, attribute, history?.hours ?? 0, AT_MS));
  }
  const view: PlainView = {
    nowMs: AT_MS,
    checksRanges: true,
    hours: { endMs: Math.floor((AT_MS - 120_000) / 3_600_000) * 3_600_000, means },
    standing: (observedAtMs) =>
      lifetime !== 'register' && AT_MS - observedAtMs > patienceMs ? 'stale' : 'fresh',
  };
  return plainRows(await fetchRecords(ask, feed, AT_MS), feed, sourceOf(feed), view);
}

/** The rows of a stated feed as they were when a period ended: what was stated for it counts, what is older is overdue. */
async function rowsAtEnd(feed: FeedSpec, startMs: number, endMs: number): Promise<PlainRow[]> {
  const { cadenceMs, pollMs } = deploy(feed);
  const patienceMs = cadenceMs + pollMs + Math.max(10_000, cadenceMs / 10);
  const isWhole = endMs - startMs >= 0.75 * cadenceMs;
  const view: PlainView = {
    nowMs: endMs - 1,
    checksRanges: false,
    standing: (observedAtMs) =>
      (isWhole ? observedAtMs > startMs : endMs - observedAtMs <= patienceMs) ? 'fresh' : 'stale',
  };
  return plainRows(await fetchRecords(ask, feed, endMs), feed, sourceOf(feed), view);
}

function byUnit(rows: readonly PlainRow[], column: string): Map<string, PlainRow[]> {
  return Map.groupBy(rows, (row) => row.text(column));
}

const shown = (value: number, { digits }: KpiSpec) => formatNumber(value, digits, 'vi');

/** Numbers may differ by the rounding of their conversion. */
function isSameDatum(held: string | number, said: string | number): boolean {
  if (typeof held !== 'number' || typeof said !== 'number') return held === said;
  return Object.is(held, said) || Math.abs(held - said) <= 1e-12 * Math.abs(said);
}

/** The same to the last digit shown, of the same rows, with the same share of the weight. */
function expectSame(sample: Figure, plain: Figure, kpi: KpiSpec, of: string): void {
  const facts = ({ value, rowsUsed, rowsTotal }: Figure) => ({
    value: shown(value, kpi),
    rowsUsed,
    rowsTotal,
  });
  expect(facts(sample), of).toEqual(facts(plain));
  if (plain.rowsTotal > 0) expect(sample.reportingShare, of).toBeCloseTo(plain.reportingShare, 9);
}

it('leaves out only what is listed', () => {
  const feeds = Object.values(feedModules).flatMap((module) => module.feeds);
  for (const [source, kpis] of Object.entries(LEFT_OUT)) {
    const fed = feeds.filter((feed) => feed.source === source).flatMap(({ rollups }) => rollups);
    expect(fed.map(({ kpi }) => kpi)).toEqual(kpis);
  }
});

describe.each(rooms)('$id', ({ sector, feeds }) => {
  let rig: FeedRig;
  const samples = new Map<string, KpiSample>();
  const rowsOf = new Map<string, PlainRow[]>();
  const figures = feeds.flatMap((feed) =>
    feed.rollups.map((rollup) => ({
      feed,
      rollup,
      kpi: sector.kpis.find(({ id }) => id === rollup.kpi) ?? expect.fail(rollup.kpi),
    })),
  );

  beforeAll(async () => {
    rig = createFeedRig(feeds, (url, init) => ask(url, rig.clock.now(), init), { sources: shippedSources });
    rig.advance(AT_MS - START_MS);
    for (const feed of feeds) {
      await rig.ask({ kind: 'poll', feedId: feed.id });
      rowsOf.set(feed.id, await rowsNow(feed));
    }
    // What hours of history change comes with a second batch, a quarter of a second after the first.
    rig.advance(300);
    for (const { kpis } of rig.batches()) for (const sample of kpis) samples.set(sample.kpi, sample);
  });

  it('reads every datum as it was said, and has one for every column', () => {
    const silent: string[] = [];
    for (const feed of feeds) {
      const table = rig.table(feed.id)!;
      const plain = new Map(rowsOf.get(feed.id)!.map((row) => [row.id, row]));
      expect([...table.ids].toSorted(), feed.id).toEqual([...plain.keys()].toSorted());
      for (const { column, kind } of feed.columns) {
        const isText = kind === 'text';
        const held = table.ids.map((_, row) => (isText ? textAt : numberAt)(table, column, row));
        const said = table.ids.map((id) => plain.get(id)![isText ? 'text' : 'number'](column));
        const differs = held.findIndex((value, row) => !isSameDatum(value, said[row]!));
        const name = `${feed.id}.${column}`;
        expect(differs, `${name}: ${held[differs]} of ${table.ids[differs]}, said ${said[differs]}`).toBe(-1);
        if (held.every((value) => value === '' || Number.isNaN(value))) silent.push(name);
      }
    }
    const columns = feeds.flatMap((feed) => feed.columns.map(({ column }) => `${feed.id}.${column}`));
    expect(silent.toSorted()).toEqual(columns.filter((name) => UNSPOKEN.has(name)).toSorted());
  });

  it('says each number as its sources do', () => {
    for (const { feed, rollup, kpi } of figures) {
      const sample = samples.get(kpi.id) ?? expect.fail(`${kpi.id} has no figure`);
      expectSame(sample, foldRows(rowsOf.get(feed.id)!, rollup), kpi, kpi.id);
      const { terms, value, leftOut, rowsTotal, rowsUsed } = sample;
      if (!Number.isNaN(value))
        expect((terms.sum / terms.divisor) * (rollup.scale ?? 1), `${kpi.id}: its terms`).toBeCloseTo(
          value,
          9,
        );
      const out = Object.values(leftOut).reduce((a, b) => a + b, 0);
      expect(out, `${kpi.id}: rows left out with a reason`).toBe(rowsTotal - rowsUsed);
    }
  });

  it('gives each unit its part, and all parts make the whole', () => {
    for (const { feed, rollup, kpi } of figures) {
      const { unitColumn } = kpi;
      if (unitColumn === undefined) continue;
      const table = rig.table(feed.id)!;
      const parts = foldUnitFigures(table, deploy(feed), kpi, (row) => textAt(table, unitColumn, row), AT_MS);
      const units = byUnit(rowsOf.get(feed.id)!, unitColumn);
      expect([...parts.keys()].toSorted(), kpi.id).toEqual([...units.keys()].filter(Boolean).toSorted());
      let sum = 0;
      for (const [unit, rows] of units) {
        const plain = foldRows(rows, rollup);
        sum += Number.isNaN(plain.value) ? 0 : plain.value;
        if (unit === '') continue;
        const isKnown = plain.rowsTotal > 0 && plain.reportingShare >= MINIMUM_SHARE;
        const none = plain.rowsTotal === 0 && rollup.method.kind === 'countWhere' ? 0 : Number.NaN;
        expect(shown(parts.get(unit)!.value, kpi), `${kpi.id} in ${unit}`).toBe(
          shown(isKnown ? plain.value : none, kpi),
        );
      }
      const whole = samples.get(kpi.id)!.value;
      if (['sum', 'countWhere'].includes(rollup.method.kind) && !Number.isNaN(whole))
        expect(shown(sum, kpi), `${kpi.id}: the units together`).toBe(shown(whole, kpi));
    }
  });

  it('says of past periods what was stated for them', async () => {
    for (const feed of feeds.filter(({ lifetime }) => lifetime === 'report')) {
      const own = figures.filter((one) => one.feed === feed);
      const periods = new Set(own.map(({ kpi }) => kpi.period).filter((period) => period !== undefined));
      for (const period of periods) await expectPast(rig, feed, period, own);
    }
  });
});

async function expectPast(
  rig: FeedRig,
  feed: FeedSpec,
  period: CalendarPeriod,
  figures: readonly { rollup: FeedSpec['rollups'][number]; kpi: KpiSpec }[],
): Promise<void> {
  const column = figures.find(({ kpi }) => kpi.unitColumn !== undefined)?.kpi.unitColumn;
  const past = await rig.ask({
    kind: 'kpi-series',
    feedId: feed.id,
    toMs: AT_MS,
    period,
    count: PAST_PERIODS,
    ...(column !== undefined && { grouping: { column } }),
  });
  const endsMs = lastPeriodEnds(AT_MS, period, PAST_PERIODS);
  for (const [index, endMs] of endsMs.entries()) {
    const rows = await rowsAtEnd(feed, addPeriods(endMs, period, -1), endMs);
    for (const { rollup, kpi } of figures) {
      if (kpi.period !== period) continue;
      const { samples, groups } = past.find((one) => one.kpi === kpi.id) ?? expect.fail(kpi.id);
      const of = `${kpi.id}, ${period} to ${new Date(endMs).toISOString()}`;
      expectSame(samples[index]!, foldRows(rows, rollup), kpi, of);
      if (column === undefined) continue;
      for (const [unit, ofUnit] of byUnit(rows, column))
        if (unit !== '' && groups?.has(unit))
          expectSame(groups.get(unit)![index]!, foldRows(ofUnit, rollup), kpi, `${of}, ${unit}`);
    }
  }
}
