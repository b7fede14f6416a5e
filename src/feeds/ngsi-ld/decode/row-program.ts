// What to do with the values of rows of one layout, worked out once: the hot path of a feed whose entities all look alike.
import { ESCAPED_STRING, NUMBER, type JsonTape } from '../../json/json-tape.ts';
import { parseInstantBytes } from '../../time/parse-instant-bytes.ts';
import type { ByteInterner } from '../../text/byte-interner.ts';
import { writePosition } from '../../writer/read-geometry.ts';
import type { RowSink } from '../../writer/row-sink.ts';
import type { DecodedRow } from './decoded-row.ts';
import type { PageSink } from './entity-decoder.ts';
import { isIsoStart, MAX_TEXT_LENGTH } from './write-unknown-attribute.ts';

/** Kinds of steps. */
export const SAME_KIND = 0;
export const SAME_TEXT = 1;
export const SET_NUMBER = 2;
export const SET_TEXT = 3;
export const SET_UNKNOWN_TEXT = 4;
export const SET_TIME = 5;
export const SET_UNKNOWN_TIME = 6;
export const OBSERVE = 7;
export const DATE_ROW = 8;
export const PLACE_POINT = 9;

/** A text that stands for “no value”. */
const NGSI_LD_NULL_BYTES = 16;

/** One step; all have the same shape. */
export interface Step {
  kind: number;
  /** Node of the value; of a point, the longitude. */
  node: number;
  /** Of SAME_TEXT: the text among `texts`. Of SAME_KIND: the kind of node. Of DATE_ROW: the order of its attribute. */
  expected: number;
  texts: ByteInterner | null;
  column: number;
  factor: number;
  offset: number;
  lowest: number;
  highest: number;
}

/** Creates a step that does nothing but what `given` says. */
export function createStep(given: Partial<Step> & Pick<Step, 'kind' | 'node'>): Step {
  const { kind, node, expected = 0, texts = null, column = -1, factor = 1, offset = 0 } = given;
  const { lowest = Number.NEGATIVE_INFINITY, highest = Number.POSITIVE_INFINITY } = given;
  return { kind, node, expected, texts, column, factor, offset, lowest, highest };
}

/** The steps of one layout for one sink. */
export class RowProgram {
  readonly layout: number;
  readonly sink: RowSink;
  readonly idNode: number;
  /** Attributes of rare forms, to be decoded as if there were no program. */
  readonly rareNodes: readonly number[];
  private readonly steps: readonly Step[];
  private readonly valueCount: number;

  constructor(
    layout: number,
    sink: RowSink,
    idNode: number,
    steps: readonly Step[],
    rareNodes: readonly number[],
    valueCount: number,
  ) {
    this.layout = layout;
    this.sink = sink;
    this.idNode = idNode;
    this.steps = steps;
    this.rareNodes = rareNodes;
    this.valueCount = valueCount;
  }

  /**
   * Stages the row on the tape. False when something in it is not as in the row that was learned, or would have to be
   * refused: then nothing has been counted yet, and the row is to be decoded without the program.
   */
  run(tape: JsonTape, row: DecodedRow, page: PageSink): boolean {
    const { sink, idNode, steps } = this;
    if (!isPlain(tape, idNode) || tape.toOf(idNode) === tape.fromOf(idNode)) return false;
    row.reset(tape, idNode);
    sink.beginRowOfBytes(tape.view, tape.fromOf(idNode), tape.toOf(idNode));
    for (let index = 0; index < steps.length; index += 1)
      if (!runStep(steps[index] as Step, tape, row, page)) return false;
    row.valueCount = this.valueCount;
    return true;
  }
}

function runStep(step: Step, tape: JsonTape, row: DecodedRow, page: PageSink): boolean {
  const { node } = step;
  switch (step.kind) {
    case SET_NUMBER:
      return setNumber(step, tape, page.sink);
    case SET_TEXT:
      return isText(tape, node) && setText(step, tape, page.sink);
    case SET_UNKNOWN_TEXT:
      return isText(tape, node) && setUnknownText(step, tape, page.sink);
    case SET_TIME:
      return isText(tape, node) && setTime(step, tape, page);
    case SET_UNKNOWN_TIME:
      return (
        isText(tape, node) &&
        isIsoStart(tape, tape.fromOf(node), tape.toOf(node)) &&
        setTime(step, tape, page)
      );
    case OBSERVE:
    case DATE_ROW:
      return isText(tape, node) && dateRow(step, tape, row, page);
    case PLACE_POINT:
      return placePoint(node, tape, row, page);
    case SAME_TEXT:
      return isPlain(tape, node) && isExpected(step, tape);
    default:
      return tape.kindOf(node) === step.expected;
  }
}

function setNumber(step: Step, tape: JsonTape, sink: RowSink): boolean {
  if (tape.kindOf(step.node) !== NUMBER) return false;
  const number = tape.numberOf(step.node) * step.factor + step.offset;
  // Out of range is marked, not finite refused: both by the long way.
  if (!(number >= step.lowest && number <= step.highest) || !Number.isFinite(number)) return false;
  sink.setNumber(step.column, number);
  return true;
}

function setText({ node, column }: Step, tape: JsonTape, sink: RowSink): boolean {
  sink.setTextOfBytes(column, tape.view, tape.fromOf(node), tape.toOf(node));
  return true;
}

function setUnknownText(step: Step, tape: JsonTape, sink: RowSink): boolean {
  const from = tape.fromOf(step.node);
  const to = tape.toOf(step.node);
  if (to === from || to - from > MAX_TEXT_LENGTH || isIsoStart(tape, from, to)) return false;
  return setText(step, tape, sink);
}

function setTime(
  { node, column, lowest, highest }: Step,
  tape: JsonTape,
  { sink, context }: PageSink,
): boolean {
  const atMs = parseInstantBytes(tape.bytes, tape.fromOf(node), tape.toOf(node), context.zoneOffsetMs);
  if (!(atMs >= lowest && atMs <= highest)) return false;
  sink.setNumber(column, atMs);
  return true;
}

function dateRow(
  { kind, node, expected }: Step,
  tape: JsonTape,
  row: DecodedRow,
  { context }: PageSink,
): boolean {
  const atMs = parseInstantBytes(tape.bytes, tape.fromOf(node), tape.toOf(node), context.zoneOffsetMs);
  if (Number.isNaN(atMs)) return false;
  if (kind === DATE_ROW) {
    row.rowTimeMs = atMs;
    row.rowTimeOrder = expected;
  } else if (!(atMs <= row.observedAtMs)) row.observedAtMs = atMs;
  return true;
}

function placePoint(lon: number, tape: JsonTape, row: DecodedRow, { sink, context }: PageSink): boolean {
  if (tape.kindOf(lon) !== NUMBER || tape.kindOf(lon + 1) !== NUMBER) return false;
  row.hasGeometry = true;
  return writePosition(tape.numberOf(lon), tape.numberOf(lon + 1), context.bounds, sink) === null;
}

function isExpected({ node, expected, texts }: Step, tape: JsonTape): boolean {
  const from = tape.fromOf(node);
  return (
    texts !== null &&
    texts.lengthOf(expected) === tape.toOf(node) - from &&
    texts.isText(expected, tape.view, from)
  );
}

function isPlain(tape: JsonTape, node: number): boolean {
  return tape.isString(node) && tape.kindOf(node) !== ESCAPED_STRING;
}

function isText(tape: JsonTape, node: number): boolean {
  return isPlain(tape, node) && tape.toOf(node) - tape.fromOf(node) !== NGSI_LD_NULL_BYTES;
}
