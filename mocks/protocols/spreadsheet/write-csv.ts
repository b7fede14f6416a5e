// A table as the CSV that a spreadsheet in Vietnamese saves: semicolons, decimal commas, day first, CRLF, a byte order mark.
import { wallTimeMs, type SheetTable, type TableValue } from './sheet-table.ts';

/** The file. */
export function writeCsv({ columns, rows }: SheetTable): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(writeValue))];
  return `\uFEFF${lines.map((cells) => cells.map(quote).join(';')).join('\r\n')}\r\n`;
}

function writeValue(value: TableValue): string {
  if (value === null) return '';
  if (value instanceof Date) return writeDate(value);
  if (typeof value === 'number') return writeNumber(value);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

/** `22/11/2026 07:30:00` in local time. */
export function writeDate(date: Date): string {
  const [day = '', time = ''] = new Date(wallTimeMs(date)).toISOString().slice(0, 19).split('T');
  return `${day.split('-').toReversed().join('/')} ${time}`;
}

/** With a decimal comma; a fourth digit keeps `1,234` from being taken for a thousand. */
export function writeNumber(value: number): string {
  const text = plainDigits(value).replace('.', ',');
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text;
}

/** Without an exponent, which nobody types. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function quote(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
