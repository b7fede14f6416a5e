// One poll of a feed at a time: who asks while it runs joins it, and it is given up only when all who asked gave up.
import { cancelled } from '../http/feed-failure.ts';

/** The poll of one feed. */
export class SharedPoll<Receipt> {
  private readonly run: (signal: AbortSignal) => Promise<Receipt>;
  private readonly sourceId: string;
  private current: { promise: Promise<Receipt>; controller: AbortController; waiting: number } | null = null;

  constructor(run: (signal: AbortSignal) => Promise<Receipt>, sourceId: string) {
    this.run = run;
    this.sourceId = sourceId;
  }

  /** Joins the poll under way or starts one; rejects with `cancelled` as soon as `signal` aborts. */
  async join(signal: AbortSignal): Promise<Receipt> {
    const poll = this.current ?? this.start();
    poll.waiting += 1;
    const givenUp = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(cancelled(this.sourceId)), { once: true });
    });
    try {
      return await Promise.race([poll.promise, givenUp]);
    } finally {
      poll.waiting -= 1;
      if (poll.waiting === 0) this.giveUp(poll);
    }
  }

  /** Gives the poll under way up, e.g. because another instant is asked for. */
  drop(): void {
    if (this.current) this.giveUp(this.current);
  }

  private giveUp(poll: NonNullable<SharedPoll<Receipt>['current']>): void {
    if (this.current === poll) this.current = null;
    poll.controller.abort();
  }

  private start(): NonNullable<SharedPoll<Receipt>['current']> {
    const controller = new AbortController();
    const promise = this.run(controller.signal).finally(() => {
      if (this.current === poll) this.current = null;
    });
    const poll = { promise, controller, waiting: 0 };
    this.current = poll;
    return poll;
  }
}
