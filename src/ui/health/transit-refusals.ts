// Why GTFS-Realtime feeds refuse, in the reader's words.
import type { MessageKey } from '#i18n/messages/vi.ts';

/** Reasons of `feeds/gtfs-realtime` by their whole text. */
export const TRANSIT_WORDS: readonly (readonly [reason: RegExp, words: MessageKey])[] = [
  [/^position 0°, 0°: the receiver has none$/, 'health.refusal.noReceiver'],
  [/^the entity is marked deleted$/, 'health.refusal.markedDeleted'],
  [/^(?<name>[^:]*): not POSIX seconds \(kept without it\)$/, 'health.refusal.notPosix'],
  [/^(?<name>[^:]*): number without a word \(kept without it\)$/, 'health.refusal.notWord'],
  [/^static timetable not available: .*$/s, 'health.refusal.noTimetable'],
  [/^trip updates not available: .*$/s, 'health.refusal.noTripUpdates'],
];
