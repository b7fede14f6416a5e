// Starts the ingest worker while the page's code is still on its way: `main.ts` imports this before anything else.

/** Another ingest worker. Throws where the browser has no module workers. */
export function startWorker(): Worker {
  return new Worker(new URL('./ingest.worker.ts', import.meta.url), { type: 'module', name: 'ingest' });
}

let first: Worker | null = null;
try {
  first = startWorker();
} catch {
  // Told on a page by whoever starts the next one.
}

/** The worker that this module started, once. It must be listened to in the task that evaluates the page: its errors come later. */
export function takeFirstWorker(): Worker | null {
  const taken = first;
  first = null;
  return taken;
}
