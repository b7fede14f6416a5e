// The visit in React: while the face is in view it goes on, and what can be seen is kept for the next one.
import { useSyncExternalStore } from 'react';
import { currentLanguage } from '#i18n/i18n.ts';
import { readWallClock } from '#kernel/time/clock.ts';
import { isEveryFeedAsked } from '#live/ingest/feed-records.ts';
import { isReplaying } from '#live/shown-time.ts';
import { getDeployment } from '#session/deployment.ts';
import { onKeptElsewhere, readKept } from '#session/kept-text.ts';
import { noteVisit, readVisit } from '#session/last-visit.ts';
import type { Snapshot } from '#session/snapshot.ts';
import { readPresent } from './read-present.ts';

/** A story is another world: playing one must not cost anybody their last visit. */
const KEYS = { real: 'hai-dang.visit', story: 'hai-dang.visit.story' } as const;
const KEEP_EVERY_MS = 180_000;

/** What the visit before left behind. */
export interface LastVisit {
  before: Snapshot | null;
  /** The browser keeps nothing. */
  isRefused: boolean;
}

const NONE: LastVisit = { before: null, isRefused: false };
const listeners = new Set<() => void>();
let state = NONE;
let stop: () => void = () => undefined;

/** The end of the visit before this one. */
export function useLastVisit(): LastVisit {
  return useSyncExternalStore(subscribe, () => state);
}

function start(): () => void {
  const { key, world } = whereKept();
  state = NONE;
  const note = (snapshot: Snapshot | null) => {
    const { visit, isRefused } = noteVisit(key, world, readWallClock(), snapshot);
    change(visit.before, isRefused);
  };
  const keep = () => {
    // A replayed past is not what the person saw of the present, and half-loaded figures are not what there was.
    if (!isReplaying()) note(isEveryFeedAsked() ? readPresent(currentLanguage()) : null);
  };
  // Not on `pagehide`: a page that was hidden for hours before it was closed showed nobody what it knew at last.
  const onVisibility = () => (document.hidden ? keep() : note(null));
  if (!document.hidden) note(null);
  const timer = setInterval(() => {
    if (!document.hidden) keep();
  }, KEEP_EVERY_MS);
  document.addEventListener('visibilitychange', onVisibility);
  const stopListening = onKeptElsewhere(key, () => {
    const visit = readVisit(readKept(key));
    if (visit?.world === world) change(visit.before, false);
  });
  return () => {
    if (!document.hidden) keep();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisibility);
    stopListening();
  };
}

function whereKept(): { key: string; world: string } {
  const { pack, story } = getDeployment();
  return { key: story ? KEYS.story : KEYS.real, world: `${pack.url} ${story?.en ?? ''}` };
}

/** The same end of a visit, read again, is the same object. */
function change(before: Snapshot | null, isRefused: boolean): void {
  if (before?.atMs === state.before?.atMs && isRefused === state.isRefused) return;
  state = { before, isRefused };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) stop = start();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  };
}
