// Storage pools and lines as bullets: how full, in which class, and what the reports say will come. Pure.
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import type { BulletItem } from '#charts/bullet/bullet-layout.ts';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { fullSpan } from './storage-forecast.ts';

const TEXT = {
  roomy: { vi: 'còn rộng', en: 'roomy' },
  watched: { vi: 'cần theo dõi', en: 'to be watched' },
  nearlyFull: { vi: 'sắp đầy', en: 'nearly full' },
  enough: { vi: 'đủ băng thông', en: 'enough' },
  tight: { vi: 'chật giờ cao điểm', en: 'tight at the busiest hour' },
  fullIn: { vi: 'đầy sau', en: 'full in' },
  months: { vi: 'tháng', en: 'months' },
  atLeast: { vi: 'ít nhất', en: 'at least' },
  notGrowing: { vi: 'không đầy theo đà hiện nay', en: 'not filling at the present pace' },
  capacity: { vi: 'dung lượng', en: 'capacity' },
  has: { vi: 'hiện có', en: 'has' },
  needs: { vi: 'cần', en: 'needs' },
  late: { vi: 'chưa có báo cáo kỳ này', en: 'this period’s report is missing' },
} satisfies Record<string, LocalizedText>;

/** Shares of a pool up to which it is roomy, and to be watched. */
const ROOMY = 0.7;
const WATCHED = 0.85;
/** Share of a line up to which its busiest hour is carried without queues. */
const ENOUGH = 0.75;

const rowsOf = ({ rowCount }: Table) => Array.from({ length: rowCount }, (_, row) => row);

function nameOf(table: Table, row: number, language: Language): string {
  return (language === 'en' && textAt(table, 'name@en', row)) || textAt(table, 'name', row);
}

/** “đầy sau 7–9 tháng”: the paces of the last quarter and the last year give the ends of the span. */
export function fullWords(span: { soonest: number; latest: number }, language: Language): string {
  const say = (text: LocalizedText) => text[language];
  if (Number.isNaN(span.soonest)) return say(TEXT.notGrowing);
  const [soonest, latest] = [span.soonest, span.latest].map((months) => formatNumber(months, 0, language));
  const months = Number.isNaN(span.latest)
    ? `${say(TEXT.atLeast)} ${soonest}`
    : soonest === latest
      ? soonest
      : `${soonest}–${latest}`;
  return `${say(TEXT.fullIn)} ${months} ${say(TEXT.months)}`;
}

/** Joins remarks; a row whose report is overdue says so last. */
function noteOf(table: Table, row: number, language: Language, remarks: readonly string[]): string {
  const isLate = (table.observedAtMs[row] ?? Number.NaN) < table.watermarkMs;
  return [...remarks, ...(isLate ? [TEXT.late[language]] : [])].join(' · ');
}

/** The pools, the one that is full first on top; those that do not fill come last. */
export function storageItems(table: Table, language: Language): BulletItem[] {
  const months = (row: number) => numberAt(table, 'monthsToFull', row);
  const order = (row: number) => (Number.isNaN(months(row)) ? Number.POSITIVE_INFINITY : months(row));
  return rowsOf(table)
    .sort((a, b) => order(a) - order(b) || a - b)
    .map((row) => {
      const capacityTb = numberAt(table, 'capacityTb', row);
      const span = fullSpan({
        capacityTb,
        usedTb: numberAt(table, 'usedTb', row),
        usedQuarterAgoTb: numberAt(table, 'usedQuarterAgoTb', row),
        usedYearAgoTb: numberAt(table, 'usedYearAgoTb', row),
      });
      return {
        key: table.ids[row] ?? '',
        label: nameOf(table, row, language),
        value: numberAt(table, 'usedTb', row),
        unit: 'TBy',
        digits: 0,
        bands: [
          { upTo: ROOMY * capacityTb, label: TEXT.roomy[language] },
          { upTo: WATCHED * capacityTb, label: TEXT.watched[language] },
          { upTo: capacityTb, label: TEXT.nearlyFull[language] },
        ],
        note: noteOf(table, row, language, [
          `${TEXT.capacity[language]} ${formatQuantity(capacityTb, 0, 'TBy', language)}`,
          fullWords(span, language),
        ]),
      };
    });
}

/** The bodies whose need outgrows their line most, at most `count`; those whose line suffices are left out. */
export function bandwidthItems(table: Table, language: Language, count: number): BulletItem[] {
  const needed = (row: number) => numberAt(table, 'neededShare', row);
  return rowsOf(table)
    .filter((row) => needed(row) > 100)
    .sort((a, b) => needed(b) - needed(a) || a - b)
    .slice(0, count)
    .map((row) => {
      const [capacity, wanted] = ['capacityMbps', 'neededMbps'].map((column) => numberAt(table, column, row));
      const write = (mbps: number | undefined) => formatQuantity(mbps ?? Number.NaN, 0, 'Mbit/s', language);
      return {
        key: table.ids[row] ?? '',
        label: nameOf(table, row, language),
        value: numberAt(table, 'busyMbps', row),
        unit: 'Mbit/s',
        digits: 0,
        bands: [
          { upTo: ENOUGH * (capacity ?? Number.NaN), label: TEXT.enough[language] },
          { upTo: capacity ?? Number.NaN, label: TEXT.tight[language] },
        ],
        note: noteOf(table, row, language, [
          `${TEXT.has[language]} ${write(capacity)}`,
          `${TEXT.needs[language]} ${write(wanted)}`,
        ]),
      };
    });
}
