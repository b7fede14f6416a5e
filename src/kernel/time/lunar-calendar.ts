// The Vietnamese lunar calendar at UTC+7, from the new moons and solar terms (Meeus, Astronomical Algorithms, ch. 25 and 49).
import { DAY_MS, LOCAL_OFFSET_MS } from './local-time.ts';

const RADIANS = Math.PI / 180;
const J2000_MS = Date.UTC(2000, 0, 1, 12);
/** Terrestrial minus universal time, good to half a minute between 1990 and 2050. */
const DELTA_T_MS = 71_000;
const SYNODIC_DAYS = 29.530588861;

/** A local calendar day as a count of days since 1970-01-01. */
const localDay = (atMs: number) => Math.floor((atMs + LOCAL_OFFSET_MS) / DAY_MS);

const sin = (degrees: number) => Math.sin(degrees * RADIANS);

/** Epoch milliseconds of the k-th new moon after that of 2000-01-06; within about three minutes. */
function newMoon(k: number): number {
  const T = k / 1236.85;
  const julianDay = 2451550.09766 + SYNODIC_DAYS * k + 0.00015437 * T * T;
  const E = 1 - 0.002516 * T;
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * T * T;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * T * T;
  const node = 124.7746 - 1.56375588 * k;
  const correction =
    -0.4072 * sin(moon) +
    0.17241 * E * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * E * sin(moon - sun) -
    0.00514 * E * sin(moon + sun) +
    0.00208 * E * E * sin(2 * sun) -
    0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) +
    0.00056 * E * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * E * sin(sun + 2 * latitude) +
    0.00038 * E * sin(sun - 2 * latitude) -
    0.00024 * E * sin(2 * moon - sun) -
    0.00017 * sin(node) +
    0.000325 * sin(299.77 + 0.107408 * k);
  return J2000_MS + (julianDay + correction - 2451545) * DAY_MS - DELTA_T_MS;
}

/** Apparent ecliptic longitude of the sun in degrees, 0–360; within about 0.01°. */
function sunLongitude(tMs: number): number {
  const T = (tMs + DELTA_T_MS - J2000_MS) / (36525 * DAY_MS);
  const anomaly = 357.52911 + 35999.05029 * T;
  const centre =
    (1.914602 - 0.004817 * T) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
  const apparent = 280.46646 + 36000.76983 * T + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * T);
  return ((apparent % 360) + 360) % 360;
}

/** Which of the twelve 30° sectors the sun stands in when a local day begins; sector 9 begins at the winter solstice. */
function sectorAtMidnight(day: number): number {
  return Math.floor(sunLongitude(day * DAY_MS - 7 * 3_600_000) / 30);
}

/** Index of the new moon whose local day begins the month that holds the winter solstice of `year`. */
function solsticeMoon(year: number): number {
  let solstice = Math.round(Date.UTC(year, 11, 19) / DAY_MS);
  while (sectorAtMidnight(solstice + 1) !== 9) solstice++;
  let k = Math.round((solstice - localDay(newMoon(0))) / SYNODIC_DAYS) + 1;
  while (localDay(newMoon(k)) > solstice) k--;
  return k;
}

/** Two centuries at most are ever asked for. */
const knownYears = new Map<number, ReadonlyMap<number, number>>();

/** First local day of each non-leap month, by its number, of the lunar year that begins in Gregorian `year`. */
function lunarYear(year: number): ReadonlyMap<number, number> {
  const known = knownYears.get(year);
  if (known) return known;
  const first = solsticeMoon(year - 1);
  const count = solsticeMoon(year) - first;
  const starts = new Map<number, number>();
  let month = 11;
  let leapSeen = count === 12;
  for (let k = first; k < first + count; k++) {
    const start = localDay(newMoon(k));
    const holdsTerm = sectorAtMidnight(start) !== sectorAtMidnight(localDay(newMoon(k + 1)));
    if (!leapSeen && !holdsTerm) {
      leapSeen = true;
      continue;
    }
    starts.set(month > 12 ? month - 12 : month, start);
    month++;
  }
  knownYears.set(year, starts);
  return starts;
}

/** The local day (days since 1970-01-01) of a date in a non-leap lunar month (1–10) of the lunar year that begins in Gregorian `year`. */
export function lunarDay(year: number, month: number, date: number): number {
  const start = lunarYear(year).get(month);
  if (start === undefined) throw new RangeError(`no lunar month ${month} in ${year}`);
  return start + date - 1;
}

/** The local day of Tết Nguyên Đán (first day of the first lunar month) of a Gregorian year. */
export function tetDay(year: number): number {
  return lunarDay(year, 1, 1);
}
