// A wall whose own clock is minutes wrong makes every age wrong: where all sources agree on another time, the program takes theirs.
import type { FeedReceipt } from '#kernel/feed/ingest-message.ts';
import { clock, type ClockSetting } from '#kernel/time/clock.ts';

/** Below this a difference may be the second that a `Date` header leaves out and the time an answer took. */
const LEAST_ERROR_MS = 60_000;
/** Sources that differ by more do not agree: one of them is wrong, not this machine. */
const AGREEMENT_MS = 30_000;

/** What every source says of its server's clock: theirs minus the machine's, ms. */
const errors = new Map<string, number>();
let correctionMs = 0;

/** How much the program's clock runs ahead of the machine's own, ms; 0 while the machine keeps time. */
export function clockCorrectionMs(): number {
  return correctionMs;
}

/**
 * Takes a receipt's word on the time, and sets the clock where that changes the agreement of `sourceCount` sources; `tell`
 * passes the setting on to the worker. A clock at another rate is a simulator's and needs no server.
 * The receipt must be of a poll that began after the clock was last set: its skew is measured against the clock of then.
 */
export function noteServerClock(
  sourceId: string,
  sourceCount: number,
  receipt: FeedReceipt,
  tell: (setting: ClockSetting) => void,
): void {
  const setting = clock.setting();
  if (Number.isNaN(receipt.clockSkewMs) || setting.rate !== 1) return;
  errors.set(sourceId, receipt.clockSkewMs + correctionMs);
  // One server against this machine tells nothing, unless there is no other.
  if (errors.size < Math.min(2, sourceCount)) return;
  const nextMs = agreedErrorMs([...errors.values()]);
  if (Math.abs(nextMs - correctionMs) < LEAST_ERROR_MS) return;
  clock.set({ ...setting, anchorMs: setting.anchorMs + nextMs - correctionMs });
  correctionMs = nextMs;
  tell(clock.setting());
}

/** The error of the machine's clock on which all sources agree, ms; 0 where it is small or they differ. */
export function agreedErrorMs(perSource: readonly number[]): number {
  const [least, greatest] = [Math.min(...perSource), Math.max(...perSource)];
  if (greatest - least > AGREEMENT_MS) return 0;
  // The largest has lost least on its way here.
  return Math.abs(greatest) < LEAST_ERROR_MS ? 0 : greatest;
}
