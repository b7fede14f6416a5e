// The simulated Open511 server: /events by pages and filters, in JSON or XML, with the links of a server behind a proxy.
import type { World } from '../../province/world-contract.ts';
import { respond, type Answer } from '../http/conditional-response.ts';
import { writeEvent, type Open511Event } from './write-event.ts';
import { writeEventsXml } from './write-event-xml.ts';

/** What the server answers from; `now` in epoch milliseconds. */
export interface Open511Context {
  world: World;
  now: () => number;
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;
/** The server does not know under which name the world reaches it. */
const INNER_ADDRESS = 'http://open511.internal:8000/api/events';

/** Answers a request below `/sources/<id>/`. */
export function answerOpen511(request: Request, { world, now }: Open511Context): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return respond(request, refuse(405, 'Read-only'));
  const url = new URL(request.url);
  if (!/\/events\/?$/.test(url.pathname)) return respond(request, refuse(404, 'Not found'));
  const works = world.kinds.get('CityWork')?.list(now()) ?? [];
  const events = works.map(writeEvent).filter((event) => meets(event, url.searchParams));
  const limit = Math.min(MAX_LIMIT, wholeNumber(url.searchParams.get('limit'), DEFAULT_LIMIT));
  const offset = wholeNumber(url.searchParams.get('offset'), 0);
  const page = events.slice(offset, offset + limit);
  const hasMore = offset + limit < events.length;
  const nextUrl = hasMore ? nextAddress(url.searchParams, offset + limit) : null;
  const isXml =
    url.searchParams.get('format') === 'xml' ||
    (request.headers.get('accept') ?? '').includes('application/xml');
  return respond(request, {
    status: 200,
    body: isXml ? writeEventsXml(page, offset, nextUrl) : writeJson(page, offset, nextUrl),
    headers: { 'Content-Type': `application/${isXml ? 'xml' : 'json'}; charset=utf-8` },
  });
}

function writeJson(events: readonly Open511Event[], offset: number, nextUrl: string | null): string {
  const pagination = { offset: String(offset), ...(nextUrl !== null && { next_url: nextUrl }) };
  return JSON.stringify({ events, pagination, meta: { url: '/events', version: 'v1' } });
}

function nextAddress(parameters: URLSearchParams, offset: number): string {
  const next = new URLSearchParams(parameters);
  next.set('offset', String(offset));
  return `${INNER_ADDRESS}?${next.toString()}`;
}

function meets(event: Open511Event, parameters: URLSearchParams): boolean {
  const named = (name: 'status' | 'event_type' | 'severity') => {
    const wanted = parameters.get(name);
    return wanted === null || wanted.split(',').includes(event[name]);
  };
  const box = parameters.get('bbox')?.split(',').map(Number);
  const touches =
    !box ||
    box.length !== 4 ||
    event.geography.coordinates.some(
      ([lon, lat]) => lon >= box[0]! && lat >= box[1]! && lon <= box[2]! && lat <= box[3]!,
    );
  return named('status') && named('event_type') && named('severity') && touches;
}

function wholeNumber(text: string | null, otherwise: number): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}

function refuse(status: number, reason: string): Answer {
  return { status, body: `${reason}\n`, headers: { 'Content-Type': 'text/plain; charset=utf-8' } };
}
