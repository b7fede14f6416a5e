// Reads a workbook back for the tests of the writer: an unzipper and an XML parser that share no code with it.
import { unzipSync, strFromU8 } from 'fflate';
import { XMLParser } from 'fast-xml-parser';

/** A cell as the file types it. */
export type ReadCell = { type: 'text'; text: string } | { type: 'number'; number: number; style: number };

/** One sheet: its cells by name (`B2`), and the raw XML. */
export interface ReadSheet {
  name: string;
  cells: ReadonlyMap<string, ReadCell>;
  xml: string;
}

interface XmlCell {
  '@r': string;
  '@t'?: string;
  '@s'?: string;
  v?: string;
  is?: { t: string | { '#text'?: string } };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['sheet', 'row', 'c', 'Relationship'].includes(name),
});

/** All sheets in the workbook's order. */
export async function readWorkbook(file: Blob): Promise<ReadSheet[]> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const relations = (
    parser.parse(part('xl/_rels/workbook.xml.rels')) as {
      Relationships: { Relationship: { '@Id': string; '@Target': string }[] };
    }
  ).Relationships.Relationship;
  const book = parser.parse(part('xl/workbook.xml')) as {
    workbook: { sheets: { sheet: { '@name': string; '@r:id': string }[] } };
  };
  return book.workbook.sheets.sheet.map((sheet) => {
    const target = relations.find(({ '@Id': id }) => id === sheet['@r:id'])?.['@Target'] ?? '';
    const xml = part(`xl/${target}`);
    return { name: sheet['@name'], cells: readCells(xml), xml };
  });
}

function readCells(xml: string): Map<string, ReadCell> {
  const sheet = parser.parse(xml) as { worksheet: { sheetData: { row?: { c?: XmlCell[] }[] } } };
  const cells = (sheet.worksheet.sheetData.row ?? []).flatMap((row) => row.c ?? []);
  return new Map(cells.map((cell) => [cell['@r'], readCell(cell)]));
}

function readCell(cell: XmlCell): ReadCell {
  if (cell['@t'] !== 'inlineStr')
    return { type: 'number', number: Number(cell.v), style: Number(cell['@s'] ?? 0) };
  const written = cell.is?.t;
  const text = typeof written === 'object' ? (written['#text'] ?? '') : (written ?? '');
  // ST_Xstring: `_xHHHH_` stands for one UTF-16 unit.
  return {
    type: 'text',
    text: text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  };
}
