// The followed fishing boats: 250 of 15 m and more, a sample of the province's fleet with synthetic numbers.
import { hashText, uniform } from '../../noise/hash.ts';
import type { UnitLookup } from '../../unit-lookup.ts';
import { HOME_PORTS, type HomePort } from './home-ports.ts';

/** How a boat fishes. */
type FishingMethod = 'trawl' | 'purse-seine' | 'gillnet' | 'longline' | 'falling-net';

/** One boat as its register has it. */
export interface Boat {
  /** Position in the fleet, which keys caches. */
  index: number;
  localId: string;
  /** As painted on the bow. */
  name: string;
  port: HomePort;
  unitCode: string;
  lengthM: number;
  method: FishingMethod;
  /** False for boats “ba không” (no registration, inspection nor licence) that are registered for the time being. */
  isLicensed: boolean;
  hasDevice: boolean;
  stream: number;
}

/** Shares of the methods, most used first; they sum to 1. */
const METHODS: readonly (readonly [FishingMethod, number])[] = [
  ['trawl', 0.38],
  ['purse-seine', 0.24],
  ['gillnet', 0.18],
  ['longline', 0.12],
  ['falling-net', 0.08],
];
/** As many have a device as were counted in June 2024: 97,15 %. */
const WITH_DEVICE = 0.9715;
const UNLICENSED = 0.03;

function methodOf(stream: number): FishingMethod {
  let rest = uniform(stream, 2);
  for (const [method, share] of METHODS) {
    if (rest < share) return method;
    rest -= share;
  }
  return 'trawl';
}

/** Every followed boat, port by port. */
export function readBoats(lookup: UnitLookup): readonly Boat[] {
  const boats: Boat[] = [];
  for (const port of HOME_PORTS) {
    const [lon, lat] = port.wayOut[0] ?? [107.1, 10.4];
    const unitCode = lookup.unitAt(lon, lat)?.code ?? '';
    for (let number = 0; number < port.boats; number += 1) {
      const stream = hashText(`fishing-vessel/${port.id}/${number}`);
      const plate = 96_000 + boats.length * 13 + Math.floor(11 * uniform(stream, 1));
      boats.push({
        index: boats.length,
        localId: `bv-${plate}`,
        name: `BV ${plate} TS`,
        port,
        unitCode,
        lengthM: Math.round((15 + 13 * uniform(stream, 3) ** 1.6) * 10) / 10,
        method: methodOf(stream),
        isLicensed: uniform(stream, 4) >= UNLICENSED,
        hasDevice: uniform(stream, 5) < WITH_DEVICE,
        stream,
      });
    }
  }
  return boats;
}
