// A figure's past in React: its complete periods from the source's own history, and what they say.
import { useMemo } from 'react';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import { answerKpi, type KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { liveRuntime } from '../ingest/live-runtime.ts';
import { usePeriodSeries, type Answer } from '../queries.ts';

/** The answer of one figure; all figures of a feed share one question. */
export function useKpiAnswer(kpi: KpiSpec): Answer<KpiAnswer> {
  const { period, count } = historyPlan(kpi.period);
  const answer = usePeriodSeries(kpi.feed, period, count);
  const series = answer.value?.get(kpi.id);
  const value = useMemo(() => series && kpiAnswerOf(kpi, series), [kpi, series]);
  return { ...answer, value };
}

/** The figure's periods as far back as its tile shows them, once it is wanted. */
export function useKpiTrend(kpi: KpiSpec, isWanted: boolean): KpiSeries | undefined {
  const { period, shown } = historyPlan(kpi.period);
  return usePeriodSeries(kpi.feed, period, shown, { isWanted }).value?.get(kpi.id);
}

/** What the periods of a figure say, by its own roll-up. */
export function kpiAnswerOf(kpi: KpiSpec, { timesMs, samples }: KpiSeries): KpiAnswer {
  return answerKpi(kpi, [...timesMs], samples, scaleOf(kpi));
}

/** The factor of the figure's roll-up. */
export function scaleOf({ id, feed }: KpiSpec): number {
  const rollup = liveRuntime()
    .feeds.get(feed)
    ?.rollups.find(({ kpi }) => kpi === id);
  return rollup?.scale ?? 1;
}
