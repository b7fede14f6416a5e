// Tables as an XLSX workbook with nothing in it but what a reader needs: texts, numbers, dates, lists of allowed words.
import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../cap/escape-xml.ts';
import { wallTimeMs, type SheetTable, type TableColumn, type TableValue } from './sheet-table.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DAY_MS = 86_400_000;
/** Day 0 of the 1900 date system. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** Styles by number: plain, title, date, text. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm:ss"/></numFmts>` +
  '<fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="0" fontId="1" applyFont="1"/>' +
  '<xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>';
const STYLE = { number: 0, title: 1, date: 2, text: 3 } as const;
/** Rows for which a template promises its formats and lists. */
const PREPARED_ROWS = 1000;
/** A list of words in a formula is limited by the format. */
const LONGEST_LIST = 255;

/** The file; the same tables give the same bytes. */
export function writeXlsx(tables: readonly SheetTable[]): Uint8Array {
  const sheets = tables.map(({ name }, index) => ({
    name,
    file: `worksheets/sheet${index + 1}.xml`,
    id: `rId${index + 1}`,
  }));
  const files: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
      `${sheets.map(({ file }) => `<Override PartName="/xl/${file}" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
      `${sheets.map(({ name, id }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `${sheets.map(({ id, file }) => relation(id, 'worksheet', file)).join('')}${relation('rIdS', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': STYLES,
  };
  tables.forEach((table, index) => {
    files[`xl/${sheets[index]?.file ?? ''}`] = writeSheet(table);
  });
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(Date.UTC(2020, 0, 1, 12)) });
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

function writeSheet({ columns, rows }: SheetTable): string {
  const widths = columns
    .map(({ title, kind }, index) => {
      const width = Math.max(12, Math.min(60, title.length + 4));
      const style = kind === 'number' ? STYLE.number : STYLE[kind];
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${style}"/>`;
    })
    .join('');
  const titles = columns.map(({ title }, index) => textCell(index, 0, title, STYLE.title)).join('');
  const body = rows.map((row, index) => writeRow(row, index + 1)).join('');
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/>` +
    `</sheetView></sheetViews><cols>${widths}</cols><sheetData><row r="1">${titles}</row>${body}</sheetData>` +
    `${writeLists(columns)}</worksheet>`
  );
}

function writeRow(row: readonly TableValue[], index: number): string {
  const cells = row.map((value, column) => {
    if (value === null) return '';
    const name = `${columnName(column)}${index + 1}`;
    if (value instanceof Date)
      return `<c r="${name}" s="${STYLE.date}"><v>${(wallTimeMs(value) - EPOCH_MS) / DAY_MS}</v></c>`;
    if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${name}" t="b"><v>${value ? 1 : 0}</v></c>`;
    return textCell(column, index, value, STYLE.text);
  });
  return `<row r="${index + 1}">${cells.join('')}</row>`;
}

function textCell(column: number, row: number, text: string, style: number): string {
  return `<c r="${columnName(column)}${row + 1}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function writeLists(columns: readonly TableColumn[]): string {
  const lists = columns.flatMap(({ words = [] }, index) => {
    const list = words.join(',');
    if (list === '' || list.length > LONGEST_LIST || words.some((word) => /[",]/.test(word))) return [];
    const range = `${columnName(index)}2:${columnName(index)}${PREPARED_ROWS}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>"${escapeXml(list)}"</formula1></dataValidation>`;
  });
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
