// Rules of the register of outages. Pure; instants in epoch ms, NaN where the source has none.

const MINUTE_MS = 60_000;

/** Minutes since supply failed, of an outage that lasts; NaN before it begins and once it is over. */
export function minutesOut(status: string, startedAtMs: number, nowMs: number): number {
  return status === 'open' && nowMs >= startedAtMs ? (nowMs - startedAtMs) / MINUTE_MS : Number.NaN;
}

/** 1 when supply should be back by what customers were told and is not, else 0; NaN when none was told. */
export function isOverdue(status: string, expectedAtMs: number, nowMs: number): number {
  if (status !== 'open') return 0;
  return Number.isNaN(expectedAtMs) ? Number.NaN : Number(nowMs > expectedAtMs);
}
