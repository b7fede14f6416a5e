// A figure's past in React: its complete periods from the source's own history, and what they say.
import { useMemo } from 'react';
import type { Grouping, KpiSeries } from '#kernel/feed/ingest-message.ts';
import { answerKpi, needsUnits, type KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import { isAdditive } from '#kernel/kpi/like-for-like.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { liveRuntime } from '../ingest/live-runtime.ts';
import { usePeriodSeries, type Answer } from '../queries.ts';

/** The answer of one figure; all figures of a feed share one question. Who did not report is asked for only where it matters. */
export function useKpiAnswer(kpi: KpiSpec): Answer<KpiAnswer> {
  const { period, count } = historyPlan(kpi.period);
  const answer = usePeriodSeries(kpi.feed, period, count);
  const series = answer.value?.get(kpi.id);
  const value = useMemo(() => series && kpiAnswerOf(kpi, series), [kpi, series]);
  const grouping = useUnitGrouping(kpi);
  const isWanted = grouping !== undefined && value !== undefined && needsUnits(value);
  const byUnit = usePeriodSeries(kpi.feed, period, count, { ...(grouping && { grouping }), isWanted });
  const grouped = isWanted ? byUnit.value?.get(kpi.id) : undefined;
  const compared = useMemo(() => grouped && kpiAnswerOf(kpi, grouped), [kpi, grouped]);
  return { ...answer, value: compared ?? value };
}

/** The figure by the units that report it; undefined where the parts do not make the whole. */
export function useUnitGrouping({ id, feed, unitColumn }: KpiSpec): Grouping | undefined {
  return useMemo(() => {
    const method = rollupOf(id, feed)?.method;
    return unitColumn !== undefined && method && isAdditive(method) ? { column: unitColumn } : undefined;
  }, [id, feed, unitColumn]);
}

/** The figure's periods as far back as its tile shows them, once it is wanted. */
export function useKpiTrend(kpi: KpiSpec, isWanted: boolean): KpiSeries | undefined {
  const { period, shown } = historyPlan(kpi.period);
  return usePeriodSeries(kpi.feed, period, shown, { isWanted }).value?.get(kpi.id);
}

/** What the periods of a figure say, by its own roll-up. */
export function kpiAnswerOf(kpi: KpiSpec, { timesMs, samples, groups }: KpiSeries): KpiAnswer {
  return answerKpi(kpi, [...timesMs], samples, scaleOf(kpi), groups);
}

/** The factor of the figure's roll-up. */
export function scaleOf({ id, feed }: KpiSpec): number {
  return rollupOf(id, feed)?.scale ?? 1;
}

function rollupOf(id: string, feed: string) {
  return liveRuntime()
    .feeds.get(feed)
    ?.rollups.find(({ kpi }) => kpi === id);
}
