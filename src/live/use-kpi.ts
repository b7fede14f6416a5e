// A KPI in React: its last sample, judged and aged by the second.
import { useSyncExternalStore } from 'react';
import { clock } from '#kernel/time/clock.ts';
import { feedState } from './feed-health.ts';
import { feedRecord } from './ingest/feed-records.ts';
import { lastSample, onSamples, readKpi, sampleRevision, type KpiReading } from './kpis.ts';
import { liveRuntime } from './ingest/live-runtime.ts';
import { shownTimeMs } from './shown-time.ts';
import { useNow } from './use-now.ts';

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
