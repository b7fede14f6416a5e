// Many figures as one word: the worst of them, how many are beyond their limits, how many are known. Pure.
import { MINIMUM_REPORTING_SHARE, statusSeverity, type KpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiReading } from '#live/kpis.ts';
import { isShortOfTarget } from './misses-target.ts';

/** A status, or why there is none: no figure declared, none with a source, none received yet, none with limits. */
export type SummaryLevel = KpiStatus | 'undeclared' | 'unconnected' | 'waiting' | 'unlimited';

/** What a sector or a group of its figures comes to. */
export interface FigureSummary {
  level: SummaryLevel;
  /** The figure furthest beyond its limits, the first of equals; null while none is. */
  worst: KpiReading | null;
  beyond: number;
  /** Of those beyond their limits, how many share the worst's status. */
  beyondAsWorst: number;
  /** Within limits, and short of their targets. */
  missed: number;
  known: number;
  /** Known, and past their cadence. */
  stale: number;
  total: number;
}

/** The summary of `readings`, most telling first. Where fewer than half are known, calm cannot be told. */
export function summarizeFigures(readings: readonly KpiReading[]): FigureSummary {
  const beyond = readings.filter(({ status }) => statusSeverity(status) > 0);
  const known = readings.filter(({ value }) => !Number.isNaN(value));
  const worst = beyond.reduce<KpiReading | null>(
    (worse, reading) =>
      worse && statusSeverity(worse.status) >= statusSeverity(reading.status) ? worse : reading,
    null,
  );
  return {
    level: worst?.status ?? calmLevel(readings, known),
    worst,
    beyond: beyond.length,
    beyondAsWorst: beyond.filter(({ status }) => status === worst?.status).length,
    missed: known.filter(isShortOfTarget).length,
    known: known.length,
    stale: known.filter(({ quality }) => quality === 'stale').length,
    total: readings.length,
  };
}

/** True of levels beyond a limit. */
export function isBeyond(level: SummaryLevel): boolean {
  return level === 'medium' || level === 'high' || level === 'critical';
}

/** Orders for “worst first”: beyond limits by severity, then what is not known, then what misses its target, then the calm. */
export function summaryRank({ level, missed }: Pick<FigureSummary, 'level' | 'missed'>): number {
  return levelRank(level) || (missed > 0 ? 0.25 : 0);
}

function levelRank(level: SummaryLevel): number {
  if (level === 'unknown' || level === 'waiting') return 0.5;
  const isSilent = level === 'undeclared' || level === 'unconnected' || level === 'unlimited';
  return isSilent ? 0 : statusSeverity(level);
}

function calmLevel(all: readonly KpiReading[], known: readonly KpiReading[]): SummaryLevel {
  if (all.length === 0) return 'undeclared';
  if (all.every(({ cause }) => cause === 'unconnected')) return 'unconnected';
  if (known.length === 0 && all.some(({ cause }) => cause === 'starting')) return 'waiting';
  if (known.length < all.length * MINIMUM_REPORTING_SHARE) return 'unknown';
  return known.some(({ kpi }) => kpi.thresholds) ? 'normal' : 'unlimited';
}
