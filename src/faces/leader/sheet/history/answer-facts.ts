// What a figure's past says, as facts: against the period before, the year to date, what is to come and how good the forecast is.
import { formatQuantity } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import type { Text } from '#i18n/i18n.ts';
import type { Change, KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { Likeness } from '#kernel/kpi/like-for-like.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import type { Fact } from '#ui/frame/fact-list.tsx';
import { writeChange } from './write-change.ts';

const TEXT = {
  movedByTet: { vi: 'tính theo ngày Tết', en: 'counted from Tết' },
  partly: {
    vi: 'chưa đủ đơn vị báo cáo: {{before}} kỳ ấy, {{now}} kỳ này',
    en: 'not everybody reported: {{before}} then, {{now}} now',
  },
  unlike: {
    vi: 'Không so được: {{before}} báo cáo kỳ ấy, {{now}} kỳ này',
    en: 'Not comparable: {{before}} reported then, {{now}} now',
  },
  'same-units': {
    vi: 'chỉ tính {{units}}/{{total}} đơn vị báo cáo đủ cả hai kỳ: {{now}} so với {{before}}',
    en: 'only the {{units}} of {{total}} units that reported in full both times: {{now}} against {{before}}',
  },
  before: { vi: 'So kỳ trước', en: 'Against the period before' },
  same: { vi: 'không đổi', en: 'unchanged' },
  yearToDate: { vi: 'Lũy kế từ đầu năm', en: 'Year to date' },
  yearToDateOf: { vi: '{{used}}/{{total}} kỳ', en: '{{used}} of {{total}} periods' },
  sameOfLastYear: { vi: 'cùng kỳ {{value}}', en: 'last year {{value}}' },
  yearIsPartial: {
    vi: 'có kỳ chưa đủ đơn vị báo cáo',
    en: 'in some periods not everybody reported',
  },
  yearSameUnits: {
    vi: 'mỗi kỳ chỉ tính đơn vị báo cáo đủ cả hai năm (ít nhất {{units}}/{{total}}): {{now}} so với {{before}}',
    en: 'of each period only units that reported in full both years (at least {{units}} of {{total}}): {{now}} against {{before}}',
  },
  yearUnlike: {
    vi: 'không so được với cùng kỳ: khác phạm vi báo cáo',
    en: 'not comparable with last year: not the same units reported',
  },
  forecast: { vi: 'Dự báo {{period}}', en: 'Forecast for {{period}}' },
  interval: { vi: 'khoảng 80%: {{low}} đến {{high}}', en: '80% interval: {{low}} to {{high}}' },
  'holt-winters': { vi: 'Holt–Winters cộng tính', en: 'additive Holt–Winters' },
  'damped-trend': { vi: 'Holt xu thế tắt dần', en: 'Holt, damped trend' },
  error: {
    vi: 'thử trên {{count}} kỳ đã qua: sai {{mae}}, lấy lại số cũ thì sai {{naive}}',
    en: 'tried on {{count}} past periods: off by {{mae}}, repeating earlier values by {{naive}}',
  },
  noForecast: { vi: 'Dự báo', en: 'Forecast' },
  'too-short': { vi: 'không đưa ra: chuỗi số liệu còn ngắn', en: 'withheld: the series is too short' },
  'no-better-than-naive': {
    vi: 'không đưa ra: thử trên số liệu đã qua không đúng hơn việc lấy lại số cũ',
    en: 'withheld: tried on the past, it did no better than repeating earlier values',
  },
} satisfies Record<string, LocalizedText>;

/** The facts of an answer in the figure's own periods. */
export function answerFacts(kpi: KpiSpec, answer: KpiAnswer, text: Text): Fact[] {
  return [
    ...periodBeforeFacts(kpi, answer, text),
    ...yearToDateFacts(kpi, answer, text),
    forecastFact(kpi, answer, text),
  ];
}

/** The newest complete period, by its name and value, against the one before it: the figure of the moment may be of neither. */
function periodBeforeFacts(
  kpi: KpiSpec,
  { changeToPeriodBefore: change, latest }: KpiAnswer,
  text: Text,
): Fact[] {
  if (!change || !latest) return [];
  const [written = '', ...remarks] = changeRemarks(kpi, change, text);
  const isSame = change.likeness.kind !== 'unlike' && !/[1-9]/.test(written);
  const amount = isSame ? text.pick(TEXT.same) : written;
  const now = formatQuantity(latest.value, kpi.digits, kpi.unit, text.language);
  const compared = `${periodName(kpi, latest.endMs, text.language)}: ${now}`;
  return [[text.pick(TEXT.before), [amount, compared, ...remarks].join(' · ')]];
}

/** A change and all that must be known before it is believed: the earlier value, Tết, who reported; first of all where it is not known. */
export function changeRemarks(kpi: KpiSpec, change: Change, text: Text): string[] {
  const { from, isMovedByTet, likeness } = change;
  const { pick, language } = text;
  const earlier = formatQuantity(from.value, kpi.digits, kpi.unit, language);
  const words = likenessWords(kpi, change, text);
  const isUnlike = likeness.kind === 'unlike';
  return [
    isUnlike ? words : writeChange(kpi, change, language),
    `${periodName(kpi, from.endMs, language)}: ${earlier}`,
    ...(isMovedByTet ? [pick(TEXT.movedByTet)] : []),
    ...(isUnlike || words === '' ? [] : [words]),
  ];
}

/** Who reported, in words; '' where everybody did. */
function likenessWords(kpi: KpiSpec, { likeness, reported }: Change, { pick, language }: Text): string {
  if (likeness.kind === 'alike') return '';
  if (likeness.kind === 'same-units') return sameUnitsWords(kpi, likeness, { pick, language });
  const share = (value: number) => formatQuantity(value * 100, 0, '%', language);
  return pick(TEXT[likeness.kind], { before: share(reported.before), now: share(reported.now) });
}

function sameUnitsWords(
  { digits, unit }: KpiSpec,
  { units, unitsTotal, before, now }: Extract<Likeness, { kind: 'same-units' }>,
  { pick, language }: Pick<Text, 'pick' | 'language'>,
  words: 'same-units' | 'yearSameUnits' = 'same-units',
): string {
  const quantity = (value: number) => formatQuantity(value, digits, unit, language);
  return pick(TEXT[words], { units, total: unitsTotal, before: quantity(before), now: quantity(now) });
}

/** The figure's own period that ends at an instant, by its name. */
export function periodName(kpi: KpiSpec, endMs: number, language: Text['language']): string {
  const { period } = historyPlan(kpi.period);
  return formatPeriod(periodStart(endMs - 1, period), period, language);
}

function yearToDateFacts(kpi: KpiSpec, { yearToDate }: KpiAnswer, { pick, language }: Text): Fact[] {
  if (!yearToDate || Number.isNaN(yearToDate.value)) return [];
  const { value, periodsUsed, periodsTotal, isPartial, lastYear, likeness } = yearToDate;
  const quantity = (amount: number) => formatQuantity(amount, kpi.digits, kpi.unit, language);
  const parts = [quantity(value), pick(TEXT.yearToDateOf, { used: periodsUsed, total: periodsTotal })];
  if (isPartial) parts.push(pick(TEXT.yearIsPartial));
  if (!Number.isNaN(lastYear)) parts.push(pick(TEXT.sameOfLastYear, { value: quantity(lastYear) }));
  if (likeness.kind === 'unlike') parts.push(pick(TEXT.yearUnlike));
  if (likeness.kind === 'same-units')
    parts.push(sameUnitsWords(kpi, likeness, { pick, language }, 'yearSameUnits'));
  return [[pick(TEXT.yearToDate), parts.join(' · ')]];
}

function forecastFact(kpi: KpiSpec, { forecast, forecastEndsMs }: KpiAnswer, { pick, language }: Text): Fact {
  if (forecast.kind === 'withheld') return [pick(TEXT.noForecast), pick(TEXT[forecast.reason])];
  const quantity = (amount: number) => formatQuantity(amount, kpi.digits, kpi.unit, language);
  const last = forecastEndsMs.length - 1;
  const at = (values: Float64Array) => quantity(values[last] ?? Number.NaN);
  const { mae, naiveMae, count } = forecast.backTest;
  return [
    pick(TEXT.forecast, { period: periodName(kpi, forecastEndsMs[last] ?? Number.NaN, language) }),
    [
      at(forecast.values),
      pick(TEXT.interval, { low: at(forecast.low), high: at(forecast.high) }),
      pick(TEXT[forecast.method]),
      pick(TEXT.error, { mae: quantity(mae), naive: quantity(naiveMae), count }),
    ].join(' · '),
  ];
}
