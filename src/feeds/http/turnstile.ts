// Lets a few long tasks run at a time, in the order in which they came.

/** Runs tasks, at most `width` of them at once; a task whose signal aborts while it waits rejects with the reason at once. */
export class Turnstile {
  private readonly width: number;
  /** Insertion order is the order of the turns. */
  private readonly waiting = new Set<() => void>();
  private running = 0;

  constructor(width: number) {
    this.width = width;
  }

  /** Resolves or rejects as the task does. */
  async pass<Value>(task: () => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    signal?.throwIfAborted();
    if (this.running >= this.width) await this.turn(signal);
    else this.running += 1;
    try {
      return await task();
    } finally {
      this.leave();
    }
  }

  private leave(): void {
    const [next] = this.waiting;
    if (!next) {
      this.running -= 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }

  /** The one that leaves hands its place over. */
  private turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.waiting.delete(enter);
        reject(signal?.reason as Error);
      };
      const enter = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      this.waiting.add(enter);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }
}
