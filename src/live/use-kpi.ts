// A KPI in React: its last sample, judged and aged by the second.
import { useSyncExternalStore } from 'react';
import type { KpiSample } from '#kernel/table/columns.ts';
import { clock } from '#kernel/time/clock.ts';
import { feedState, type FeedRecord } from './feed-health.ts';
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

/** The last reading that was asked for as of now, and what it was made of. */
interface MadeReading {
  /** The seconds in which it was made: of the time on show, and of the clock, which runs on in replay. */
  shownS: number;
  clockS: number;
  sample: KpiSample | undefined;
  record: FeedRecord;
  reading: KpiReading;
}

const made = new Map<string, MadeReading>();

/**
 * The reading of a KPI outside React, now or at an instant. Hot path: a page reads each figure for its row, its group, its sector and
 * its order, and anew every second; what is asked for now is made once a second, unless figures or feed have answered since.
 */
export function readingAt(kpiId: string, sample = lastSample(kpiId), atMs?: number): KpiReading {
  const { kpis, feeds } = liveRuntime();
  const kpi = kpis.get(kpiId);
  const feed = kpi && feeds.get(kpi.feed);
  if (!kpi || !feed) throw new Error(`no sector declares the KPI ${kpiId} with a feed`);
  const record = feedRecord(feed.id);
  const nowMs = atMs ?? shownTimeMs();
  const parts = { shownS: Math.floor(nowMs / 1000), clockS: Math.floor(clock.now() / 1000), sample, record };
  const known = atMs === undefined ? made.get(kpiId) : undefined;
  if (known?.reading.kpi === kpi && isMadeOf(known, parts)) return known.reading;
  const state = feedState(feed, record, clock.now(), nowMs, clock.setting().rate);
  const reading = readKpi(kpi, feed, sample, state, record.lastSuccessMs, nowMs);
  if (atMs === undefined) made.set(kpiId, { ...parts, reading });
  return reading;
}

function isMadeOf(known: MadeReading, parts: Omit<MadeReading, 'reading'>): boolean {
  const isOfNow = known.shownS === parts.shownS && known.clockS === parts.clockS;
  return isOfNow && known.sample === parts.sample && known.record === parts.record;
}
