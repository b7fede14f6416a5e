// Road segments and incidents of the soak: values that change with every poll, incidents that come and go, texts that are never the same.
import { positionOf } from '../province/counter-entities.ts';

/** Which rows, at which poll, at which instant (epoch ms). */
export interface EntityRange {
  from: number;
  count: number;
  poll: number;
  nowMs: number;
}

const COUNTING_PERIOD_MS = 300_000;
const STATUSES = ['open', 'acknowledged', 'onScene', 'resolved', 'closed'];

/** Directions of road segments as NGSI-LD key-values. */
export function roadEntities({ from, count, poll, nowMs }: EntityRange): object[] {
  return Array.from({ length: count }, (_, offset) => {
    const index = from + offset;
    const [lon, lat] = positionOf(index).map(Number) as [number, number];
    return {
      id: `urn:ngsi-ld:TrafficFlowObserved:${index}`,
      type: 'TrafficFlowObserved',
      name: `Đoạn ${index}`,
      dateObserved: isoOf(nowMs - (index % 60) * 1000),
      dateObservedFrom: isoOf(nowMs - COUNTING_PERIOD_MS),
      dateObservedTo: isoOf(nowMs),
      averageVehicleSpeed: 10 + ((index + 7 * poll) % 60),
      freeFlowSpeed: 60,
      intensity: 1 + ((index + poll) % 200),
      occupancy: ((index + poll) % 100) / 100,
      segmentLength: 400,
      roadName: `Đường ${index % 40}`,
      roadClass: 'secondary',
      laneDirection: index % 2 ? 'forward' : 'backward',
      location: {
        type: 'LineString',
        coordinates: [
          [lon, lat],
          [lon + 0.002, lat + 0.001],
          [lon + 0.004, lat],
        ],
      },
    };
  });
}

/** Incidents: with every poll the oldest is gone and a new one there, and one row in ten is described anew. */
export function incidentEntities({ from, count, poll, nowMs }: EntityRange): object[] {
  return Array.from({ length: count }, (_, offset) => {
    const index = from + offset + poll;
    const [lon, lat] = positionOf(index).map(Number) as [number, number];
    const issuedMs = nowMs - (count - offset) * 60_000;
    return {
      id: `urn:ngsi-ld:Alert:soak-${index}`,
      type: 'Alert',
      name: `Sự cố ${index}`,
      category: 'traffic',
      subCategory: 'trafficJam',
      severity: index % 50 === 0 ? 'high' : 'low',
      status: STATUSES[Math.min(STATUSES.length - 1, Math.floor((5 * (count - offset)) / count))],
      address: `Đường số ${index % 40}`,
      description: index % 10 === 0 ? `Cập nhật lần ${poll} của sự cố ${index}` : `Mô tả ${index}`,
      dateIssued: isoOf(issuedMs),
      responseDueAt: isoOf(issuedMs + 900_000),
      location: { type: 'Point', coordinates: [lon, lat] },
    };
  });
}

function isoOf(atMs: number): string {
  return new Date(atMs).toISOString();
}
