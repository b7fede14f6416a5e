// The level of forest fire danger at its limits, and what the decree asks of it.
import { describe, expect, it } from 'vitest';
import { kpiStatus } from '#kernel/sector/kpi-status.ts';
import {
  fireDangerLevel,
  isAboveSeason,
  mustAnnounce,
} from '../../../../src/sectors/environment/forests/fire-danger.ts';
import { forestFeed } from '../../../../src/sectors/environment/forests/forest-feed.ts';
import { forestKpis } from '../../../../src/sectors/environment/forests/forest-view.ts';
import { kindOf, local, testWorld, valueOf } from '../../mocks/province/test-world.ts';
import { foldKpi, type PlainRow } from '../fold-feed.ts';

describe('fire danger', () => {
  it.each([
    [0, 1],
    [5_000, 1],
    [5_001, 2],
    [10_000, 2],
    [15_000, 3],
    [15_001, 4],
    [20_000, 4],
    [20_001, 5],
    [90_000, 5],
  ])('P = %d is level %d', (index, level) => expect(fireDangerLevel(index)).toBe(level));

  it('must be announced at levels IV and V, and is unknown without an index', () => {
    expect([1, 2, 3, 4, 5].map(mustAnnounce)).toEqual([0, 0, 0, 1, 1]);
    expect(fireDangerLevel(Number.NaN)).toBeNaN();
    expect(mustAnnounce(Number.NaN)).toBeNaN();
  });
});

describe('the season', () => {
  it.each([
    ['2026-07-10T07:00', 10_000, 0],
    ['2026-07-10T07:00', 10_001, 1],
    ['2026-12-10T07:00', 15_001, 1],
    ['2027-01-10T07:00', 15_001, 0],
    ['2027-03-10T07:00', 30_000, 0],
    ['2027-03-10T07:00', 30_001, 1],
    ['2027-05-10T07:00', 20_001, 1],
    // The last hour of May by the province’s clock is still May.
    ['2027-05-31T23:30', 19_000, 0],
  ])('at %s makes P = %d more than usual: %d', (time, index, expected) =>
    expect(isAboveSeason(index, local(time))).toBe(expected),
  );

  it('is not known without an index or a time', () => {
    expect(isAboveSeason(Number.NaN, local('2027-03-10T07:00'))).toBeNaN();
    expect(isAboveSeason(9000, Number.NaN)).toBeNaN();
  });
});

describe('figures of forests', () => {
  const statusesOf = (rows: readonly PlainRow[], nowMs: number) =>
    Object.fromEntries(
      forestKpis.map((kpi) => [kpi.id, kpiStatus(kpi, foldKpi(forestFeed, kpi.id, rows, nowMs).value)]),
    );
  const calm = Object.fromEntries(forestKpis.map(({ id }) => [id, 'normal']));
  const forests = kindOf(testWorld(), 'ForestFireDangerObserved');

  it('are no alarm on ordinary days of three dry seasons, though levels IV and V are reached in each', () => {
    for (const winter of [2023, 2024, 2025]) {
      const levels = new Set<number>();
      const firstMs = local(`${winter}-11-01T10:00`);
      for (let nowMs = firstMs; nowMs < local(`${winter + 1}-06-15T10:00`); nowMs += 5 * 86_400_000) {
        const rows = forests.list(nowMs).map((forest): PlainRow => {
          const values = { index: valueOf(forest, 'nesterovIndex'), area: valueOf(forest, 'forestArea') };
          return { values, observedAtMs: nowMs };
        });
        levels.add(foldKpi(forestFeed, 'environment.fire-danger', rows, nowMs).value);
        expect(statusesOf(rows, nowMs), new Date(nowMs).toISOString()).toEqual(calm);
      }
      expect([...levels].sort()).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it('call for attention where forests are as dry in the rains, or beyond a dry season’s height', () => {
    const rowsOf = (indexes: readonly number[]): PlainRow[] =>
      indexes.map((index) => ({ values: { index, area: 1000 } }));
    const statusOn = (time: string, indexes: readonly number[]) =>
      statusesOf(rowsOf(indexes), local(time))['environment.forests-above-season'];
    const dry = Array.from({ length: 8 }, (_, forest) => (forest < 5 ? 16_000 : 2_000));
    expect(statusOn('2026-08-10T07:00', dry)).toBe('high');
    expect(statusOn('2026-12-10T07:00', dry)).toBe('high');
    expect(statusOn('2027-02-10T07:00', dry)).toBe('normal');
    expect(
      statusOn(
        '2027-03-20T07:00',
        Array.from({ length: 8 }, () => 34_000),
      ),
    ).toBe('critical');
  });
});
