// A figure's past over one of its ranges in React, last year's periods asked for by themselves where they lie too far back.
import { useMemo } from 'react';
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import type { HistoryRange } from '#kernel/kpi/history-ranges.ts';
import { answerWithLastYear, lastYearWindow } from '#kernel/kpi/last-year-window.ts';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { usePeriodSeries, type Answer } from '../queries.ts';
import { useNow } from '../use-now.ts';
import { scaleOf } from './use-kpi-answer.ts';

/** An answer; `isWhole` is false while last year's periods are on their way. */
export interface RangeAnswer extends Answer<KpiAnswer> {
  isWhole: boolean;
}

/** The answer over a range; in periods that are not the figure's own nothing adds up over the year. */
export function useRangeAnswer(kpi: KpiSpec, range: HistoryRange): RangeAnswer {
  const { period, count, shown, asksLastYear } = range;
  const recent = usePeriodSeries(kpi.feed, period, count);
  const nowMs = periodStart(useNow(HOUR_MS), period);
  const window = useMemo(() => lastYearWindow(nowMs, period, shown), [nowMs, period, shown]);
  const options = { toMs: window.toMs, isWanted: asksLastYear };
  const lastYear = usePeriodSeries(kpi.feed, period, window.count, options);
  const series = recent.value?.get(kpi.id);
  const earlier = asksLastYear ? lastYear.value?.get(kpi.id) : undefined;
  const value = useMemo(() => {
    const { flow: _flow, ...state } = kpi;
    const spec = (kpi.period ?? 'hour') === period ? kpi : { ...state, period };
    return series && answerWithLastYear(spec, samplesOf(series), earlier && samplesOf(earlier), scaleOf(kpi));
  }, [kpi, period, series, earlier]);
  return { ...recent, value, isWhole: !asksLastYear || lastYear.status !== 'pending' };
}

function samplesOf({ timesMs, samples }: KpiSeries) {
  return { endsMs: [...timesMs], samples };
}
