// The spans of time that are asked for one by one, halved where the server gives no more than its most.
import { DAY_MS } from '#kernel/time/local-time.ts';
import type { Open311Options, RequestWindow } from './open311-query.ts';

/** Spans are not halved below this: the standard's times are whole seconds. */
const SHORTEST_MS = 1000;
/** A server that always answers with as many as it can is not asked for ever. */
const MOST_QUESTIONS = 120;
/** Page sizes of servers that give less than the standard's 1000 and do not say so. */
const USUAL_CAPS = new Set([10, 20, 25, 50, 100, 200, 250, 500]);

/** The windows of a poll at `nowMs`, newest first: everything of late, and what is still open of what is older. */
export function windowsAt(
  nowMs: number,
  { historyMs, openMs, windowMs }: Open311Options,
  isPast = false,
): RequestWindow[] {
  // Whole days, so that questions stay the same for a day and “unchanged” can be answered.
  const recentMs = Math.floor((nowMs - historyMs) / DAY_MS) * DAY_MS;
  const oldestMs = Math.floor((nowMs - openMs) / DAY_MS) * DAY_MS;
  const windows: RequestWindow[] = [];
  const cut = (fromMs: number, untilMs: number, isOpenOnly: boolean, isLast: boolean) => {
    for (let endMs = untilMs; endMs > fromMs; endMs -= windowMs) {
      const startMs = Math.max(fromMs, endMs - windowMs);
      windows.push({ fromMs: startMs, toMs: isLast && endMs === untilMs ? null : endMs, isOpenOnly });
    }
  };
  cut(recentMs, nowMs, false, !isPast);
  cut(oldestMs, recentMs, true, false);
  return windows;
}

/** Asks for a window and, where the answer is full, for its halves. `ask` keeps the rows and answers with their ids. */
export class WindowWalk {
  private readonly ask: (window: RequestWindow) => Promise<readonly string[]>;
  private readonly refuse: (reason: string, example: string) => void;
  private readonly nowMs: number;
  /** The fewest rows that turned out to be the most that the server gives. */
  private mostRows: number;
  private questions = 0;

  constructor(
    nowMs: number,
    maxRows: number,
    ask: (window: RequestWindow) => Promise<readonly string[]>,
    refuse: (reason: string, example: string) => void,
  ) {
    this.nowMs = nowMs;
    this.mostRows = maxRows;
    this.ask = ask;
    this.refuse = refuse;
  }

  /** The different ids of a window. */
  async take(window: RequestWindow): Promise<ReadonlySet<string>> {
    return this.settle(window, await this.question(window));
  }

  /** Goes on from an answer: a full one is not believed. */
  private async settle(window: RequestWindow, answered: readonly string[]): Promise<ReadonlySet<string>> {
    const ids = new Set(answered);
    const isFull = answered.length >= this.mostRows;
    if (!isFull && !USUAL_CAPS.has(answered.length)) return ids;
    const spanMs = (window.toMs ?? this.nowMs) - window.fromMs;
    if (spanMs <= SHORTEST_MS) {
      if (isFull) this.refuse(CROWDED, describe(window));
      return ids;
    }
    const middleMs = window.fromMs + Math.floor(spanMs / 2 / SHORTEST_MS) * SHORTEST_MS;
    const newer = { ...window, fromMs: middleMs };
    const older = { ...window, toMs: middleMs };
    const answers = [await this.question(newer), await this.question(older)] as const;
    if (answers[0].length > 1 && isSameSet(...answers)) {
      this.refuse(IGNORED, describe(window));
      return ids;
    }
    const halves = [await this.settle(newer, answers[0]), await this.settle(older, answers[1])];
    const all = new Set([...ids, ...halves.flatMap((half) => [...half])]);
    if (all.size > ids.size && answered.length < this.mostRows) this.mostRows = answered.length;
    return all;
  }

  private question(window: RequestWindow): Promise<readonly string[]> {
    this.questions += 1;
    if (this.questions <= MOST_QUESTIONS) return this.ask(window);
    this.refuse('too many reports for one poll: some were not asked for', describe(window));
    return Promise.resolve([]);
  }
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const ids = new Set(one);
  return new Set(other).size === ids.size && other.every((id) => ids.has(id));
}

const IGNORED = 'the server gives the same reports for half of the time: it may have more than it gives';
const CROWDED = 'more reports in one second than the server gives';

function describe({ fromMs, toMs }: RequestWindow): string {
  return `${new Date(fromMs).toISOString()}/${toMs === null ? '..' : new Date(toMs).toISOString()}`;
}
