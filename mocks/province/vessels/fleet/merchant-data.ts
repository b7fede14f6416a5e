// Who merchant ships are: made-up names, numbers and sizes; no two are alike.
import { hashText, uniform } from '../../noise/hash.ts';
import type { ShipData } from '../ship.ts';

/** Names and countries of made-up ships. */
const FIRST = ['OCEAN', 'PACIFIC', 'EASTERN', 'GOLDEN', 'NORTHERN', 'CORAL', 'ORIENT', 'MEKONG'];
const SECOND = ['LOTUS', 'HERON', 'HORIZON', 'PIONEER', 'GRACE', 'VOYAGER', 'PEARL', 'HARMONY', 'SUMMIT'];
const COUNTRIES = ['563', '477', '538', '636', '352', '574', '241', '413'];

/** One of the items by the draw `index` of a stream. */
export const pick = <Item>(items: readonly Item[], stream: number, index: number): Item =>
  items[Math.floor(uniform(stream, index) * items.length)] as Item;

/** Between two bounds by the draw `index` of a stream. */
export const between = (stream: number, index: number, low: number, high: number): number =>
  low + (high - low) * uniform(stream, index);

/** The groups of merchant ships. */
export type MerchantKind = 'container' | 'cargo' | 'waiting';

/** The random stream of one merchant ship. */
export function merchantStream(kind: MerchantKind, index: number): number {
  return hashText(`vessel/${kind}/${index}`);
}

/** A made-up identity; no two numbers are alike. */
export function merchantData(kind: MerchantKind, index: number, shipType: number, lengthM: number): ShipData {
  const stream = merchantStream(kind, index);
  const number = String(100 + index).padStart(3, '0');
  const code = kind === 'container' ? '1' : kind === 'cargo' ? '2' : '3';
  return {
    mmsi: `${pick(COUNTRIES, stream, 11)}${code}${number}00`.slice(0, 9),
    name: `${FIRST[index % FIRST.length]} ${SECOND[(index * 5 + Number(code)) % SECOND.length]}`,
    callSign: `3E${code}${number}`,
    imo: 9_100_000 + Number(code) * 10_000 + index * 37,
    shipType,
    lengthM: Math.round(lengthM),
    beamM: Math.round(lengthM / 6.8),
    draughtM: Math.round(lengthM / 2.6) / 10,
  };
}
