// What blocked lanes do to the roads around them: less capacity, a queue upstream that grows and dissolves, thin traffic downstream.
import { HOUR_MS } from '../calendar/local-time.ts';
import type { RoadLink, RoadNetwork } from './road-network.ts';
import type { TravelDemand } from './travel-demand.ts';

/** Lanes of one link closed from `fromMs` until `untilMs`; `share` of its capacity is gone. */
export interface Blockage {
  linkIndex: number;
  fromMs: number;
  untilMs: number;
  share: number;
}

/** Effect on one link at one instant. */
export interface LinkImpact {
  /** Share of capacity left, 0 to 1. */
  capacityLeft: number;
  /** Share of the link covered by standing queue, 0 to 1. */
  queued: number;
  /** Most vehicles an hour that reach the link; Infinity when nothing holds them back. */
  supplyPerHour: number;
}

/** Vehicles in a kilometre of one standing lane. */
const JAM_PER_LANE_KM = 110;
const DOWNSTREAM_M = 6000;
const MAX_QUEUE_M = 9000;

function impactOf(impacts: Map<number, LinkImpact>, index: number): LinkImpact {
  let impact = impacts.get(index);
  if (!impact) {
    impact = { capacityLeft: 1, queued: 0, supplyPerHour: Infinity };
    impacts.set(index, impact);
  }
  return impact;
}

/** Walks away from a link, nearest first, each neighbour once, until `reachM` is spent. */
function walk(
  links: readonly RoadLink[],
  start: RoadLink,
  side: 'upstream' | 'downstream',
  reachM: number,
  visit: (link: RoadLink, beforeM: number) => void,
): void {
  const seen = new Set([start.index, start.opposite]);
  let front: { link: RoadLink; beforeM: number }[] = [{ link: start, beforeM: 0 }];
  while (front.length > 0) {
    const next: typeof front = [];
    for (const { link, beforeM } of front) {
      visit(link, beforeM);
      const afterM = beforeM + link.lengthM;
      if (afterM >= reachM) continue;
      for (const index of link[side]) {
        const neighbour = links[index];
        if (!neighbour || seen.has(index) || neighbour.road !== start.road) continue;
        seen.add(index).add(neighbour.opposite);
        next.push({ link: neighbour, beforeM: afterM });
      }
    }
    front = next;
  }
}

/** Vehicles standing behind a blockage at an instant: they gather while it lasts, and leave at capacity after it. */
function queueVehicles(link: RoadLink, blockage: Blockage, demand: TravelDemand, tMs: number): number {
  const left = link.capacityPerHour * (1 - blockage.share);
  const closedMs = Math.min(tMs, blockage.untilMs) - blockage.fromMs;
  const wanted = demand(link, blockage.fromMs + closedMs / 2).perHour;
  const gathered = (Math.max(0, wanted - left) * closedMs) / HOUR_MS;
  if (tMs <= blockage.untilMs) return gathered;
  const outflow = Math.max(0.15 * link.capacityPerHour, 0.92 * link.capacityPerHour - wanted);
  return Math.max(0, gathered - (outflow * (tMs - blockage.untilMs)) / HOUR_MS);
}

/** The impacts of all blockages at an instant, by link index; links that feel nothing are absent. */
export function incidentImpacts(
  network: RoadNetwork,
  demand: TravelDemand,
  blockages: readonly Blockage[],
  tMs: number,
): Map<number, LinkImpact> {
  const impacts = new Map<number, LinkImpact>();
  for (const blockage of blockages) {
    const link = network.links[blockage.linkIndex];
    if (!link || tMs < blockage.fromMs) continue;
    const isOpen = tMs < blockage.untilMs;
    const vehicles = queueVehicles(link, blockage, demand, tMs);
    if (!isOpen && vehicles === 0) continue;
    const left = link.capacityPerHour * (isOpen ? 1 - blockage.share : 0.92);
    if (isOpen) {
      const impact = impactOf(impacts, link.index);
      impact.capacityLeft = Math.min(impact.capacityLeft, 1 - blockage.share);
      walk(network.links, link, 'downstream', DOWNSTREAM_M, (below, beforeM) => {
        if (below.index === link.index) return;
        const joined = 0.35 * (beforeM / DOWNSTREAM_M) * below.capacityPerHour;
        const felt = impactOf(impacts, below.index);
        felt.supplyPerHour = Math.min(felt.supplyPerHour, left + joined);
      });
    }
    const queueM = Math.min(MAX_QUEUE_M, (vehicles / (JAM_PER_LANE_KM * link.lanes)) * 1000);
    if (queueM < 20) continue;
    walk(network.links, link, 'upstream', queueM, (above, beforeM) => {
      if (above.index === link.index && !isOpen) return;
      const impact = impactOf(impacts, above.index);
      impact.queued = Math.max(impact.queued, Math.min(1, (queueM - beforeM) / Math.max(1, above.lengthM)));
      impact.supplyPerHour = Math.min(impact.supplyPerHour, left);
    });
  }
  return impacts;
}
