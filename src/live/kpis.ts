// The last sample of every KPI, taken from the same batches as the map's rows, and how it reads at an instant.
import type { KpiSample } from '#kernel/table/columns.ts';
import { QUALITY, qualityWord, type Quality } from '#kernel/quality.ts';
import { kpiStatus, MINIMUM_REPORTING_SHARE, type KpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import type { FeedState } from './feed-health.ts';

const samples = new Map<string, KpiSample>();
const changes = new Map<string, KpiChange>();
const listeners = new Set<() => void>();
let revision = 0;
let isAnyKnown = false;

/** When a figure last took another value while the program ran, epoch ms, and what it was before. */
export interface KpiChange {
  atMs: number;
  previousValue: number;
}

/** A KPI as a tile shows it. */
export interface KpiReading {
  kpi: KpiSpec;
  sample: KpiSample | undefined;
  /** NaN when unknown, or when too few rows report for a number to be honest. */
  value: number;
  status: KpiStatus;
  /** Share of the rows that should count and do, 0 … 1; NaN when there are none. */
  reportingShare: number;
  /** Epoch ms: phenomenon time of the newest row used, of a register its last confirmation but nothing later than what is on show; NaN when none. */
  asOfMs: number;
  /** Shown time minus `asOfMs`, ms. */
  ageMs: number;
  quality: Quality;
  /** State of the feed behind it. */
  cause: FeedState;
  change: KpiChange | undefined;
}

/** Keeps the samples of a batch that arrived at `atMs` (epoch ms). */
export function noteSamples(batch: readonly KpiSample[], atMs: number): void {
  if (batch.length === 0) return;
  for (const sample of batch) {
    const previousValue = samples.get(sample.kpi)?.value ?? Number.NaN;
    if (!Number.isNaN(previousValue) && previousValue !== sample.value)
      changes.set(sample.kpi, { atMs, previousValue });
    samples.set(sample.kpi, sample);
    isAnyKnown ||= sample.rowsUsed > 0;
  }
  revision += 1;
  for (const listener of listeners) listener();
}

/** The last sample of a KPI. */
export function lastSample(kpiId: string): KpiSample | undefined {
  return samples.get(kpiId);
}

/** Grows with every arrival of samples. */
export function sampleRevision(): number {
  return revision;
}

/** True once some figure was made of at least one row. */
export function isAnyFigureKnown(): boolean {
  return isAnyKnown;
}

/** Calls back when samples arrived. */
export function onSamples(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How a sample reads at `nowMs`; `confirmedAtMs` is when its feed last answered. */
export function readKpi(
  kpi: KpiSpec,
  feed: FeedSpec,
  sample: KpiSample | undefined,
  state: FeedState,
  confirmedAtMs: number,
  nowMs: number,
): KpiReading {
  const reportingShare = sample ? sample.reportingShare : Number.NaN;
  const isEnough =
    sample !== undefined && (sample.rowsTotal === 0 || reportingShare >= MINIMUM_REPORTING_SHARE);
  // A register's figure is as old as its last confirmation, not as its newest record: "none open" is news each time. In replay the
  // answer that came now speaks of the instant on show.
  const isConfirmed = feed.lifetime === 'register' || Number.isNaN(sample?.asOfMs);
  const asOfMs = sample ? (isConfirmed ? Math.min(confirmedAtMs, nowMs) : sample.asOfMs) : Number.NaN;
  // Of a source that never answered the worker counts no rows: “none” would be a lie.
  const value = isEnough && !Number.isNaN(asOfMs) ? sample.value : Number.NaN;
  const code = effectiveQuality(QUALITY.good, asOfMs, nowMs, feed, confirmedAtMs);
  const isCut = state === 'dead' && code === QUALITY.good;
  const isThin = !isEnough && code === QUALITY.good;
  return {
    kpi,
    sample,
    value,
    status: kpiStatus(kpi, value),
    reportingShare,
    asOfMs,
    ageMs: nowMs - asOfMs,
    quality: qualityWord(isThin ? QUALITY.missing : isCut ? QUALITY.stale : code),
    cause: state,
    change: changes.get(kpi.id),
  };
}
