// Long work in slices: the page draws and answers between them, also while its tab is in the background.

/** Longest stretch of work, ms; under the 50 ms from which a browser counts a task as long. */
const SLICE_MS = 12;

/** Says when to pause; one for the whole of a task. */
export function createBreather(): () => Promise<void> | undefined {
  let sinceMs = performance.now();
  return () => {
    if (performance.now() - sinceMs < SLICE_MS) return undefined;
    return nextTask().then(() => {
      sinceMs = performance.now();
    });
  };
}

/** A task of its own; timers would be held back to one a second in a background tab. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
