// A real MQTT broker over WebSocket on a port of its own, that tests can kill and start again.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPushBroker, type PushBroker } from '../../../../mocks/push/push-broker.ts';

/** A broker that runs; `kill` breaks all connections and takes no new ones until `start`. */
export interface RealBroker {
  url: string;
  publish(topic: string, body: unknown): void;
  publishText(topic: string, payload: string): void;
  isWanted(topic: string): boolean;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a broker on any free port. */
export async function startBroker(): Promise<RealBroker> {
  let server: Server;
  let broker: PushBroker;
  let port = 0;
  const start = async (): Promise<void> => {
    broker = await createPushBroker();
    server = createServer();
    server.on('upgrade', (request, socket, head) => broker.accept(request, socket, head));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  await start();
  return {
    url: `ws://127.0.0.1:${port}/mqtt`,
    publish: (topic, body) => broker.publish({ topic, payload: JSON.stringify(body) }),
    publishText: (topic, payload) => broker.publish({ topic, payload }),
    isWanted: (topic) => broker.isWanted(topic),
    start,
    async kill() {
      await broker.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
