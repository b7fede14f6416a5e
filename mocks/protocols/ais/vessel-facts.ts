// What the dialects of AIS read of an AisVessel entity.
import type { WorldEntity } from '../../province/world-contract.ts';

/** One vessel at its last report; numbers NaN where it does not tell. */
export interface VesselFacts {
  mmsi: number;
  name: string;
  callSign: string;
  imo: number;
  shipType: number;
  lengthM: number;
  beamM: number;
  draughtM: number;
  destination: string;
  etaMs: number;
  speedKn: number;
  courseDeg: number;
  headingDeg: number;
  status: number;
  position: [number, number];
  reportMs: number;
}

/** Reads an AisVessel of the simulated province. */
export function vesselFacts({ attributes }: WorldEntity): VesselFacts {
  const value = (name: string): unknown => attributes[name]?.value;
  const number = (name: string) => Number(value(name) ?? Number.NaN);
  const eta = value('eta') as { '@value': string } | undefined;
  return {
    mmsi: number('mmsi'),
    name: (value('name') as { en: string }).en,
    callSign: String(value('callSign')),
    imo: Number(value('imo') ?? 0),
    shipType: number('shipType'),
    lengthM: number('length'),
    beamM: number('beam'),
    draughtM: number('draught'),
    destination: String(value('destination')),
    etaMs: eta ? Date.parse(eta['@value']) : Number.NaN,
    speedKn: number('speedOverGround'),
    courseDeg: number('courseOverGround'),
    headingDeg: number('heading'),
    status: number('navigationStatus'),
    position: (value('location') as { coordinates: [number, number] }).coordinates,
    reportMs: attributes['speedOverGround']?.observedAtMs ?? Number.NaN,
  };
}
