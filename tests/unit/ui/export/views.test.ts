// The views that can be exported: unrounded figures with unit, as-of, target, last year, share, source and provenance.
import { describe, expect, it } from 'vitest';
import { currentText } from '#i18n/i18n.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { answerKpi } from '#kernel/kpi/answer-kpi.ts';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { lastPeriodEnds } from '#kernel/time/calendar-period.ts';
import type { KpiReading } from '#live/kpis.ts';
import type { ExportTable } from '#ui/export/export-table.ts';
import { figuresTable } from '#ui/export/views/figures-table.ts';
import { historyTable } from '#ui/export/views/history-table.ts';
import { viewNotes, type Provenance } from '#ui/export/views/provenance.ts';
import { unitsTable } from '#ui/export/views/units-table.ts';
import { tableExport } from '#ui/table/table-export.ts';
import { ENTITY_ID, OBSERVED_AT, QUALITY_COLUMN } from '#ui/table/sort-rows.ts';
import { buildTable, numberColumn, textColumn, timeColumn } from '../../../dom/ui/build-table.ts';

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');
const OCTOBER_MS = Date.parse('2026-11-01T00:00:00+07:00');

const KPI: KpiSpec = {
  id: 'files.late-share',
  title: { vi: 'Hồ sơ trễ hạn', en: 'Late files' },
  unit: '%',
  digits: 1,
  direction: 'down',
  feed: 'files',
  period: 'month',
  target: { value: 3 },
};

const feed = {
  id: 'files',
  source: 'broker',
  title: { vi: 'Hồ sơ theo đơn vị', en: 'Files by unit' },
  entityType: 'FileReport',
} as FeedSpec;

const provenance: Provenance = {
  text: currentText(),
  feeds: new Map([['files', feed]]),
  isSimulated: true,
  manifest: {
    name: { vi: 'Bà Rịa – Vũng Tàu', en: 'Bà Rịa – Vũng Tàu' },
    attribution: [{ text: 'Địa danh: GeoNames', licence: 'CC-BY-4.0' }],
  } as unknown as Provenance['manifest'],
  vintageTitle: 'Từ 1/7/2025',
  exportedAtMs: NOW_MS,
  shownAtMs: NOW_MS - 3_600_000,
  isReplay: true,
  link: 'http://127.0.0.1/leader?f=files',
};

/** Rows as objects by column key. */
function rowsOf({ columns, rows }: ExportTable): Record<string, unknown>[] {
  return [...rows].map((row) => {
    expect(row.length).toBe(columns.length);
    return Object.fromEntries(columns.map(({ key }, index) => [key, row[index]]));
  });
}

const sampleOf = (value: number, reportingShare = 1): KpiSample => ({
  kpi: KPI.id,
  value,
  unit: '%',
  asOfMs: OCTOBER_MS,
  oldestMs: OCTOBER_MS,
  rowsUsed: 24,
  rowsTotal: 30,
  reportingShare,
  terms: { sum: value, divisor: 100 },
  leftOut: { missing: 6, suspect: 0, stale: 0, incomplete: 0 },
});

const shares = Array.from({ length: 37 }, (_, month) => 4 + 1 / (month + 3));
const samples = shares.map((value) => sampleOf(value));
const endsMs = lastPeriodEnds(NOW_MS, 'month', samples.length);
const answer = answerKpi(KPI, endsMs, samples, 100);

describe('figuresTable', () => {
  const reading: KpiReading = {
    kpi: KPI,
    sample: sampleOf(4.123456789, 0.8),
    value: 4.123456789,
    status: 'high',
    reportingShare: 0.8,
    asOfMs: OCTOBER_MS,
    ageMs: NOW_MS - OCTOBER_MS,
    quality: 'good',
    cause: 'live',
    change: undefined,
  };
  const sector = {
    title: { vi: 'Hành chính', en: 'Files' },
    owner: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' },
  } as SectorSpec;

  it('gives a figure unrounded, with everything that stands around it', () => {
    const view = { title: 'Hành chính', readings: [reading], sectorOf: () => sector, answerOf: () => answer };
    const [row] = rowsOf(figuresTable(view, provenance));
    expect(row).toEqual({
      sector: 'Hành chính',
      owner: 'Sở Nội vụ',
      figureId: 'files.late-share',
      figure: 'Hồ sơ trễ hạn',
      value: 4.123456789,
      unit: '%',
      asOf: OCTOBER_MS,
      target: 3,
      variance: 4.123456789 - 3,
      period: 'T10/2026',
      periodValue: shares.at(-1),
      lastYear: shares.at(-13),
      status: 'Vượt ngưỡng cao',
      reportingShare: 0.8,
      rowsUsed: 24,
      rowsTotal: 30,
      quality: 'Tốt',
      source: 'Hồ sơ theo đơn vị',
      sourceId: 'broker',
      provenance: 'Mô phỏng',
    });
  });

  it('does not put a figure without limits within them', () => {
    const statusOf = (kpi: KpiSpec) => {
      const readings: KpiReading[] = [{ ...reading, kpi, status: 'normal' }];
      const [row] = rowsOf(figuresTable({ title: '', readings, sectorOf: () => sector }, provenance));
      return row?.['status'];
    };
    expect(statusOf(KPI)).toBe('Không đặt ngưỡng');
    expect(statusOf({ ...KPI, thresholds: { medium: 5, high: 8, critical: 12 } })).toBe('Trong ngưỡng');
  });

  it('leaves empty what is unknown, and never writes zero for it', () => {
    const unknown: KpiReading = {
      ...reading,
      kpi: { ...KPI, feed: 'gone' },
      sample: undefined,
      value: Number.NaN,
      asOfMs: Number.NaN,
      reportingShare: Number.NaN,
    };
    const view = { title: '', readings: [unknown], sectorOf: () => undefined };
    const [row] = rowsOf(figuresTable(view, provenance));
    expect(row).toMatchObject({
      sector: null,
      value: Number.NaN,
      lastYear: null,
      rowsUsed: null,
      sourceId: null,
    });
  });
});

describe('historyTable', () => {
  it('gives every period with last year and share, then the forecast with its bounds', () => {
    const rising = Array.from(
      { length: 37 },
      (_, month) => 20 + month / 2 + 8 * Math.sin((month / 6) * Math.PI),
    );
    const risingSamples = rising.map((value) => sampleOf(value, 0.9));
    const forecasting = answerKpi(KPI, endsMs, risingSamples, 1);
    expect(forecasting.forecast.kind).toBe('forecast');
    const series = { kpi: KPI.id, unit: '%', timesMs: Float64Array.from(endsMs), samples: risingSamples };
    const rows = rowsOf(historyTable({ kpi: KPI, period: 'month', answer: forecasting, series }, provenance));
    expect(rows.length).toBe(37 + forecasting.forecastEndsMs.length);
    expect(rows[36]).toMatchObject({
      period: 'T10/2026',
      start: Date.parse('2026-10-01T00:00:00+07:00'),
      end: OCTOBER_MS,
      scenario: 'Thực hiện',
      value: rising[36],
      lastYear: rising[24],
      target: 3,
      low: null,
      reportingShare: 0.9,
      rowsTotal: 30,
      provenance: 'Mô phỏng',
    });
    const ahead = rows[37];
    expect(ahead).toMatchObject({ period: 'T11/2026', scenario: 'Dự báo', lastYear: null, rowsUsed: null });
    expect(ahead?.['low']).toBeLessThan(ahead?.['value'] as number);
    expect(ahead?.['high']).toBeGreaterThan(ahead?.['value'] as number);
  });
});

describe('unitsTable', () => {
  it('lists the units in the order of the view, those without a figure too', () => {
    const figures = new Map([['26506', { value: 3.25, asOfMs: OCTOBER_MS, rowsUsed: 1, rowsTotal: 1 }]]);
    const areas = [
      { code: '26506', name: 'Phường Vũng Tàu' },
      { code: '26526', name: 'Phường Tam Thắng' },
    ];
    const view = { title: 'Theo xã', kpi: KPI, areas, figures, target: undefined };
    const [first, second] = rowsOf(unitsTable(view, provenance));
    expect(first).toMatchObject({
      areaCode: '26506',
      value: 3.25,
      unit: '%',
      vintage: 'Từ 1/7/2025',
      target: null,
    });
    expect(second).toMatchObject({ area: 'Phường Tam Thắng', value: null, asOf: null, rowsTotal: 0 });
  });
});

describe('tableExport', () => {
  const table = buildTable(
    'files',
    ['a', 'b', 'c'],
    [
      textColumn('name', ['Một', '', 'Ba']),
      numberColumn('flow', 'm3/s', [1.23456789, Number.NaN, 3]),
      numberColumn('level', '1', [1, 2, Number.NaN]),
      timeColumn('due', [NOW_MS, Number.NaN, 0]),
    ],
  );
  const metrics = new Map([
    ['files.flow', { title: { vi: 'Lưu lượng', en: 'Flow' }, unit: 'm3/s', digits: 1 }],
    ['files.level', { title: { vi: 'Mức', en: 'Level' }, words: { 1: { vi: 'Thấp', en: 'Low' } } }],
  ]);

  it('gives the rows in the order shown: values unrounded, codes as words, nothing for what is missing', () => {
    const view = { title: 'Bảng', table, metrics, order: Uint32Array.of(2, 0), feedId: 'files' };
    const exported = tableExport(view, provenance);
    expect(exported.columns.find(({ key }) => key === 'flow')).toMatchObject({
      kind: 'number',
      unit: 'm3/s',
    });
    const rows = rowsOf(exported);
    expect(rows).toMatchObject([
      { name: 'Ba', flow: 3, level: null, due: 0, [ENTITY_ID]: 'c' },
      {
        name: 'Một',
        flow: 1.23456789,
        level: 'Thấp',
        due: NOW_MS,
        [ENTITY_ID]: 'a',
        [QUALITY_COLUMN]: 'Tốt',
      },
    ]);
    expect(rows[0]?.[OBSERVED_AT]).toBe(table.observedAtMs[2]);
    expect(rowsOf(exported)).toEqual(rows);
  });
});

describe('viewNotes', () => {
  it('says what is simulated, when, from where, of which vintage, under which licence, and where to find it again', () => {
    const notes = viewNotes(provenance, ['files', 'files'], [OCTOBER_MS, Number.NaN, NOW_MS]);
    expect(notes).toEqual([
      ['Tính chất số liệu', 'Mô phỏng'],
      ['Thời điểm đang xem', '2026-11-22T08:00:00+07:00 (xem lại)'],
      ['Số liệu mới nhất', '2026-11-22T09:00:00+07:00'],
      ['Số liệu cũ nhất', '2026-11-01T00:00:00+07:00'],
      ['Thời điểm xuất tệp', '2026-11-22T09:00:00+07:00'],
      ['Nguồn', 'Hồ sơ theo đơn vị · broker · FileReport'],
      ['Tỉnh', 'Bà Rịa – Vũng Tàu'],
      ['Thời kỳ địa giới', 'Từ 1/7/2025'],
      [
        'Giấy phép',
        'Số liệu mô phỏng, không phải số liệu chính thức; không dùng để quyết định. Địa giới: Địa danh: GeoNames (CC-BY-4.0).',
      ],
      ['Đường dẫn', 'http://127.0.0.1/leader?f=files'],
      ['Cách đọc', 'Số chưa làm tròn; ô trống là không có số liệu; thời gian theo giờ Việt Nam (UTC+7).'],
    ]);
  });
});
