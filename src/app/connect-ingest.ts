// Starts the ingest worker and gives the live room its port; a worker that fails to load or throws is reported as lost.
import type { WorkerMessage } from '#kernel/feed/ingest-message.ts';
import { BatchUnpacker, type PackedBatch } from '#kernel/table/packed-batch.ts';
import type { IngestPort } from '#live/ingest/ingest-client.ts';

/** What the worker's door sends: batches are packed. */
type SentMessage = Exclude<WorkerMessage, { kind: 'batch' }> | { kind: 'batch'; batch: PackedBatch };

/** Starts a worker. */
export function connectIngest(): IngestPort {
  const worker = new Worker(new URL('./ingest.worker.ts', import.meta.url), {
    type: 'module',
    name: 'ingest',
  });
  const unpacker = new BatchUnpacker();
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onLost) {
      worker.onmessage = ({ data }: MessageEvent<SentMessage>) =>
        onMessage(data.kind === 'batch' ? { kind: 'batch', batch: unpacker.unpack(data.batch) } : data);
      worker.onmessageerror = () => onLost('a message of the ingest worker could not be read');
      worker.onerror = (event) => {
        event.preventDefault();
        onLost(event.message || 'the ingest worker could not be started');
      };
    },
    close: () => worker.terminate(),
  };
}
