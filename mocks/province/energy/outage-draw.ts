// Which medium-voltage outages begin on a day: works on working days, and faults by heat, storm and chance.
import { isFreeDay } from '../calendar/holidays.ts';
import { HOUR_MS, localDate, MINUTE_MS, timeOfDay } from '../calendar/local-time.ts';
import { clamp, hump } from '../noise/curves.ts';
import { bell, hashPair, roundAtRandom, substream, uniform } from '../noise/hash.ts';
import { strongestGust, type Atmosphere, type WeatherPlace } from '../weather/atmosphere.ts';
import type { ElectricityDemand, ElectricityUnit } from './electricity-demand.ts';
import type { Outage, OutageCause } from './outage.ts';

const WORKS_PER_DAY = 1.5;
const CHANCE_FAULTS_PER_DAY = 0.7;
/** A day this hot inland, °C, begins to overload feeders. */
const HOT_C = 33.2;
/** Gusts from here on, m/s, break branches onto lines. */
const STRONG_GUST_MS = 17;
const GUST_PLACES: readonly WeatherPlace[] = [
  { lon: 107.09, lat: 10.38, exposure: 1, stream: 81 },
  { lon: 107.06, lat: 10.6, exposure: 0.5, stream: 82 },
  { lon: 107.24, lat: 10.63, exposure: 0.1, stream: 83 },
  { lon: 107.43, lat: 10.53, exposure: 0.7, stream: 84 },
];
const GUST_HOURS = [1, 4, 7, 10, 13, 16, 19, 22];
const FAULTS_PER_CELL = 0.22;
/** Chance, for each m/s above a strong gust, that a 110 kV line trips. */
const TRIPS_PER_MS = 0.012;
const ANNOUNCED_DAYS = 5;
const NOTICE_MS = 5 * MINUTE_MS;
const NAMES: Readonly<Record<OutageCause, { vi: string; en: string }>> = {
  maintenance: { vi: 'Cắt điện theo kế hoạch', en: 'Planned outage' },
  storm: { vi: 'Sự cố lưới điện do mưa giông', en: 'Grid fault in a storm' },
  overload: { vi: 'Sự cố quá tải do nắng nóng', en: 'Overload in the heat' },
  equipment: { vi: 'Sự cố thiết bị lưới điện', en: 'Equipment fault' },
  thirdParty: { vi: 'Sự cố do vi phạm hành lang lưới điện', en: 'Line hit by a third party' },
  animal: { vi: 'Sự cố do động vật', en: 'Fault caused by an animal' },
};

/** Names one outage after its cause. */
export function outageName(
  cause: OutageCause,
  place: { vi: string; en: string },
): { vi: string; en: string } {
  return { vi: `${NAMES[cause].vi} – ${place.vi}`, en: `${NAMES[cause].en} – ${place.en}` };
}

interface Draft {
  cause: OutageCause;
  startMs: number;
  unit: ElectricityUnit;
  /** Length of the outage and of what is announced, minutes. */
  minutes: number;
  announcedMinutes: number;
  customers: number;
}

/** The outages that begin on a local day, by time; pure in (stream, day). Cost: about forty readings of the weather. */
export function drawOutages(
  stream: number,
  atmosphere: Atmosphere,
  demand: ElectricityDemand,
  day: number,
): Outage[] {
  return numbered(stream, day, [
    ...drawWorks(substream(stream, 'works'), demand, day),
    ...drawChance(substream(stream, 'chance'), demand, day),
    ...drawOverloads(substream(stream, 'heat'), demand, day),
    ...drawStrikes(substream(stream, 'strike'), atmosphere, demand, day),
    ...drawGusts(substream(stream, 'gust'), atmosphere, demand, day),
  ]);
}

/** Those of them that are known days ahead: works need no weather. */
export function drawAnnounced(stream: number, demand: ElectricityDemand, day: number): Outage[] {
  return numbered(stream, day, drawWorks(substream(stream, 'works'), demand, day));
}

/** Works come first, so that their numbers do not depend on faults. */
function numbered(stream: number, day: number, drafts: readonly Draft[]): Outage[] {
  const { year, month, date } = localDate(day);
  const stamp = `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
  return drafts
    .map((draft, index) => outageOf(draft, `${stamp}-${index + 1}`, hashPair(stream, day * 64 + index)))
    .sort((a, b) => a.startMs - b.startMs || (a.localId < b.localId ? -1 : 1));
}

function outageOf(
  { cause, startMs, unit, minutes, announcedMinutes, customers }: Draft,
  localId: string,
  stream: number,
): Outage {
  const line = 471 + 2 * Math.floor(8 * uniform(stream, 1));
  const place = { vi: `Tuyến ${line}, ${unit.name.vi}`, en: `Feeder ${line}, ${unit.name.en}` };
  const planned = cause === 'maintenance';
  const startSecondMs = Math.round(startMs / 1000) * 1000;
  return {
    localId,
    nature: planned ? 'planned' : 'fault',
    voltage: 'medium',
    cause,
    name: outageName(cause, place),
    place,
    unitCode: unit.code,
    lon: Math.round((unit.lon + 0.006 * bell(stream, 2)) * 1e5) / 1e5,
    lat: Math.round((unit.lat + 0.006 * bell(stream, 3)) * 1e5) / 1e5,
    customers,
    announcedMs: planned
      ? timeOfDay(Math.floor((startMs + 7 * HOUR_MS) / 86_400_000) - ANNOUNCED_DAYS, 9)
      : startSecondMs,
    startMs: startSecondMs,
    expectedEndMs: startSecondMs + Math.round(announcedMinutes) * MINUTE_MS + (planned ? 0 : NOTICE_MS),
    endMs: startSecondMs + Math.round(minutes * 60) * 1000,
  };
}

/** A unit in proportion to its customers times `weigh`. */
function pickUnit(
  { units }: ElectricityDemand,
  share: number,
  weigh: (unit: ElectricityUnit) => number = () => 1,
): ElectricityUnit {
  const weights = units.map((unit) => unit.customers2024 * weigh(unit));
  let rest = share * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => (rest -= weight) < 0);
  return units[Math.max(0, at)] as ElectricityUnit;
}

/** Feeders of towns hold more customers than a part of a village. */
function feederCustomers({ customers2024 }: ElectricityUnit, share: number): number {
  return Math.round(clamp(customers2024 * (0.014 + 0.068 * share ** 1.6), 50, 3200));
}

function drawWorks(stream: number, demand: ElectricityDemand, day: number): Draft[] {
  const count = isFreeDay(day)
    ? roundAtRandom(0.35, stream, day)
    : roundAtRandom(WORKS_PER_DAY + 0.8 * bell(stream, day), stream, day + 1);
  return Array.from({ length: count }, (_, n) => {
    const own = hashPair(stream, day * 32 + n);
    const unit = pickUnit(demand, uniform(own, 1), ({ urbanShare }) => 1.4 - urbanShare);
    const announcedMinutes = 120 + 30 * Math.floor(11 * uniform(own, 2));
    const runsLate = uniform(own, 3) < 0.07;
    return {
      cause: 'maintenance',
      startMs: timeOfDay(day, 7.5 + 0.5 * Math.floor(5 * uniform(own, 4))),
      unit,
      announcedMinutes,
      minutes: announcedMinutes * (runsLate ? 1.05 + 0.3 * uniform(own, 5) : 0.78 + 0.2 * uniform(own, 5)),
      customers: Math.round(feederCustomers(unit, uniform(own, 6)) * 0.6),
    };
  });
}

/** Length of a repair: what the company expects, and what it takes. */
function repair(own: number, meanMinutes: number): Pick<Draft, 'minutes' | 'announcedMinutes'> {
  const minutes = meanMinutes * (0.35 + 1.5 * uniform(own, 11) ** 1.8);
  const isMisjudged = uniform(own, 12) < 0.12;
  const announcedMinutes = minutes * (isMisjudged ? 0.6 : 1.15 + 0.5 * uniform(own, 13));
  return { minutes, announcedMinutes: Math.max(30, Math.round(announcedMinutes / 15) * 15) };
}

function drawChance(stream: number, demand: ElectricityDemand, day: number): Draft[] {
  return Array.from({ length: roundAtRandom(CHANCE_FAULTS_PER_DAY, stream, day) }, (_, n) => {
    const own = hashPair(stream, day * 32 + n);
    const unit = pickUnit(demand, uniform(own, 1));
    const cause = uniform(own, 2);
    return {
      cause: cause < 0.55 ? 'equipment' : cause < 0.8 ? 'thirdParty' : 'animal',
      startMs: timeOfDay(day, 23.9 * uniform(own, 3)),
      unit,
      ...repair(own, 55),
      customers: feederCustomers(unit, uniform(own, 4)),
    };
  });
}

function drawOverloads(stream: number, demand: ElectricityDemand, day: number): Draft[] {
  const [first] = demand.units;
  const hottest = demand.units.reduce(
    (best, unit) => (unit.inland > best.inland ? unit : best),
    first as ElectricityUnit,
  );
  const excess = demand.temperatureC(hottest, timeOfDay(day, 13.5)) - HOT_C;
  if (excess <= 0) return [];
  return Array.from({ length: roundAtRandom(0.9 * excess ** 1.3, stream, day) }, (_, n) => {
    const own = hashPair(stream, day * 32 + n);
    const unit = pickUnit(
      demand,
      uniform(own, 1),
      ({ inland, urbanShare }) => 0.3 + inland + 0.5 * urbanShare,
    );
    return {
      cause: 'overload',
      startMs: timeOfDay(
        day,
        uniform(own, 2) < 0.55 ? 13 + 2.8 * uniform(own, 3) : 19 + 2.5 * uniform(own, 3),
      ),
      unit,
      ...repair(own, 50),
      customers: feederCustomers(unit, uniform(own, 4)),
    };
  });
}

/** A fault near a place in a storm. */
function stormFault(
  demand: ElectricityDemand,
  own: number,
  startMs: number,
  [lon, lat]: readonly [number, number],
  meanMinutes: number,
): Draft {
  const near = (unit: ElectricityUnit) => hump(Math.hypot(unit.lon - lon, unit.lat - lat), 0, 0.09) + 1e-9;
  const unit = pickUnit(demand, uniform(own, 1), near);
  const customers = feederCustomers(unit, uniform(own, 4));
  return { cause: 'storm', startMs, unit, ...repair(own, meanMinutes), customers };
}

/** Faults under thunderstorm cells, on the mainland, somewhere along their way. */
function drawStrikes(
  stream: number,
  atmosphere: Atmosphere,
  demand: ElectricityDemand,
  day: number,
): Draft[] {
  return atmosphere.rain.cellsOf(day).flatMap((cell, n) => {
    const own = hashPair(stream, day * 32 + n);
    if (uniform(own, 5) >= FAULTS_PER_CELL || cell.lat < 10) return [];
    const sinceMs = (0.25 + 0.5 * uniform(own, 6)) * (cell.endMs - cell.startMs);
    const hours = sinceMs / HOUR_MS;
    const at = [cell.lon + cell.lonPerHour * hours, cell.lat + cell.latPerHour * hours] as const;
    return [stormFault(demand, own, cell.startMs + sinceMs, at, 60)];
  });
}

/** Faults in strong gusts; the strongest trip 110 kV lines, which takes several feeders along. */
function drawGusts(stream: number, atmosphere: Atmosphere, demand: ElectricityDemand, day: number): Draft[] {
  return GUST_PLACES.flatMap((place, at) =>
    GUST_HOURS.flatMap((hour) => {
      const atMs = timeOfDay(day, hour);
      if (strongestGust(atmosphere.windSpeed(place, atMs)) < STRONG_GUST_MS) return [];
      const excess = atmosphere.wind(place, atMs).gust - STRONG_GUST_MS;
      if (excess <= 0) return [];
      const slot = (day * 8 + (hour - 1) / 3) * 4 + at;
      const count = Math.min(8, roundAtRandom(0.16 * excess ** 1.3, stream, slot));
      return Array.from({ length: count }, (_, n) => {
        const own = hashPair(stream + 1, slot * 8 + n);
        const startMs = timeOfDay(day, hour - 1.5 + 3 * uniform(own, 7));
        const one = stormFault(demand, own, startMs, [place.lon, place.lat], 110 + 14 * excess);
        const trips = uniform(own, 8) < TRIPS_PER_MS * excess;
        return trips ? { ...one, customers: Math.min(14_000, 4 * one.customers) } : one;
      });
    }),
  );
}
