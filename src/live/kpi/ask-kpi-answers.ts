// What the pasts of many figures say, outside React: what was asked already is at hand, the rest is waited for, but not for long.
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { queryClient } from '../ingest/query-client.ts';
import { periodSeriesQuestion, REFRESH_MS } from '../queries.ts';
import { shownTimeMs } from '../shown-time.ts';
import { kpiAnswerOf } from './use-kpi-answer.ts';

type SeriesByKpi = ReadonlyMap<string, KpiSeries>;

/** The answers that are at hand because somebody looked at these figures, by KPI id; nobody is asked. */
export function kpiAnswersAtHand(kpis: readonly KpiSpec[]): ReadonlyMap<string, KpiAnswer> {
  const entries = kpis.flatMap((kpi) => {
    const { count, shown } = historyPlan(kpi.period);
    const known = [count, shown].map((periods) =>
      queryClient.getQueryData<SeriesByKpi>(questionOf(kpi, periods).queryKey),
    );
    const series = known.find((answer) => answer !== undefined)?.get(kpi.id);
    return series ? [[kpi.id, kpiAnswerOf(kpi, series)] as const] : [];
  });
  return new Map(entries);
}

/** Asks each feed of the figures once; after `waitMs` gives what is at hand. What a source keeps no past of is left out. */
export async function askKpiAnswers(
  kpis: readonly KpiSpec[],
  waitMs: number,
): Promise<ReadonlyMap<string, KpiAnswer>> {
  const questions = new Map(
    kpis.map((kpi) => {
      const question = questionOf(kpi, historyPlan(kpi.period).count);
      return [question.queryKey.join(), question];
    }),
  );
  const answers = [...questions.values()].map(({ queryKey, ask }) =>
    queryClient.fetchQuery({
      queryKey,
      queryFn: ({ signal }) => ask(signal),
      staleTime: REFRESH_MS,
      gcTime: REFRESH_MS,
    }),
  );
  const late = new Promise((resolve) => setTimeout(resolve, waitMs));
  await Promise.race([Promise.allSettled(answers), late]);
  return kpiAnswersAtHand(kpis);
}

function questionOf({ feed, period: own }: KpiSpec, count: number) {
  const { period } = historyPlan(own);
  const hourMs = Math.floor(shownTimeMs() / HOUR_MS) * HOUR_MS;
  return periodSeriesQuestion(feed, period, count, periodStart(hourMs, period));
}
