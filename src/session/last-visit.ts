// The last visit: what the person could see when they last left, kept in this browser for all of its windows together.
import { keepText, readKept } from './kept-text.ts';
import { isRecord, packSnapshot, unpackSnapshot, type Snapshot } from './snapshot.ts';

const VERSION = 1;

/** Who sees no page of ours for so long (wall time) has left; a reload, another window or a short call is the same visit. */
export const ABSENCE_MS = 30 * 60_000;

/** One browser's visits. `world` says what was looked at: a province, and a story where one is played. */
export interface Visit {
  world: string;
  /** When a page of ours was last in view, wall time in epoch ms. */
  seenAtMs: number;
  /** The state at the end of the visit before; null where there was none. */
  before: Snapshot | null;
  /** The newest state of the present visit: what the next one will be compared with. */
  latest: Snapshot | null;
}

/** The visit that goes on, or begins, at `wallMs`; a `kept` one of another world is none. */
export function continueVisit(kept: Visit | null, world: string, wallMs: number): Visit {
  if (kept?.world !== world) return { world, seenAtMs: wallMs, before: null, latest: null };
  const hasLeft = wallMs - kept.seenAtMs >= ABSENCE_MS && kept.latest !== null;
  const visit = hasLeft ? { world, before: kept.latest, latest: null } : kept;
  return { ...visit, seenAtMs: wallMs };
}

/** Notes that the page is in view and, where it is known, what it shows; what other windows kept meanwhile counts. */
export function noteVisit(
  key: string,
  world: string,
  wallMs: number,
  snapshot: Snapshot | null,
): { visit: Visit; isRefused: boolean } {
  const going = continueVisit(readVisit(readKept(key)), world, wallMs);
  const visit = snapshot ? { ...going, latest: snapshot } : going;
  return { visit, isRefused: !keepText(key, writeVisit(visit)) };
}

/** A visit as kept. */
export function writeVisit({ world, seenAtMs, before, latest }: Visit): string {
  return JSON.stringify({
    version: VERSION,
    world,
    seenAt: seenAtMs,
    before: before && packSnapshot(before),
    latest: latest && packSnapshot(latest),
  });
}

/** The visit of a kept text; null where there is none, or not one that we wrote. */
export function readVisit(kept: string | null): Visit | null {
  if (kept === null) return null;
  try {
    const data: unknown = JSON.parse(kept);
    if (!isRecord(data) || data['version'] !== VERSION) return null;
    const { world, seenAt, before, latest } = data;
    if (typeof world !== 'string' || typeof seenAt !== 'number') return null;
    return { world, seenAtMs: seenAt, before: unpackSnapshot(before), latest: unpackSnapshot(latest) };
  } catch {
    return null;
  }
}
