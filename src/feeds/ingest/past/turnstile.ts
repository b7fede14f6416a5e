// Lets a few long tasks run at a time, in the order in which they came.

/** Runs tasks, at most `width` of them at once; a task whose signal aborts while it waits rejects with the reason. */
export class Turnstile {
  private readonly width: number;
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(width: number) {
    this.width = width;
  }

  /** Resolves or rejects as the task does. */
  async pass<Value>(task: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
    if (this.running >= this.width) await this.turn();
    else this.running += 1;
    try {
      signal.throwIfAborted();
      return await task();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
