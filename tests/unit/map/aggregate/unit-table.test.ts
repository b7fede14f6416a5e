// Figures by unit and district: sums add up to the province, ratios are ratios of sums, and too little is not zero.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { localizedTextAt, numberAt, type Table } from '#kernel/table/table.ts';
import { tableReader } from '#live/table-reader.ts';
import { areaAt, readUnitAreas } from '#map/aggregate/unit-areas.ts';
import { foldUnits } from '#map/aggregate/unit-table.ts';
import { layerSpec } from '../support/layer-spec.ts';
import { numbers, pointsAt, tableOf, texts } from '../support/table-of.ts';

const pack = new URL('../../../../public/provinces/ba-ria-vung-tau/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, pack), 'utf8'));
const areas = readUnitAreas(read('units.geojson'), read('districts.geojson'));
const areasOf = (grouping: string) => areas.get(grouping) ?? expect.fail(grouping);
const units = areasOf('units');
const layer = layerSpec({ id: 's.by-unit', kind: 'units', kpi: 's.k' });

const ROWS = 300;
const codes = Array.from({ length: ROWS }, (_, row) => units.ids[(row * 7) % units.ids.length] ?? '');
const done = codes.map((_, row) => (row * 37) % 101);
const all = codes.map((_, row) => 101 + ((row * 53) % 97));
const source = tableOf(pointsAt(...Array<number>(2 * ROWS).fill(107)), [
  texts('unit', ...codes),
  numbers('done', ...done),
  numbers('all', ...all),
]);

const feedOf = (rollup: Omit<RollupSpec, 'kpi' | 'unit'>, change: Partial<FeedSpec> = {}) =>
  ({
    id: 'feed',
    cadenceMs: 60_000,
    pollMs: 60_000,
    rollups: [{ kpi: 's.k', unit: '1', ...rollup }],
    ...change,
  }) as FeedSpec;
const kpi = { id: 's.k', unit: '1', unitColumn: 'unit' } as KpiSpec;
const SUM = feedOf({ method: { kind: 'sum', column: 'done' } });
const RATIO = feedOf({ method: { kind: 'ratioOfSums', numerator: 'done', denominator: 'all' } });
const fold = (feed: FeedSpec, table: Table = source, grouping = 'units') =>
  foldUnits(undefined, table, { layer, kpi, feed, areas: areasOf(grouping), replayedAtMs: null }).table;
const valuesOf = (table: Table, name = 'value') =>
  Array.from({ length: table.rowCount }, (_, row) => numberAt(table, name, row));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('foldUnits', () => {
  it.each(['units', 'until-2024', '2025-01'])('adds up to the province over %s', (grouping) => {
    const [rollup] = SUM.rollups;
    const province = rollup ? foldRollup(rollup, tableReader(source)) : expect.fail();
    const table = fold(SUM, source, grouping);
    expect(total(valuesOf(table))).toBeCloseTo(province.value, 9);
    expect(total(valuesOf(table, 'rowsTotal'))).toBe(province.rowsTotal);
  });

  it('has thirty units, eight districts until 2024 and seven then, under their names', () => {
    expect([...areas.values()].map(({ ids }) => ids.length)).toEqual([30, 8, 7]);
    const table = fold(SUM);
    expect(localizedTextAt(table, 'name', 0, 'vi')).toBe('Phường Vũng Tàu');
    expect(localizedTextAt(table, 'name', 0, 'en')).toBe('Vũng Tàu Ward');
  });

  it('folds the ratio of a district from the sums of its units, not from their ratios', () => {
    const table = fold(RATIO, source, 'until-2024');
    const districts = areasOf('until-2024');
    districts.ids.forEach((id, area) => {
      const rows = codes.flatMap((code, row) => (districts.areaOf(code) === id ? [row] : []));
      const expected = total(rows.map((row) => done[row] ?? 0)) / total(rows.map((row) => all[row] ?? 0));
      expect(numberAt(table, 'value', area)).toBeCloseTo(expected, 12);
    });
  });

  it('calls a unit missing that has no rows, and one of which too little reports', () => {
    const [full, half, thin] = units.ids;
    const names = [full, full, half, half, thin, thin, thin].map((code) => code ?? '');
    const nothing = Number.NaN;
    const table = fold(
      SUM,
      tableOf(pointsAt(...Array<number>(14).fill(107)), [
        texts('unit', ...names),
        numbers('done', 1, 2, 3, nothing, 4, nothing, nothing),
      ]),
    );
    expect(valuesOf(table).slice(0, 4)).toEqual([3, 3, nothing, nothing]);
    expect(Array.from(table.quality.slice(0, 4))).toEqual([
      QUALITY.good,
      QUALITY.good,
      QUALITY.missing,
      QUALITY.missing,
    ]);
    expect(valuesOf(table, 'rowsUsed').slice(0, 4)).toEqual([2, 1, 1, 0]);
    expect(valuesOf(table, 'rowsTotal').slice(0, 4)).toEqual([2, 2, 3, 0]);
    expect(table.observedAtMs[2]).toBeNaN();
  });

  it('counts zero where there are rows but none that count, and nothing where there are no rows', () => {
    const counting = feedOf(
      { where: [{ column: 'done', op: '>', value: 5 }], method: { kind: 'countWhere' } },
      { lifetime: 'register' },
    );
    const [one = '', other = ''] = units.ids;
    const table = fold(
      counting,
      tableOf(pointsAt(107, 10, 107, 10), [texts('unit', one, other), numbers('done', 9, 1)]),
    );
    expect(valuesOf(table).slice(0, 3)).toEqual([1, 0, Number.NaN]);
  });

  it('counts rows of a code that the pack does not know in no unit', () => {
    const table = fold(SUM, tableOf(pointsAt(107, 10), [texts('unit', '99999'), numbers('done', 5)]));
    expect(valuesOf(table).every(Number.isNaN)).toBe(true);
  });

  it('leaves out what was stale when the table came, and gives the same figures whenever it is folded', () => {
    const [one = ''] = units.ids;
    const rows = (observedAtMs: number[]) =>
      tableOf(pointsAt(107, 10, 107, 10), [texts('unit', one, one), numbers('done', 1, 10)], observedAtMs);
    const table = fold(SUM, rows([10_000_000, 10_000_000 - 400_000]));
    expect(numberAt(table, 'value', 0)).toBe(1);
    expect(numberAt(table, 'rowsTotal', 0)).toBe(2);
    expect(table.observedAtMs[0]).toBe(10_000_000);
  });

  it('sends the shapes once, and those of another vintage anew', () => {
    const of = (grouping: string) => ({
      layer,
      kpi,
      feed: SUM,
      areas: areasOf(grouping),
      replayedAtMs: null,
    });
    const first = foldUnits(undefined, source, of('units'));
    const again = foldUnits(first, source, of('units'));
    expect(again.table.geometryRevision).toBe(first.table.geometryRevision);
    const districts = foldUnits(again, source, of('2025-01'));
    expect(districts.table.geometryRevision).toBe(first.table.geometryRevision + 1);
  });

  it('takes less than five milliseconds for three hundred rows', () => {
    const times = Array.from({ length: 20 }, () => {
      const fromMs = performance.now();
      fold(RATIO);
      return performance.now() - fromMs;
    });
    expect(Math.min(...times)).toBeLessThan(5);
  });
});

describe('areaAt', () => {
  it('finds each unit at its own label point, and none at sea', () => {
    const { anchors } = units.geometry;
    units.ids.forEach((_, row) => {
      expect(areaAt(units, anchors[2 * row] ?? 0, anchors[2 * row + 1] ?? 0), units.ids[row]).toBe(row);
    });
    expect(areaAt(units, 108.5, 9.5)).toBe(-1);
  });
});
