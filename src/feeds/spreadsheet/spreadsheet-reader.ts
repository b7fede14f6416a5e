// A file that comes in pieces to records: CSV or XLSX, by its first bytes.
import type { XmlElement } from '../cap/xml-element.ts';
import { PLAIN_END, type BodyEnd, type RecordReader, type RecordTaker } from '../snapshot/record-reader.ts';
import type { Sheet } from './cell.ts';
import { readCsv } from './read-csv.ts';
import { takeRecords, type SheetContext } from './sheet-records.ts';
import { isWorkbook, readXlsx } from './xlsx/read-xlsx.ts';

/** What a reader is told of a file. */
export interface FileContext extends SheetContext {
  /** Name for a file without sheets. */
  fileName: string;
  /** The sheet that is wanted; the first where none is named. */
  sheetName: string | undefined;
  parseXml: (bytes: Uint8Array) => XmlElement;
}

/** The sheets of a file; a CSV is one. Throws SyntaxError. */
export function readSheets(
  bytes: Uint8Array,
  { fileName, sheetName, parseXml }: Pick<FileContext, 'fileName' | 'sheetName' | 'parseXml'>,
): Sheet[] {
  if (isWorkbook(bytes)) return readXlsx(bytes, parseXml, sheetName);
  return [readCsv(bytes, fileName)];
}

/** Takes one file. */
export class SpreadsheetReader implements RecordReader {
  private readonly context: FileContext;
  private readonly taker: RecordTaker;
  private readonly chunks: Uint8Array[] = [];

  constructor(context: FileContext, taker: RecordTaker) {
    this.context = context;
    this.taker = taker;
  }

  push(chunk: Uint8Array): void {
    this.chunks.push(chunk.slice());
  }

  finish(): BodyEnd {
    const length = this.chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    const [sheet] = readSheets(bytes, this.context);
    if (sheet) takeRecords(sheet, this.context, this.taker);
    return PLAIN_END;
  }
}
