// The watch-list of one's own: kept in this browser, mirrored in the address. A list that an address brings is shown, never kept unasked.
import { useSyncExternalStore } from 'react';
import { keepText, onKeptElsewhere, readKept } from './kept-text.ts';
import { sessionStore } from './session-store.ts';

const KEY = 'hai-dang.watched';
/** More ids than sectors will ever declare: a list beyond is not one that a person made. */
const MOST_KEPT = 2000;

/** How the list on show relates to the person's own. */
export interface KeptList {
  own: readonly string[];
  /** The list on show came with an address and differs from one's own: changes to it are not kept. */
  isShared: boolean;
  /** The browser refused to keep the last change. */
  isRefused: boolean;
}

const listeners = new Set<() => void>();
let state: KeptList = { own: [], isShared: false, isRefused: false };
let users = 0;
let stop: () => void = () => undefined;

/** The person's list beside the one on show (`session.watched`); while somebody reads it, changes are kept. */
export function useKeptList(): KeptList {
  return useSyncExternalStore(subscribe, () => state);
}

/** Puts what the shared list has and one's own lacks behind one's own, and shows and keeps that. */
export function addSharedToOwn(): void {
  adopt([...new Set([...state.own, ...sessionStore.getState().watched])]);
}

/** Leaves the shared list and shows one's own. */
export function showOwnList(): void {
  adopt(state.own);
}

/** The ids of a kept text, each once; none where it is not what we wrote. */
export function readList(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(value)) return [];
    const ids = value.filter((id): id is string => typeof id === 'string' && id !== '' && !id.includes(','));
    return [...new Set(ids)].slice(0, MOST_KEPT);
  } catch {
    return [];
  }
}

function start(): () => void {
  const kept = readList(readKept(KEY));
  const { watched, setWatched } = sessionStore.getState();
  // Where nothing can be kept the address is the only home of one's own list.
  const isRefused = kept.length === 0 && !keepText(KEY, '[]');
  const own = isRefused ? watched : kept;
  change({ own, isShared: watched.length > 0 && !isSame(watched, own), isRefused });
  if (watched.length === 0 && own.length > 0) setWatched(own);
  const stops = [
    sessionStore.subscribe((session, before) => {
      if (state.isShared || session.watched === before.watched || isSame(session.watched, state.own)) return;
      keep(session.watched);
    }),
    onKeptElsewhere(KEY, () => {
      change({ ...state, own: readList(readKept(KEY)) });
      if (!state.isShared) sessionStore.getState().setWatched(state.own);
    }),
  ];
  return () => stops.forEach((end) => end());
}

function adopt(list: readonly string[]): void {
  change({ ...state, isShared: false });
  keep(list);
  sessionStore.getState().setWatched(list);
}

function keep(own: readonly string[]): void {
  change({ ...state, own, isRefused: !keepText(KEY, JSON.stringify(own)) });
}

function change(next: KeptList): void {
  state = next;
  for (const listener of listeners) listener();
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  users += 1;
  if (users === 1) stop = start();
  return () => {
    listeners.delete(listener);
    users -= 1;
    if (users === 0) stop();
  };
}
