// A KPI in React: its last sample, judged and aged by the second.
import { useSyncExternalStore } from 'react';
import { clock } from '#kernel/time/clock.ts';
import { feedState } from './feed-health.ts';
import { feedRecord } from './ingest/feed-records.ts';
import { lastSample, onSamples, readKpi, sampleRevision, type KpiReading } from './kpis.ts';
import { liveRuntime } from './ingest/live-runtime.ts';
import { shownTimeMs } from './shown-time.ts';
import { onSecond, useNow } from './use-now.ts';

/** The reading of an installed KPI; throws for an id that no sector declares. */
export function useKpi(kpiId: string): KpiReading {
  const sample = useSyncExternalStore(onSamples, () => lastSample(kpiId));
  const nowMs = useNow();
  return readingAt(kpiId, sample, nowMs);
}

/** The readings of several KPIs, for orders and summaries. */
export function useKpis(kpiIds: readonly string[]): readonly KpiReading[] {
  useSyncExternalStore(onSamples, sampleRevision);
  const nowMs = useNow();
  return kpiIds.map((id) => readingAt(id, lastSample(id), nowMs));
}

/**
 * What `describe` says of figures as they stand now. Renders again only when it says something else, for a page of many figures
 * whose words outlast the second. Hot path: called every second and with every batch.
 */
export function useKpiText(describe: () => string): string {
  return useSyncExternalStore(onChange, describe);
}

function onChange(listener: () => void): () => void {
  const stops = [onSamples(listener), onSecond(listener)];
  return () => stops.forEach((stop) => stop());
}

/** The reading of a KPI at an instant, outside React. */
export function readingAt(kpiId: string, sample = lastSample(kpiId), nowMs = shownTimeMs()): KpiReading {
  const { kpis, feeds } = liveRuntime();
  const kpi = kpis.get(kpiId);
  const feed = kpi && feeds.get(kpi.feed);
  if (!kpi || !feed) throw new Error(`no sector declares the KPI ${kpiId} with a feed`);
  const record = feedRecord(feed.id);
  const state = feedState(feed, record, clock.now(), nowMs, clock.setting().rate);
  return readKpi(kpi, feed, sample, state, record.lastSuccessMs, nowMs);
}
