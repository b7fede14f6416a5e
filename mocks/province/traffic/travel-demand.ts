// How many vehicles want to use a link at an instant: the province's rhythm weighted by what each road is for.
import { MINUTE_MS } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { substream } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import type { StoryOverlays } from '../story-contract.ts';
import type { RoadLink } from './road-network.ts';
import { travelRhythm } from './travel-rhythm.ts';

/** What a road is used for, as shares of its capacity at each rhythm's ordinary peak. */
interface RoadUse {
  commute: number;
  local: number;
  freight: number;
  beach: number;
}

const USE_BY_ROAD: Readonly<Record<string, RoadUse>> = {
  QL51: { commute: 0.14, local: 0.2, freight: 0.15, beach: 0.36 },
  'CT.28': { commute: 0.05, local: 0.13, freight: 0.12, beach: 0.42 },
  'Đường và cầu Phước An': { commute: 0.05, local: 0.06, freight: 0.42, beach: 0.01 },
  ĐT991B: { commute: 0.08, local: 0.08, freight: 0.5, beach: 0.01 },
  ĐT994: { commute: 0.06, local: 0.16, freight: 0.03, beach: 0.42 },
  ĐT44A: { commute: 0.08, local: 0.18, freight: 0.03, beach: 0.4 },
  QL55: { commute: 0.2, local: 0.22, freight: 0.09, beach: 0.2 },
  QL56: { commute: 0.21, local: 0.22, freight: 0.12, beach: 0.1 },
};
const USE_BY_CLASS: Readonly<Record<string, RoadUse>> = {
  motorway: { commute: 0.06, local: 0.14, freight: 0.14, beach: 0.3 },
  trunk: { commute: 0.2, local: 0.23, freight: 0.12, beach: 0.15 },
  primary: { commute: 0.2, local: 0.23, freight: 0.08, beach: 0.08 },
  secondary: { commute: 0.2, local: 0.24, freight: 0.05, beach: 0.05 },
};
const FALLBACK: RoadUse = { commute: 0.14, local: 0.22, freight: 0.06, beach: 0.05 };

/** Vehicles of one link at one instant. */
export interface Demand {
  perHour: number;
  /** Share of lorries and coaches, 0 to 1. */
  heavyShare: number;
}

/** More than the steps of a day that a bus is driven through, and each bus is. */
const INSTANTS_KEPT = 512;

/** Builds the demand of one seed; cost: a few hashes a call, the rhythm is remembered per instant. */
export function createTravelDemand(seed: number, beachTrips: Required<StoryOverlays>['beachTrips']) {
  const stream = substream(seed, 'demand');
  const rhythmAt = createBoundedCache(INSTANTS_KEPT, (tMs: number) => ({
    ...travelRhythm(tMs),
    story: beachTrips(tMs),
  }));
  const streamOfRoad = createBoundedCache(512, (road: string) => substream(stream, road));

  return (link: RoadLink, tMs: number): Demand => {
    const use = USE_BY_ROAD[link.road] ?? USE_BY_CLASS[link.roadClass] ?? FALLBACK;
    const rhythm = rhythmAt(tMs);
    const seaward = link.seaward > 0;
    const towns = 1 + 0.75 * link.urban;
    const commute =
      link.inbound > 0
        ? rhythm.commuteIn + 0.45 * rhythm.commuteOut
        : rhythm.commuteOut + 0.45 * rhythm.commuteIn;
    const trips = seaward
      ? rhythm.beachOut + rhythm.story.outbound
      : rhythm.beachHome + rhythm.story.homebound;
    const back = 0.18 * (seaward ? rhythm.beachHome : rhythm.beachOut);
    const heavy = use.freight * rhythm.freight * (1 - 0.35 * link.urban);
    const light =
      use.commute * commute * towns + use.local * rhythm.local * towns + use.beach * (trips + back);
    const road = streamOfRoad(link.road);
    const sway =
      1 +
      0.09 * smoothNoise(road + (seaward ? 0 : 1), tMs, 70 * MINUTE_MS) +
      0.08 * smoothNoise(stream ^ link.stream, tMs, 17 * MINUTE_MS);
    return {
      perHour: link.capacityPerHour * (light + heavy) * sway * link.busyness,
      heavyShare: (heavy + 0.03 * light) / (light + heavy),
    };
  };
}

/** What `createTravelDemand` returns. */
export type TravelDemand = ReturnType<typeof createTravelDemand>;
