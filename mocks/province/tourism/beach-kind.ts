// Beach (Smart Data Models): who is there now, the sea, the flag, and rescues since midnight, every fifteen minutes.
import { isFreeDay } from '../calendar/holidays.ts';
import { localDay, localHour, MINUTE_MS } from '../calendar/local-time.ts';
import { dateTime, measured, observed, property } from '../entity-attributes.ts';
import { clamp, hump } from '../noise/curves.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { createReportingKind } from '../reporting-kind.ts';
import { stationSite, type StationSite } from '../station-site.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createBeachRescues } from './beach-rescues.ts';
import { beachMood, readSea } from './sea-state.ts';
import { BEACHES, type BeachSite } from './tourism-sites.ts';
import type { VisitorFlow } from './visitor-flow.ts';

/** Square metres of sand that a person is given when the carrying capacity is reckoned: a design value. */
const SAND_M2_PER_PERSON = 10;
/** How full an ordinary beach is at the fullest hour of an average day, as a share of its capacity. */
const AVERAGE_FILL = 0.27;
/** Bathers a lifeguard watches over, and the fewest on duty by day. */
const BATHERS_PER_GUARD = 700;

interface Shore extends StationSite {
  beach: BeachSite;
  capacity: number;
  unitCode: string;
}

/** People on a beach through the day: the swim at dawn, the empty noon, the crowd of the late afternoon. */
function throngAt(hour: number): number {
  return (
    0.02 +
    0.62 * hump(hour, 6.4, 1.1) +
    0.42 * hump(hour, 9.3, 1.5) +
    hump(hour, 16.8, 1.6) +
    0.2 * hump(hour, 20, 1.3)
  );
}

/** Builds the kind; beaches follow the visitors of their unit, the weather and their own lifeguards. */
export function createBeachKind(parts: WorldParts, flow: VisitorFlow): EntityKind {
  const { atmosphere, lookup } = parts;
  const shores = BEACHES.map((beach): Shore => {
    const { id, name, lon, lat, lengthM, widthM } = beach;
    const capacity = Math.round((lengthM * widthM) / SAND_M2_PER_PERSON / 100) * 100;
    const unitCode = lookup.unitAt(lon, lat)?.code ?? '';
    const fixed = {
      areaServed: property(unitCode),
      length: property(lengthM, 'MTR'),
      width: property(widthM, 'MTR'),
      carryingCapacity: property(capacity, 'IE'),
    };
    return { ...stationSite('Beach', [id, name.vi, name.en, lon, lat, 1], fixed), beach, capacity, unitCode };
  });
  const shoreOf = new Map(shores.map((shore) => [shore.beach.id, shore]));
  const peopleAt = ({ id }: BeachSite, tMs: number): number => {
    const shore = shoreOf.get(id);
    const destination = shore && flow.destinationOf(shore.unitCode);
    if (!shore || !destination) return 0;
    const { beach, capacity, stream } = shore;
    const crowding = flow.crowding(destination, localDay(tMs));
    const sway = 1 + 0.12 * smoothNoise(stream + 5, tMs, 80 * MINUTE_MS);
    const mood = beachMood(readSea(atmosphere, shore, beach.facing, tMs));
    return (
      capacity * AVERAGE_FILL * beach.busy * clamp(crowding, 0.2, 4) * throngAt(localHour(tMs)) * mood * sway
    );
  };
  const countRescues = createBeachRescues(parts, peopleAt);
  return createReportingKind<Shore>({
    type: 'Beach',
    cadenceMs: 15 * MINUTE_MS,
    outagesPerDay: 0.01,
    sites: shores,
    observe(shore, reportMs) {
      const { beach, capacity } = shore;
      const people = peopleAt(beach, reportMs);
      const sea = readSea(atmosphere, shore, beach.facing, reportMs);
      const hour = localHour(reportMs);
      const guards = Math.max(isFreeDay(localDay(reportMs)) ? 3 : 2, Math.ceil(people / BATHERS_PER_GUARD));
      const load = people / capacity;
      return {
        dateObserved: dateTime(reportMs),
        peopleCount: measured(people, 'IE', reportMs, 0),
        occupationRate: observed(load < 0.4 ? 'low' : load < 0.8 ? 'medium' : 'high', reportMs),
        flagColor: observed(sea.flag, reportMs),
        waveHeight: measured(sea.waveHeightM, 'MTR', reportMs, 1),
        windSpeed: measured(sea.windMs, 'MTS', reportMs, 1),
        lifeguardsOnDuty: measured(hour >= 5.5 && hour < 18.5 ? guards : 0, 'IE', reportMs, 0),
        rescuesToday: measured(countRescues(beach, reportMs), '{count}', reportMs, 0),
      };
    },
  });
}
