// A figure beyond its limit as a sentence: object, number, limit and distance agree, and it leads to the map.
import { beforeEach, describe, expect, it } from 'vitest';
import { currentText, setLanguage } from '#i18n/i18n.ts';
import { findExceptions } from '#kernel/exception/find-exceptions.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { RollupMethod } from '#kernel/table/rollup.ts';
import { readKpi } from '#live/kpis.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import { tableReader } from '#live/table-reader.ts';
import { figureReach } from '../../../../../src/faces/leader/needs-you/facts/figure-reach.ts';
import { gatherFacts, type Sight } from '../../../../../src/faces/leader/needs-you/facts/gather-facts.ts';
import { writeSentence } from '../../../../../src/faces/leader/needs-you/words/write-sentence.ts';
import { HOUR_MS, NOW_MS } from '../../../kernel/exception/exception-facts.ts';
import { feedOf, figureOf, installWater, tableOf, type Reservoir } from './figure-rows.ts';

const RESERVOIRS: readonly Reservoir[] = [
  ['Hồ Sông Ray', 71.88, 'a', 1],
  ['Hồ Đá Đen', 44.34, 'b', 0],
  ['Hồ Suối Các', 61, 'b', 1],
];
const LEVEL: RollupMethod = { kind: 'max', column: 'level' };
const COUNT: KpiSpec = figureOf({
  title: { vi: 'Hồ trên mức bình thường', en: 'Reservoirs above normal' },
  unit: '{count}',
  thresholds: { medium: 0, high: 1, critical: 5 },
});

function write(kpi: KpiSpec, method: RollupMethod, rows = RESERVOIRS, changes: Partial<Sight> = {}) {
  const feed = feedOf(kpi, method);
  const installed = installWater(kpi, feed);
  const table = tableOf(rows);
  const [rollup] = feed.rollups;
  if (!rollup) throw new Error('no roll-up');
  const sample = foldRollup(rollup, tableReader(table));
  const sight: Sight = {
    readings: [readKpi(kpi, feed, sample, 'live', NOW_MS, NOW_MS + 120_000)],
    tableOf: () => table,
    pastOf: () => undefined,
    seenAtMs: () => NOW_MS + 10_000,
    health: [],
    unitsTotal: 30,
    language: currentText().language,
    nowMs: NOW_MS + 120_000,
    ...changes,
  };
  const { leaders, offices } = findExceptions(gatherFacts(sight, installed), sight.nowMs);
  return [...leaders, ...offices].map((exception) =>
    writeSentence(exception, sight, installed, currentText()),
  )[0];
}

beforeEach(() => setLanguage('vi'));

describe('the sentence of a figure', () => {
  it('has subject, place, number, limit, since when and whose, as a leader is used to', () => {
    expect(write(figureOf(), LEVEL)?.sentence).toBe(
      'Mực nước cao nhất tại Hồ Sông Ray 71,9\u202fm, vượt ngưỡng nghiêm trọng 0,4\u202fm (ngưỡng 71,5\u202fm) · từ 06:00 · Công ty Thủy lợi · số liệu cách đây 2 phút',
    );
  });

  it('says the same in English', () => {
    setLanguage('en');
    expect(write(figureOf(), LEVEL)?.sentence).toBe(
      'Highest level at Hồ Sông Ray 71.9\u202fm, 0.4\u202fm above the critical limit (71.5\u202fm) · since 06:00 · Irrigation Company · as of 2 min ago',
    );
  });

  it('shows as many decimals as it takes for the distance not to read zero', () => {
    const close: Reservoir[] = [['Hồ Sông Ray', 71.52, 'a', 1]];
    expect(write(figureOf(), LEVEL, close)?.sentence).toContain(
      '71,52\u202fm, vượt ngưỡng nghiêm trọng 0,02\u202fm',
    );
  });

  it('names what it counts, by a condition or by a column of ones and zeros', () => {
    const counted = 'Hồ trên mức bình thường 2, vượt ngưỡng cao 1 (ngưỡng 1): Hồ Sông Ray, Hồ Suối Các · ';
    expect(write(COUNT, { kind: 'sum', column: 'isAbove' })?.sentence).toContain(counted);
  });

  it('counts those it does not name', () => {
    const many = Array.from({ length: 6 }, (_, index): Reservoir => [`Hồ ${index}`, 1, `u${index}`, 1]);
    expect(write(COUNT, { kind: 'countWhere' }, many)?.sentence).toContain(
      ': Hồ 0, Hồ 1 và 4 đối tượng khác · ',
    );
  });

  it('names nothing where the rows on show are not those it was folded from', () => {
    const later = tableOf(RESERVOIRS.slice(0, 1));
    const told = write(COUNT, { kind: 'sum', column: 'isAbove' }, RESERVOIRS, { tableOf: () => later });
    expect(told?.sentence).toContain('(ngưỡng 1) · ');
  });

  it('sets percentages apart by points', () => {
    const share = figureOf({
      unit: '%',
      direction: 'up',
      thresholds: { medium: 90, high: 80, critical: 75 },
    });
    expect(write(share, LEVEL)?.sentence).toContain(
      '72%, thấp hơn ngưỡng nghiêm trọng 3 điểm % (ngưỡng 75%)',
    );
  });

  it('leads to its one object on the map, with the layer on', () => {
    expect(write(figureOf(), LEVEL)?.map).toEqual({
      selection: { feed: 'reservoirs', id: 'r0' },
      layers: { 'water.reservoirs': { visible: true } },
      camera: null,
    });
    expect(write(COUNT, { kind: 'sum', column: 'isAbove' })?.map?.selection).toBeNull();
  });

  it('says nothing within limits', () => {
    expect(write(figureOf(), LEVEL, [['Hồ', 10, 'a', 0]])).toBeUndefined();
  });
});

describe('the past of a figure', () => {
  it('says since which hour it is beyond, and that it rises', () => {
    const endsMs = [-3, -2, -1, 0].map((hours) => NOW_MS + hours * HOUR_MS);
    const samples = [20, 60, 72, 73].map((value) => ({
      ...foldRollup({ kpi: 'x', unit: 'm', method: LEVEL }, tableReader(tableOf(RESERVOIRS))),
      value,
    }));
    const series = { kpi: 'water.figure', unit: 'm', timesMs: Float64Array.from(endsMs), samples };
    const told = write(figureOf(), LEVEL, [['Hồ Sông Ray', 74, 'a', 1]], {
      pastOf: () => series,
      seenAtMs: () => Number.NaN,
    });
    expect(told?.meta.slice(0, 2)).toEqual(['từ khoảng 04:00', '↑ đang tăng']);
  });
});

describe('the reach of a figure', () => {
  const reach = (kpi: KpiSpec, method: RollupMethod) =>
    figureReach(kpi, feedOf(kpi, method), tableOf(RESERVOIRS), { nowMs: NOW_MS, unitsTotal: 8 });

  it('of an extreme is the share of objects beyond the limit', () => {
    expect(reach(figureOf(), LEVEL)).toBeCloseTo(2 / 3);
  });

  it('of a total by unit is the units that it comes from', () => {
    const byUnit = { ...COUNT, unitColumn: 'unitCode' };
    expect(reach(byUnit, { kind: 'sum', column: 'isAbove' })).toBeCloseTo(Math.sqrt(2 / 8));
  });

  it('of a rate by unit is the units that are beyond it themselves', () => {
    const rate = figureOf({ unitColumn: 'unitCode' });
    expect(reach(rate, { kind: 'mean', column: 'level' })).toBeCloseTo(Math.sqrt(2 / 8));
  });

  it('is neither a point nor everything where rows cannot tell', () => {
    expect(reach(figureOf(), { kind: 'mean', column: 'level' })).toBe(0.5);
    expect(
      figureReach(figureOf(), feedOf(figureOf(), LEVEL), undefined, { nowMs: NOW_MS, unitsTotal: 8 }),
    ).toBe(0.5);
  });
});
