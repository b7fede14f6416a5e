// AIS messages by their bits (ITU-R M.1371-5, annex 8): positions of class A and B, static data, stations and aids.
import { emptyFields, type AisFields } from '../report/ais-fields.ts';
import type { SixBits } from './six-bits.ts';

/** Least bits of each message that is read. */
const LENGTHS: Readonly<Record<number, number>> = {
  1: 149,
  2: 149,
  3: 149,
  4: 134,
  5: 420,
  9: 134,
  11: 134,
  18: 139,
  19: 301,
  21: 259,
  24: 160,
};

/** The fields of a message, or the reason why it is not read. Speeds are tenths of a knot. */
export function decodeMessage(bits: SixBits): AisFields | string {
  const type = bits.unsigned(0, 6);
  const least = LENGTHS[type];
  if (least === undefined) return `AIS message type ${type} is not read`;
  if (bits.length < least) return `AIS message of type ${type} is cut off`;
  const fields = { ...emptyFields(), mmsi: bits.unsigned(8, 30) };
  switch (type) {
    case 4:
    case 11:
      return { ...fields, ...position(bits, 79) };
    case 5:
      return { ...fields, ...shipStatics(bits) };
    case 9:
      // Aircraft send whole knots.
      return {
        ...fields,
        ...moving(bits, 61),
        speed: wholeKnots(bits.unsigned(50, 10)),
        second: bits.unsigned(128, 6),
      };
    case 18:
      return { ...fields, ...moving(bits, 57), ...classB(bits) };
    case 19:
      return { ...fields, ...moving(bits, 57), ...classB(bits), ...extendedB(bits) };
    case 21:
      return {
        ...fields,
        ...position(bits, 164),
        name: bits.text(43, 20),
        dimensions: dimensions(bits, 219),
        second: bits.unsigned(253, 6),
      };
    case 24:
      return { ...fields, ...classBStatics(bits) };
    default:
      return { ...fields, ...classA(bits) };
  }
}

function classA(bits: SixBits): Partial<AisFields> {
  return {
    ...moving(bits, 61),
    navigationStatus: bits.unsigned(38, 4),
    rateOfTurn: bits.signed(42, 8),
    heading: bits.unsigned(128, 9),
    second: bits.unsigned(137, 6),
  };
}

function classB(bits: SixBits): Partial<AisFields> {
  return { heading: bits.unsigned(124, 9), second: bits.unsigned(133, 6) };
}

function extendedB(bits: SixBits): Partial<AisFields> {
  return { name: bits.text(143, 20), shipType: bits.unsigned(263, 8), dimensions: dimensions(bits, 271) };
}

function shipStatics(bits: SixBits): Partial<AisFields> {
  const [Month, Day] = [bits.unsigned(274, 4), bits.unsigned(278, 5)];
  const [Hour, Minute] = [bits.unsigned(283, 5), bits.unsigned(288, 6)];
  return {
    imo: bits.unsigned(40, 30),
    callSign: bits.text(70, 7),
    name: bits.text(112, 20),
    shipType: bits.unsigned(232, 8),
    dimensions: dimensions(bits, 240),
    eta: { Month, Day, Hour, Minute },
    draught: bits.unsigned(294, 8) / 10,
    destination: bits.text(302, 20),
  };
}

function classBStatics(bits: SixBits): Partial<AisFields> {
  if (bits.unsigned(38, 2) === 0) return { name: bits.text(40, 20) };
  return { shipType: bits.unsigned(40, 8), callSign: bits.text(90, 7), dimensions: dimensions(bits, 132) };
}

/** Longitude, latitude and course from `at` on; the speed stands before them and the accuracy. */
function moving(bits: SixBits, at: number): Partial<AisFields> {
  return {
    ...position(bits, at),
    course: bits.unsigned(at + 55, 12) / 10,
    speed: bits.unsigned(at - 11, 10),
  };
}

/** Ten-thousandths of a minute. */
function position(bits: SixBits, at: number): Partial<AisFields> {
  return { longitude: bits.signed(at, 28) / 600_000, latitude: bits.signed(at + 28, 27) / 600_000 };
}

function dimensions(bits: SixBits, at: number): number[] {
  return [
    bits.unsigned(at, 9),
    bits.unsigned(at + 9, 9),
    bits.unsigned(at + 18, 6),
    bits.unsigned(at + 24, 6),
  ];
}

function wholeKnots(knots: number): number {
  return knots === 1023 ? knots : 10 * knots;
}
