// How much rain a week brings to the whole province, from the storm cells themselves: cheap enough to ask for years of weeks.
import { addPeriods } from '#kernel/time/calendar-period.ts';
import { DAY_MS, HOUR_MS, localDay, timeOfDay } from '../calendar/local-time.ts';
import { createNumberCache } from '../noise/number-cache.ts';
import type { StoryOverlays } from '../story-contract.ts';
import type { RainField, StormCell } from '../weather/rain-field.ts';

/** Area over which cells are born on the mainland, km². */
const AREA_KM2 = 4480;
/** Mean over a cell's life of sin(π √age). */
const MEAN_STRENGTH = 2 / Math.PI;
const SAMPLE_HOURS = [2, 8, 14, 20] as const;
/** Where the rain of stories is felt. */
const STORY_PLACE = [107.25, 10.55] as const;

/** Mean depth that one cell leaves on the area, mm. */
function cellDepthMm({ startMs, endMs, peakMmPerHour, radiusKm }: StormCell): number {
  const hours = (endMs - startMs) / HOUR_MS;
  return (peakMmPerHour * MEAN_STRENGTH * hours * 2 * Math.PI * radiusKm * radiusKm) / AREA_KM2;
}

/** Builds the function from the start of a local week (epoch ms) to its mean rain over the province, mm. */
export function createWeeklyRain(
  rain: RainField,
  added: StoryOverlays['rainMmPerHour'],
): (weekStartMs: number) => number {
  const dayMm = (day: number) => {
    const cells = rain.cellsOf(day).reduce((sum, cell) => sum + cellDepthMm(cell), 0);
    const steady = SAMPLE_HOURS.reduce((sum, hour) => {
      const tMs = timeOfDay(day, hour);
      return sum + rain.widespread(tMs) + (added?.(...STORY_PLACE, tMs) ?? 0);
    }, 0);
    return cells + (steady * 24) / SAMPLE_HOURS.length;
  };
  const weeks = createNumberCache(10, (firstDay) => {
    let sum = 0;
    for (let day = firstDay; day < firstDay + 7; day += 1) sum += dayMm(day);
    return sum;
  });
  return (weekStartMs) => weeks(localDay(weekStartMs));
}

/** The start of the week `count` weeks later; negative: earlier. */
export function shiftWeeks(weekStartMs: number, count: number): number {
  return addPeriods(weekStartMs, 'week', count);
}

/** Local midnight after the seventh day. */
export function weekEnd(weekStartMs: number): number {
  return weekStartMs + 7 * DAY_MS;
}
