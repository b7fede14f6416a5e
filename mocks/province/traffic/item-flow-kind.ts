// ItemFlowObserved: counting stations beside the main roads, and on every road that crosses the province border.
import { localDay, localHour, MINUTE_MS } from '../calendar/local-time.ts';
import {
  bilingual,
  dateTime,
  geo,
  measured,
  observed,
  property,
  relationship,
  urn,
} from '../entity-attributes.ts';
import { bell, hashPair, hashText, uniform } from '../noise/hash.ts';
import { createReportingKind, type ReportingSite } from '../reporting-kind.ts';
import { whenAsked } from '../noise/when-asked.ts';
import type { EntityKind } from '../world-contract.ts';
import type { ReadLinkTraffic } from './link-traffic.ts';
import type { RoadLink, RoadNetwork } from './road-network.ts';
import { COUNTING_PERIOD_MS, linkName } from './traffic-flow-kind.ts';

interface DetectorSite extends ReportingSite {
  link: RoadLink;
  bias: number;
}

const WANTED_DETECTORS = 140;
const CLASS_ORDER: Readonly<Record<string, number>> = { motorway: 0, trunk: 1, primary: 2, secondary: 3 };

/** Segments that get a pair of detectors: every gate, then main roads evenly by length. */
function chooseSegments(network: RoadNetwork): RoadLink[] {
  const forward = network.links.filter((link) => link.direction === 'forward');
  const atGate = (link: RoadLink) => network.gates.has(link.fromNode) || network.gates.has(link.toNode);
  const gates = forward.filter(atGate);
  const rest = forward
    .filter((link) => !atGate(link))
    .sort((a, b) => (CLASS_ORDER[a.roadClass] ?? 4) - (CLASS_ORDER[b.roadClass] ?? 4) || a.index - b.index);
  const main = rest.slice(0, Math.max(WANTED_DETECTORS / 2, Math.ceil(rest.length * 0.6)));
  const wanted = Math.max(0, WANTED_DETECTORS / 2 - gates.length);
  const stride = Math.max(1, main.length / Math.max(1, wanted));
  const spread = Array.from(
    { length: Math.min(wanted, main.length) },
    (_, n) => main[Math.floor(n * stride)],
  );
  return [...gates, ...spread.filter((link) => link !== undefined)];
}

function cordonDirection(network: RoadNetwork, link: RoadLink): 'in' | 'out' | 'none' {
  if (network.gates.has(link.fromNode)) return 'in';
  return network.gates.has(link.toNode) ? 'out' : 'none';
}

/** A point about 8 m to the right of the link's middle (traffic keeps right). */
function besideRoad(link: RoadLink): [number, number] {
  const middle = Math.max(1, Math.floor(link.coordinates.length / 2));
  const [lonA, latA] = link.coordinates[middle - 1] ?? [link.lon, link.lat];
  const [lonB, latB] = link.coordinates[middle] ?? [link.lon, link.lat];
  const length = Math.hypot(lonB - lonA, latB - latA) || 1;
  const offset = 0.00008 / length;
  const lon = (lonA + lonB) / 2 + (latB - latA) * offset;
  const lat = (latA + latB) / 2 - (lonB - lonA) * offset;
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}

function siteOf(network: RoadNetwork, link: RoadLink): DetectorSite {
  const localId = `det-${link.segmentId}-${link.direction === 'forward' ? 'f' : 'b'}`;
  const stream = hashText(localId);
  const label = linkName(link);
  return {
    id: urn('ItemFlowObserved', localId),
    stream,
    link,
    bias: 0.97 + 0.06 * uniform(stream, 1),
    fixed: {
      name: bilingual({ vi: `Điểm đếm xe ${label.vi}`, en: `Traffic counter ${label.en}` }),
      location: geo({ type: 'Point', coordinates: besideRoad(link) }),
      itemType: property('vehicle'),
      laneId: property(1),
      laneDirection: property(link.direction),
      cordonDirection: property(cordonDirection(network, link)),
      refRoadSegment: relationship(urn('RoadSegment', link.segmentId)),
      roadRef: property(link.road),
      areaServed: property(link.unitCode),
      dataProvider: property('Mô phỏng'),
    },
  };
}

/** True while a detector's speed channel is broken: one detector a day, for some hours. */
function isFaulty(sites: number, index: number, stream: number, tMs: number): boolean {
  const day = localDay(tMs);
  if (hashPair(0x5eed, day) % sites !== index) return false;
  const start = 5 + 10 * uniform(stream, day);
  const hour = localHour(tMs);
  return hour >= start && hour < start + 4;
}

/** Builds the kind; detectors fall silent now and then, and one a day reports impossible speeds for four hours. */
export function createItemFlowKind(network: RoadNetwork, traffic: ReadLinkTraffic): EntityKind {
  const sites = whenAsked(() =>
    chooseSegments(network)
      .flatMap((link) => [link, network.links[link.opposite] ?? link])
      .map((link) => siteOf(network, link)),
  );
  const indexOf = whenAsked(() => new Map(sites().map((site, index) => [site.id, index])));
  return createReportingKind<DetectorSite>({
    type: 'ItemFlowObserved',
    cadenceMs: MINUTE_MS,
    outagesPerDay: 0.03,
    sites,
    observe(site, reportMs) {
      const state = traffic(site.link, reportMs);
      const minute = reportMs / MINUTE_MS;
      const mean = (state.vehiclesPerHour * site.bias * COUNTING_PERIOD_MS) / 3_600_000;
      const counted = Math.max(0, mean + 0.6 * Math.sqrt(mean) * bell(site.stream, minute));
      const faulty = isFaulty(sites().length, indexOf().get(site.id) ?? -1, site.stream, reportMs);
      const speed = faulty ? 255 : state.speedKmh * (1 + 0.02 * bell(site.stream + 1, minute));
      return {
        dateObserved: dateTime(reportMs),
        dateObservedFrom: dateTime(reportMs - COUNTING_PERIOD_MS),
        dateObservedTo: dateTime(reportMs),
        intensity: measured(counted, 'C62', reportMs, 0),
        averageSpeed: measured(speed, 'KMH', reportMs),
        occupancy: measured(state.occupancy, 'C62', reportMs, 3),
        heavyVehicleShare: measured(state.heavyShare, 'C62', reportMs, 3),
        congested: observed(state.speedKmh < 0.5 * site.link.freeFlowKmh, reportMs),
      };
    },
  });
}
