// One's own notes on figures: kept by this browser only, read anew before every change so that two windows do not lose each other's.
import { keepText, readKept } from '#session/kept-text.ts';

/** A note; `atMs` is when it was written, epoch ms, and `id` tells it from the others of its figure. */
export interface Note {
  id: number;
  atMs: number;
  text: string;
}

/** Longest note, in characters. */
export const MOST_CHARACTERS = 500;

/** Where the notes of all figures are kept. */
export const NOTES_KEY = 'hai-dang.notes';

/** The notes of a figure, newest first; what was not written by us is left out. */
export function readNotes(kpiId: string): Note[] {
  const notes = readAll()[kpiId];
  return Array.isArray(notes) ? notes.filter(isNote).sort((a, b) => b.atMs - a.atMs || b.id - a.id) : [];
}

/** Adds a note; false where the browser refuses to keep it, and then nothing has changed. */
export function addNote(kpiId: string, text: string, atMs: number): boolean {
  const notes = readNotes(kpiId);
  const id = 1 + Math.max(0, ...notes.map((note) => note.id));
  return keepNotes(kpiId, [{ id, atMs, text: text.trim().slice(0, MOST_CHARACTERS) }, ...notes]);
}

/** Takes a note away; false where the browser refuses. */
export function deleteNote(kpiId: string, id: number): boolean {
  return keepNotes(
    kpiId,
    readNotes(kpiId).filter((note) => note.id !== id),
  );
}

function keepNotes(kpiId: string, notes: readonly Note[]): boolean {
  const others = Object.entries(readAll()).filter(([id]) => id !== kpiId);
  const all = notes.length > 0 ? [...others, [kpiId, notes] as const] : others;
  return keepText(NOTES_KEY, JSON.stringify(Object.fromEntries(all)));
}

function readAll(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readKept(NOTES_KEY) ?? '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

function isNote(value: unknown): value is Note {
  const { id, atMs, text } = (value ?? {}) as Partial<Record<keyof Note, unknown>>;
  return Number.isFinite(id) && Number.isFinite(atMs) && typeof text === 'string' && text !== '';
}
