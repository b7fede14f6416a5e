// TrafficFlowObserved: one entity for each direction of each road segment.
import { MINUTE_MS } from '../calendar/local-time.ts';
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
import { bell } from '../noise/hash.ts';
import { createReportingKind, type ReportingSite } from '../reporting-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { ReadLinkTraffic } from './link-traffic.ts';
import type { RoadLink, RoadNetwork } from './road-network.ts';

/** Vehicles are counted over periods of this length: vehicles/h = intensity × 12. */
export const COUNTING_PERIOD_MS = 5 * MINUTE_MS;

interface LinkSite extends ReportingSite {
  link: RoadLink;
}

const HEADINGS = [
  { vi: 'bắc', en: 'northbound' },
  { vi: 'đông', en: 'eastbound' },
  { vi: 'nam', en: 'southbound' },
  { vi: 'tây', en: 'westbound' },
] as const;

/** What officers call a link: road, number of the segment and heading. */
export function linkName(link: RoadLink): { vi: string; en: string } {
  const [startLon, startLat] = link.coordinates[0] ?? [0, 0];
  const [endLon, endLat] = link.coordinates.at(-1) ?? [0, 0];
  const bearing = (Math.atan2(endLon - startLon, endLat - startLat) * 180) / Math.PI + 360;
  const heading = HEADINGS[Math.round(bearing / 90) % 4] ?? HEADINGS[0];
  const number = link.segmentId.slice(link.segmentId.lastIndexOf('-') + 1);
  return {
    vi: `${link.road}, đoạn ${number}, hướng ${heading.vi}`,
    en: `${link.road}, segment ${number}, ${heading.en}`,
  };
}

function siteOf(link: RoadLink): LinkSite {
  return {
    id: urn('TrafficFlowObserved', `${link.segmentId}-${link.direction}`),
    stream: link.stream,
    link,
    fixed: {
      name: bilingual(linkName(link)),
      location: geo({ type: 'LineString', coordinates: link.coordinates }),
      laneDirection: property(link.direction),
      refRoadSegment: relationship(urn('RoadSegment', link.segmentId)),
      freeFlowSpeed: property(link.freeFlowKmh, 'KMH'),
      segmentLength: property(link.lengthM, 'MTR'),
      roadName: property(link.name),
      ...(link.ref === '' ? {} : { roadRef: property(link.ref) }),
      roadClass: property(link.roadClass),
      areaServed: property(link.unitCode),
      dataProvider: property('Mô phỏng'),
    },
  };
}

/** Builds the kind; `intensity` is vehicles counted in [dateObservedFrom, dateObservedTo]. `prepare` reckons what traffic rests on. */
export function createTrafficFlowKind(
  network: RoadNetwork,
  traffic: ReadLinkTraffic,
  prepare: (atMs: number) => Iterable<unknown>,
): EntityKind {
  return createReportingKind<LinkSite>({
    type: 'TrafficFlowObserved',
    cadenceMs: MINUTE_MS,
    outagesPerDay: 0,
    prepare,
    sites: () => network.links.map(siteOf),
    observe({ link }, reportMs) {
      const state = traffic(link, reportMs);
      const mean = (state.vehiclesPerHour * COUNTING_PERIOD_MS) / 3_600_000;
      const counted = Math.max(0, mean + 0.6 * Math.sqrt(mean) * bell(link.stream + 1, reportMs / MINUTE_MS));
      return {
        dateObserved: dateTime(reportMs),
        dateObservedFrom: dateTime(reportMs - COUNTING_PERIOD_MS),
        dateObservedTo: dateTime(reportMs),
        intensity: measured(counted, 'C62', reportMs, 0),
        averageVehicleSpeed: measured(state.speedKmh, 'KMH', reportMs),
        occupancy: measured(state.occupancy, 'C62', reportMs, 3),
        congested: observed(state.speedKmh < 0.5 * link.freeFlowKmh, reportMs),
      };
    },
  });
}
