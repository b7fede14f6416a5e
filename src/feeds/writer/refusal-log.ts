// What was refused in one poll, by reason.
import type { Refusal } from '#kernel/feed/ingest-message.ts';

const MAX_REASONS = 50;
const MAX_EXAMPLE_LENGTH = 120;

/** Counts refusals by reason and keeps the first example of each; bounded, so that hostile input cannot grow it. */
export interface RefusalLog {
  refuse(reason: string, example: string, count?: number): void;
  list(): Refusal[];
}

/** Creates an empty log. */
export function createRefusalLog(): RefusalLog {
  const byReason = new Map<string, Refusal>();
  return {
    refuse(reason, example, count = 1) {
      const key = byReason.has(reason) || byReason.size < MAX_REASONS ? reason : 'other reasons';
      const known = byReason.get(key);
      if (known) known.count += count;
      else byReason.set(key, { reason: key, count, example: example.slice(0, MAX_EXAMPLE_LENGTH) });
    },
    list: () => [...byReason.values()].map((refusal) => ({ ...refusal })),
  };
}
