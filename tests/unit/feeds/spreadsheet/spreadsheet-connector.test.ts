// Tables as agencies hand them in: separators, numbers, dates, units, and cells that are wrong, each by its name.
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { writeXlsx } from '../../../../mocks/protocols/spreadsheet/write-xlsx.ts';
import { createFeedRig } from '../ingest/feed-rig.ts';

const PORTS: FeedSpec = {
  id: 'ports',
  source: 'files',
  title: { vi: 'Cảng', en: 'Ports' },
  entityType: 'cang.csv',
  geometry: 'point',
  idAttribute: 'Mã cảng',
  observedAttribute: 'Ngày',
  cadenceMs: 86_400_000,
  pollMs: 3_600_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'Tên' },
    { column: 'depth', kind: 'number', attribute: 'Độ sâu', unit: 'm' },
    { column: 'used', kind: 'number', attribute: 'Công suất dùng', unit: '%' },
    { column: 'state', kind: 'number', attribute: 'Tình trạng', unit: '1', codes: { mở: 1, đóng: 0 } },
    { column: 'due', kind: 'time', attribute: 'Hạn' },
  ],
  rollups: [],
};
const NOW = '01/03/2026';

async function readFile(
  file: string | Uint8Array,
  { feed = {}, options = {} }: { feed?: Partial<FeedSpec>; options?: SourceConfig['options'] } = {},
) {
  const source: SourceConfig = {
    id: 'files',
    connector: 'spreadsheet',
    baseUrl: 'http://files.test/nop/',
    pageSize: 100,
    timeoutMs: 5000,
    options,
    utcOffsetMinutes: 420,
  };
  const spec = { ...PORTS, ...feed };
  const rig = createFeedRig([spec], () => new Response(new Uint8Array(Buffer.from(file))), {
    sources: [source],
  });
  const receipt = await rig.ask({ kind: 'poll', feedId: 'ports' });
  const reasons = receipt.refusals
    .map(({ reason }) => reason)
    .filter((reason) => !reason.includes('is missing'));
  return { rig, reasons, table: rig.table('ports')!, receipt };
}
const csv = (...lines: string[]) => lines.join('\r\n');
const depths = (...values: string[]) =>
  csv('Mã cảng;Độ sâu (m)', ...values.map((value, index) => `C${index};${value}`));

describe('CSV', () => {
  it.each([
    [';', '1,5'],
    ['\t', '1,5'],
    [',', '"1,5"'],
    [',', '1.5'],
  ])('separated by “%s” is read', async (separator, depth) => {
    const line = (...cells: string[]) => cells.join(separator);
    const file = `\uFEFF${csv(line('Mã cảng', 'Tên', 'Độ sâu', 'Ngày'), line('C1', '"Cái ""Mép"""', depth, NOW))}`;
    const { table, reasons } = await readFile(file);
    expect(reasons).toEqual([]);
    expect(table.ids).toEqual(['C1']);
    expect(textAt(table, 'name', 0)).toBe('Cái "Mép"');
    expect(numberAt(table, 'depth', 0)).toBe(1.5);
    expect(table.observedAtMs[0]).toBe(Date.parse('2026-03-01T00:00:00+07:00'));
  });

  it('converts the unit that a title names', async () => {
    const { table } = await readFile(csv('Mã cảng;ĐỘ SÂU (cm)', 'C1;150,5'));
    expect(numberAt(table, 'depth', 0)).toBeCloseTo(1.505, 12);
  });

  it('finds its header under a title, and places by their usual names', async () => {
    const { table } = await readFile(
      csv('BÁO CÁO CẢNG;;', ';;', 'Mã cảng;Kinh độ;Vĩ độ', 'C1;107,0215;10,5321'),
    );
    expect([...table.geometry.anchors]).toEqual([107.0215, 10.5321]);
  });

  it.each([
    [Buffer.from('M\u00e3 c\u1ea3ng;x\r\n1;2', 'latin1'), /not in UTF-8/],
    [Buffer.from('Ma;x\r\n1;2', 'utf16le'), /UTF-16 or a binary/],
    [Buffer.from('Mã cảng;"x\r\n1;2'), /quotation mark is not closed/],
    [Buffer.from('Tên;Ngày\r\na;1'), /has no column "Mã cảng" \(found: Tên, Ngày\)/],
    [Buffer.from('Mã cảng;Tên;tên \r\na;1;2'), /the columns B and C .* are both called/],
  ])('that cannot be read says why', async (bytes, words) => {
    await expect(readFile(bytes)).rejects.toMatchObject({
      kind: 'malformed',
      detail: expect.stringMatching(words) as string,
    });
  });
});

describe('numbers', () => {
  it.each([
    [
      ['1.234,5', '1.234'],
      [1234.5, 1234],
    ],
    [
      ['1,234.5', '1.234'],
      [1234.5, 1.234],
    ],
    [
      ['12,5', '1.234'],
      [12.5, 1234],
    ],
    [
      ['1 234,5', '7'],
      [1234.5, 7],
    ],
    [
      ['0,125', '2,5'],
      [0.125, 2.5],
    ],
    [
      ['-3,5', '−4,5'],
      [-3.5, -4.5],
    ],
    [
      ['1.234.567', '5'],
      [1_234_567, 5],
    ],
  ])('%j of one column are %j', async (typed, values) => {
    const { table, reasons } = await readFile(depths(...typed));
    expect(reasons).toEqual([]);
    expect(typed.map((_, row) => numberAt(table, 'depth', row))).toEqual(values);
  });

  it('that may be two things are not guessed at, and are named', async () => {
    const { table, reasons } = await readFile(depths('1.234', '7'));
    expect(reasons).toEqual(['cell B2: "1.234" may be 1234 or 1.234 (kept without it)']);
    expect(numberAt(table, 'depth', 0)).toBeNaN();
    expect(numberAt(table, 'depth', 1)).toBe(7);
  });

  it('stay open in a column that proves both signs', async () => {
    const { table, reasons } = await readFile(depths('1,5', '2.5', '3.125'));
    expect(reasons).toHaveLength(1);
    expect([0, 1].map((row) => numberAt(table, 'depth', row))).toEqual([1.5, 2.5]);
  });

  it('are as the source says, where it says', async () => {
    const { table } = await readFile(depths('1.234'), { options: { decimal: ',' } });
    expect(numberAt(table, 'depth', 0)).toBe(1234);
  });

  it.each(['12 km', '1,2,3', 'một', '1e5', '--3', '1..5'])('“%s” is none', async (typed) => {
    const { reasons, table } = await readFile(depths(typed));
    expect(reasons[0]).toMatch(/^cell B2: a number is expected, found/);
    expect(table.rowCount).toBe(1);
  });

  it('with a percent sign are shares', async () => {
    const { table } = await readFile(csv('Mã cảng;Công suất dùng', 'C1;12,5%', 'C2;40'));
    expect([0, 1].map((row) => numberAt(table, 'used', row))).toEqual([12.5, 40]);
  });
});

describe('dates and words', () => {
  it.each([
    ['05/03/2026', '2026-03-05T00:00:00+07:00'],
    ['5-3-2026 7:30', '2026-03-05T07:30:00+07:00'],
    ['7h30 05/03/2026', '2026-03-05T07:30:00+07:00'],
    ['2026-03-05T07:30:00Z', '2026-03-05T07:30:00Z'],
  ])('%s is %s', async (typed, iso) => {
    const { table } = await readFile(csv('Mã cảng;Hạn', `C1;${typed}`));
    expect(numberAt(table, 'due', 0)).toBe(Date.parse(iso));
  });

  it.each(['13/25/2026', '30/02/2026', '05/03/26', '45000', 'mai'])('%s is no date', async (typed) => {
    const { reasons } = await readFile(csv('Mã cảng;Hạn', `C1;${typed}`));
    expect(reasons[0]).toMatch(/^cell B2: a date \(dd\/mm\/yyyy\) is expected, found/);
  });

  it('that are none of the allowed words name those', async () => {
    const { table, reasons } = await readFile(csv('Mã cảng;Tình trạng', 'C1;mở', 'C2;hỏng'));
    expect(numberAt(table, 'state', 0)).toBe(1);
    expect(reasons).toEqual(['cell B3: one of mở, đóng is expected, found "hỏng" (kept without it)']);
  });

  it('rows without id and rows twice are told', async () => {
    const { reasons, receipt } = await readFile(csv('Mã cảng;Tên', ';a', 'C1;b', 'C1;c'));
    expect(receipt.rows).toBe(1);
    expect(reasons[0]).toBe('a row without id');
    expect(reasons[1]).toMatch(/same id twice/);
  });
});

describe('XLSX', () => {
  const table = (rows: (string | number | Date | boolean | null)[][]) => ({
    name: 'Cảng biển',
    columns: [
      { title: 'Mã cảng', kind: 'text' as const },
      { title: 'Độ sâu (m)', kind: 'number' as const },
      { title: 'Hạn', kind: 'date' as const },
    ],
    rows,
  });
  const due = new Date('2026-03-05T07:30:15+07:00');

  it('gives numbers, dates of the 1900 system and texts of the sheet that is named', async () => {
    const file = writeXlsx([{ ...table([]), name: 'Khác' }, table([['C1', 14.25, due]])]);
    const read = await readFile(file, { feed: { entityType: 'cang.xlsx#Cảng biển' } });
    expect(read.reasons).toEqual([]);
    expect(numberAt(read.table, 'depth', 0)).toBe(14.25);
    expect(numberAt(read.table, 'due', 0)).toBe(due.getTime());
    expect(read.rig.requests[0]!.url.pathname).toBe('/nop/cang.xlsx');
  });

  it('says which sheets there are when the named one is missing', async () => {
    const file = writeXlsx([table([])]);
    await expect(readFile(file, { feed: { entityType: 'cang.xlsx#Sông' } })).rejects.toMatchObject({
      detail: 'there is no sheet "Sông" (found: Cảng biển)',
    });
  });

  it.each([
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), /old \.xls/],
    [writeXlsx([table([['C1', 1, null]])]).slice(0, 400), /cut off or damaged/],
  ])('that cannot be opened says why', async (bytes, words) => {
    await expect(readFile(bytes)).rejects.toMatchObject({
      kind: 'malformed',
      detail: expect.stringMatching(words) as string,
    });
  });
});
