// How a figure is judged: status from thresholds and direction, variance against its target.
import type { KpiSpec } from './sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { SEVERITY } from '#kernel/severity.ts';

/** Share of rows below which a figure is not shown as a number but as “not enough data”. */
export const MINIMUM_REPORTING_SHARE = 0.5;

/** Shares of reporting that differ by no more are alike, and a share this close to one is the whole. */
export const LIKE_SHARE = 0.005;

/** The share of the weight behind a sample, 0 … 1; 1 where no row should have reported. */
export function shareReported({ rowsTotal, reportingShare }: KpiSample): number {
  return rowsTotal === 0 ? 1 : reportingShare;
}

/** True where everybody reported who should. */
export function isWhollyReported(sample: KpiSample): boolean {
  return shareReported(sample) >= 1 - LIKE_SHARE;
}

/** True where a part of what should be summed is missing: such an amount is too small, by nobody knows how much. Ratios, means and extremes are not. */
export function isPartialSum(sample: KpiSample): boolean {
  return sample.isTotal === true && !isWhollyReported(sample);
}

/** What a tile says of a figure: on target, a severity, or that there is no telling. */
export type KpiStatus = 'normal' | 'medium' | 'high' | 'critical' | 'unknown';

/** Status of a value in the KPI's unit: `unknown` for NaN, `normal` where the KPI has no thresholds. */
export function kpiStatus(kpi: KpiSpec, value: number): KpiStatus {
  if (Number.isNaN(value)) return 'unknown';
  const { thresholds } = kpi;
  if (!thresholds) return 'normal';
  for (const level of ['critical', 'high', 'medium'] as const) {
    if (isBeyond(kpi.direction, value, thresholds[level])) return level;
  }
  return 'normal';
}

/** The severity code of a status; `unknown` and `normal` are informational. */
export function statusSeverity(status: KpiStatus): number {
  return status === 'normal' || status === 'unknown' ? SEVERITY.informational : SEVERITY[status];
}

/** Absolute and relative (share of the target, NaN for a zero target) distance of a value from its target. */
export function varianceToTarget(value: number, target: number): { absolute: number; relative: number } {
  const absolute = value - target;
  return { absolute, relative: target === 0 ? Number.NaN : absolute / Math.abs(target) };
}

function isBeyond(
  direction: KpiSpec['direction'],
  value: number,
  limit: number | readonly [number, number],
): boolean {
  if (typeof limit !== 'number') return value < limit[0] || value > limit[1];
  if (direction === 'up') return value < limit;
  return direction === 'down' && value > limit;
}
