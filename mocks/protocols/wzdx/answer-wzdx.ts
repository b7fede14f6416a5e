// The simulated road authority: a WZDx work zone feed at the source's root and at works.geojson, a device feed at devices.geojson.
import type { World } from '../../province/world-contract.ts';
import { respond, type Answer } from '../http/conditional-response.ts';
import { writeWorkZones } from './write-work-zone.ts';

/** What the feeds are made from; `now` in epoch milliseconds. */
export interface WzdxContext {
  world: World;
  now: () => number;
}

const GEOJSON = { 'Content-Type': 'application/geo+json; charset=utf-8' };

/** Answers a request below `/sources/<id>/`. */
export function answerWzdx(request: Request, { world, now }: WzdxContext): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return respond(request, refuse(405, 'Read-only'));
  const resource = /\/sources\/[^/]+\/?(works\.geojson|devices\.geojson|)$/.exec(
    new URL(request.url).pathname,
  )?.[1];
  if (resource === undefined) return respond(request, refuse(404, 'Not found'));
  const feeds = writeWorkZones(world.kinds.get('CityWork')?.list(now()) ?? [], now());
  const feed = resource === 'devices.geojson' ? feeds.devices : feeds.works;
  return respond(request, { status: 200, body: JSON.stringify(feed), headers: GEOJSON });
}

function refuse(status: number, reason: string): Answer {
  return { status, body: `${reason}\n`, headers: { 'Content-Type': 'text/plain; charset=utf-8' } };
}
