// A world small enough to check by hand: moving numbers on a fixed cadence, all geometry types, one entity that ends.
import type {
  EntityKind,
  World,
  WorldAttribute,
  WorldEntity,
  WorldGeometry,
  WorldWarning,
} from '../../../../mocks/province/world-contract.ts';

/** Noon in Vietnam on a Tuesday. */
export const NOW_MS = Date.UTC(2025, 10, 18, 5);

/** What a station measures at the report of `reportMs`; any formula will do, as long as it is not constant. */
export function measured(index: number, reportMs: number): number {
  return Math.round((50 + 20 * Math.sin(reportMs / 3_600_000 + index)) * 10) / 10;
}

/** Time of the last report of station `index` at or before `atMs`; each station has its own phase. */
export function reportMs(index: number, atMs: number, cadenceMs: number): number {
  const phase = (index * 7919) % cadenceMs;
  return Math.floor((atMs - phase) / cadenceMs) * cadenceMs + phase;
}

function kindOf(
  type: string,
  count: number,
  cadenceMs: number,
  build: (index: number, atMs: number) => Record<string, WorldAttribute> | undefined,
): EntityKind {
  const idOf = (index: number): string => `urn:ngsi-ld:${type}:${String(index).padStart(3, '0')}`;
  const get = (index: number, atMs: number): WorldEntity | undefined => {
    const attributes = build(index, reportMs(index, atMs, cadenceMs));
    return attributes && { id: idOf(index), type, attributes };
  };
  const indices = Array.from({ length: count }, (_, index) => index);
  return {
    type,
    cadenceMs,
    list: (atMs) => indices.flatMap((index) => get(index, atMs) ?? []),
    get: (id, atMs) => {
      const index = indices.find((candidate) => idOf(candidate) === id);
      return index === undefined ? undefined : get(index, atMs);
    },
    idsBetween: () => indices.map(idOf),
  };
}

/** Positions of stations, on a lattice around Bà Rịa. */
export function stationPoint(index: number): [number, number] {
  return [107 + (index % 10) * 0.05, 10.3 + Math.floor(index / 10) * 0.05];
}

const air = kindOf('AirQualityObserved', 57, 300_000, (index, atMs) => ({
  name: { kind: 'property', value: `Trạm ${index}` },
  location: {
    kind: 'geo',
    value: { type: 'Point', coordinates: stationPoint(index) } satisfies WorldGeometry,
  },
  pm25: { kind: 'property', value: measured(index, atMs), unitCode: 'GQ', observedAtMs: atMs },
  windDirection: { kind: 'property', value: (index * 37) % 360, unitCode: 'DD', observedAtMs: atMs },
  isCalm: { kind: 'property', value: index % 2 === 0, observedAtMs: atMs },
  dateObserved: { kind: 'property', value: { '@type': 'DateTime', '@value': new Date(atMs).toISOString() } },
  refDevice: { kind: 'relationship', value: `urn:ngsi-ld:Device:${index % 3}` },
  title: { kind: 'language', value: { vi: `Không khí ${index}`, en: `Air ${index}` } },
  address: { kind: 'property', value: { locality: index < 20 ? 'Vũng Tàu' : 'Phú Mỹ', lines: ['a', 'b'] } },
  tags: { kind: 'property', value: index % 5 === 0 ? ['coast', 'port'] : ['inland'] },
}));

const traffic = kindOf('TrafficFlowObserved', 230, 60_000, (index, atMs) => {
  const [lon, lat] = stationPoint(index % 100);
  const line: WorldGeometry = {
    type: 'LineString',
    coordinates: [
      [lon, lat],
      [lon + 0.03, lat + 0.02],
    ],
  };
  return {
    ...(index % 9 !== 0 && { location: { kind: 'geo', value: line } as WorldAttribute }),
    averageVehicleSpeed: {
      kind: 'property',
      value: measured(index, atMs),
      unitCode: 'KMH',
      observedAtMs: atMs,
    },
    intensity: { kind: 'property', value: index * 3, observedAtMs: atMs },
  };
});

const alerts = kindOf('Alert', 2, 60_000, (index, atMs) =>
  index === 1 && atMs > NOW_MS - 3_600_000
    ? undefined
    : {
        category: { kind: 'property', value: 'traffic' },
        dateIssued: { kind: 'property', value: new Date(NOW_MS - 7_200_000).toISOString() },
        status: { kind: 'property', value: index === 0 ? 'open' : 'closed', observedAtMs: atMs },
      },
);

/** A world with 57 air stations, 230 road segments, two incidents of which one is over, and the given warnings. */
export function createTinyWorld(warnings: readonly WorldWarning[] = []): World {
  return {
    seed: 7,
    kinds: new Map([air, traffic, alerts].map((kind) => [kind.type, kind])),
    warnings: (atMs) =>
      warnings
        .filter(({ sentMs }) => sentMs <= atMs && sentMs >= atMs - 72 * 3_600_000)
        .sort((a, b) => b.sentMs - a.sentMs),
  };
}
