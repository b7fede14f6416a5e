// The push of one feed: rows between polls go into the live table, and while nothing can have been missed, polls need no network.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { staleAfterMs } from '#kernel/time/freshness.ts';
import type { PushSink, StateSink } from '../connector/connector.ts';
import type { ColumnWriter } from '../writer/column-writer.ts';
import { createRefusalLog, type RefusalLog } from '../writer/refusal-log.ts';

/** Poll periods for which an open push stands for polls; what it lost all the same comes with the whole walk that follows. */
const QUIET_POLLS = 10;
/** Messages kept while a poll is under way; beyond them the next poll brings everything. */
const MAX_QUEUED = 10_000;

/** What the push of a feed works on. */
export interface PushTarget {
  spec: FeedSpec;
  /** The live table. */
  writer: ColumnWriter;
  /** Time by the feed's clock, epoch ms. */
  nowMs: () => number;
  readRealMs: () => number;
  /** Rows may differ from what was sent. */
  onRows: () => void;
}

type Write = (sink: StateSink) => void;

/** Applies pushed rows and decides when a poll may be answered without asking the source. */
export class LivePush implements PushSink {
  /** When the newest message was taken, by the feed's clock; NaN before the first. */
  latestMs = Number.NaN;
  private readonly target: PushTarget;
  private readonly quietMs: number;
  private isOpen = false;
  /** How often push was opened or lost: an answer counts only when it was the same before and after. */
  private changes = 0;
  /** Real ms at which the last answer with all rows was asked for, since when push has been open; NaN = none. */
  private wholeAtMs = Number.NaN;
  private polls = 0;
  private queue: Write[] = [];
  private refused: RefusalLog = createRefusalLog();

  constructor(target: PushTarget) {
    this.target = target;
    const { spec } = target;
    // Records are fresh while whole answers confirm them: the next one must come before they would go stale.
    const longestMs =
      spec.lifetime === 'register' ? staleAfterMs(spec) - 1.25 * spec.pollMs : Number.POSITIVE_INFINITY;
    this.quietMs = Math.min(QUIET_POLLS * spec.pollMs, longestMs);
  }

  get state(): 'open' | 'closed' {
    return this.isOpen ? 'open' : 'closed';
  }

  /** What messages since the last whole answer were refused for. */
  get refusals(): RefusalLog {
    return this.refused;
  }

  rows(write: Write): void {
    if (this.polls === 0) this.apply(write);
    else if (this.queue.length < MAX_QUEUED) this.queue.push(write);
    else this.changes += 1;
  }

  open(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.changes += 1;
    this.wholeAtMs = Number.NaN;
  }

  /** True when the rows held are what the source has: push has been open since an answer with all rows that is not long ago. */
  get isCurrent(): boolean {
    return this.isOpen && this.target.readRealMs() - this.wholeAtMs < this.quietMs && !this.isFiltered;
  }

  /** True when the next answer must bring all rows, because some may have been missed. */
  get needsWhole(): boolean {
    return this.isOpen && !this.isCurrent && !this.isFiltered;
  }

  /** Runs a poll of the live rows; messages that come meanwhile are applied after it. `isWhole`: its answer covers all rows. */
  async during<Outcome>(
    poll: () => Promise<Outcome>,
    isWhole: (outcome: Outcome) => boolean,
  ): Promise<Outcome> {
    const { changes } = this;
    const startedMs = this.target.readRealMs();
    this.polls += 1;
    try {
      const outcome = await poll();
      if (isWhole(outcome)) {
        this.refused = createRefusalLog();
        if (changes === this.changes) this.wholeAtMs = startedMs;
      }
      return outcome;
    } catch (thrown) {
      this.wholeAtMs = Number.NaN;
      throw thrown;
    } finally {
      this.polls -= 1;
      if (this.polls === 0) this.queue.splice(0).forEach((write) => this.apply(write));
    }
  }

  /** A filter is the source's to apply: rows that it would let in are known by polls only. */
  private get isFiltered(): boolean {
    return this.target.spec.query !== undefined;
  }

  private apply(write: Write): void {
    const { writer, nowMs, onRows } = this.target;
    const ofPoll = writer.refusals;
    writer.refusals = this.refused;
    writer.beginPatch(nowMs(), !this.isFiltered);
    try {
      write(writer);
    } catch (thrown) {
      const example = thrown instanceof Error ? thrown.message : String(thrown);
      writer.refuse('a pushed message could not be read', example);
    } finally {
      writer.refusals = ofPoll;
    }
    this.latestMs = nowMs();
    onRows();
  }
}
