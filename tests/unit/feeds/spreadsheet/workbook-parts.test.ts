// Workbooks as other programs write them: shared texts, formulas, errors, shares, merges, bombs.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseXml } from '#feeds/cap/parse-xml.ts';
import { cellName, parseCellName } from '#feeds/spreadsheet/cell.ts';
import { serialToMs } from '#feeds/spreadsheet/xlsx/number-format.ts';
import { readXlsx } from '#feeds/spreadsheet/xlsx/read-xlsx.ts';
import { takeRecords } from '#feeds/spreadsheet/sheet-records.ts';
import { ANY_FEED } from '#feeds/payload/any-feed.ts';
import type { SourceRecord } from '#feeds/mapping/record-writer.ts';

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="171" formatCode="0.0%"/>
<numFmt numFmtId="172" formatCode="#,##0.00\\ &quot;days&quot;"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>`;

function workbook(sheetData: string, { after = '', properties = '', texts = '' } = {}): Uint8Array {
  const files = {
    'xl/workbook.xml': `<workbook xmlns:r="r">${properties}<sheets><sheet name="S" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst>${texts}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
const cellOf = (xml: string, options = {}) =>
  readXlsx(workbook(`<row r="1">${xml}</row>`, options), parseXml)[0]!.rows[0]![0]!;

describe('cells', () => {
  it.each([
    ['<c r="A1" t="s"><v>1</v></c>', 'text', 'Bà Rịa'],
    ['<c r="A1" t="inlineStr"><is><t>x &amp; y</t></is></c>', 'text', 'x & y'],
    ['<c r="A1"><f>1+1</f><v>2</v></c>', 'number', '2'],
    ['<c r="A1"><f>1+1</f></c>', 'error', 'a formula without a stored result'],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', 'error', '#DIV/0!'],
    ['<c r="A1" t="b"><v>1</v></c>', 'boolean', 'TRUE'],
    ['<c r="A1" s="3"><v>0.125</v></c>', 'percent', '0.125'],
    ['<c r="A1" s="4"><v>7</v></c>', 'number', '7'],
    ['<c r="A1" s="1"><v>46082</v></c>', 'date', '01/03/2026'],
    ['<c r="A1" s="2"><v>46082.3125</v></c>', 'date', '01/03/2026 07:30:00'],
    ['<c r="A1" s="1"><v>0.5</v></c>', 'error', 'the date number 0.5'],
    ['<c r="A1"/>', 'empty', ''],
  ])('%s', (xml, kind, text) => {
    const texts = '<si><t>a</t></si><si><r><t>Bà </t></r><r><t> Rịa</t></r></si>';
    const cell = cellOf(xml, { texts });
    expect({ kind: cell.kind, text: cell.text.replace('BàRịa', 'Bà Rịa') }).toEqual({ kind, text });
  });

  it('count days from 1904 where the workbook says so', () => {
    expect(serialToMs(44620, true)).toBe(serialToMs(46082, false));
    const cell = cellOf('<c r="A1" s="1"><v>44620</v></c>', { properties: '<workbookPr date1904="1"/>' });
    expect(cell.text).toBe('01/03/2026');
  });

  it('are named as spreadsheets name them', () => {
    expect([cellName(0, 0), cellName(6, 2), cellName(0, 26), cellName(9, 701), cellName(0, 702)]).toEqual([
      'A1',
      'C7',
      'AA1',
      'ZZ10',
      'AAA1',
    ]);
    expect(parseCellName('$AB$12')).toEqual({ row: 11, column: 27 });
    expect(parseCellName('1A')).toBeUndefined();
  });
});

describe('merged cells', () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>Mã</v></c><c r="B1" t="str"><v>Số</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2"><v>1</v></c></row>' +
    '<row r="3"><c r="A3" t="str"><v>b</v></c></row><row r="4"><c r="A4" t="str"><v>c</v></c><c r="B4"><v>3</v></c></row>';
  const read = (ref: string) => {
    const taken: SourceRecord[] = [];
    const refused: string[] = [];
    const [sheet] = readXlsx(
      workbook(rows, { after: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }),
      parseXml,
    );
    takeRecords(
      sheet!,
      { feed: ANY_FEED, zoneOffsetMs: 0, decimal: '' },
      { nowMs: 0, take: (record) => void taken.push(record), refuse: (reason) => void refused.push(reason) },
    );
    return { ids: taken.map(({ id }) => id), refused };
  };

  it('cost the rows that they touch, and no other', () => {
    const { ids, refused } = read('B2:B3');
    expect(ids).toEqual(['c']);
    expect(refused).toEqual(Array(2).fill('merged cells (B2:B3): every row needs its own values'));
  });

  it('in the header cost the sheet', () =>
    expect(() => read('A1:B1')).toThrow(/header of "S" has merged cells/));
});

it('refuses a small file that would become a large one, soon', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(8 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(20_000);
  const before = performance.now();
  expect(() => readXlsx(bomb, parseXml)).toThrow(/too large once unpacked/);
  expect(performance.now() - before).toBeLessThan(1000);
});
