// Every CAP message of the province by time: daily bulletins, storm cells, exercises and stories.
import { HOUR_MS, localDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { RainField } from '../weather/rain-field.ts';
import type { WorldWarning } from '../world-contract.ts';
import { bulletinOn, type DailyHazard } from './daily-bulletins.ts';
import { exerciseOn } from './exercise-warnings.ts';
import { warningsOfCell } from './storm-cell-warnings.ts';

const WINDOW_MS = 72 * HOUR_MS;

/** Returns the messages sent in [atMs − 72 h, atMs], newest first. */
export function createWarningLog(
  hazards: readonly DailyHazard[],
  rain: RainField,
  lookup: UnitLookup,
  told: readonly WorldWarning[],
): (atMs: number) => WorldWarning[] {
  const messagesOf = createBoundedCache(60, (day: number): WorldWarning[] => [
    ...hazards.flatMap((hazard) => bulletinOn(hazard, day) ?? []),
    ...rain.cellsOf(day).flatMap((cell) => warningsOfCell(cell, lookup)),
    ...exerciseOn(day, lookup),
  ]);
  return (atMs) => {
    const sent = told.filter(({ sentMs }) => sentMs <= atMs && sentMs >= atMs - WINDOW_MS);
    for (let day = localDay(atMs - WINDOW_MS); day <= localDay(atMs); day++) {
      for (const message of messagesOf(day)) {
        if (message.sentMs <= atMs && message.sentMs >= atMs - WINDOW_MS) sent.push(message);
      }
    }
    return sent.sort((a, b) => b.sentMs - a.sentMs || (a.identifier < b.identifier ? -1 : 1));
  };
}
