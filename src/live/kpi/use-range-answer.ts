// A figure's past over one of its ranges in React, last year's periods asked for by themselves where they lie too far back.
import { useMemo } from 'react';
import { needsUnits, type KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import type { HistoryRange } from '#kernel/kpi/history-ranges.ts';
import { answerWithLastYear, lastYearWindow } from '#kernel/kpi/last-year-window.ts';
import type { Grouping, KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { usePeriodSeries, type Answer } from '../queries.ts';
import { useNow } from '../use-now.ts';
import { scaleOf, useUnitGrouping } from './use-kpi-answer.ts';

/** An answer; `isWhole` is false while last year's periods are on their way. */
export interface RangeAnswer extends Answer<KpiAnswer> {
  isWhole: boolean;
}

/** The answer over a range; in periods that are not the figure's own nothing adds up over the year. */
export function useRangeAnswer(kpi: KpiSpec, range: HistoryRange): RangeAnswer {
  const recent = useWindows(kpi, range);
  const value = useMemo(() => recent.pasts && answerOf(kpi, range, recent.pasts), [kpi, range, recent.pasts]);
  const grouping = useUnitGrouping(kpi);
  const isWanted = grouping !== undefined && value !== undefined && needsUnits(value);
  const { pasts: byUnit } = useWindows(kpi, range, { ...(grouping && { grouping }), isWanted });
  const compared = useMemo(
    () => (isWanted && byUnit ? answerOf(kpi, range, byUnit) : undefined),
    [kpi, range, isWanted, byUnit],
  );
  return { ...recent.answer, value: compared ?? value, isWhole: recent.isWhole };
}

interface Pasts {
  recent: KpiSeries;
  lastYear: KpiSeries | undefined;
}

/** The periods of a range and, where they lie too far back, last year's; `pasts` keeps its identity while its parts do. */
function useWindows(
  kpi: KpiSpec,
  { period, count, shown, asksLastYear }: HistoryRange,
  { isWanted = true, grouping }: { isWanted?: boolean; grouping?: Grouping } = {},
) {
  const asked = { isWanted, isUrgent: true, ...(grouping && { grouping }) };
  const answer = usePeriodSeries(kpi.feed, period, count, asked);
  const nowMs = periodStart(useNow(HOUR_MS), period);
  const window = useMemo(() => lastYearWindow(nowMs, period, shown), [nowMs, period, shown]);
  const before = usePeriodSeries(kpi.feed, period, window.count, {
    ...asked,
    toMs: window.toMs,
    isWanted: isWanted && asksLastYear,
  });
  const recent = answer.value?.get(kpi.id);
  const lastYear = asksLastYear ? before.value?.get(kpi.id) : undefined;
  const pasts = useMemo((): Pasts | undefined => recent && { recent, lastYear }, [recent, lastYear]);
  return { answer, pasts, isWhole: !asksLastYear || before.status !== 'pending' };
}

function answerOf(kpi: KpiSpec, { period }: HistoryRange, { recent, lastYear }: Pasts): KpiAnswer {
  const { flow: _flow, ...state } = kpi;
  const spec = (kpi.period ?? 'hour') === period ? kpi : { ...state, period };
  return answerWithLastYear(spec, samplesOf(recent), lastYear && samplesOf(lastYear), scaleOf(kpi));
}

function samplesOf({ timesMs, samples, groups }: KpiSeries) {
  return { endsMs: [...timesMs], samples, groups };
}
