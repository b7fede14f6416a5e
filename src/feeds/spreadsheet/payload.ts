// How a file on a disk is told to be a table that somebody typed in, and what it holds.
import { parseXml } from '../cap/parse-xml.ts';
import type { PayloadParser } from '../payload/payload-parser.ts';
import { parsePayload } from '../snapshot/parse-payload.ts';
import { SpreadsheetReader } from './spreadsheet-reader.ts';
import { isWorkbook } from './xlsx/read-xlsx.ts';
import { ANY_FEED } from '../payload/any-feed.ts';

/** Two lines at least, each with the same separator at least once, and no sentence of another protocol. */
const TABLE = /^(?![!$<{[])[^\r\n;,\t]*([;,\t])[^\r\n]*\r?\n[^\r\n]*\1/;

/** The parser of typed-in tables; asked last, because a table has no mark of its own. */
export const spreadsheetPayload: PayloadParser = {
  standard: 'spreadsheet',
  recognises(document, bytes) {
    if (isWorkbook(bytes)) return true;
    return document.form === 'text' && TABLE.test(document.text.replace(/^\uFEFF/, ''));
  },
  parse(_document, context, sink) {
    const file = {
      feed: ANY_FEED,
      zoneOffsetMs: context.zoneOffsetMs,
      decimal: '' as const,
      fileName: 'table',
      sheetName: undefined,
      parseXml,
    };
    return Promise.resolve(parsePayload((taker) => new SpreadsheetReader(file, taker), context, sink));
  },
};
