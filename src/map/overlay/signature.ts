// What a drawing was made from, as a list of plain values and identities: an equal list means an equal drawing.

/** Primitive values and object identities, in a fixed order. */
export type Signature = readonly unknown[];

/** True when two lists hold the same values; NaN equals NaN. Nothing drawn yet (null) equals nothing. */
export function isSameSignature(a: Signature | null, b: Signature): boolean {
  return a !== null && a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}
