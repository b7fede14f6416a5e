// The words that the descriptions of the economy share: metrics of one kind, sources, periods.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, KpiReference, MetricSpec } from '#kernel/sector/sector-about.ts';

const metric =
  (unit: string, digits: number) =>
  (vi: string, en: string): MetricSpec => ({
    title: { vi, en },
    unit,
    digits,
  });

/** Billion dong. */
export const money = metric('10*9.VND', 1);
/** Million dollars. */
export const dollars = metric('10*6.USD', 1);
/** Percent. */
export const percent = metric('%', 1);
/** A count. */
export const count = metric('{count}', 0);
/** A text. */
export const words = (vi: string, en: string): MetricSpec => ({ title: { vi, en } });

/** The same metric, folded away. */
export const secondary = (spec: MetricSpec): MetricSpec => ({ ...spec, secondary: true });

/** Columns of every row; `vi` and `en` say what a row is. */
export const named = (vi: string, en: string): Readonly<Record<string, MetricSpec>> => ({
  name: words(vi, en),
  'name@en': secondary(words(`${vi} (tiếng Anh)`, `${en} in English`)),
  dataProvider: secondary(words('Nguồn cung cấp', 'Data provider')),
});

/** Columns of every row that belongs to a unit. */
export const UNIT_METRICS: Readonly<Record<string, MetricSpec>> = {
  ...named('Đơn vị hành chính', 'Administrative unit'),
  unitCode: secondary(words('Mã đơn vị hành chính', 'Code of the unit')),
};

/** A sentence that defines a figure, where it is stated, and what is published of it. */
export const defined = (
  vi: string,
  en: string,
  source: LocalizedText,
  references?: readonly KpiReference[],
): KpiAbout => ({ definition: { vi, en }, source, ...(references && { references }) });

/** A published value. */
export const published = (
  value: number,
  period: string,
  basis: LocalizedText,
  source: string,
): KpiReference => ({ value, period: { vi: period, en: period }, basis, source });

/** Published on the year 2024. */
export const YEAR_2024 = 'https://nguoiquansat.vn/tinh-thu-ngan-sach-cao-nhat-viet-nam-198690.html';
/** Statements of the finance office. */
export const FINANCE: LocalizedText = {
  vi: 'Báo cáo tháng của ngành tài chính; ngưỡng là ngưỡng thiết kế',
  en: 'Monthly statements of the finance office; thresholds are design values',
};
/** Statements of the statistics office. */
export const STATISTICS: LocalizedText = {
  vi: 'Số ước của cơ quan thống kê; ngưỡng là ngưỡng thiết kế',
  en: 'Estimates of the statistics office; thresholds are design values',
};
