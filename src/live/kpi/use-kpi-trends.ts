// The pasts of many figures at once, for those who compare a page of them; each feed is asked once, with its tiles' own question.
import { useMemo } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { FeedFailure } from '../ingest/ingest-client.ts';
import { periodSeriesQuestion, REFRESH_MS, useIsPresentKnown } from '../queries.ts';
import { useNow } from '../use-now.ts';

/** A past that failed is asked for again so often, and so much later: the source may have been busy. */
const RETRIES = 2;
const RETRY_MS = 20_000;

/** Several pasts, and whether all that could be had are there. */
export interface KpiTrends {
  byKpi: ReadonlyMap<string, KpiSeries>;
  isWhole: boolean;
}

/** The periods of these figures as far back as tiles show them, by KPI id; a source that keeps no past is left out. */
export function useKpiTrends(kpis: readonly KpiSpec[], isWanted: boolean): KpiTrends {
  const isPresentKnown = useIsPresentKnown();
  const hourMs = useNow(HOUR_MS);
  const questions = useMemo(() => questionsOf(kpis, hourMs), [kpis, hourMs]);
  const { answers, isWhole } = useQueries({
    queries: questions.map(({ queryKey, ask }) => ({
      queryKey,
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(signal),
      enabled: isPresentKnown && isWanted,
      staleTime: REFRESH_MS,
      gcTime: REFRESH_MS,
      retry: mayComeLater,
      retryDelay: RETRY_MS,
    })),
    combine,
  });
  return useMemo(() => {
    const wanted = new Set(kpis.map(({ id }) => id));
    const entries = answers.flatMap((answer) => [...(answer ?? [])]);
    return { byKpi: new Map(entries.filter(([id]) => wanted.has(id))), isWhole };
  }, [kpis, answers, isWhole]);
}

function questionsOf(kpis: readonly KpiSpec[], hourMs: number) {
  const byKey = new Map(
    kpis.map((kpi) => {
      const { period, shown } = historyPlan(kpi.period);
      const question = periodSeriesQuestion(kpi.feed, period, shown, periodStart(hourMs, period));
      return [question.queryKey.join(), question];
    }),
  );
  return [...byKey.values()];
}

/** What a source keeps no past of will not be there later either. */
function mayComeLater(failures: number, thrown: Error): boolean {
  return failures < RETRIES && !(thrown instanceof FeedFailure && thrown.error.kind === 'no-history');
}

function combine(
  results: readonly { data: ReadonlyMap<string, KpiSeries> | undefined; isPending: boolean }[],
) {
  return { answers: results.map(({ data }) => data), isWhole: results.every(({ isPending }) => !isPending) };
}
