// Flow, speed and occupancy of a link from demand and capacity.
import { MINUTE_MS } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { clamp } from '../noise/curves.ts';
import { bell } from '../noise/hash.ts';
import type { RainField } from '../weather/rain-field.ts';
import { incidentImpacts, type Blockage, type LinkImpact } from './incident-impact.ts';
import type { RoadLink, RoadNetwork } from './road-network.ts';
import type { TravelDemand } from './travel-demand.ts';

/** Traffic on one link, averaged over the five minutes that end at the instant asked for. */
export interface LinkTraffic {
  vehiclesPerHour: number;
  speedKmh: number;
  /** Share of time a point of the road is covered, 0 to 1. */
  occupancy: number;
  heavyShare: number;
}

/** Metres of road one vehicle covers for a detector, by the share of heavy vehicles. */
const lightVehicleM = 5.5;
const heavyVehicleM = 14;

/** More than the steps of a day that a bus is driven through, and each bus is. */
const INSTANTS_KEPT = 256;

/** Speed over free flow at a volume/capacity ratio: the BPR curve, steeper in towns where junctions bind. */
export function speedRatio(volumeOverCapacity: number, urban: number): number {
  const alpha = 0.5 + 0.9 * urban;
  return 1 / (1 + alpha * volumeOverCapacity ** 4);
}

/** Builds the traffic of a network; `blockagesAt` gives what blocks, or has lately blocked, lanes at an instant. */
export function createLinkTraffic(
  network: RoadNetwork,
  demand: TravelDemand,
  rain: RainField,
  blockagesAt: (tMs: number) => readonly Blockage[],
) {
  const impactsAt = createBoundedCache(INSTANTS_KEPT, (tMs: number) =>
    incidentImpacts(network, demand, blockagesAt(tMs), tMs),
  );
  const untouched: LinkImpact = { capacityLeft: 1, queued: 0, supplyPerHour: Infinity };

  return (link: RoadLink, tMs: number): LinkTraffic => {
    const impact = impactsAt(tMs).get(link.index) ?? untouched;
    const wanted = demand(link, tMs - 2.5 * MINUTE_MS);
    const wet = clamp(rain.patchHourMm(link.lon, link.lat, Math.floor(tMs / 3_600_000)) / 25, 0, 1);
    const junctions = 1 - 0.3 * link.urban;
    const capacity = link.capacityPerHour * junctions * impact.capacityLeft * (1 - 0.16 * wet);
    const arriving = Math.min(wanted.perHour, impact.supplyPerHour);
    const flow = Math.min(arriving, capacity);
    const ratio = Math.min(1.3, arriving / Math.max(1, capacity));
    const narrowed = 0.35 + 0.65 * impact.capacityLeft;
    const jitter = 1 + 0.025 * bell(link.stream, Math.floor(tMs / MINUTE_MS));
    const moving =
      link.freeFlowKmh * 0.97 * speedRatio(ratio, link.urban) * (1 - 0.18 * wet) * narrowed * jitter;
    const crawl = clamp((flow / link.lanes / 110) * 1.4, 3, 14);
    const speedKmh = clamp(
      1 / ((1 - impact.queued) / moving + impact.queued / Math.min(moving, crawl)),
      2,
      130,
    );
    const vehicleM = lightVehicleM + (heavyVehicleM - lightVehicleM) * wanted.heavyShare;
    const density = flow / link.lanes / speedKmh;
    return {
      vehiclesPerHour: flow,
      speedKmh,
      occupancy: clamp((density * vehicleM) / 1000, 0, 0.95),
      heavyShare: wanted.heavyShare,
    };
  };
}

/** What `createLinkTraffic` returns. */
export type ReadLinkTraffic = ReturnType<typeof createLinkTraffic>;
