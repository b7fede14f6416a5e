// The simulated bus operator: vehicle-positions.pb, trip-updates.pb, alerts.pb and the timetable's extract static.json.
import type { World } from '../../province/world-contract.ts';
import { matchesTag } from '../http/conditional-response.ts';
import { writeAlerts, writeTripUpdates, writeVehiclePositions } from './write-feeds.ts';
import { writeStatic } from './write-static.ts';

/** What the operator answers from; `now` in epoch milliseconds. */
export interface TransitContext {
  world: World;
  now: () => number;
}

const PROTOBUF = 'application/x-protobuf';

/** Answers GET and HEAD of the four documents; a successful answer has an ETag of its content. */
export function answerGtfsRealtime(request: Request, { world, now }: TransitContext): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Read-only');
  const document = new URL(request.url).pathname.split('/').at(-1) ?? '';
  const body = documentOf(document, world, now());
  if (body === undefined) return refuse(404, 'Not found');
  const tag = tagOf(body);
  const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
  if (matchesTag(request.headers.get('if-none-match'), tag))
    return new Response(null, { status: 304, headers });
  const type = typeof body === 'string' ? 'application/json' : PROTOBUF;
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...headers, 'Content-Type': type },
  });
}

function documentOf(name: string, world: World, nowMs: number): string | Uint8Array<ArrayBuffer> | undefined {
  const transit = world.transit?.() ?? { paths: [], buses: [], tripOf: () => undefined };
  switch (name) {
    case 'vehicle-positions.pb':
      return writeVehiclePositions(transit, nowMs);
    case 'trip-updates.pb':
      return writeTripUpdates(transit, nowMs);
    case 'alerts.pb':
      return writeAlerts(transit, world.blockagesAt?.(nowMs) ?? [], nowMs);
    case 'static.json':
      return writeStatic(transit, nowMs);
    default:
      return undefined;
  }
}

/** A strong entity tag: FNV-1a of the content, and its length. */
function tagOf(body: string | Uint8Array): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < body.length; at += 1) {
    const unit = typeof body === 'string' ? body.charCodeAt(at) : (body[at] ?? 0);
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return `"${(hash >>> 0).toString(16)}-${body.length.toString(16)}"`;
}

function refuse(status: number, reason: string): Response {
  return new Response(`${reason}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
