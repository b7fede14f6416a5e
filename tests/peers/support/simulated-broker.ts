// A source of the simulated province at the root of a server of its own, as the brokers behind a proxy are.
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { createBackend } from '../../../mocks/backend/create-backend.ts';
import { readGeography } from '../../../mocks/province/read-geography.ts';
import { createWorld } from '../../../mocks/province/world.ts';
import type { Simulation } from '../../../mocks/answer-source.ts';
import { defaultSources } from '../../../mocks/simulated-sources.ts';
import { createSimulatorControl } from '../../../mocks/simulator-control.ts';

const pack = resolve(import.meta.dirname, '../../../public/provinces/ba-ria-vung-tau');

/** The simulated province at the machine's own time. */
export async function createProvince(): Promise<Simulation> {
  const world = createWorld({ seed: 2018, geography: await readGeography(`${pack}/`) });
  const control = createSimulatorControl({}, null);
  return { world, now: () => Date.now(), sources: defaultSources, control };
}

/** A server at whose root a source answers; `below` is the path that it has there. */
export function serveSource(simulation: Simulation, sourceId: string, below = ''): Server {
  const backend = createBackend({ simulation, roots: [] });
  return createServer((request, response) => {
    const path = request.url ?? '/';
    request.url = `/sources/${sourceId}${path.startsWith(below) ? path.slice(below.length) : path}`;
    backend.emit('request', request, response);
  });
}
