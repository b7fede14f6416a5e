// The simulated warning centre: an Atom index at /alerts and one CAP 1.2 message at /alerts/{identifier}.xml.
import type { World } from '../../province/world-contract.ts';
import { respond, type Answer } from '../http/conditional-response.ts';
import { writeAlert } from './write-alert.ts';
import { writeIndex } from './write-index.ts';

/** What the warning centre answers from; `now` in epoch milliseconds. */
export interface CapContext {
  world: World;
  now: () => number;
}

/** Start of the feed, its `updated` while it has no entry: 2025-01-01 in Vietnam. */
const FEED_START_MS = Date.UTC(2024, 11, 31, 17);

function refuse(status: number, reason: string): Answer {
  return { status, body: `${reason}\n`, headers: { 'Content-Type': 'text/plain; charset=utf-8' } };
}

function decodeIdentifier(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function route(path: string, { world, now }: CapContext): Answer {
  const match = /\/alerts(?:\/([^/]+)\.xml|\.atom|\/)?$/.exec(path);
  if (match === null) return refuse(404, 'Not found');
  const warnings = world.warnings(now()).toSorted((a, b) => b.sentMs - a.sentMs);
  if (match[1] === undefined) {
    // An entry that leaves the index by age changes no date: a client that only compares dates keeps it until it expires.
    const lastModified = new Date(warnings[0]?.sentMs ?? FEED_START_MS).toUTCString();
    const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Last-Modified': lastModified };
    return { status: 200, body: writeIndex(warnings, FEED_START_MS), headers };
  }
  const identifier = decodeIdentifier(match[1]);
  const warning = warnings.find((candidate) => candidate.identifier === identifier);
  if (warning === undefined) return refuse(404, 'No such message, or older than 72 hours');
  const lastModified = new Date(warning.sentMs).toUTCString();
  const headers = { 'Content-Type': 'application/cap+xml; charset=utf-8', 'Last-Modified': lastModified };
  return { status: 200, body: writeAlert(warning), headers };
}

/** Answers a request whose path ends in /alerts or /alerts/{identifier}.xml. */
export async function answerCap(request: Request, context: CapContext): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return respond(request, refuse(405, 'Read-only'));
  return respond(request, route(new URL(request.url).pathname, context));
}
