// One step of a row's program: what to do with one value, where it goes, and what stands before it.
import type { Separator } from '../../../json/separators.ts';

/** Kinds of steps: those of numbers first, then those of texts, then those of times. */
export const SET_NUMBER = 0;
export const TAKE_LONGITUDE = 1;
export const TAKE_LATITUDE = 2;
export const SET_TEXT = 3;
export const SET_UNKNOWN_TEXT = 4;
export const SET_TIME = 5;
export const SET_UNKNOWN_TIME = 6;
export const OBSERVE = 7;
export const DATE_ROW = 8;
export const BEGIN_ROW = 9;
/** A word: null as before, or true and false as 1 and 0. */
export const SAME_KIND = 10;
export const SET_FLAG = 11;
/** The value belongs to an attribute of a rare form, or to none: it goes onto the tape. */
export const KEEP = 12;
/** No value: the row is over. */
export const END_ROW = 13;

/** Of a time that does not date the row. */
export const NO_ORDER = -1;

/** All members are there in every step and in this order, so that all are read alike. */
export interface Step {
  kind: number;
  slot: number;
  node: number;
  /** Of SAME_KIND: the kind of node. Of times: the order of what dates rows, or NO_ORDER. */
  expected: number;
  column: number;
  factor: number;
  offset: number;
  lowest: number;
  highest: number;
  /** What stands before the value; null where the step before has the same value. */
  separator: Separator | null;
  /** The next step that has the same value. */
  next: Step | null;
}

/** A step that does nothing but what `given` says; a number that no double holds passes no bounds. */
export function createStep(given: Partial<Step> & Pick<Step, 'kind' | 'slot' | 'node'>): Step {
  const { kind, slot, node, expected = NO_ORDER, column = -1, factor = 1, offset = 0 } = given;
  const lowest = Math.max(given.lowest ?? -Infinity, -Number.MAX_VALUE);
  const highest = Math.min(given.highest ?? Infinity, Number.MAX_VALUE);
  return { kind, slot, node, expected, column, factor, offset, lowest, highest, separator: null, next: null };
}

/** True for steps that take a text. */
export function isTextStep(kind: number): boolean {
  return kind >= SET_TEXT && kind <= BEGIN_ROW;
}
