// Traffic formulas: hourly flow, speed ratio, level of service, jam, and vehicle-hours. Pure; NaN in, NaN out.
import { HOUR_MS } from '#kernel/time/local-time.ts';

/** Speed ratios below which a class ends, worst first: F ≤ 0.30 < E ≤ 0.40 < D ≤ 0.50 < C ≤ 0.67 < B ≤ 0.85 < A (HCM 2010, urban streets). */
export const SERVICE_BREAKS = [0.3, 0.4, 0.5, 0.67, 0.85] as const;

/** Speed ratio up to which a segment counts as jammed: levels of service E and F. */
export const JAM_RATIO = 0.4;

/** Minutes behind the timetable up to which a bus counts as on time. */
export const ON_TIME_MIN = 5;

/** Vehicles per hour from a count over the period [fromMs, toMs]; NaN when the period is unknown or empty. */
export function flowPerHour(count: number, fromMs: number, toMs: number): number {
  const periodMs = toMs - fromMs;
  return periodMs > 0 ? (count * HOUR_MS) / periodMs : Number.NaN;
}

/** Speed over free-flow speed, both km/h; above 1 where traffic outruns it. NaN without a positive free-flow speed. */
export function speedRatio(speedKmh: number, freeFlowKmh: number): number {
  return freeFlowKmh > 0 ? speedKmh / freeFlowKmh : Number.NaN;
}

/** Level of service A … F of a speed ratio; '' when the ratio is unknown. */
export function levelOfService(ratio: number): string {
  if (Number.isNaN(ratio)) return '';
  const passed = SERVICE_BREAKS.filter((limit) => ratio > limit).length;
  return 'FEDCBA'.charAt(passed);
}

/** The segment's length in metres when it is jammed, else 0; NaN when speed or length is unknown. */
export function jammedLengthM(ratio: number, lengthM: number): number {
  if (Number.isNaN(ratio) || Number.isNaN(lengthM)) return Number.NaN;
  return ratio <= JAM_RATIO ? lengthM : 0;
}

/**
 * Vehicle-hours spent on the segment in one hour of this flow: q · L / v. At 0 km/h it is 0 without flow and NaN with
 * flow, since counted vehicles that do not move contradict each other.
 */
export function vehicleHours(vehiclesPerHour: number, lengthM: number, speedKmh: number): number {
  if (vehiclesPerHour === 0) return Number.isNaN(speedKmh) ? Number.NaN : 0;
  return speedKmh > 0 ? (vehiclesPerHour * lengthM) / 1000 / speedKmh : Number.NaN;
}
