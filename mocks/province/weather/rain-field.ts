// Rain in space and time: afternoon storm cells that move across the province, and widespread rain that comes in spells.
import { DAY_MS, HOUR_MS, localDay, seasonal, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { createNumberCache } from '../noise/number-cache.ts';
import { clamp, smoothStep } from '../noise/curves.ts';
import { bell, roundAtRandom, substream, uniform } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { MEAN_RAIN_MM_PER_DAY, SOUTH_WEST_MONSOON, STORM_CELLS_PER_DAY, WIDESPREAD_RAIN } from './climate.ts';

/** Where in a clock hour its rain is looked at, as shares of it. */
const SAMPLES = [0.25, 0.75] as const;
/** Less widespread rain than this reaches no ground, mm/h. */
const LEAST_WIDESPREAD = 0.02;
const KM_PER_DEGREE_LAT = 110.6;
const KM_PER_DEGREE_LON = 109.4;
/** Where cells are born; the second box is Côn Đảo. */
const BOXES = [
  { id: 'mainland', west: 106.9, south: 10.25, east: 107.65, north: 10.82, share: 1 },
  { id: 'con-dao', west: 106.45, south: 8.55, east: 106.75, north: 8.82, share: 0.3 },
] as const;

/** One moving thunderstorm: centre at `startMs`, velocity in degrees per hour, Gaussian radius in km. */
export interface StormCell {
  id: string;
  startMs: number;
  endMs: number;
  lon: number;
  lat: number;
  lonPerHour: number;
  latPerHour: number;
  radiusKm: number;
  peakMmPerHour: number;
}

/** Rain of the province; all of it pure in time. */
export interface RainField {
  /** Rain rate at a place, mm/h. */
  rateMmPerHour(lon: number, lat: number, tMs: number): number;
  /** Rain fallen in the hour that ends at `tMs`, mm (six samples). */
  lastHourMm(lon: number, lat: number, tMs: number): number;
  /** Rain of a whole clock hour over a patch of about 10 km, mm; cached, the way to sum many hours. */
  patchHourMm(lon: number, lat: number, hourIndex: number): number;
  /** Rain of a whole UTC day over the same patch, mm. */
  patchDayMm(lon: number, lat: number, dayIndex: number): number;
  /** Expected rain of an ordinary day of this season, mm. */
  normalDayMm(tMs: number): number;
  /** Storm cells born on a local day, mainland first. */
  cellsOf(day: number): readonly StormCell[];
  /** Widespread rain in the middle of the province, mm/h, before spatial structure. */
  widespread(tMs: number): number;
}

function bornCells(stream: number, day: number): StormCell[] {
  const noon = timeOfDay(day, 12);
  const activity =
    0.25 + 1.5 * smoothStep(smoothNoise(substream(stream, 'spell'), noon, 3.2 * DAY_MS), -0.7, 0.8);
  const steering = seasonal(SOUTH_WEST_MONSOON, noon);
  return BOXES.flatMap((box) => {
    const own = substream(stream, box.id);
    const count = roundAtRandom(seasonal(STORM_CELLS_PER_DAY, noon) * activity * box.share, own, day);
    return Array.from({ length: count }, (_, n) => {
      const cell = substream(own, `${day}:${n}`);
      const startHour = clamp(15.2 + 2.1 * bell(cell, 1), 10.5, 22);
      const minutes = 70 + 90 * uniform(cell, 2);
      const eastward = (0.14 + 0.1 * uniform(cell, 3)) * (steering > 0.4 ? 1 : -1);
      return {
        id: `${day}-${box.id}-${n}`,
        startMs: timeOfDay(day, startHour),
        endMs: timeOfDay(day, startHour) + minutes * 60_000,
        lon: box.west + (box.east - box.west) * uniform(cell, 4) - eastward * 0.5,
        lat: box.south + (box.north - box.south) * uniform(cell, 5),
        lonPerHour: eastward,
        latPerHour: 0.07 * bell(cell, 6) * 0.6 + 0.04 * (steering - 0.5),
        radiusKm: 4 + 4.5 * uniform(cell, 7),
        peakMmPerHour: 22 + 55 * uniform(cell, 8) ** 1.6,
      };
    });
  });
}

/** Rain rate of one cell at a place, mm/h; zero outside its life. */
export function cellRate(cell: StormCell, lon: number, lat: number, tMs: number): number {
  if (tMs <= cell.startMs || tMs >= cell.endMs) return 0;
  const hours = (tMs - cell.startMs) / HOUR_MS;
  const east = (lon - cell.lon - cell.lonPerHour * hours) * KM_PER_DEGREE_LON;
  const north = (lat - cell.lat - cell.latPerHour * hours) * KM_PER_DEGREE_LAT;
  const spread = (east * east + north * north) / (2 * cell.radiusKm * cell.radiusKm);
  if (spread > 6) return 0;
  const age = (tMs - cell.startMs) / (cell.endMs - cell.startMs);
  return cell.peakMmPerHour * Math.sin(Math.PI * Math.sqrt(age)) * Math.exp(-spread);
}

/** Row and column of the 0.1° patch that holds a place, as one number below 10,000. */
function patchKey(lon: number, lat: number): number {
  return clamp(Math.floor((lat - 8) * 10), 0, 99) * 100 + clamp(Math.floor((lon - 106) * 10), 0, 99);
}

/** Rain summed over clock hours and UTC days, by `index * 10,000 + patch`. */
function createPatches(rateMmPerHour: RainField['rateMmPerHour'], isDryAt: (tMs: number) => boolean) {
  /** 1 for clock hours in which no patch has rain: most hours of most months, and months are summed hour by hour. */
  const dryHours = createNumberCache(13, (hourIndex) =>
    SAMPLES.every((share) => isDryAt(hourIndex * HOUR_MS + share * HOUR_MS)) ? 1 : 0,
  );
  const patches = createNumberCache(16, (key) => {
    const hourIndex = Math.floor(key / 10_000);
    if (dryHours(hourIndex) === 1) return 0;
    const row = Math.floor((key % 10_000) / 100);
    const lon = 106 + (key % 100) / 10 + 0.05;
    const lat = 8 + row / 10 + 0.05;
    const startMs = hourIndex * HOUR_MS;
    const [first, second] = SAMPLES;
    return (
      (rateMmPerHour(lon, lat, startMs + first * HOUR_MS) +
        rateMmPerHour(lon, lat, startMs + second * HOUR_MS)) /
      2
    );
  });
  const patchDays = createNumberCache(13, (key) => {
    const firstHour = Math.floor(key / 10_000) * 24;
    let sum = 0;
    for (let hour = firstHour; hour < firstHour + 24; hour++)
      if (dryHours(hour) === 0) sum += patches(hour * 10_000 + (key % 10_000));
    return sum;
  });
  return { patches, patchDays };
}

/** Builds the rain of one seed; `added` is the rain of stories, mm/h, none wherever `isAdded` says that they have no say. */
export function createRainField(
  seed: number,
  added: (lon: number, lat: number, tMs: number) => number,
  isAdded: (tMs: number) => boolean = () => true,
): RainField {
  const stream = substream(seed, 'rain');
  const spell = substream(stream, 'widespread');
  const band = substream(stream, 'band');
  const cellsOf = createBoundedCache(400, (day: number) => bornCells(stream, day));

  const widespread = createNumberCache(12, (tMs) => {
    const drive =
      0.7 * smoothNoise(spell, tMs, 3.6 * DAY_MS) + 0.4 * smoothNoise(spell + 1, tMs, 0.9 * DAY_MS);
    return drive <= 0.22 ? 0 : 4 * seasonal(WIDESPREAD_RAIN, tMs) * (drive - 0.22) ** 1.3;
  });
  const rateMmPerHour = (lon: number, lat: number, tMs: number) => {
    let rate = added(lon, lat, tMs);
    const wide = widespread(tMs);
    if (wide > LEAST_WIDESPREAD) {
      const phase = tMs - (lon - 107.2) * 5 * HOUR_MS + (lat - 10.5) * 3 * HOUR_MS;
      const banded = wide * Math.max(0, 0.75 + 1.1 * smoothNoise(band, phase, 2.2 * HOUR_MS));
      if (banded > 0.05) rate += banded;
    }
    for (const cell of cellsOf(localDay(tMs))) rate += cellRate(cell, lon, lat, tMs);
    return rate;
  };
  const isDryAt = (tMs: number) =>
    widespread(tMs) <= LEAST_WIDESPREAD &&
    !isAdded(tMs) &&
    !cellsOf(localDay(tMs)).some(({ startMs, endMs }) => tMs > startMs && tMs < endMs);
  const { patches, patchDays } = createPatches(rateMmPerHour, isDryAt);
  return {
    cellsOf,
    widespread,
    rateMmPerHour,
    lastHourMm(lon, lat, tMs) {
      let sum = 0;
      for (let minutes = 5; minutes < 60; minutes += 10)
        sum += rateMmPerHour(lon, lat, tMs - minutes * 60_000);
      return sum / 6;
    },
    patchHourMm: (lon, lat, hourIndex) => patches(hourIndex * 10_000 + patchKey(lon, lat)),
    patchDayMm: (lon, lat, dayIndex) => patchDays(dayIndex * 10_000 + patchKey(lon, lat)),
    normalDayMm: (tMs) => seasonal(MEAN_RAIN_MM_PER_DAY, tMs),
  };
}
