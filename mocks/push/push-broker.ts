// An MQTT broker behind WebSocket upgrades of an HTTP server, as Mosquitto with a WebSocket listener is.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Aedes } from 'aedes';
import { createWebSocketStream, WebSocketServer } from 'ws';
import type { PushMessage } from './push-publisher.ts';

/** The broker of one source. */
export interface PushBroker {
  /** Takes over the connection of an upgrade request. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  publish(message: PushMessage): void;
  /** True when someone listens to anything. */
  hasListeners(): boolean;
  /** True when someone listens to a topic. */
  isWanted(topic: string): boolean;
  /** Breaks all connections; new ones are accepted again. */
  disconnectAll(): void;
  close(): Promise<void>;
}

/** Creates a broker; clients may only listen. */
export async function createPushBroker(): Promise<PushBroker> {
  const broker = await Aedes.createBroker({
    authorizePublish: (_client, _packet, done) => done(new Error('this broker only tells')),
  });
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => (offered.has('mqtt') ? 'mqtt' : false),
  });
  const filters = new Map<string, Set<string>>();
  broker.on('subscribe', (subscriptions, client) => {
    const known = filters.get(client.id) ?? new Set<string>();
    for (const { topic } of subscriptions) known.add(topic);
    filters.set(client.id, known);
  });
  broker.on('unsubscribe', (topics, client) => {
    for (const topic of topics) filters.get(client.id)?.delete(topic);
  });
  broker.on('clientDisconnect', ({ id }) => filters.delete(id));
  return {
    accept(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (connection) => {
        const stream = createWebSocketStream(connection);
        // A client that goes away in the middle of a packet is no fault of the broker.
        stream.on('error', () => connection.terminate());
        broker.handle(stream, request);
      });
    },
    publish({ topic, payload }) {
      const packet = { cmd: 'publish', topic, payload, qos: 1, retain: false, dup: false } as const;
      broker.publish(packet, () => undefined);
    },
    hasListeners: () => filters.size > 0,
    isWanted: (topic) => [...filters.values()].some((known) => isAmong(known, topic)),
    disconnectAll() {
      for (const connection of sockets.clients) connection.terminate();
    },
    async close() {
      for (const connection of sockets.clients) connection.terminate();
      sockets.close();
      await new Promise<void>((resolve) => broker.close(() => resolve()));
    },
  };
}

function isAmong(known: ReadonlySet<string>, topic: string): boolean {
  if (known.has(topic)) return true;
  for (const filter of known) if (/[+#]/.test(filter) && fallsUnder(filter, topic)) return true;
  return false;
}

/** MQTT topic filters: `+` is one level, `#` all that follow. */
function fallsUnder(filter: string, topic: string): boolean {
  const parts = filter.split('/').map((level) => {
    if (level === '#') return '.*';
    return level === '+' ? '[^/]*' : level.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join('/')}$`).test(topic);
}
