// What was done to lay figures on one axis, in sentences: nothing is added up, read at an end or set apart without saying so.
import { fillPlaces } from '#i18n/fill-places.ts';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import type { SeriesPlan } from './compare-plan.ts';

const PERIODS: Readonly<Record<CalendarPeriod, LocalizedText>> = {
  hour: { vi: 'giờ', en: 'hour' },
  day: { vi: 'ngày', en: 'day' },
  week: { vi: 'tuần', en: 'week' },
  month: { vi: 'tháng', en: 'month' },
  quarter: { vi: 'quý', en: 'quarter' },
  year: { vi: 'năm', en: 'year' },
};

const TEXT = {
  one: { vi: 'Mỗi điểm là một {{period}} trọn.', en: 'Each point is one complete {{period}}.' },
  sum: {
    vi: '“{{name}}”: cộng các {{own}} trong {{period}}.',
    en: '“{{name}}”: {{own}}s added up over the {{period}}.',
  },
  end: { vi: '“{{name}}”: số cuối {{period}}.', en: '“{{name}}”: as it stood at the end of the {{period}}.' },
  mean: { vi: '“{{name}}”: trung bình {{period}}.', en: '“{{name}}”: mean of the {{period}}.' },
  apart: {
    vi: 'Chu kỳ khác nhau và không quy được về một kỳ chung: mỗi chuỗi một khung với kỳ của mình, cùng khoảng thời gian.',
    en: 'The periods differ and have none in common: each series has a plot with its own, over the same span of time.',
  },
  units: {
    vi: 'Đơn vị tính khác nhau: mỗi chuỗi một khung, cùng trục thời gian.',
    en: 'The units differ: each series has a plot of its own on the same time axis.',
  },
  cut: {
    vi: '“{{name}}”: chỉ xét {{count}} {{own}} gần nhất.',
    en: '“{{name}}”: the last {{count}} {{own}}s only.',
  },
  hollow: {
    vi: 'Ký hiệu rỗng: trong kỳ chưa đủ đơn vị báo cáo.',
    en: 'A hollow mark: not all who should have reported for the period.',
  },
} satisfies Record<string, LocalizedText>;

/** What describes one drawn series. */
export interface DescribedSeries {
  name: string;
  unit: string;
  plan: SeriesPlan;
  hasPartial: boolean;
}

/** Sentences on the axis (`common`, null for none), on each series that is not as its source has it, and on the marks. */
export function describePlan(
  common: CalendarPeriod | null,
  series: readonly DescribedSeries[],
  isIndexed: boolean,
  language: Language,
): string[] {
  const write = (text: LocalizedText, places: Record<string, string> = {}) =>
    fillPlaces(text[language], places);
  const word = (period: CalendarPeriod) => PERIODS[period][language];
  const hasManyUnits = series.some(({ unit }) => unit !== series[0]?.unit);
  const axis = common === null ? [write(TEXT.apart)] : [write(TEXT.one, { period: word(common) })];
  const treated = series.flatMap(({ name, plan: { period, treatment } }) =>
    treatment === 'own'
      ? []
      : [write(TEXT[treatment], { name, own: word(period), period: word(common ?? period) })],
  );
  const cut = series.flatMap(({ name, plan: { period, count, isCut } }) =>
    isCut ? [write(TEXT.cut, { name, count: String(count), own: word(period) })] : [],
  );
  return [
    ...axis,
    ...(common !== null && hasManyUnits && !isIndexed ? [write(TEXT.units)] : []),
    ...treated,
    ...cut,
    ...(series.some(({ hasPartial }) => hasPartial) ? [write(TEXT.hollow)] : []),
  ];
}
