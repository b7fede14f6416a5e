// Ingest of tables typed in: CSV bytes to columns, with separators, decimal commas and dates as Vietnamese offices write them.
import Papa from 'papaparse';
import { RecordWriter } from '#feeds/mapping/record-writer.ts';
import { takeRecords } from '#feeds/spreadsheet/sheet-records.ts';
import { readCsv } from '#feeds/spreadsheet/read-csv.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { StandardBench } from '../standards.bench.ts';

const standard = 'spreadsheet';

const NOW_MS = Date.UTC(2026, 2, 2, 3);
const SPEC: FeedSpec = {
  id: 'ports',
  source: 'files',
  title: { vi: 'Cảng', en: 'Ports' },
  entityType: 'cang.csv',
  geometry: 'point',
  idAttribute: 'Mã',
  observedAttribute: 'Ngày',
  cadenceMs: 60_000,
  pollMs: 60_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'Tên' },
    { column: 'depth', kind: 'number', attribute: 'Độ sâu', unit: 'm' },
    { column: 'load', kind: 'number', attribute: 'Tải', unit: '%' },
    { column: 'state', kind: 'number', attribute: 'Tình trạng', unit: '1', codes: { mở: 1, đóng: 0 } },
  ],
  rollups: [],
};

/** A table with `rows` lines; depths differ from those of the poll before. */
function makeBody(rows: number, poll: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, index) => {
    const depth = `${5 + (index % 20)},${(index + poll) % 10}5`;
    const [lon, lat] = [(107 + (index % 1000) / 1000).toFixed(5), (10.3 + index / 5_000_000).toFixed(5)];
    const day = `0${1 + (poll % 2)}/03/2026 0${index % 3}:30`;
    const place = `${lon.replace('.', ',')};${lat.replace('.', ',')}`;
    return `C${index};Bến ${index};${depth};${index % 100};${index % 4 ? 'mở' : 'đóng'};${day};${place}`;
  });
  const header = 'Mã;Tên;Độ sâu (m);Tải (%);Tình trạng;Ngày;Kinh độ;Vĩ độ';
  return new TextEncoder().encode(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`);
}

/** A reader that keeps its table from poll to poll; answers how many rows it holds. */
function makeReader(): (body: Uint8Array) => number {
  const writer = new RecordWriter(SPEC);
  const table = new ColumnWriter(SPEC.columns, SPEC.geometry);
  const zoneOffsetMs = 7 * 3_600_000;
  const context = { nowMs: NOW_MS, isReplay: false, zoneOffsetMs, bounds: [102, 7, 118, 24] as const };
  return (body) => {
    table.beginPoll(NOW_MS);
    takeRecords(
      readCsv(body, 'cang.csv'),
      { feed: SPEC, zoneOffsetMs, decimal: '' },
      {
        nowMs: NOW_MS,
        take: (record) => void writer.write(record, context, table),
        refuse: (reason, example) => table.refuse(reason, example),
      },
    );
    return table.ids.length;
  };
}

/** The same bytes parsed into lines of texts and nothing more. */
function bareParse(body: Uint8Array): unknown {
  return Papa.parse(new TextDecoder().decode(body), { delimiter: ';' }).data;
}

/** The bench of this standard. */
export const bench: StandardBench = { standard, makeBody, makeReader, bareParse };
