// Attributes that no mapping names are kept as extra columns, so that the inspector shows all an entity says.
import { toUcum } from '#kernel/units.ts';
import { parseInstant } from '../time/parse-instant.ts';
import type { RowSink } from '../writer/row-sink.ts';
import type { AttributeReading } from './read-attribute.ts';
import { pickLanguage, readText } from '../mapping/read-value.ts';

const MAX_TEXT_LENGTH = 200;
const ISO_START = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d|$)/;

/**
 * Writes one unmapped attribute: numbers in their own unit (as the source names it; '' when it names none), times as
 * instants, short texts. Structures and long texts stay in the record only. A number whose unit differs from that of
 * its column is left missing.
 */
export function writeUnknownAttribute(
  name: string,
  reading: AttributeReading,
  zoneOffsetMs: number,
  sink: RowSink,
): void {
  const value = reading.languageMap ? pickLanguage(reading.languageMap, '') : reading.value;
  if (typeof value === 'number' || typeof value === 'boolean') {
    const unit = toUcum(reading.unitCode) ?? reading.unitCode;
    const column = sink.extraColumn(name, 'number', unit);
    if (column >= 0) sink.setNumber(column, Number(value));
    return;
  }
  const text = readText(value);
  if (text === undefined || text === '' || text.length > MAX_TEXT_LENGTH) return;
  const atMs = ISO_START.test(text) ? parseInstant(text, zoneOffsetMs) : Number.NaN;
  const column = Number.isNaN(atMs) ? sink.extraColumn(name, 'text', '') : sink.extraColumn(name, 'time', '');
  if (column < 0) return;
  if (Number.isNaN(atMs)) sink.setText(column, text);
  else sink.setNumber(column, atMs);
}
