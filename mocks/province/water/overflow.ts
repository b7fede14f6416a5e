// What the release of a large reservoir sends over the banks below it: by how much, when, and where water stands on roads.
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hashText, uniform } from '../noise/hash.ts';
import { timeOfDay } from '../calendar/local-time.ts';
import type { IncidentPlace } from '../incidents/incident-places.ts';
import type { RoadLink, RoadNetwork } from '../traffic/road-network.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { ReadDischarge, Reservoir } from './reservoir-state.ts';

/** Smaller reservoirs fill ditches, not rivers; 10⁶ m³. */
const LARGE_MM3 = 20;
/** What the bed below carries, m³/s for each km² of catchment: the first level of the release bulletins. */
const BANKFULL = 0.1;
const STEP_HOURS = 3;
/** How far below a reservoir its water spreads, degrees. */
const REACH = { lon: 0.12, lat: 0.26 };
/** One road segment in so many lies low. */
const LOW_SHARE = 4;

/** The overflow of a local day. */
export interface Overflow {
  /** Over the banks in each hour, m³/s, all reservoirs together. */
  hourly: readonly number[];
  meanM3s: number;
  /** A place under water, below a reservoir in proportion to its overflow. */
  place(stream: number): IncidentPlace;
}

/** Reads a local day; days of ordinary water have none. */
export type ReadOverflow = (day: number) => Overflow | undefined;

/** Builds the reader; days are remembered, never needed to be asked in order. */
export function createOverflow(
  reservoirs: readonly Reservoir[],
  read: ReadDischarge,
  network: RoadNetwork,
  lookup: UnitLookup,
): ReadOverflow {
  const large = reservoirs.filter(({ capacityMm3 }) => capacityMm3 >= LARGE_MM3);
  const lowRoads = createBoundedCache(large.length + 1, (index: number) => {
    const reservoir = large[index];
    return reservoir ? roadsBelow(reservoir, network) : [];
  });
  return createBoundedCache(240, (day: number): Overflow | undefined => {
    const byReservoir = large.map((reservoir) =>
      Array.from({ length: 24 / STEP_HOURS }, (_, step) => {
        const dischargeM3s = read(reservoir, timeOfDay(day, (step + 0.5) * STEP_HOURS));
        return Math.max(0, dischargeM3s - BANKFULL * reservoir.catchment.areaKm2);
      }),
    );
    const sums = byReservoir.map((steps) => steps.reduce((sum, excess) => sum + excess, 0));
    const total = sums.reduce((sum, one) => sum + one, 0);
    if (total === 0) return undefined;
    return {
      hourly: Array.from({ length: 24 }, (_, hour) =>
        byReservoir.reduce((sum, steps) => sum + (steps[Math.floor(hour / STEP_HOURS)] ?? 0), 0),
      ),
      meanM3s: (total * STEP_HOURS) / 24,
      place: (stream) => placeOn(lowRoads(indexAt(sums, uniform(stream, 41) * total)), stream, lookup),
    };
  });
}

/** The index at which the running sum passes `rest`. */
function indexAt(sums: readonly number[], rest: number): number {
  let left = rest;
  const at = sums.findIndex((sum) => (left -= sum) < 0);
  return at < 0 ? sums.length - 1 : at;
}

/** Low segments south of the dam, where all rivers of the province run. */
function roadsBelow({ lon, lat }: Reservoir, { links }: RoadNetwork): readonly RoadLink[] {
  const near = links.filter(
    (link) => Math.abs(link.lon - lon) < REACH.lon && link.lat < lat && lat - link.lat < REACH.lat,
  );
  const low = near.filter(({ segmentId }) => hashText(segmentId) % LOW_SHARE === 0);
  return low.length > 0 ? low : near;
}

function placeOn(roads: readonly RoadLink[], stream: number, lookup: UnitLookup): IncidentPlace {
  const link = roads[Math.floor(uniform(stream, 42) * roads.length)];
  const [lon, lat] = [link?.lon ?? 0, link?.lat ?? 0];
  const unit = (link && lookup.byCode(link.unitCode)) ?? lookup.unitAt(lon, lat);
  const road = link?.name || link?.road || '';
  const text = {
    vi: [road, unit?.name.vi].filter(Boolean).join(', '),
    en: [link?.road, unit?.name.en].filter(Boolean).join(', '),
  };
  return { lon, lat, link, unit, text };
}
