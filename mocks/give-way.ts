// Lets other work run between answers and between the parts of a long one: the simulator lives in the ingesting thread.

/** How long an answer may keep the thread in one go. */
const TURN_MS = 12;

/** States of the world read between two readings of the clock, which may cost as much as some states. */
const READS_PER_CHECK = 64;

/**
 * Asked after every part of a long answer with the states it read: what it returns must be awaited. Rejects with the
 * abort reason once nobody waits for the answer.
 */
export type GiveWay = (reads: number) => Promise<void> | undefined;

/** Resolves in a new task, as an answer from the network would. Timers would wait four milliseconds in a worker. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Starts the turn of one answer. */
export function createGiveWay(signal: AbortSignal): GiveWay {
  let endsMs = performance.now() + TURN_MS;
  let unchecked = 0;
  const rest = async (): Promise<void> => {
    await nextTask();
    signal.throwIfAborted();
    endsMs = performance.now() + TURN_MS;
  };
  return (reads) => {
    unchecked += reads;
    if (unchecked < READS_PER_CHECK) return undefined;
    unchecked = 0;
    return performance.now() < endsMs ? undefined : rest();
  };
}

/** Takes parts one after the other and lets others work between them whenever the turn is over. Rejects once nobody waits. */
export async function takeTurns<Part>(
  parts: Iterable<Part>,
  giveWay: GiveWay,
  take: (part: Part) => void = () => {},
): Promise<void> {
  for (const part of parts) {
    take(part);
    // A part may hold any amount of work: the clock is read after each.
    const pause = giveWay(READS_PER_CHECK);
    if (pause) await pause;
  }
}
