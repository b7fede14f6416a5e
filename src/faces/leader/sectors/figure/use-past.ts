// What a row shows of a figure's past: its trend, and the change from the same period last year or else from the period before.
import { useMemo } from 'react';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import { answerKpi, type Change, type PeriodValue } from '#kernel/kpi/answer-kpi.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { scaleOf, useUnitGrouping } from '#live/kpi/use-kpi-answer.ts';
import { usePeriodSeries } from '#live/queries.ts';

/** A change, what it is measured from, from which kind of period, and what it leads to: the newest complete period, which the figure of the moment may have left behind. */
export interface PastChange extends Change {
  since: 'last-year' | 'period-before';
  now: PeriodValue;
}

/** The past of a row; undefined until it is there, `change` null where nothing was stated then. */
export interface RowPast {
  series: KpiSeries | undefined;
  change: PastChange | null | undefined;
  hasFailed: boolean;
}

/**
 * The periods that a tile shows, asked for once `isWanted`; of weeks so many that last year's is among them. By unit only where
 * not the same units reported.
 */
export function usePast(kpi: KpiSpec, isWanted: boolean): RowPast {
  const { period, shown, count } = historyPlan(kpi.period);
  const asked = period === 'week' ? count : shown;
  const { value, status } = usePeriodSeries(kpi.feed, period, asked, { isWanted });
  const whole = value?.get(kpi.id);
  const change = useMemo(() => whole && changeOf(kpi, whole), [kpi, whole]);
  const grouping = useUnitGrouping(kpi);
  const isUnlike = change?.likeness.kind === 'unlike' || change?.likeness.kind === 'partly';
  const asks = { ...(grouping && { grouping }), isWanted: isWanted && isUnlike && grouping !== undefined };
  const { value: byUnit } = usePeriodSeries(kpi.feed, period, asked, asks);
  const grouped = asks.isWanted ? byUnit?.get(kpi.id) : undefined;
  return useMemo(
    () => ({
      series: whole && lastPeriods(whole, shown),
      change: grouped ? changeOf(kpi, grouped, scaleOf(kpi)) : change,
      hasFailed: status === 'error',
    }),
    [kpi, whole, change, grouped, shown, status],
  );
}

/** Last year's period where there is one; else the period before. `scale` is the roll-up's, for what is added up over units. */
export function changeOf(
  kpi: KpiSpec,
  { timesMs, samples, groups }: KpiSeries,
  scale = 1,
): PastChange | null {
  const answer = answerKpi(kpi, [...timesMs], samples, scale, groups);
  const { changeToLastYear, changeToPeriodBefore, latest } = answer;
  if (!latest) return null;
  if (changeToLastYear) return { ...changeToLastYear, since: 'last-year', now: latest };
  return changeToPeriodBefore && { ...changeToPeriodBefore, since: 'period-before', now: latest };
}

function lastPeriods({ timesMs, samples, ...series }: KpiSeries, count: number): KpiSeries {
  return { ...series, timesMs: timesMs.slice(-count), samples: samples.slice(-count) };
}
