// Attributes that no mapping names are kept as extra columns, so that the inspector shows all an entity says.
import { toUcum } from '#kernel/units.ts';
import { parseInstant } from '../../time/parse-instant.ts';
import type { RowSink } from '../../writer/row-sink.ts';
import { NUMBER, TRUE, type JsonTape } from '../../json/json-tape.ts';
import { parseInstantBytes } from '../../time/parse-instant-bytes.ts';
import type { PageSink } from './entity-decoder.ts';
import type { AttributeReading } from './read-attribute.ts';
import type { TapeAttribute } from './tape-attribute.ts';
import { pickLanguage, readText } from '../../mapping/read-value.ts';

/** Longer texts stay in the record. */
export const MAX_TEXT_LENGTH = 200;
const HYPHEN = 45;
const ISO_START = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d|$)/;

/**
 * Writes one unmapped attribute: numbers in their own unit (as the source names it; '' when it names none), times as
 * instants, short texts. Structures and long texts stay in the record only. A number whose unit differs from that of
 * its column is left missing; for one that no double can hold the answer is the reason of a refusal, otherwise null.
 */
export function writeUnknownAttribute(
  name: string,
  reading: AttributeReading,
  zoneOffsetMs: number,
  sink: RowSink,
): string | null {
  const value = reading.languageMap ? pickLanguage(reading.languageMap, '') : reading.value;
  if (typeof value === 'number' || typeof value === 'boolean') {
    if (!Number.isFinite(Number(value))) return tooLarge(name);
    const unit = toUcum(reading.unitCode) ?? reading.unitCode;
    const column = sink.extraColumn(name, 'number', unit);
    if (column >= 0) sink.setNumber(column, Number(value));
    return null;
  }
  const text = readText(value);
  if (text === undefined || text === '' || text.length > MAX_TEXT_LENGTH) return null;
  const atMs = ISO_START.test(text) ? parseInstant(text, zoneOffsetMs) : Number.NaN;
  const column = Number.isNaN(atMs) ? sink.extraColumn(name, 'text', '') : sink.extraColumn(name, 'time', '');
  if (column < 0) return null;
  if (Number.isNaN(atMs)) sink.setText(column, text);
  else sink.setNumber(column, atMs);
  return null;
}

/** The same of an attribute that stands on the tape. */
export function writeUnknownNode(
  name: string,
  tape: JsonTape,
  { value, unitCode }: TapeAttribute,
  { sink, context }: PageSink,
): string | null {
  if (!tape.isString(value)) {
    const isNumber = tape.kindOf(value) === NUMBER;
    const number = isNumber ? tape.numberOf(value) : Number(tape.kindOf(value) === TRUE);
    if (!Number.isFinite(number)) return tooLarge(name);
    const unit = unitCode === '' ? '' : (toUcum(unitCode) ?? unitCode);
    const column = sink.extraColumn(name, 'number', unit);
    if (column >= 0) sink.setNumber(column, number);
    return null;
  }
  const from = tape.fromOf(value);
  const to = tape.toOf(value);
  // Beyond ASCII a character takes up to three bytes of a UTF-16 unit.
  if (to === from || to - from > 3 * MAX_TEXT_LENGTH) return null;
  if (to - from > MAX_TEXT_LENGTH && tape.text(value).length > MAX_TEXT_LENGTH) return null;
  const atMs = isIsoStart(tape, from, to)
    ? parseInstantBytes(tape.bytes, from, to, context.zoneOffsetMs)
    : Number.NaN;
  const column = sink.extraColumn(name, Number.isNaN(atMs) ? 'text' : 'time', '');
  if (column < 0) return null;
  if (Number.isNaN(atMs)) sink.setTextOfBytes(column, tape.view, from, to);
  else sink.setNumber(column, atMs);
  return null;
}

/** JSON has numbers beyond those of a double: 1e999. */
function tooLarge(name: string): string {
  return `${name}: not a number`;
}

/** True for what begins like an ISO 8601 date or time; `ISO_START` over bytes. */
export function isIsoStart({ bytes }: JsonTape, from: number, to: number): boolean {
  const length = to - from;
  if (length < 10 || bytes[from + 4] !== HYPHEN || bytes[from + 7] !== HYPHEN) return false;
  if (length === 10) return isInForm(bytes, from, DATE_FORM);
  return length >= 16 && isInForm(bytes, from, DATE_FORM) && isInForm(bytes, from + 10, TIME_FORM);
}

/** True when digits stand where the form has a 0, and its own characters elsewhere. */
function isInForm(bytes: Uint8Array, from: number, form: readonly number[]): boolean {
  for (let index = 0; index < form.length; index += 1) {
    const code = bytes[from + index] as number;
    const wanted = form[index] as number;
    if (wanted === ZERO ? code < ZERO || code > 57 : code !== wanted) return false;
  }
  return true;
}

const ZERO = 48;
const bytesOf = (form: string) => [...form].map((letter) => letter.charCodeAt(0));
const DATE_FORM = bytesOf('0000-00-00');
const TIME_FORM = bytesOf('T00:00');
