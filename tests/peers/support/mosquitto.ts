// Mosquitto 2 with a WebSocket listener, as a province has it beside its broker.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, type Peer } from './install-peer.ts';
import { freePort, runPeer } from './run-peer.ts';

/** Where it comes from. */
export const mosquittoPeer: Peer = { name: 'Mosquitto', command: 'mosquitto', packages: ['mosquitto'] };

/** A running broker. */
export interface Mosquitto {
  /** `host:port` of its WebSocket listener. */
  socketAddress: string;
  /** `mqtt://…` for those who publish. */
  url: string;
  stop(): Promise<void>;
}

function takesConnections(port: number): () => Promise<boolean> {
  return () =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
}

/** Starts it with two listeners. */
export async function startMosquitto(): Promise<Mosquitto> {
  const folder = mkdtempSync(join(tmpdir(), 'peer-mosquitto-'));
  const [port, socketPort] = [await freePort(), await freePort()];
  const file = join(folder, 'mosquitto.conf');
  const lines = [
    `listener ${port} 127.0.0.1`,
    `listener ${socketPort} 127.0.0.1`,
    'protocol websockets',
    'allow_anonymous true',
    'persistence false',
    // Run by root it would give its rights up for a user that may not read this folder.
    ...(process.getuid?.() === 0 ? ['user root'] : []),
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const peer = await runPeer(findProgram('mosquitto')!, ['-c', file], takesConnections(socketPort));
  return {
    socketAddress: `127.0.0.1:${socketPort}`,
    url: `mqtt://127.0.0.1:${port}`,
    async stop() {
      await peer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
