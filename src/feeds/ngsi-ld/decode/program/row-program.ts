// What to do with the values of rows of one layout, worked out once: the hot path of a feed whose entities all look alike.
import { isPosition, isWithin } from '#kernel/geo.ts';
import { FALSE, STRING, TRUE, type JsonTape } from '../../../json/json-tape.ts';
import { scanLeaf, wordAt, type RowValues } from '../../../json/row-template.ts';
import { scannedNumber, scanNumber } from '../../../json/scan-number.ts';
import { endOfPlainText } from '../../../json/scan-string.ts';
import { isSeparator, type Separator } from '../../../json/separators.ts';
import { parseInstantBytes, scanInstant, scannedInstant } from '../../../time/parse-instant-bytes.ts';
import type { RowSink } from '../../../writer/row-sink.ts';
import type { DecodedRow } from '../decoded-row.ts';
import type { PageSink } from '../entity-decoder.ts';
import * as kinds from './row-step.ts';
import type { Step } from './row-step.ts';
import { isIsoStart, MAX_TEXT_LENGTH } from '../write-unknown-attribute.ts';

// What a module exports is looked up each time it is used; what is its own is a constant.
const SET_NUMBER = kinds.SET_NUMBER;
const TAKE_LATITUDE = kinds.TAKE_LATITUDE;
const SET_TEXT = kinds.SET_TEXT;
const SET_UNKNOWN_TEXT = kinds.SET_UNKNOWN_TEXT;
const SET_UNKNOWN_TIME = kinds.SET_UNKNOWN_TIME;
const OBSERVE = kinds.OBSERVE;
const DATE_ROW = kinds.DATE_ROW;
const BEGIN_ROW = kinds.BEGIN_ROW;
const SAME_KIND = kinds.SAME_KIND;
const SET_FLAG = kinds.SET_FLAG;
const KEEP = kinds.KEEP;
const END_ROW = kinds.END_ROW;
const NO_ORDER = kinds.NO_ORDER;
const TRUE_KIND = TRUE;
const FALSE_KIND = FALSE;
const STRING_KIND = STRING;
/** A text that stands for “no value”. */
const NGSI_LD_NULL_BYTES = 16;
const QUOTE = 34;

/** What a program is made of. */
export interface ProgramParts {
  /** One for each value of the row and one for its end. */
  steps: readonly Step[];
  /** Attributes of rare forms, to be decoded from the tape as if there were no program. */
  rareNodes: readonly number[];
  /** How many columns a row fills. */
  valueCount: number;
}

/**
 * The steps of one layout for one sink: values go from the bytes to their columns. What is not as in the row that was
 * learned, or would have to be refused or marked, ends the row before anything has been counted: it is then decoded
 * without the program. Hot path: no object is made, no number boxed.
 */
export class RowProgram implements RowValues {
  readonly rareNodes: readonly number[];
  private readonly sink: RowSink;
  private readonly row: DecodedRow;
  private readonly tape: JsonTape;
  private readonly steps: readonly Step[];
  private readonly valueCount: number;
  private page: PageSink;
  private lon = 0.5;

  constructor(page: PageSink, row: DecodedRow, tape: JsonTape, parts: ProgramParts) {
    this.page = page;
    this.sink = page.sink;
    this.row = row;
    this.tape = tape;
    this.steps = parts.steps;
    this.rareNodes = parts.rareNodes;
    this.valueCount = parts.valueCount;
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

  read(source: JsonTape, from: number, end: number): number {
    const { steps, tape } = this;
    const { bytes, view } = source;
    tape.readFrom(source);
    let at = from;
    for (let index = 0; ; index += 1) {
      const step = steps[index] as Step;
      const separator = step.separator as Separator;
      const start = at + separator.length;
      // Bytes beyond the end are those of an earlier window.
      if (start > end || !isSeparator(separator, view, at)) return -1;
      if (step.kind === END_ROW) return start;
      at = this.take(step, step.kind, bytes, view, start);
      if (at < 0) return -1;
      if (step.next !== null && !this.takeAgain(step.next, start, at)) return -1;
    }
  }

  /** Takes the value that begins at `at`, a text after its quote; answers where it ends, or -1. */
  private take(step: Step, kind: number, bytes: Uint8Array, view: DataView, at: number): number {
    let end = -1;
    if (kind <= TAKE_LATITUDE) {
      end = scanNumber(bytes, at);
      return end >= 0 && this.takeNumber(step, kind) ? end : -1;
    }
    if (kind <= SET_UNKNOWN_TEXT) end = this.sink.setExpectedText(step.column, bytes, view, at);
    else if (kind <= DATE_ROW) {
      end = scanInstant(bytes, view, at);
      if (end >= 0) this.takeTime(step, kind);
    } else if (kind === BEGIN_ROW) {
      end = this.sink.beginExpectedRow(bytes, view, at);
      if (end >= 0) this.beginRow(step, at, end);
    } else return kind === KEEP ? scanLeaf(this.tape, step.node, at) : this.takeWord(step, kind, view, at);
    return end >= 0 ? end : this.scanText(step, kind, at);
  }

  /** Further steps that have the value at `from` … `to`. */
  private takeAgain(first: Step, from: number, to: number): boolean {
    for (let step: Step | null = first; step !== null; step = step.next) {
      const { kind } = step;
      const isTaken =
        kind <= TAKE_LATITUDE
          ? this.takeNumber(step, kind)
          : kind <= BEGIN_ROW
            ? this.takeText(step, kind, from, to)
            : this.takeWord(step, kind, this.tape.view, from) >= 0;
      if (!isTaken) return false;
    }
    return true;
  }

  /** Takes the number scanned last. */
  private takeNumber(step: Step, kind: number): boolean {
    if (kind === SET_NUMBER) {
      const number = scannedNumber.value * step.factor + step.offset;
      if (!(number >= step.lowest && number <= step.highest)) return false;
      this.sink.setNumber(step.column, number);
      return true;
    }
    if (kind === TAKE_LATITUDE) return this.takePlace(this.lon, scannedNumber.value);
    this.lon = scannedNumber.value;
    return true;
  }

  /** A text of which nothing is expected. */
  private scanText(step: Step, kind: number, from: number): number {
    const { bytes, view } = this.tape;
    const to = endOfPlainText(view, from);
    return bytes[to] === QUOTE && this.takeText(step, kind, from, to) ? to : -1;
  }

  private takeText(step: Step, kind: number, from: number, to: number): boolean {
    if (kind === BEGIN_ROW) {
      if (to === from) return false;
      this.sink.beginRowOfBytes(this.tape.view, from, to);
      this.beginRow(step, from, to);
      return true;
    }
    if (kind <= SET_UNKNOWN_TEXT) return this.setText(step, kind, from, to);
    if (!this.readTime(kind, from, to)) return false;
    this.takeTime(step, kind);
    return true;
  }

  private beginRow(step: Step, from: number, to: number): void {
    this.tape.setLeaf(step.node, STRING_KIND, from, to);
    this.row.reset(this.tape, step.node);
  }

  private setText(step: Step, kind: number, from: number, to: number): boolean {
    const { tape } = this;
    if (to - from === NGSI_LD_NULL_BYTES || (kind !== SET_TEXT && !isShortPlain(tape, from, to)))
      return false;
    this.sink.setTextOfBytes(step.column, tape.view, from, to);
    return true;
  }

  /** Reads a time of any form; false for what is none. */
  private readTime(kind: number, from: number, to: number): boolean {
    const { tape } = this;
    if (kind === SET_UNKNOWN_TIME && !isIsoStart(tape, from, to)) return false;
    scannedInstant.atMs = parseInstantBytes(tape.bytes, from, to, this.page.context.zoneOffsetMs);
    return !Number.isNaN(scannedInstant.atMs);
  }

  /** Takes the time read last. */
  private takeTime(step: Step, kind: number): void {
    const { row } = this;
    const { atMs } = scannedInstant;
    if (kind === OBSERVE) {
      if (!(atMs <= row.observedAtMs)) row.observedAtMs = atMs;
      return;
    }
    if (kind !== DATE_ROW) this.sink.setNumber(step.column, atMs);
    if (step.expected === NO_ORDER) return;
    row.rowTimeMs = atMs;
    row.rowTimeOrder = step.expected;
  }

  private takeWord(step: Step, kind: number, view: DataView, at: number): number {
    const found = wordAt(view, at);
    if (kind === SAME_KIND ? found !== step.expected : found !== TRUE_KIND && found !== FALSE_KIND) return -1;
    if (kind === SET_FLAG) this.sink.setNumber(step.column, found === TRUE_KIND ? 1 : 0);
    return at + (found === FALSE_KIND ? 5 : 4);
  }

  private takePlace(lon: number, lat: number): boolean {
    if (!isPosition(lon, lat) || !isWithin(this.page.context.bounds, lon, lat)) return false;
    this.row.hasGeometry = true;
    this.sink.addPosition(lon, lat);
    return true;
  }
}

function isShortPlain(tape: JsonTape, from: number, to: number): boolean {
  return to > from && to - from <= MAX_TEXT_LENGTH && !isIsoStart(tape, from, to);
}
