// The clock of a simulated centre can be set by URL (`clock=2025-11-08T06:00:00+07:00&rate=60`), for stories, trials and tests.
import { readInstant } from '#session/url-parameters.ts';
import { liveSetting, settingFrom, type ClockSetting } from '#kernel/time/clock.ts';

const FASTEST_RATE = 3600;

/** The clock setting of a query string; the machine's own time where it names none or the centre is not simulated. */
export function clockFromUrl(search: string, simulated: boolean, storyStart: number | null): ClockSetting {
  if (!simulated) return liveSetting();
  const parameters = new URLSearchParams(search);
  // Not `Date.parse`: it takes “1” for the year 2001.
  const atMs = readInstant(parameters.get('clock') ?? '');
  const rate = Number(parameters.get('rate') ?? 1);
  const isRate = rate > 0 && rate <= FASTEST_RATE;
  const startMs = atMs ?? storyStart;
  if (startMs === null && (!isRate || rate === 1)) return liveSetting();
  return settingFrom(startMs ?? Date.now(), isRate ? rate : 1);
}
