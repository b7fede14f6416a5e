// Decides when a table's next batch goes out: at most four a second, and only when the page has drawn the last one.

const SHORTEST_INTERVAL_MS = 250;
/** A page that does not answer for this long is sent one more. */
const PATIENCE_MS = 10_000;

/** Runs a callback after some real time; the answer cancels it. */
export type Schedule = (callback: () => void, afterMs: number) => () => void;

/** Coalescing: however often `request` is called, `flush` runs when the gate opens, and sees the latest rows. */
export class FlushGate {
  private readonly schedule: Schedule;
  private readonly readRealMs: () => number;
  /** Sends what there is and answers its sequence, or null when there was nothing to send. */
  private readonly flush: () => number | null;
  private isWanted = false;
  private awaited: number | null = null;
  private lastSentMs = Number.NEGATIVE_INFINITY;
  private cancelTimer: (() => void) | null = null;

  constructor(schedule: Schedule, readRealMs: () => number, flush: () => number | null) {
    this.schedule = schedule;
    this.readRealMs = readRealMs;
    this.flush = flush;
  }

  /** Something may have changed. */
  request(): void {
    this.isWanted = true;
    this.open();
  }

  /** The page has drawn the batch of this sequence. */
  ready(sequence: number): void {
    if (sequence !== this.awaited) return;
    this.awaited = null;
    this.open();
  }

  /** Stops the timer; nothing is sent any more. */
  close(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
    this.isWanted = false;
  }

  private open(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
    if (!this.isWanted) return;
    const waitMs =
      this.lastSentMs + (this.awaited === null ? SHORTEST_INTERVAL_MS : PATIENCE_MS) - this.readRealMs();
    if (waitMs > 0) {
      this.cancelTimer = this.schedule(() => this.open(), waitMs);
      return;
    }
    this.isWanted = false;
    const sequence = this.flush();
    if (sequence === null) return;
    this.awaited = sequence;
    this.lastSentMs = this.readRealMs();
  }
}
