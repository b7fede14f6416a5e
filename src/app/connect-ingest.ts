// Starts the ingest worker and gives the live room its port; a worker that fails to load or throws is reported as lost.
import type { WorkerMessage } from '#kernel/feed/ingest-message.ts';
import { BatchUnpacker, type PackedBatch } from '#kernel/table/packed-batch.ts';
import type { IngestPort } from '#live/ingest/ingest-client.ts';
import type { DeclaredFeeds } from './declared-feeds.ts';

/** What the worker's door sends: first the feeds that it knows, then batches packed and the rest as it is. */
type SentMessage =
  | Exclude<WorkerMessage, { kind: 'batch' }>
  | { kind: 'batch'; batch: PackedBatch }
  | { kind: 'declared'; declared: readonly DeclaredFeeds[] };

/** A worker that is still on its way by then is not waited for: faces come first, its rows when it is there. */
const LONGEST_WAIT_MS = 10_000;

/** Started before anybody listens, so that its code loads beside the configuration. */
let early: Worker | null = null;

/**
 * Starts a worker ahead of its use and resolves with the feeds that it declares; where it cannot be started or is slow,
 * the same feeds come from a chunk of their own, and the live room sees to another worker.
 */
export async function startIngestEarly(): Promise<readonly DeclaredFeeds[]> {
  const worker = (early = startWorker());
  const declared = await new Promise<readonly DeclaredFeeds[] | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<SentMessage>) => {
      if (data.kind === 'declared') resolve(data.declared);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      if (early === worker) early = null;
      resolve(null);
    };
    setTimeout(() => resolve(null), LONGEST_WAIT_MS);
  });
  return declared ?? (await import('./declared-feeds.ts')).declaredFeeds;
}

/** What the page says to a worker before it can configure it: the simulator will be needed, over this province pack. */
export interface PrepareMessage {
  kind: 'prepare';
  packUrl: string;
}

/** Has the worker that was started early load the simulator while the page is still on its way. */
export function prepareSimulator(packUrl: string): void {
  early?.postMessage({ kind: 'prepare', packUrl } satisfies PrepareMessage);
}

/** The port of the worker that was started early, or of another one. */
export function connectIngest(): IngestPort {
  const worker = early ?? startWorker();
  early = null;
  const unpacker = new BatchUnpacker();
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onLost) {
      worker.onmessage = ({ data }: MessageEvent<SentMessage>) => {
        if (data.kind === 'declared') return;
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

function startWorker(): Worker {
  return new Worker(new URL('./ingest.worker.ts', import.meta.url), { type: 'module', name: 'ingest' });
}
