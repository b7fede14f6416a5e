// What the sheet says of a comparison when not everybody has reported: the same units, a caveat, or that there is none.
import { beforeEach, describe, expect, it } from 'vitest';
import { currentText, setLanguage } from '#i18n/i18n.ts';
import type { Change } from '#kernel/kpi/answer-kpi.ts';
import type { Likeness } from '#kernel/kpi/like-for-like.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { answerFacts, changeRemarks } from '../../../../src/faces/leader/sheet/history/answer-facts.ts';
import { changeMeaning } from '../../../../src/faces/leader/sheet/history/write-change.ts';

const kpi: KpiSpec = {
  id: 'test.cases',
  title: { vi: 'Số ca', en: 'Cases' },
  unit: '1',
  digits: 0,
  direction: 'down',
  feed: 'wards',
  period: 'month',
};
const change = (likeness: Likeness, absolute: number, relative: number): Change => ({
  from: { endMs: Date.parse('2025-11-01T00:00:00+07:00'), value: 1200 },
  absolute,
  relative,
  isMovedByTet: false,
  reported: { before: 1, now: 0.8 },
  likeness,
});
const sameUnits: Likeness = { kind: 'same-units', units: 24, unitsTotal: 30, before: 900, now: 990 };

describe('a comparison with last year', () => {
  beforeEach(() => setLanguage('vi'));

  it('is not made of sums that other units reported, and neither better nor worse', () => {
    const unlike = change({ kind: 'unlike' }, Number.NaN, Number.NaN);
    expect(changeRemarks(kpi, unlike, currentText())).toEqual([
      'Không so được: 100% báo cáo kỳ ấy, 80% kỳ này',
      'T10/2025: 1.200',
    ]);
    expect(changeMeaning(kpi, unlike)).toBeNull();
  });

  it('names the units that it is made over', () => {
    const [amount, , words] = changeRemarks(kpi, change(sameUnits, 90, 0.1), currentText());
    expect(amount).toBe('+90 (+10,0%)');
    expect(words).toBe('chỉ tính 24/30 đơn vị báo cáo đủ cả hai kỳ: 990 so với 900');
  });

  it('says of the year so far that it is partial, and over whom it is compared', () => {
    const withheld = { kind: 'withheld', reason: 'too-short', backTest: null } as const;
    const answer = {
      endsMs: [],
      values: new Float64Array(),
      lastYearValues: new Float64Array(),
      latest: null,
      changeToLastYear: null,
      changeToPeriodBefore: null,
      forecast: withheld,
      forecastEndsMs: [],
    };
    const year = { value: 9000, periodsUsed: 10, periodsTotal: 10, isPartial: true, lastYear: Number.NaN };
    const factOf = (likeness: Likeness) =>
      answerFacts(kpi, { ...answer, yearToDate: { ...year, likeness } }, currentText())[0]?.[1];
    expect(factOf({ kind: 'unlike' })).toBe(
      '9.000 · 10/10 kỳ · có kỳ chưa đủ đơn vị báo cáo · không so được với cùng kỳ: khác phạm vi báo cáo',
    );
    expect(factOf(sameUnits)).toContain(
      'mỗi kỳ chỉ tính đơn vị báo cáo đủ cả hai năm (ít nhất 24/30): 990 so với 900',
    );
  });
});
