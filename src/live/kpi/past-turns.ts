// Pasts in turn: a few at once, and what somebody has opened before what fills a page of cards.

/** As many as the worker reads at once; what is urgent need not wait behind them here as well. */
const AT_ONCE = 3;
const AT_ONCE_WITH_URGENT = 4;

interface Waiting {
  key: string;
  enter: () => void;
}

/** Lets questions pass by turns: urgent ones first, then in the order in which they came. */
export class PastTurns {
  private readonly waiting = new Set<Waiting>();
  /** How many look at a question closely, by its key. */
  private readonly urgent = new Map<string, number>();
  private running = 0;

  /** Resolves or rejects as the task does; rejects with the signal's reason if that aborts before its turn. */
  async pass<Value>(key: string, task: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
    signal.throwIfAborted();
    await this.turn(key, signal);
    try {
      return await task();
    } finally {
      this.running -= 1;
      this.admit();
    }
  }

  /** Calls a question urgent, asked or to come, until the function that it returns is called. */
  hurry(key: string): () => void {
    this.urgent.set(key, (this.urgent.get(key) ?? 0) + 1);
    this.admit();
    return () => {
      const left = (this.urgent.get(key) ?? 0) - 1;
      if (left > 0) this.urgent.set(key, left);
      else this.urgent.delete(key);
    };
  }

  private turn(key: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.waiting.delete(waiting);
        reject(signal.reason as Error);
      };
      const enter = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const waiting: Waiting = { key, enter };
      this.waiting.add(waiting);
      signal.addEventListener('abort', giveUp, { once: true });
      this.admit();
    });
  }

  private admit(): void {
    for (let next = this.next(); next; next = this.next()) {
      this.waiting.delete(next);
      this.running += 1;
      next.enter();
    }
  }

  private next(): Waiting | undefined {
    const [first] = this.waiting;
    const hurried = [...this.waiting].find(({ key }) => this.urgent.has(key));
    if (hurried) return this.running < AT_ONCE_WITH_URGENT ? hurried : undefined;
    return this.running < AT_ONCE ? first : undefined;
  }
}

/** The turns of this page. */
export const pastTurns = new PastTurns();
