// The worker's door: wires the ingest runtime to postMessage, and the simulated province before the first poll where configured.
import { createIngestRuntime } from '#feeds/ingest/ingest-runtime.ts';
import type { PageMessage, WorkerMessage } from '#kernel/feed/ingest-message.ts';
import { BatchPacker } from '#kernel/table/packed-batch.ts';
import { clock } from '#kernel/time/clock.ts';
import type { WorldGeography } from '../../mocks/province/world-contract.ts';
import type { DeclaredMessage, DeclareMessage, PrepareMessage } from './connect-ingest.ts';
import { loadFeeds, withoutDerivations } from './declared-feeds.ts';

/** The part of the worker's global scope in use; lib.dom types `self` as a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<PageMessage | PrepareMessage | DeclareMessage>) => void) | null;
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
  feeds: [],
  post,
  clock,
  fetch: (input, init) => scope.fetch(input, init),
});

/** Messages that arrive while the first feeds are loaded or the simulator starts wait their turn. */
let ready: Promise<void> = Promise.resolve();
let hasDeclared = false;

scope.onmessage = ({ data }) => {
  if (data.kind === 'prepare') return prepareSimulator(data.packUrl);
  if (data.kind === 'declare' && hasDeclared) return void declareMore(data.sectors);
  ready = data.kind === 'declare' ? declare(data.sectors) : receive(data, ready);
  // A rejected promise is silent; as an error of the worker it reaches the page, which starts another worker.
  ready.catch((thrown: unknown) => scope.reportError(thrown));
};

/** The page knows no feed by itself: it learns them before anything else. */
async function declare(sectors: readonly string[]): Promise<void> {
  hasDeclared = true;
  const declared = await loadFeeds(sectors);
  runtime.addFeeds(declared.flatMap(({ feeds }) => feeds));
  tell({ kind: 'declared', declared: declared.map(withoutDerivations) });
}

/** What runs already neither waits for more feeds nor ends when they cannot be fetched: the page asks for them again. */
function declareMore(sectors: readonly string[]): Promise<void> {
  return declare(sectors).catch((thrown: unknown) => tell({ kind: 'undeclared', detail: String(thrown) }));
}

function tell(message: DeclaredMessage): void {
  scope.postMessage(message, []);
}

async function receive(message: PageMessage, before: Promise<void>): Promise<void> {
  await before;
  if (message.kind === 'configure') clock.set(message.config.clock);
  if (message.kind === 'configure' && message.config.simulator.enabled) {
    const { packUrl, simulator } = message.config;
    const prepared = geographyAhead?.packUrl === packUrl ? geographyAhead.geography : null;
    geographyAhead = null;
    const [{ startSimulatedProvince }, geography] = await Promise.all([
      import('./start-simulator.ts'),
      prepared ?? fetchGeography(packUrl),
    ]);
    startSimulatedProvince(simulator, geography);
  }
  runtime.receive(message);
}

/** What a simulated province is built on, asked for ahead, by the province pack's URL. */
let geographyAhead: { packUrl: string; geography: Promise<WorldGeography> } | null = null;

/** What fails here fails again, and is told, when the simulator is started. */
function prepareSimulator(packUrl: string): void {
  geographyAhead = { packUrl, geography: fetchGeography(packUrl) };
  geographyAhead.geography.catch(() => undefined);
  import('./start-simulator.ts')
    .then(({ prepareSimulatedProvince }) => prepareSimulatedProvince())
    .catch(() => undefined);
}

/** Beside the simulator's own code, which takes longer to come. */
async function fetchGeography(packUrl: string): Promise<WorldGeography> {
  const { loadGeography } = await import('../../mocks/province/load-geography.ts');
  return loadGeography(packUrl);
}
