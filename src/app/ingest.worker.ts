// The worker's door: wires the ingest runtime to postMessage, and the simulated province before the first poll where configured.
import { createIngestRuntime } from '#feeds/ingest/ingest-runtime.ts';
import type { PageMessage, WorkerMessage } from '#kernel/feed/ingest-message.ts';
import { BatchPacker } from '#kernel/table/packed-batch.ts';
import { clock } from '#kernel/time/clock.ts';
import type { PrepareMessage } from './connect-ingest.ts';
import { declaredFeeds, withoutDerivations } from './declared-feeds.ts';

/** The part of the worker's global scope in use; lib.dom types `self` as a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<PageMessage | PrepareMessage>) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
  fetch: typeof fetch;
  reportError(thrown: unknown): void;
}

const scope = self as unknown as WorkerScope;

const packer = new BatchPacker();

/** Batches travel packed; app/connect-ingest.ts unpacks them. */
function post(message: WorkerMessage, transfer: Transferable[]): void {
  if (message.kind !== 'batch') return scope.postMessage(message, transfer);
  const { packed, added } = packer.pack(message.batch);
  return scope.postMessage({ kind: 'batch', batch: packed }, [...transfer, ...(added as ArrayBuffer[])]);
}

const runtime = createIngestRuntime({
  feeds: declaredFeeds.flatMap(({ feeds }) => feeds),
  post,
  clock,
  fetch: (input, init) => scope.fetch(input, init),
});

/** Messages that arrive while the simulator starts wait their turn. */
let ready: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  if (data.kind === 'prepare') return prepareSimulator(data.packUrl);
  if (data.kind === 'configure') clock.set(data.config.clock);
  if (data.kind === 'configure' && data.config.simulator.enabled) {
    const { packUrl, simulator } = data.config;
    ready = ready
      .then(() => import('./start-simulator.ts'))
      .then(({ startSimulatedProvince }) => startSimulatedProvince({ packUrl, simulator }));
  }
  ready = ready.then(() => runtime.receive(data));
  // A rejected promise is silent; as an error of the worker it reaches the page, which starts another worker.
  ready.catch((thrown: unknown) => scope.reportError(thrown));
};

/** What fails here fails again, and is told, when the simulator is started. */
function prepareSimulator(packUrl: string): void {
  import('./start-simulator.ts')
    .then(({ prepareSimulatedProvince }) => prepareSimulatedProvince(packUrl))
    .catch(() => undefined);
}

// The page knows no feed by itself: it learns them before anything else.
scope.postMessage({ kind: 'declared', declared: declaredFeeds.map(withoutDerivations) }, []);
