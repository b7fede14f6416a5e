// Starts the ingest worker and gives the live room its port; a worker that fails to load or throws is reported as lost.
import type { IngestPort } from '#live/ingest/ingest-client.ts';

/** Starts a worker. */
export function connectIngest(): IngestPort {
  const worker = new Worker(new URL('./ingest.worker.ts', import.meta.url), {
    type: 'module',
    name: 'ingest',
  });
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onLost) {
      worker.onmessage = ({ data }) => onMessage(data);
      worker.onmessageerror = () => onLost('a message of the ingest worker could not be read');
      worker.onerror = (event) => {
        event.preventDefault();
        onLost(event.message || 'the ingest worker could not be started');
      };
    },
    close: () => worker.terminate(),
  };
}
