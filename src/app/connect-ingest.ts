// Starts the ingest worker, has it declare feeds, and gives the live room its port; a worker that fails to load or throws is reported as lost.
import type { WorkerMessage } from '#kernel/feed/ingest-message.ts';
import { BatchUnpacker, type PackedBatch } from '#kernel/table/packed-batch.ts';
import type { IngestPort } from '#live/ingest/ingest-client.ts';
import type { DeclaredFeeds } from './declared-feeds.ts';
import { startWorker, takeFirstWorker } from './first-worker.ts';

/** What the worker's door sends: the feeds that it was asked to declare, batches packed, and the rest as it is. */
type SentMessage =
  Exclude<WorkerMessage, { kind: 'batch' }> | { kind: 'batch'; batch: PackedBatch } | DeclaredMessage;

/** The worker's answer: what the sectors declare, or that their code could not be fetched. */
export type DeclaredMessage =
  { kind: 'declared'; declared: readonly DeclaredFeeds[] } | { kind: 'undeclared'; detail: string };

/** What the page says to a worker before it can configure it: the simulator will be needed, over this province pack. */
export interface PrepareMessage {
  kind: 'prepare';
  packUrl: string;
}

/** What the page asks of a worker: to load the feeds of these sectors and to tell them. */
export interface DeclareMessage {
  kind: 'declare';
  sectors: readonly string[];
}

/** A worker that is still on its way by then is not waited for: faces come first, its rows when it is there. */
const LONGEST_WAIT_MS = 10_000;

/** Started before anybody listens, so that its code loads beside the page's own. */
let early: Worker | null = null;
/** The one that answers now. */
let current: Worker | null = null;

/** Sectors whose feeds every worker must know, and what has been told of them. */
const asked = new Set<string>();
const told = new Map<string, DeclaredFeeds>();
const waiting = new Set<(refusal?: Error) => void>();

/**
 * Has the worker load what these sectors declare, starting it ahead of its use, and resolves with it; where no worker can be
 * started or it is slow, the page loads the same itself, and the live room sees to another worker. Rejects where code cannot be fetched.
 */
export async function declareFeeds(sectorIds: readonly string[]): Promise<readonly DeclaredFeeds[]> {
  for (const id of sectorIds) asked.add(id);
  current ??= early = startEarly();
  askToDeclare(current, sectorIds);
  await untilTold(sectorIds);
  const missing = sectorIds.filter((id) => !told.has(id));
  if (missing.length > 0) {
    const { loadFeeds } = await import('./declared-feeds.ts');
    for (const one of await loadFeeds(missing)) told.set(one.sector, one);
  }
  return sectorIds.flatMap((id) => told.get(id) ?? []);
}

/** Has the worker that was started early load the simulator while the page is still on its way. */
export function prepareSimulator(packUrl: string): void {
  early?.postMessage({ kind: 'prepare', packUrl } satisfies PrepareMessage);
}

/** The port of the worker that was started early, or of another one. */
export function connectIngest(): IngestPort {
  const worker = early ?? startWorker();
  if (worker !== early) {
    askToDeclare(worker, [...told.keys()]);
    const untold = [...asked].filter((id) => !told.has(id));
    if (untold.length > 0) askToDeclare(worker, untold);
  }
  early = null;
  current = worker;
  const unpacker = new BatchUnpacker();
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onLost) {
      worker.onmessage = ({ data }: MessageEvent<SentMessage>) => {
        if (data.kind === 'declared' || data.kind === 'undeclared') return note(data);
        onMessage(data.kind === 'batch' ? { kind: 'batch', batch: unpacker.unpack(data.batch) } : data);
      };
      worker.onmessageerror = () => onLost('a message of the ingest worker could not be read');
      worker.onerror = (event) => {
        event.preventDefault();
        onLost(event.message || 'the ingest worker could not be started');
      };
    },
    close: () => worker.terminate(),
  };
}

/** A worker's first declaration comes before everything else that it is told; later ones hold nothing up. */
function askToDeclare(worker: Worker, sectors: readonly string[]): void {
  worker.postMessage({ kind: 'declare', sectors } satisfies DeclareMessage);
}

function startEarly(): Worker {
  const worker = takeFirstWorker() ?? startWorker();
  worker.onmessage = ({ data }: MessageEvent<SentMessage>) => {
    if (data.kind === 'declared' || data.kind === 'undeclared') note(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    if (early === worker) early = current = null;
    wake();
  };
  return worker;
}

/** Settles when all of these are told or refused, when the worker that was to tell them is lost, or after the longest wait. */
function untilTold(sectorIds: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (refusal?: Error) => {
      clearTimeout(timer);
      waiting.delete(look);
      if (refusal) reject(refusal);
      else resolve();
    };
    const look = (refusal?: Error) => {
      if (refusal || current === null || sectorIds.every((id) => told.has(id))) settle(refusal);
    };
    const timer = setTimeout(settle, LONGEST_WAIT_MS);
    waiting.add(look);
  });
}

function note(message: DeclaredMessage): void {
  if (message.kind === 'undeclared') return wake(new Error(message.detail));
  for (const one of message.declared) told.set(one.sector, one);
  wake();
}

function wake(refusal?: Error): void {
  for (const look of waiting) look(refusal);
}
