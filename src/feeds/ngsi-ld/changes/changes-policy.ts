// When a feed may be asked for its changes only, and from which instant. Pure bookkeeping: it reads no clock and asks nothing.
import { latenessOf } from './observed-times.ts';

const MINUTE_MS = 60_000;
/** Smaller answers are a round trip or two whole: changes and the count that goes with them would cost as much. */
const SMALLEST_WHOLE_BYTES = 64 * 1024;
const WHOLE_EVERY_POLLS = 10;
/** A source that counts nothing hides what it deleted. */
const WHOLE_EVERY_POLLS_UNCOUNTED = 3;
const SHORTEST_WHOLE_PERIOD_MS = 2 * MINUTE_MS;
const LONGEST_WHOLE_PERIOD_MS = 15 * MINUTE_MS;
/** Bounds of the margin for late arrivals; what is later still comes with the next whole walk. */
const SHORTEST_LATENESS_MS = 15_000;
const LONGEST_LATENESS_MS = 15 * MINUTE_MS;
/** Doubtful or failed answers in a row after which a way of asking is given up. */
const MAX_DOUBTS = 3;
const FIRST_PAUSE_POLLS = 120;
const LONGEST_PAUSE_POLLS = 1920;
/** Above this share of all rows, several times in a row, the whole is as cheap, and may be “unchanged”. */
const LARGEST_SHARE = 0.8;
const PAUSE_AFTER_LARGE_POLLS = 20;

/** How the instant is written in `q`: bare as the grammar has it, or quoted as some brokers want it. */
export type InstantForm = 'bare' | 'quoted';
const FORMS: readonly InstantForm[] = ['bare', 'quoted'];

/** What a complete walk over all pages told; times are epoch ms by the source's clock. */
export interface WholeWalk {
  startedAtMs: number;
  changed: boolean;
  pages: number;
  bytes: number;
  /** Entities in all as the source counts them; NaN when it does not say. */
  count: number;
  /** Entities of the answer that became no row of their own. */
  refused: number;
  /** Phenomenon times by row, before and after; rows keep their places. */
  before: Float64Array;
  after: Float64Array;
}

/** What an accepted answer of changes told. */
export interface AcceptedChanges {
  startedAtMs: number;
  rows: number;
  brought: number;
  added: number;
  refused: number;
  isProof: boolean;
  changed: boolean;
}

/** What to ask for. A proof reaches back over the newest row held: the source must answer with it. */
export interface ChangesQuestion {
  sinceMs: number;
  form: InstantForm;
  isProof: boolean;
}

/**
 * The rule. Changes are asked for once two whole walks, the second with news, told how late observations arrive; from
 * one lateness before the last complete poll, but never from later than the newest row held, so that a wrong clock
 * cannot hide news. Every ten polls (at least two, at most fifteen minutes) everything is asked for; the next question
 * is then a proof. Doubts lead to a whole walk at once; repeated ones to the other form of instant, then to a long pause.
 */
export class ChangesPolicy {
  private readonly pollMs: number;
  private latenessMs = Number.NaN;
  private expectedCount = Number.NaN;
  private isWorthwhile = false;
  private refused = 0;
  private lastPollMs = Number.NaN;
  private wholeAtMs = Number.NaN;
  private pollsSinceWhole = 0;
  private patched = false;
  private form = 0;
  private doubts = 0;
  private largeAnswers = 0;
  private pausedPolls = 0;
  private nextPausePolls = FIRST_PAUSE_POLLS;

  constructor(pollMs: number) {
    this.pollMs = pollMs;
  }

  /** True once changes were taken in since the last whole walk: its ETags no longer describe the rows held. */
  get hasPatched(): boolean {
    return this.patched;
  }

  /** Entities that the source should count now; NaN when it never said. */
  get entityCount(): number {
    return this.expectedCount;
  }

  /** The question of this poll, or null when everything must be asked for. `newestMs` is of the rows held, not after `nowMs`. */
  next(newestMs: number, nowMs: number): ChangesQuestion | null {
    if (this.pausedPolls > 0) {
      this.pausedPolls -= 1;
      return null;
    }
    if (!this.isWorthwhile || Number.isNaN(this.latenessMs) || Number.isNaN(newestMs)) return null;
    if (this.isWholeDue(nowMs)) return null;
    const isProof = this.pollsSinceWhole === 0;
    const lateMs = this.lastPollMs - this.latenessMs;
    return {
      sinceMs: Math.min(isProof ? newestMs : newestMs + 1, lateMs),
      form: this.instantForm(),
      isProof,
    };
  }

  /** Takes in a complete walk; where it had news, learns from it how late they came. */
  noteWhole({ startedAtMs, changed, pages, bytes, count, refused, before, after }: WholeWalk): void {
    if (changed) {
      this.refused = refused;
      this.isWorthwhile = pages > 1 || bytes > SMALLEST_WHOLE_BYTES;
      this.expectedCount = count;
      this.patched = false;
      const lateMs = latenessOf(before, after, this.lastPollMs) + SHORTEST_LATENESS_MS;
      if (!Number.isNaN(lateMs)) {
        const heldMs = Number.isNaN(this.latenessMs) ? 0 : this.latenessMs / 2;
        const learnedMs = Math.max(lateMs, heldMs, SHORTEST_LATENESS_MS);
        this.latenessMs = Math.min(learnedMs, LONGEST_LATENESS_MS);
      }
    }
    this.lastPollMs = this.wholeAtMs = startedAtMs;
    this.pollsSinceWhole = 0;
  }

  /** Takes in changes that fit what is held. */
  noteChanges({ startedAtMs, rows, brought, added, refused, isProof, changed }: AcceptedChanges): void {
    // Rows that are bad for once are asked for again; those that always are would never let the next question be short.
    if (refused <= this.refused) this.lastPollMs = startedAtMs;
    this.pollsSinceWhole += 1;
    this.expectedCount += added;
    this.patched ||= changed;
    this.doubts = 0;
    // Only a proof shows that the filter finds what it must.
    if (isProof) this.nextPausePolls = FIRST_PAUSE_POLLS;
    else this.largeAnswers = brought > LARGEST_SHARE * rows ? this.largeAnswers + 1 : 0;
    if (this.largeAnswers < MAX_DOUBTS) return;
    this.largeAnswers = 0;
    this.pausedPolls = PAUSE_AFTER_LARGE_POLLS;
  }

  /** Takes in an answer that was incomplete, or that did not come; `mayBeForm`: another form of instant may be understood. */
  noteDoubt(mayBeForm: boolean): void {
    this.doubts += 1;
    if (this.doubts < MAX_DOUBTS) return;
    if (mayBeForm) this.noteRefusal();
    else this.pause();
  }

  /** Takes in that the source refused the filter or paid no heed to it. */
  noteRefusal(): void {
    this.form = (this.form + 1) % FORMS.length;
    this.doubts = 0;
    if (this.form === 0) this.pause();
  }

  private instantForm(): InstantForm {
    return FORMS[this.form] ?? 'bare';
  }

  private isWholeDue(nowMs: number): boolean {
    const sinceMs = nowMs - this.wholeAtMs;
    if (!(sinceMs >= 0 && sinceMs < LONGEST_WHOLE_PERIOD_MS)) return true;
    const everyPolls = Number.isNaN(this.expectedCount) ? WHOLE_EVERY_POLLS_UNCOUNTED : WHOLE_EVERY_POLLS;
    return this.pollsSinceWhole >= Math.max(everyPolls, SHORTEST_WHOLE_PERIOD_MS / this.pollMs);
  }

  private pause(): void {
    this.doubts = 0;
    this.pausedPolls = this.nextPausePolls;
    this.nextPausePolls = Math.min(2 * this.nextPausePolls, LONGEST_PAUSE_POLLS);
  }
}
