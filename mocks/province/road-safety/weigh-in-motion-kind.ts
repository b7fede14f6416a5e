// WeighInMotionObserved: six lanes of QL51 whose scales weigh every lorry as it drives; counts of the last 24 hours, every hour.
import { HOUR_MS, localHour } from '../calendar/local-time.ts';
import { bilingual, geo, measured, property, urn } from '../entity-attributes.ts';
import { hump } from '../noise/curves.ts';
import { createNumberCache } from '../noise/number-cache.ts';
import { bell, hashText } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { createReportingKind, type ReportingSite } from '../reporting-kind.ts';
import type { RoadLink } from '../traffic/road-network.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';

const TYPE = 'WeighInMotionObserved';
const ROAD = 'QL51';
/** Near the port roads of Phú Mỹ; where the real scales lie is not published. */
const PLACE = { lon: 107.06, lat: 10.56 } as const;
/** Lorries keep right: share of each lane, from the kerb. */
const LANES = [0.56, 0.34, 0.1] as const;
/** Share of lorries over the permitted weight by day; more drive at night, when fewer police do. */
const OVERLOADED = 0.03;
const DAY_MS = 24 * HOUR_MS;

interface ScaleSite extends ReportingSite {
  link: RoadLink;
  laneShare: number;
}

function scaleSites({ network }: WorldParts): ScaleSite[] {
  const nearest = network.nearestLink(PLACE.lon, PLACE.lat, ROAD);
  const opposite = nearest && network.links[nearest.opposite];
  return [nearest, opposite].flatMap((link) =>
    link === undefined
      ? []
      : LANES.map((laneShare, index): ScaleSite => {
          const lane = index + 1;
          const localId = `wim-${link.segmentId}-${link.direction === 'forward' ? 'f' : 'b'}${lane}`;
          // Lanes lie beside each other on the right of the road's line.
          const aside = (link.direction === 'forward' ? 1 : -1) * 0.00004 * (LANES.length - index);
          return {
            id: urn(TYPE, localId),
            stream: hashText(localId),
            link,
            laneShare,
            fixed: {
              name: bilingual({
                vi: `Trạm cân ${ROAD}, ${link.direction === 'forward' ? 'chiều đi' : 'chiều về'}, làn ${lane}`,
                en: `${ROAD} scale, ${link.direction}, lane ${lane}`,
              }),
              location: geo({ type: 'Point', coordinates: [link.lon + aside, link.lat] }),
              roadRef: property(ROAD),
              laneDirection: property(link.direction),
              laneNumber: property(lane, 'C62'),
              areaServed: property(link.unitCode),
              dataProvider: property('Mô phỏng'),
            },
          };
        }),
  );
}

/** Builds the kind; no lane without its road. */
export function createWeighInMotionKind(parts: WorldParts): EntityKind {
  const { demand } = parts;
  const sites = scaleSites(parts);
  /** Lorries of one direction in the hour, and those too heavy; keyed by hour and direction. */
  const hours = createNumberCache(11, (key) => {
    const link = sites[(key % 2) * LANES.length]?.link;
    const tMs = Math.floor(key / 2) * HOUR_MS;
    if (!link) return 0;
    const { perHour, heavyShare } = demand(link, tMs + HOUR_MS / 2);
    return perHour * heavyShare;
  });
  return createReportingKind<ScaleSite>({
    type: TYPE,
    cadenceMs: HOUR_MS,
    outagesPerDay: 0.02,
    sites,
    observe(site, reportMs) {
      const direction = sites.indexOf(site) < LANES.length ? 0 : 1;
      let [weighed, overloaded] = [0, 0];
      for (let tMs = reportMs - DAY_MS; tMs < reportMs; tMs += HOUR_MS) {
        const lorries = hours((tMs / HOUR_MS) * 2 + direction) * site.laneShare;
        const hour = localHour(tMs);
        const night = hump(hour, 23.5, 3) + hump(hour, -0.5, 3) + hump(hour, 3.5, 2);
        const spell = 1 + 0.35 * smoothNoise(site.stream + 2, tMs, 5 * DAY_MS);
        weighed += lorries;
        overloaded += lorries * OVERLOADED * (1 + 0.9 * Math.min(1, night)) * spell;
      }
      const heavy = overloaded + 0.6 * Math.sqrt(overloaded) * bell(site.stream, reportMs / HOUR_MS);
      return {
        vehiclesWeighed: measured(weighed, 'H87', reportMs, 0),
        vehiclesOverloaded: measured(Math.min(weighed, Math.max(0, heavy)), 'H87', reportMs, 0),
      };
    },
  });
}
