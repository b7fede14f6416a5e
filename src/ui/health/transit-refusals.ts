// Why GTFS-Realtime feeds refuse, in the reader's words.
import type { RefusalWord } from './refusal-words.ts';

/** Reasons of `feeds/gtfs-realtime` by their whole text. */
export const TRANSIT_WORDS: readonly (readonly [reason: RegExp, words: RefusalWord])[] = [
  [/^position 0°, 0°: the receiver has none$/, 'noReceiver'],
  [/^the entity is marked deleted$/, 'markedDeleted'],
  [/^(?<name>[^:]*): not POSIX seconds \(kept without it\)$/, 'notPosix'],
  [/^(?<name>[^:]*): number without a word \(kept without it\)$/, 'notWord'],
  [/^static timetable not available: .*$/s, 'noTimetable'],
  [/^trip updates not available: .*$/s, 'noTripUpdates'],
];
