// Where the changes of a fleet go, and what came of it.
import type { Fleet } from './fleet.ts';

/** What an outlet did since it was asked last: counts by words that a person understands. */
export type Account = Readonly<Record<string, number>>;

/** Takes the changes of a fleet to where they are wanted. */
export interface Outlet {
  /** One line: where the program is to look. */
  readonly place: string;
  /** Entities that changed; never waits. */
  changed(indices: Uint32Array): void;
  /** What was done since the last call. */
  takeAccount(): Account;
  close(): Promise<void>;
}

/** Opens an outlet; rejects with one sentence. */
export type OpenOutlet = (fleet: Fleet) => Promise<Outlet>;

/** Counts by name, handed over and set back. */
export class Counters {
  private counts: Record<string, number> = {};

  add(name: string, count = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + count;
  }

  take(): Account {
    const taken = this.counts;
    this.counts = {};
    return taken;
  }
}

/** Entities that wait to be sent: an entity that changes while it waits is sent once, with its newest values. */
export class Backlog {
  private readonly waiting = new Set<number>();

  add(indices: Uint32Array): void {
    for (const index of indices) this.waiting.add(index);
  }

  get size(): number {
    return this.waiting.size;
  }

  /** The `count` that have waited longest. */
  take(count: number): number[] {
    const taken = [...this.waiting.values().take(count)];
    for (const index of taken) this.waiting.delete(index);
    return taken;
  }
}
