// Which limit a figure has crossed, on which side, and by how much.
import { kpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** A crossed limit; `limit` and `excess` (never negative) in the KPI's unit. */
export interface LimitCrossed {
  level: 'medium' | 'high' | 'critical';
  side: 'above' | 'below';
  limit: number;
  excess: number;
}

/** The gravest limit that a value is beyond; null within limits, for NaN, and for figures without limits. */
export function limitCrossed(kpi: KpiSpec, value: number): LimitCrossed | null {
  const level = kpiStatus(kpi, value);
  const threshold = level === 'normal' || level === 'unknown' ? undefined : kpi.thresholds?.[level];
  if (threshold === undefined || level === 'normal' || level === 'unknown') return null;
  const [low, high] = typeof threshold === 'number' ? [threshold, threshold] : threshold;
  const isBelow = typeof threshold === 'number' ? kpi.direction === 'up' : value < low;
  return isBelow
    ? { level, side: 'below', limit: low, excess: low - value }
    : { level, side: 'above', limit: high, excess: value - high };
}
