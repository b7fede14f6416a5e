// When the map must be drawn again because something on it moves: no oftener than the eye can tell, and never while all rests.
import { BLEND_S, type GlideBuffers } from './glide-buffers.ts';

/** A symbol that has moved by less shows no difference, CSS px. */
const LEAST_STEP_PX = 0.5;
/** Fifteen frames a second at most: a bus at street zoom moves some pixels in each. */
const LEAST_WAIT_MS = 66;
/** Where a step takes longer the map is drawn this often all the same, by the slow movement of all together. */
const MOST_WAIT_MS = 5000;

/** Milliseconds until the next frame is worth drawing; Infinity when all rows rest. */
export function waitForFrame(
  { fastestMs, restsAtMs, sinceMs, correctionM }: GlideBuffers,
  nowMs: number,
  metresPerPixel: number,
): number {
  const stepM = LEAST_STEP_PX * metresPerPixel;
  const isBlending = correctionM > stepM && nowMs < sinceMs + 1000 * BLEND_S;
  if (isBlending) return LEAST_WAIT_MS;
  if (nowMs >= restsAtMs || fastestMs <= 0) return Number.POSITIVE_INFINITY;
  return Math.min(MOST_WAIT_MS, Math.max(LEAST_WAIT_MS, (1000 * stepM) / fastestMs));
}

/** Asks for frames by a timer that stands only while something moves. */
export class GlidePace {
  private readonly repaint: () => void;
  /** Milliseconds until the next frame; Infinity for none. */
  private readonly waitMs: () => number;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private dueMs = Number.POSITIVE_INFINITY;
  private readonly readMs: () => number;

  constructor(repaint: () => void, waitMs: () => number, readMs: () => number) {
    this.repaint = repaint;
    this.waitMs = waitMs;
    this.readMs = readMs;
  }

  /** What moves, or how near it is looked at, may have changed: the next frame is brought forward or put off. */
  plan(): void {
    const wait = this.waitMs();
    const dueMs = this.readMs() + wait;
    // A frame that is due sooner anyway stays: replanning at every update must not put it off for ever.
    if (this.timer !== null && this.dueMs <= dueMs) return;
    this.stop();
    if (wait === Number.POSITIVE_INFINITY) return;
    this.dueMs = dueMs;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.repaint();
      this.plan();
    }, wait);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.dueMs = Number.POSITIVE_INFINITY;
  }
}
