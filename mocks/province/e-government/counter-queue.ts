// The queue at a one-stop office in the course of a day: people come in two waves, clerks serve at an even pace.
import { clamp, hump } from '../noise/curves.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';

/** One office on one day. */
export interface CounterDay {
  /** People who come in the day. */
  visits: number;
  counters: number;
  stream: number;
}

/** The queue at a moment. */
export interface CounterQueue {
  isOpen: boolean;
  waiting: number;
  /** Minutes until the last in the queue is served. */
  waitMin: number;
  /** Tickets drawn since the morning. */
  tickets: number;
}

/** People one counter serves an hour. */
export const SERVED_PER_HOUR = 5;
const STEP_HOURS = 0.25;
/** Local hours in which offices are open; whoever waits at the end of a shift is still served. */
const SHIFTS = [
  [7.5, 11.5],
  [13, 17],
] as const;
/** An ordinary quarter of an hour varies by this share. */
const UNEVEN = 0.35;
const QUARTER_MS = 15 * 60_000;

const wave = (hour: number) => 1 * hump(hour, 8.7, 1.1) + 0.75 * hump(hour, 14.2, 1.2) + 0.15;
const TOTAL = SHIFTS.flatMap(([open, close]) => quarters(open, close)).reduce(
  (sum, hour) => sum + wave(hour),
  0,
);

/** The queue at a local hour of a working day that began at `dayStartMs`. */
export function counterQueue(
  { visits, counters, stream }: CounterDay,
  dayStartMs: number,
  hour: number,
): CounterQueue {
  let waiting = 0;
  let tickets = 0;
  let isOpen = false;
  for (const [open, close] of SHIFTS) {
    if (hour < open) break;
    isOpen = hour < close;
    waiting = 0;
    for (const quarter of quarters(open, Math.min(hour, close))) {
      const part = clamp((hour - quarter) / STEP_HOURS, 0, 1);
      const uneven = 1 + UNEVEN * smoothNoise(stream, dayStartMs + quarter * 3_600_000, 2 * QUARTER_MS);
      const come = (part * uneven * (visits * wave(quarter))) / TOTAL;
      tickets += come;
      waiting = Math.max(0, waiting + come - part * STEP_HOURS * SERVED_PER_HOUR * counters);
    }
  }
  const people = isOpen ? Math.round(waiting) : 0;
  return {
    isOpen,
    waiting: people,
    waitMin: (people / (counters * SERVED_PER_HOUR)) * 60,
    tickets: Math.round(tickets),
  };
}

/** Starts of the quarters of an hour from `open` up to `end`. */
function quarters(open: number, end: number): number[] {
  const count = Math.max(0, Math.ceil((end - open) / STEP_HOURS));
  return Array.from({ length: count }, (_, index) => open + index * STEP_HOURS);
}
