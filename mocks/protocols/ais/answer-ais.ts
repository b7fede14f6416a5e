// The simulated AIS gateway: /locations and /vessels as Digitraffic has them, /stream as aisstream, /positions as a plain list.
import type { World } from '../../province/world-contract.ts';
import { respond, type Answer } from '../http/conditional-response.ts';
import { vesselFacts, type VesselFacts } from './vessel-facts.ts';
import { writeLocations, writePlain, writeRegister, writeStream } from './write-dialects.ts';

/** What the gateway answers from; `now` in epoch milliseconds. */
export interface AisContext {
  world: World;
  now: () => number;
}

const WRITERS: Readonly<Record<string, (vessels: readonly VesselFacts[], nowMs: number) => object>> = {
  '': writeLocations,
  locations: writeLocations,
  vessels: writeRegister,
  stream: writeStream,
  positions: writePlain,
};

/** Answers a request below `/sources/<id>/`. */
export function answerAis(request: Request, { world, now }: AisContext): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return respond(request, refuse(405, 'Read-only'));
  const resource = /\/sources\/[^/]+\/?(\w*)\/?$/.exec(new URL(request.url).pathname)?.[1] ?? 'unknown';
  const write = Object.hasOwn(WRITERS, resource) ? WRITERS[resource] : undefined;
  if (!write) return respond(request, refuse(404, 'Not found'));
  const vessels = (world.kinds.get('AisVessel')?.list(now()) ?? []).map(vesselFacts);
  return respond(request, {
    status: 200,
    body: JSON.stringify(write(vessels, now())),
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}

function refuse(status: number, reason: string): Answer {
  return { status, body: `${reason}\n`, headers: { 'Content-Type': 'text/plain; charset=utf-8' } };
}
