// Instants in CAP: local time with a numeric offset and no fraction; CAP 1.2 §3.3.2 forbids the `Z`.
import { LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';

/** `2025-11-19T08:00:00+07:00`; fractions of a second are cut. */
export function capTime(ms: number): string {
  return `${new Date(ms + LOCAL_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}
