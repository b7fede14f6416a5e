// The contract between the simulated broker of messages and the standards that are published through it.
import type { World } from '../province/world-contract.ts';

/** One message. */
export interface PushMessage {
  topic: string;
  payload: string;
}

/** What one source publishes; it remembers what it published last. */
export interface PushPublisher {
  /** What changed since the last call, on the topics that someone listens to; nothing at the first call of a topic. */
  messages(world: World, nowMs: number, isWanted: (topic: string) => boolean): PushMessage[];
}
