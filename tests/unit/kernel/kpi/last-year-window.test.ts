// Last year's days in a window of their own: around Tết too, joined without a gap in the forecast.
import { describe, expect, it } from 'vitest';
import { answerKpi } from '#kernel/kpi/answer-kpi.ts';
import { answerWithLastYear, lastYearWindow } from '#kernel/kpi/last-year-window.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { lastPeriodEnds } from '#kernel/time/calendar-period.ts';
import { counterpartLastYear } from '#kernel/time/counterpart.ts';

const at = (local: string) => Date.parse(`${local}T00:00:00+07:00`);
const kpi: KpiSpec = {
  id: 'test.visitors',
  title: { vi: 'Lượt khách', en: 'Visitors' },
  unit: '{visit}',
  digits: 0,
  direction: 'up',
  feed: 'visits',
  period: 'day',
};
const sampleOf = (value: number): KpiSample => ({
  kpi: kpi.id,
  unit: kpi.unit,
  value,
  asOfMs: 0,
  oldestMs: 0,
  rowsUsed: 1,
  rowsTotal: 1,
  reportingShare: 1,
  terms: { sum: value, divisor: 1 },
  leftOut: { missing: 0, suspect: 0, stale: 0, incomplete: 0 },
});

describe('lastYearWindow', () => {
  it('is the same thirty days a year before on ordinary days', () => {
    expect(lastYearWindow(at('2026-11-22'), 'day', 30)).toEqual({ toMs: at('2025-11-22'), count: 30 });
  });

  it('holds every counterpart around Tết, which came nineteen days earlier the year before', () => {
    // Tết 2026 is 17 February, Tết 2025 was 29 January.
    const { toMs, count } = lastYearWindow(at('2026-02-20'), 'day', 30);
    const ends = lastPeriodEnds(toMs, 'day', count);
    for (let day = 1; day <= 30; day += 1) {
      const startMs = at('2026-02-20') - day * 86_400_000;
      expect(ends).toContain(counterpartLastYear(startMs, 'day').startMs + 86_400_000);
    }
    expect(counterpartLastYear(at('2026-02-17'), 'day').startMs).toBe(at('2025-01-29'));
    expect(count).toBeLessThan(60);
  });
});

describe('answerWithLastYear', () => {
  const recent = lastPeriodEnds(at('2026-02-20'), 'day', 56);
  const window = lastYearWindow(at('2026-02-20'), 'day', 30);
  const earlier = lastPeriodEnds(window.toMs, 'day', window.count);
  const value = (endMs: number) => Math.round((endMs / 86_400_000) % 97);
  const past = (endsMs: number[]) => ({ endsMs, samples: endsMs.map((endMs) => sampleOf(value(endMs))) });
  const answer = answerWithLastYear(kpi, past(recent), past(earlier), 1);

  it('compares the second day after Tết with the second day after last year’s, and says so', () => {
    // The day that ends on 20 February 2026 is the third of the lunar year, as 31 January 2025 was.
    expect(answer.changeToLastYear).toMatchObject({ isMovedByTet: true, from: { endMs: at('2025-02-01') } });
    expect(answer.lastYearValues).toHaveLength(recent.length);
    expect(answer.lastYearValues.at(-1)).toBe(value(at('2025-02-01')));
    expect([...answer.lastYearValues].slice(-30).some(Number.isNaN)).toBe(false);
  });

  it('forecasts from the recent days alone', () => {
    const alone = answerKpi(kpi, recent, past(recent).samples, 1);
    expect(answer.forecast).toEqual(alone.forecast);
    expect(answer.changeToPeriodBefore).toEqual(alone.changeToPeriodBefore);
    expect(answerWithLastYear(kpi, past(recent), undefined, 1)).toEqual(alone);
  });
});
