// Push of the simulated sources: MQTT over WebSocket at `/sources/<id>/mqtt` of an HTTP server, published as the world moves.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { sourceIdOf, type Simulation } from '../answer-source.ts';
import type { SimulatedSource } from '../simulated-sources.ts';
import { createNgsiLdPublisher } from './ngsi-ld-publisher.ts';
import { createPushBroker, type PushBroker } from './push-broker.ts';
import type { PushPublisher } from './push-publisher.ts';
import { createSensorThingsPublisher } from './sensorthings-publisher.ts';

const TICK_MS = 2000;

/** The standards that are published, by the protocol of their source. */
const PUBLISHERS: Readonly<Partial<Record<SimulatedSource['protocol'], () => PushPublisher>>> = {
  'ngsi-ld': createNgsiLdPublisher,
  sensorthings: createSensorThingsPublisher,
};

/** One source with push. */
interface PublishedSource {
  broker: PushBroker;
  publisher: PushPublisher;
}

/** What was attached. */
export interface AttachedPush {
  /** The broker of a source that has push; undefined for others. */
  brokerOf(sourceId: string): PushBroker | undefined;
  close(): Promise<void>;
}

/**
 * Lets the server take WebSocket upgrades below `/sources/<id>/mqtt` for every source whose standard has push. Every
 * `tickMs` the topics that someone listens to get what changed. Other upgrades are left to other listeners.
 */
export async function attachPush(
  server: Server,
  simulation: Simulation,
  { tickMs = TICK_MS }: { tickMs?: number } = {},
): Promise<AttachedPush> {
  const published = new Map<string, PublishedSource>();
  for (const [id, { protocol }] of Object.entries(simulation.sources)) {
    const create = PUBLISHERS[protocol];
    if (create) published.set(id, { broker: await createPushBroker(), publisher: create() });
  }
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const sourceId = sourceIdOf(pathname) ?? '';
    const source = published.get(sourceId);
    if (!source || !/\/mqtt\/?$/.test(pathname)) return;
    if (isGone(simulation, sourceId)) socket.destroy();
    else source.broker.accept(request, socket, head);
  };
  server.on('upgrade', upgrade);
  const timer = setInterval(() => tell(simulation, published), tickMs);
  return {
    brokerOf: (sourceId) => published.get(sourceId)?.broker,
    async close() {
      clearInterval(timer);
      server.off('upgrade', upgrade);
      await Promise.all([...published.values()].map(({ broker }) => broker.close()));
    },
  };
}

function tell(simulation: Simulation, published: ReadonlyMap<string, PublishedSource>): void {
  for (const [sourceId, { broker, publisher }] of published) {
    if (isGone(simulation, sourceId)) {
      broker.disconnectAll();
      continue;
    }
    if (!broker.hasListeners()) continue;
    const messages = publisher.messages(simulation.world, simulation.now(), (topic) =>
      broker.isWanted(topic),
    );
    for (const message of messages) broker.publish(message);
  }
}

/** A source without a connection has none for push either. */
function isGone({ control }: Simulation, sourceId: string): boolean {
  const kind = control.faultOf(sourceId)?.kind;
  return kind === 'dead' || kind === 'dns-gone';
}
