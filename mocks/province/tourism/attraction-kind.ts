// PointOfInterest (Smart Data Models): the sights with their visitors since midnight, every half hour.
import { localDay, localHour, MINUTE_MS, timeOfDay } from '../calendar/local-time.ts';
import { dateTime, measured, observed, property } from '../entity-attributes.ts';
import { smoothStep } from '../noise/curves.ts';
import { uniform } from '../noise/hash.ts';
import { createReportingKind } from '../reporting-kind.ts';
import { stationSite, type StationSite } from '../station-site.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { ATTRACTIONS, type AttractionSite } from './tourism-sites.ts';
import type { VisitorFlow } from './visitor-flow.ts';

interface Sight extends StationSite {
  attraction: AttractionSite;
  unitCode: string;
}

/** Visitors of a sight on an average day for each part of the province's draw. */
const VISITS_PER_DRAW = 290;

/** Share of a day's visitors who have come by a local hour, for one who opens and closes at the given hours. */
function comeBy(hour: number, [open, close]: AttractionSite['hours']): number {
  const middle = (open + close) / 2;
  return 0.55 * smoothStep(hour, open, middle) + 0.45 * smoothStep(hour, middle, close);
}

/** Builds the kind. */
export function createAttractionKind({ lookup, atmosphere }: WorldParts, flow: VisitorFlow): EntityKind {
  const sights = ATTRACTIONS.map((attraction): Sight => {
    const { id, name, lon, lat, category } = attraction;
    const unitCode = lookup.unitAt(lon, lat)?.code ?? '';
    const fixed = { areaServed: property(unitCode), category: property(category) };
    return {
      ...stationSite('PointOfInterest', [id, name.vi, name.en, lon, lat, 0.8], fixed),
      attraction,
      unitCode,
    };
  });
  const visitsOf = ({ attraction, unitCode, stream, lon, lat }: Sight, day: number): number => {
    const destination = flow.destinationOf(unitCode);
    if (!destination) return 0;
    const noonHour = Math.floor(timeOfDay(day, 10) / (60 * MINUTE_MS));
    const wet =
      attraction.category === 'museum'
        ? 0
        : smoothStep(atmosphere.rain.patchHourMm(lon, lat, noonHour), 0.5, 8);
    const sway = 0.85 + 0.3 * uniform(stream + 2, day);
    return VISITS_PER_DRAW * attraction.draw * flow.crowding(destination, day) * (1 - 0.4 * wet) * sway;
  };
  return createReportingKind<Sight>({
    type: 'PointOfInterest',
    cadenceMs: 30 * MINUTE_MS,
    outagesPerDay: 0.02,
    sites: sights,
    observe(sight, reportMs) {
      const hour = localHour(reportMs);
      const { hours } = sight.attraction;
      const visits = visitsOf(sight, localDay(reportMs)) * comeBy(hour, hours);
      return {
        dateObserved: dateTime(reportMs),
        visitsToday: measured(visits, '{visit}', reportMs, 0),
        openingState: observed(hour >= hours[0] && hour < hours[1] ? 'open' : 'closed', reportMs),
      };
    },
  });
}
