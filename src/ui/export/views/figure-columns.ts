// Titles of the columns that exports of figures share.
import type { Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { ExportColumn } from '../export-table.ts';

const TITLES = {
  sector: { vi: 'Lĩnh vực', en: 'Sector' },
  owner: { vi: 'Cơ quan phụ trách', en: 'Office in charge' },
  figureId: { vi: 'Mã chỉ tiêu', en: 'Figure id' },
  figure: { vi: 'Chỉ tiêu', en: 'Figure' },
  areaCode: { vi: 'Mã đơn vị', en: 'Unit code' },
  area: { vi: 'Đơn vị hành chính', en: 'Administrative unit' },
  vintage: { vi: 'Thời kỳ địa giới', en: 'Vintage of units' },
  objectId: { vi: 'Mã đối tượng', en: 'Object id' },
  object: { vi: 'Đối tượng', en: 'Object' },
  unit: { vi: 'Đơn vị tính', en: 'Unit of measure' },
  period: { vi: 'Kỳ', en: 'Period' },
  scenario: { vi: 'Loại số liệu', en: 'Scenario' },
  status: { vi: 'Tình trạng', en: 'Status' },
  quality: { vi: 'Chất lượng', en: 'Quality' },
  value: { vi: 'Giá trị', en: 'Value' },
  target: { vi: 'Mục tiêu', en: 'Target' },
  variance: { vi: 'Chênh lệch so mục tiêu', en: 'Variance to target' },
  periodValue: { vi: 'Giá trị kỳ trọn gần nhất', en: 'Value of the last complete period' },
  lastYear: { vi: 'Cùng kỳ năm trước', en: 'Same period last year' },
  low: { vi: 'Cận dưới (80%)', en: 'Lower bound (80%)' },
  high: { vi: 'Cận trên (80%)', en: 'Upper bound (80%)' },
  index: { vi: 'Chỉ số (kỳ gốc = 100)', en: 'Index (base period = 100)' },
  reportingShare: { vi: 'Tỷ lệ báo cáo (0–1)', en: 'Reporting share (0–1)' },
  rowsUsed: { vi: 'Số dòng được tính', en: 'Rows counted' },
  rowsTotal: { vi: 'Số dòng phải có', en: 'Rows due' },
  asOf: { vi: 'Thời điểm số liệu', en: 'As of' },
  start: { vi: 'Bắt đầu kỳ', en: 'Start of period' },
  end: { vi: 'Kết thúc kỳ', en: 'End of period' },
} satisfies Record<string, LocalizedText>;

/** Keys of the shared columns. */
export type FigureColumnKey = keyof typeof TITLES;

const TEXTS: ReadonlySet<FigureColumnKey> = new Set([
  'sector',
  'owner',
  'figureId',
  'figure',
  'areaCode',
  'area',
  'vintage',
  'objectId',
  'object',
  'unit',
  'period',
  'scenario',
  'status',
  'quality',
]);
const TIMES: ReadonlySet<FigureColumnKey> = new Set(['asOf', 'start', 'end']);

/** The columns of these keys in their order. */
export function figureColumns(keys: readonly FigureColumnKey[], { pick }: Text): ExportColumn[] {
  return keys.map((key) => ({
    key,
    title: pick(TITLES[key]),
    kind: TEXTS.has(key) ? 'text' : TIMES.has(key) ? 'time' : 'number',
  }));
}
