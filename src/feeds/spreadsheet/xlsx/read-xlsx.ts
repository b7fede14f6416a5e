// An XLSX workbook to sheets: shared texts, stored results of formulas, dates by their formats; nothing is computed.
import { childrenOf, textOf, type XmlElement, type XmlNode } from '../../cap/xml-element.ts';
import { EMPTY_CELL, parseCellName, textCell, type Cell, type Merge, type Sheet } from '../cell.ts';
import { readMeanings, serialToMs, type NumberMeaning } from './number-format.ts';
import { ZipFile } from './open-zip.ts';

/** What people type by hand is a hundredth of this; reading more would hold everything else up. */
const MAX_XML_BYTES = 6 * 1024 * 1024;
const MAX_ROWS = 50_000;
const MAX_COLUMNS = 200;
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];

/** What cells refer to. */
interface Workbook {
  texts: readonly string[];
  meanings: readonly NumberMeaning[];
  is1904: boolean;
}

/** Reads XML. */
type ParseXml = (bytes: Uint8Array) => XmlElement;

/** True when a file begins as workbooks do. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || isOldWorkbook(bytes);
}

/** The sheets of a workbook that are wanted, all when `name` is undefined. Throws SyntaxError with a plain reason. */
export function readXlsx(bytes: Uint8Array, parseXml: ParseXml, name?: string): Sheet[] {
  if (isOldWorkbook(bytes))
    throw new SyntaxError(
      'an old .xls file, or a workbook with a password: save it as .xlsx without password',
    );
  const zip = new ZipFile(bytes, MAX_XML_BYTES);
  const read = (path: string): XmlElement | undefined => {
    const content = zip.read(path);
    return content && parseXml(content);
  };
  const book = childrenOf(read('xl/workbook.xml'), 'workbook')[0];
  if (book === undefined)
    throw new SyntaxError(
      zip.has('content.xml') ? 'an .ods file: save it as .xlsx' : 'the file is no .xlsx workbook',
    );
  const listed = listSheets(book, read('xl/_rels/workbook.xml.rels'));
  const wanted = name === undefined ? listed : listed.filter((sheet) => sheet.name === name);
  if (wanted.length === 0)
    throw new SyntaxError(
      `there is no sheet "${name ?? ''}" (found: ${listed.map((sheet) => sheet.name).join(', ')})`,
    );
  const workbook = {
    texts: readTexts(read('xl/sharedStrings.xml')),
    meanings: readMeanings(read('xl/styles.xml')),
    is1904: isTrue(attributeOf(childrenOf(book, 'workbookPr')[0], 'date1904')),
  };
  return wanted.map((sheet) => readSheet(sheet.name, read(sheet.path), workbook));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function isOldWorkbook(bytes: Uint8Array): boolean {
  return OLD_FORMAT.every((byte, index) => bytes[index] === byte);
}

function listSheets(book: XmlNode, relations: XmlElement | undefined): { name: string; path: string }[] {
  const targets = new Map(
    childrenOf(childrenOf(relations, 'Relationships')[0], 'Relationship').map((relation) => [
      attributeOf(relation, 'Id'),
      attributeOf(relation, 'Target'),
    ]),
  );
  return childrenOf(childrenOf(book, 'sheets')[0], 'sheet').map((sheet) => {
    const target = targets.get(attributeOf(sheet, 'id')) ?? '';
    return {
      name: attributeOf(sheet, 'name'),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
}

function readTexts(document: XmlElement | undefined): string[] {
  return childrenOf(childrenOf(document, 'sst')[0], 'si').map(richText);
}

/** A text in one piece, or in runs of different looks; readings of Asian scripts (`rPh`) are no part of it. */
function richText(node: XmlNode): string {
  if (typeof node === 'string') return textOf(node);
  const plain = childrenOf(node, 't').map(textOf).join('');
  return (
    plain +
    childrenOf(node, 'r')
      .flatMap((run) => childrenOf(run, 't').map(textOf))
      .join('')
  );
}

function readSheet(name: string, document: XmlElement | undefined, workbook: Workbook): Sheet {
  const sheet = childrenOf(document, 'worksheet')[0];
  if (sheet === undefined) throw new SyntaxError(`the sheet "${name}" is missing in the file`);
  const rows: Cell[][] = [];
  for (const row of childrenOf(childrenOf(sheet, 'sheetData')[0], 'row')) {
    const named = Number(attributeOf(row, 'r'));
    const index = Number.isInteger(named) && named > 0 ? named - 1 : rows.length;
    if (index >= MAX_ROWS) throw new SyntaxError(`the sheet "${name}" has more than ${MAX_ROWS} rows`);
    while (rows.length <= index) rows.push([]);
    rows[index] = readRow(row, workbook);
  }
  const merges = childrenOf(childrenOf(sheet, 'mergeCells')[0], 'mergeCell').flatMap(readMerge);
  return { name, rows, merges };
}

function readRow(row: XmlNode, workbook: Workbook): Cell[] {
  const cells: Cell[] = [];
  for (const cell of childrenOf(row, 'c')) {
    const column = parseCellName(attributeOf(cell, 'r'))?.column ?? cells.length;
    if (column >= MAX_COLUMNS) continue;
    while (cells.length < column) cells.push(EMPTY_CELL);
    cells[column] = readCell(cell, workbook);
  }
  return cells;
}

function readCell(cell: XmlNode, { texts, meanings, is1904 }: Workbook): Cell {
  const type = attributeOf(cell, 't');
  const stored = childrenOf(cell, 'v').map(textOf).join('');
  if (stored === '' && childrenOf(cell, 'f').length > 0)
    return { kind: 'error', text: 'a formula without a stored result', number: Number.NaN };
  if (type === 's') return textCell(texts[Number(stored)] ?? '');
  if (type === 'inlineStr') return textCell(childrenOf(cell, 'is').map(richText).join(''));
  if (type === 'str' || type === 'd') return textCell(stored);
  if (type === 'e') return { kind: 'error', text: stored, number: Number.NaN };
  if (type === 'b')
    return { kind: 'boolean', text: stored === '1' ? 'TRUE' : 'FALSE', number: Number(stored) };
  if (stored === '') return EMPTY_CELL;
  const number = Number(stored);
  if (!Number.isFinite(number)) return { kind: 'error', text: stored, number: Number.NaN };
  const meaning = meanings[Number(attributeOf(cell, 's') || 0)] ?? 'number';
  if (meaning !== 'date') return { kind: meaning, text: String(number), number };
  const atMs = serialToMs(number, is1904);
  return Number.isNaN(atMs)
    ? { kind: 'error', text: `the date number ${number}`, number: Number.NaN }
    : { kind: 'date', text: writeWallTime(atMs), number: atMs };
}

/** `22/11/2026`, with the time of day where there is one. */
function writeWallTime(atMs: number): string {
  const [date = '', time = ''] = new Date(atMs).toISOString().slice(0, 19).split('T');
  const day = date.split('-').toReversed().join('/');
  return time === '00:00:00' ? day : `${day} ${time}`;
}

function readMerge(merge: XmlNode): Merge[] {
  const [first, last] = attributeOf(merge, 'ref').split(':').map(parseCellName);
  if (!first || !last) return [];
  return [{ firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column }];
}

function attributeOf(node: XmlNode | undefined, name: string): string {
  const value = typeof node === 'object' ? node[`@${name}`] : undefined;
  return typeof value === 'string' ? textOf(value) : '';
}

function isTrue(text: string): boolean {
  return text === '1' || text === 'true';
}
