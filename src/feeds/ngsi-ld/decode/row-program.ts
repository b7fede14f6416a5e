// What to do with the values of rows of one layout, worked out once: the hot path of a feed whose entities all look alike.
import { isPosition, isWithin } from '#kernel/geo.ts';
import { NULL, STRING, TRUE, type JsonTape } from '../../json/json-tape.ts';
import type { RowValues } from '../../json/row-template.ts';
import { decodeText } from '../../text/decode-text.ts';
import { parseInstant } from '../../time/parse-instant.ts';
import { readCommonInstant } from '../../time/parse-instant-bytes.ts';
import type { RowSink } from '../../writer/row-sink.ts';
import type { DecodedRow } from './decoded-row.ts';
import type { PageSink } from './entity-decoder.ts';
import { isIsoStart, MAX_TEXT_LENGTH } from './write-unknown-attribute.ts';

/** Kinds of steps. */
export const BEGIN_ROW = 0;
export const SAME_KIND = 1;
export const SET_NUMBER = 3;
export const SET_TEXT = 4;
export const SET_UNKNOWN_TEXT = 5;
export const SET_TIME = 6;
export const SET_UNKNOWN_TIME = 7;
export const OBSERVE = 8;
export const DATE_ROW = 9;
export const TAKE_LONGITUDE = 10;
export const TAKE_LATITUDE = 11;
/** The value belongs to an attribute of a rare form: it goes onto the tape. */
export const KEEP = 12;
/** True and false, as 1 and 0. */
export const SET_FLAG = 13;

/** A text that stands for “no value”. */
const NGSI_LD_NULL_BYTES = 16;
/** Of a time that does not date the row. */
export const NO_ORDER = -1;

/** One step. */
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
}

/** What a program is made of. */
export interface ProgramParts {
  steps: readonly Step[];
  /** Attributes of rare forms, to be decoded from the tape as if there were no program. */
  rareNodes: readonly number[];
  /** How many columns a row fills. */
  valueCount: number;
}

/**
 * The steps of one layout for one sink, slot by slot: values go from the bytes to their columns. What is not as in the
 * row that was learned, or would have to be refused or marked, ends the row before anything has been counted: it is
 * then decoded without the program. Numbers lie in typed arrays, so that none is boxed on its way.
 */
export class RowProgram implements RowValues {
  private readonly sink: RowSink;
  readonly rareNodes: readonly number[];
  private page: PageSink;
  private readonly row: DecodedRow;
  private readonly tape: JsonTape;
  private readonly valueCount: number;
  /** Steps of slot s: `starts[s]` ≤ step < `starts[s + 1]`. */
  private readonly starts: Int32Array;
  private readonly kinds: Uint8Array;
  private readonly nodes: Int32Array;
  private readonly columns: Int32Array;
  private readonly expected: Int32Array;
  /** Factor, offset, lowest and highest of each step. */
  private readonly numbers: Float64Array;
  private readonly place = new Float64Array(2);

  constructor(page: PageSink, row: DecodedRow, tape: JsonTape, parts: ProgramParts) {
    const steps = parts.steps.toSorted((a, b) => a.slot - b.slot || a.kind - b.kind);
    this.page = page;
    this.sink = page.sink;
    this.row = row;
    this.tape = tape;
    this.rareNodes = parts.rareNodes;
    this.valueCount = parts.valueCount;
    const slotCount = 1 + Math.max(...steps.map(({ slot }) => slot));
    this.starts = Int32Array.from({ length: slotCount + 1 }, (_, slot) => {
      const first = steps.findIndex((step) => step.slot >= slot);
      return first < 0 ? steps.length : first;
    });
    this.kinds = Uint8Array.from(steps, ({ kind }) => kind);
    this.nodes = Int32Array.from(steps, ({ node }) => node);
    this.columns = Int32Array.from(steps, ({ column }) => column);
    this.expected = Int32Array.from(steps, ({ expected }) => expected);
    this.numbers = Float64Array.from(
      steps.flatMap(({ factor, offset, lowest, highest }) => [
        factor,
        offset,
        Math.max(lowest, -Number.MAX_VALUE),
        Math.min(highest, Number.MAX_VALUE),
      ]),
    );
  }

  /** Rows are of this page from now on. */
  begin(page: PageSink): this {
    this.page = page;
    return this;
  }

  /** Ends a row of which all values were taken. */
  end(): void {
    this.row.valueCount += this.valueCount;
  }

  number(slot: number, value: number, from: number, to: number): boolean {
    const { kinds, starts, numbers } = this;
    const end = starts[slot + 1] as number;
    for (let step = starts[slot] as number; step < end; step += 1) {
      const kind = kinds[step] as number;
      if (kind === SET_NUMBER) {
        const at = step << 2;
        const number = value * (numbers[at] as number) + (numbers[at + 1] as number);
        if (!(number >= (numbers[at + 2] as number) && number <= (numbers[at + 3] as number))) return false;
        this.sink.setNumber(this.columns[step] as number, number);
      } else if (kind === TAKE_LONGITUDE) this.place[0] = value;
      else if (kind === TAKE_LATITUDE) {
        this.place[1] = value;
        if (!this.takePlace()) return false;
      } else if (kind === KEEP) this.tape.setNumber(this.nodes[step] as number, from, to, value);
      else return false;
    }
    return true;
  }

  text(slot: number, from: number, to: number): boolean {
    const end = this.starts[slot + 1] as number;
    for (let step = this.starts[slot] as number; step < end; step += 1)
      if (!this.takeText(step, this.kinds[step] as number, from, to)) return false;
    return true;
  }

  word(slot: number, found: number, from: number, to: number): boolean {
    const end = this.starts[slot + 1] as number;
    for (let step = this.starts[slot] as number; step < end; step += 1) {
      const kind = this.kinds[step] as number;
      if (kind === KEEP) this.tape.setLeaf(this.nodes[step] as number, found, from, to);
      else if (kind === SET_FLAG && found !== NULL)
        this.sink.setNumber(this.columns[step] as number, found === TRUE ? 1 : 0);
      else if (kind !== SAME_KIND || this.expected[step] !== found) return false;
    }
    return true;
  }

  private takeText(step: number, kind: number, from: number, to: number): boolean {
    const { tape, sink } = this;
    switch (kind) {
      case SET_UNKNOWN_TEXT:
        return isShortPlain(tape, from, to) && this.setText(step, from, to);
      case SET_TEXT:
        return this.setText(step, from, to);
      case BEGIN_ROW:
        if (to === from) return false;
        tape.setLeaf(this.nodes[step] as number, STRING, from, to);
        this.row.reset(tape, this.nodes[step] as number);
        sink.beginRowOfBytes(tape.view, from, to);
        return true;
      case KEEP:
        tape.setLeaf(this.nodes[step] as number, STRING, from, to);
        return true;
      default:
        return kind >= SET_TIME && kind <= DATE_ROW && this.takeTime(step, kind, from, to);
    }
  }

  private setText(step: number, from: number, to: number): boolean {
    if (to - from === NGSI_LD_NULL_BYTES) return false;
    this.sink.setTextOfBytes(this.columns[step] as number, this.tape.view, from, to);
    return true;
  }

  private takeTime(step: number, kind: number, from: number, to: number): boolean {
    const { tape, row, expected } = this;
    const { zoneOffsetMs } = this.page.context;
    let atMs = readCommonInstant(tape.bytes, from, to);
    if (Number.isNaN(atMs)) {
      if (kind === SET_UNKNOWN_TIME && !isIsoStart(tape, from, to)) return false;
      atMs = parseInstant(decodeText(tape.bytes, from, to), zoneOffsetMs);
      if (Number.isNaN(atMs)) return false;
    }
    if (kind === OBSERVE) {
      if (!(atMs <= row.observedAtMs)) row.observedAtMs = atMs;
      return true;
    }
    if (kind !== DATE_ROW) this.sink.setNumber(this.columns[step] as number, atMs);
    if (expected[step] !== NO_ORDER) {
      row.rowTimeMs = atMs;
      row.rowTimeOrder = expected[step] as number;
    }
    return true;
  }

  private takePlace(): boolean {
    const lon = this.place[0] as number;
    const lat = this.place[1] as number;
    if (!isPosition(lon, lat) || !isWithin(this.page.context.bounds, lon, lat)) return false;
    this.row.hasGeometry = true;
    this.sink.addPosition(lon, lat);
    return true;
  }
}

function isShortPlain(tape: JsonTape, from: number, to: number): boolean {
  return to > from && to - from <= MAX_TEXT_LENGTH && !isIsoStart(tape, from, to);
}
