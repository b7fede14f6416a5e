// A CSV file to a sheet: its encoding checked, its separator found, its quotes closed.
import Papa from 'papaparse';
import { textCell, type Sheet } from './cell.ts';

const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ROWS = 100_000;
/** Semicolon first: where the comma is for decimals, spreadsheets separate by it. */
const SEPARATORS = [';', '\t', ','];

/** Reads a file; throws SyntaxError with a reason that whoever typed it understands. */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  if (bytes.length > MAX_BYTES) throw new SyntaxError('the file is larger than 16 MB');
  const { text, separator } = separatorOf(decodeCsv(bytes));
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: false });
  const [quotes] = errors.filter(({ type }) => type === 'Quotes');
  if (quotes) throw new SyntaxError(`row ${(quotes.row ?? 0) + 1}: a quotation mark is not closed`);
  if (data.length > MAX_ROWS) throw new SyntaxError(`the file has more than ${MAX_ROWS} rows`);
  return { name, rows: data.map((row) => row.map(textCell)), merges: [] };
}

/** UTF-8, or UTF-16 with its mark; anything else is not guessed at, because accents would be lost silently. */
export function decodeCsv(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 4096).includes(0))
    throw new SyntaxError('the file is no CSV in UTF-8 (UTF-16 or a binary file?): save it as “CSV UTF-8”');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SyntaxError('the file is not in UTF-8 (perhaps Windows-1258 or TCVN3): save it as “CSV UTF-8”');
  }
}

/** As the first line says (`sep=;`), else whatever separates most cells of the first line that holds any text. */
function separatorOf(text: string): { text: string; separator: string } {
  const named = /^sep=(.)\r?\n/.exec(text);
  if (named) return { text: text.slice(named[0].length), separator: named[1] ?? ',' };
  const line = /[^\r\n]*[^\s;,][^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  const separator = SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
  return { text, separator };
}
