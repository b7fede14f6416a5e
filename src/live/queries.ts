// What is asked for once: an object's history, a KPI's past hours, a record. Cached and cancelled by TanStack Query.
import { useEffect, useSyncExternalStore } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { EntityRecord, FeedError, Grouping, KpiSeries, Series } from '#kernel/feed/ingest-message.ts';
import { periodStart, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { isEveryFeedAsked, onFeedRecords } from './ingest/feed-records.ts';
import { FeedFailure } from './ingest/ingest-client.ts';
import { liveRuntime } from './ingest/live-runtime.ts';
import { pastTurns } from './kpi/past-turns.ts';
import { isReplaying, shownTimeMs } from './shown-time.ts';
import { useNow } from './use-now.ts';

/** How long an answer of the past holds, ms. */
export const REFRESH_MS = 300_000;

/** An answer that may still be on its way, or a reason in words. */
export interface Answer<Value> {
  status: 'pending' | 'error' | 'success';
  value: Value | undefined;
  error: FeedError | undefined;
  retry(): void;
}

/** History of one object's columns over the last `hours` before the time shown, refreshed every five minutes. */
export function useSeries(
  feedId: string,
  entityId: string,
  columns: readonly string[],
  hours: number,
): Answer<readonly Series[]> {
  const refreshedMs = useNow(REFRESH_MS) + REFRESH_MS;
  // In replay nothing lies beyond the cursor; live, the next refresh is not waited for.
  const toMs = isReplaying() ? shownTimeMs() : refreshedMs;
  return useAnswer(['series', feedId, entityId, columns.join(), hours, toMs], (signal) =>
    liveRuntime().client.request<'series'>(
      { kind: 'series', feedId, entityId, columns, fromMs: toMs - hours * HOUR_MS, toMs },
      signal,
    ),
  );
}

/**
 * What a past is asked for beside its periods: by group too, up to another end than now; `isWanted` false asks nothing yet,
 * `isUrgent` goes before the pasts that fill a page.
 */
interface PeriodSeriesOptions {
  grouping?: Grouping;
  /** End of a period, epoch ms. */
  toMs?: number;
  isWanted?: boolean;
  isUrgent?: boolean;
}

/**
 * The last `count` complete calendar periods of all KPIs of a feed, folded from the source's own history, by KPI id; asked once
 * the present of every feed is known.
 */
export function usePeriodSeries(
  feedId: string,
  period: CalendarPeriod,
  count: number,
  { grouping, toMs: chosenMs, isWanted = true, isUrgent = false }: PeriodSeriesOptions = {},
): Answer<ReadonlyMap<string, KpiSeries>> {
  const presentMs = periodStart(useNow(HOUR_MS), period);
  const toMs = chosenMs ?? presentMs;
  const isPresentKnown = useIsPresentKnown();
  const { queryKey, ask } = periodSeriesQuestion(feedId, period, count, toMs, grouping);
  const turn = queryKey.join();
  useEffect(() => (isUrgent && isWanted ? pastTurns.hurry(turn) : undefined), [isUrgent, isWanted, turn]);
  return useAnswer(queryKey, ask, isPresentKnown && isWanted);
}

/** True once every feed was asked: the present does not wait behind the past. */
export function useIsPresentKnown(): boolean {
  return useSyncExternalStore(onFeedRecords, isEveryFeedAsked);
}

/** The question behind `usePeriodSeries`, for those who ask for many at once: the same key, so that it is asked once. */
export function periodSeriesQuestion(
  feedId: string,
  period: CalendarPeriod,
  count: number,
  toMs: number,
  grouping?: Grouping,
) {
  const groups = grouping && [grouping.column, ...(grouping.groupOf ?? [])].join();
  const queryKey = ['kpi-series', feedId, period, count, groups ?? '', toMs] as const;
  const request = { kind: 'kpi-series', feedId, toMs, period, count, ...(grouping && { grouping }) } as const;
  return {
    queryKey,
    ask: async (signal: AbortSignal): Promise<ReadonlyMap<string, KpiSeries>> => {
      const ask = () => liveRuntime().client.request<'kpi-series'>(request, signal);
      const series = await pastTurns.pass(queryKey.join(), ask, signal);
      return new Map(series.map((entry) => [entry.kpi, entry]));
    },
  };
}

/** The source's own record of one object. */
export function useRecord(feedId: string, entityId: string): Answer<EntityRecord> {
  const minuteMs = useNow(60_000);
  return useAnswer(['record', feedId, entityId, minuteMs], (signal) =>
    liveRuntime().client.request<'record'>({ kind: 'record', feedId, entityId }, signal),
  );
}

function useAnswer<Value>(
  queryKey: readonly unknown[],
  ask: (signal: AbortSignal) => Promise<Value>,
  enabled = true,
): Answer<Value> {
  const query = useQuery({
    queryKey,
    enabled,
    queryFn: ({ signal }) => ask(signal),
    staleTime: REFRESH_MS,
    gcTime: REFRESH_MS,
    placeholderData: (previous, previousQuery) =>
      previousQuery?.queryKey.slice(0, 3).join() === queryKey.slice(0, 3).join() ? previous : undefined,
  });
  return {
    status: query.status,
    value: query.data,
    error: query.error instanceof FeedFailure ? query.error.error : undefined,
    retry: () => void query.refetch(),
  };
}
