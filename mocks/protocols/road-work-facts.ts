// What the protocols of road events read of a CityWork entity.
import type { WorldAttribute, WorldEntity } from '../province/world-contract.ts';

/** One work in plain values; instants in epoch ms. */
export interface RoadWorkFacts {
  localId: string;
  name: string;
  description: string;
  state: 'planned' | 'open' | 'suspended' | 'closed';
  disposition: 'roadClosed' | 'laneReduction' | 'alternatingTraffic' | 'laneShift';
  road: string;
  direction: string;
  createdMs: number;
  updatedMs: number;
  startMs: number;
  endMs: number;
  /** Local hours of work, `22:00`; null = day and night. */
  hours: readonly [from: string, until: string] | null;
  lanesTotal: number;
  lanesClosed: number;
  coordinates: [number, number][];
}

/** Reads a CityWork of the simulated province. */
export function roadWorkFacts({ id, attributes }: WorldEntity): RoadWorkFacts {
  const attribute = (name: string): WorldAttribute => attributes[name] ?? { kind: 'property', value: '' };
  const text = (name: string) => String(attribute(name).value);
  const inVietnamese = (name: string) => (attribute(name).value as { vi: string }).vi;
  const first = (name: string) => String((attribute(name).value as string[])[0] ?? '');
  const instant = (name: string) => Date.parse((attribute(name).value as { '@value': string })['@value']);
  const days = attributes['openingHoursSpecification']?.value as
    { opens: string; closes: string }[] | undefined;
  const [day] = days ?? [];
  return {
    localId: id.slice(id.lastIndexOf(':') + 1),
    name: inVietnamese('name'),
    description: inVietnamese('description'),
    state: text('workState') as RoadWorkFacts['state'],
    disposition: first('workDisposition') as RoadWorkFacts['disposition'],
    road: first('roadImpacted'),
    direction: text('laneDirection'),
    createdMs: attribute('name').observedAtMs ?? Number.NaN,
    updatedMs: attribute('workState').observedAtMs ?? Number.NaN,
    startMs: instant('startDate'),
    endMs: instant('endDate'),
    hours: day ? [day.opens, day.closes] : null,
    lanesTotal: Number(attribute('lanesTotal').value),
    lanesClosed: Number(attribute('lanesClosed').value),
    coordinates: (attribute('location').value as { coordinates: [number, number][] }).coordinates,
  };
}
