// What is exported is read back by other readers than ours and is what it was, hostile texts and odd numbers included.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { currentText } from '#i18n/i18n.ts';
import { parseXml } from '../../../../src/feeds/cap/parse-xml.ts';
import { readXlsx } from '../../../../src/feeds/spreadsheet/xlsx/read-xlsx.ts';
import type { ExportTable, ExportValue } from '#ui/export/export-table.ts';
import { csvChunks, guardFormula } from '#ui/export/write-csv.ts';
import { columnName } from '#ui/export/xlsx/sheet-xml.ts';
import { writeXlsx } from '#ui/export/xlsx/write-xlsx.ts';
import { readWorkbook } from './read-workbook.ts';

const columns = [
  { key: 'name', title: 'Đơn vị, "tên"', kind: 'text' },
  { key: 'value', title: 'Lưu lượng', kind: 'number', unit: 'm3/s' },
  { key: 'asOf', title: 'Thời điểm số liệu', kind: 'time' },
] as const;

type Row = readonly [string, number, number];

const tableOf = (rows: readonly Row[]): ExportTable => ({
  title: 'Mực nước hồ',
  columns,
  rows,
  notes: [['Nguồn', 'broker & <máy>']],
});

/** What the guard of a CSV text is taken off by. */
const unguard = (text: string) => {
  const rest = text.slice(1);
  return text.startsWith("'") && guardFormula(rest) === text ? rest : text;
};

const csvOf = (rows: readonly Row[]) => [...csvChunks(tableOf(rows), 'vi')].join('');

function readCsv(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', delimiter: ',' });
  expect(errors).toEqual([]);
  expect(data.pop()).toEqual(['']);
  return data;
}

/** Texts that broke something somewhere. */
const HOSTILE = [
  '=HYPERLINK("http://evil.test","bấm")',
  '+84 254 385 2222',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  "'=1",
  "''=1",
  ' =1',
  '＝1+1',
  '1/2',
  '0012',
  '1e5',
  'dòng một\r\ndòng hai\nba\rbốn',
  '"trong ngoặc", có phẩy',
  '👩‍🚒 cứu hoả 🚒',
  '\ud800 nửa cặp',
  '_x0041_ và \u0001 \u000b \uffff',
  ' hai đầu ',
  '<b>&amp;</b>',
  'ễ ộ ữ'.normalize('NFD'),
  '',
];
/** The 1900 calendar of spreadsheets begins in March and ends with the year 9999. */
const DATED = { min: Date.UTC(1900, 3, 1), max: Date.UTC(9999, 11, 30) };
const anyRow: fc.Arbitrary<Row> = fc.tuple(
  fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
  fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, 5e-324, 0.1 + 0.2)),
  fc.oneof(fc.integer(DATED), fc.constant(Number.NaN)),
);

const wellFormed = (text: string) => text.toString().replace(/\p{Cs}/gu, '\uFFFD');

describe('CSV', () => {
  it('comes back as it was: texts, numbers to the last bit, instants to the millisecond', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const [head, ...lines] = readCsv(csvOf(rows));
        expect(head).toEqual(['Đơn vị, "tên"', 'Lưu lượng (m³/s)', 'Thời điểm số liệu']);
        expect(lines.length).toBe(rows.length);
        rows.forEach(([name, value, atMs], index) => {
          const [text = '', number = '', time = ''] = lines[index] ?? [];
          expect(unguard(text)).toBe(wellFormed(name));
          expect(number === '' ? Number.NaN : Number(number)).toEqual(
            Number.isFinite(value) ? value + 0 : Number.NaN,
          );
          expect(time === '' ? Number.NaN : Date.parse(time)).toBe(atMs);
          if (time !== '') expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?\+07:00$/);
        });
      }),
    );
  });

  it('leaves no text that a spreadsheet would run, and guards no number', () => {
    for (const text of HOSTILE) expect(guardFormula(text)).not.toMatch(/^\s*[=+\-@＝]/);
    expect(guardFormula('+1')).toBe("'+1");
    expect(guardFormula('an toàn = 1')).toBe('an toàn = 1');
    expect(readCsv(csvOf([['a', -5, Number.NaN]]))[1]).toEqual(['a', '-5', '']);
  });
});

describe('XLSX', () => {
  it('comes back as it was, each cell of its type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 8 }), async (rows) => {
        const [data] = await readWorkbook(await writeXlsx(tableOf(rows), currentText()));
        rows.forEach(([name, value, atMs], index) => {
          const cell = (column: number) => data?.cells.get(`${columnName(column)}${index + 2}`);
          expect(cell(0)).toEqual(name === '' ? undefined : { type: 'text', text: wellFormed(name) });
          const number = cell(1);
          if (Number.isFinite(value)) expect(number).toEqual({ type: 'number', number: value + 0, style: 0 });
          else expect(number).toBeUndefined();
          const time = cell(2);
          if (Number.isNaN(atMs)) expect(time).toBeUndefined();
          else expect(Math.round(dateOf(time) - 7 * 3_600_000)).toBe(atMs);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is read by the reader of this program, dates as dates and “1/2” as a text', async () => {
    const atMs = Date.parse('2026-11-22T09:05:00+07:00');
    const rows: Row[] = [
      ['1/2', 71.88, atMs],
      ['=1+1', Number.NaN, Number.NaN],
    ];
    const file = await writeXlsx(tableOf(rows), currentText());
    const [data, about] = readXlsx(new Uint8Array(await file.arrayBuffer()), parseXml);
    expect(data?.name).toBe('Số liệu');
    const [head, first, second] = data?.rows ?? [];
    expect(head?.map(({ text }) => text)).toEqual([
      'Đơn vị, "tên"',
      'Lưu lượng (m³/s)',
      'Thời điểm số liệu (UTC+7)',
    ]);
    expect(first?.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', '1/2'],
      ['number', '71.88'],
      ['date', '22/11/2026 09:05:00'],
    ]);
    expect(second?.[0]).toMatchObject({ kind: 'text', text: '=1+1' });
    expect(about?.name).toBe('Nguồn');
    const facts = about?.rows.map((row) => row.map(({ text }) => text));
    expect(facts?.slice(0, 3)).toEqual([
      ['Mục', 'Nội dung'],
      ['Tên bảng', 'Mực nước hồ'],
      ['Nguồn', 'broker & <máy>'],
    ]);
    expect(facts?.at(-2)).toEqual(['Cột “Lưu lượng (m³/s)”', 'mã value, đơn vị UCUM m3/s']);
  });

  it('freezes the head, filters, gives widths, and tells what it had to cut', async () => {
    const long = 'x'.repeat(40_000);
    const [data, about] = await readWorkbook(await writeXlsx(tableOf([[long, 1, 0]]), currentText()));
    expect(data?.xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(data?.xml).toContain('<autoFilter ref="A1:C2"/>');
    expect(data?.xml).toMatch(/<col min="1" max="1" width="60" customWidth="1"\/>/);
    const cut = data?.cells.get('A2');
    expect(cut?.type === 'text' ? cut.text.length : 0).toBe(32_767);
    const told = [...(about?.cells.values() ?? [])].flatMap((cell) =>
      cell.type === 'text' ? [cell.text] : [],
    );
    expect(told.join()).toContain('1 ô dài hơn giới hạn 32.767 ký tự');
  });

  it('refuses more rows than a sheet holds, and passes on what the rows throw', async () => {
    const endless = {
      *[Symbol.iterator](): Generator<readonly ExportValue[]> {
        for (;;) yield [];
      },
    };
    await expect(writeXlsx({ ...tableOf([]), rows: endless }, currentText())).rejects.toMatchObject({
      name: 'TooManyRows',
    });
    const broken = {
      *[Symbol.iterator](): Generator<readonly ExportValue[]> {
        yield ['a', 1, 0];
        throw new RangeError('row 2');
      },
    };
    await expect(writeXlsx({ ...tableOf([]), rows: broken }, currentText())).rejects.toThrow('row 2');
  });
});

function dateOf(cell: { type: string; number?: number; style?: number } | undefined): number {
  expect(cell).toMatchObject({ type: 'number', style: 2 });
  return Date.UTC(1899, 11, 30) + (cell?.number ?? Number.NaN) * 86_400_000;
}
