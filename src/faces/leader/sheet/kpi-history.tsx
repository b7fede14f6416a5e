// A figure over its calendar periods against last year, its year to date and what is to come; loaded when a sheet is opened.
import { useMemo } from 'react';
import { ComparisonTrend } from '#charts/comparison/comparison-trend.tsx';
import { formatQuantity, formatSigned, formatUnit } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import type { Change, KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { useKpiAnswer } from '#live/kpi/use-kpi-answer.ts';
import { FactList, type Fact } from '#ui/frame/fact-list.tsx';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { comparisonSeries } from './comparison-series.ts';

const TEXT = {
  lastYear: { vi: 'So cùng kỳ năm trước', en: 'Against last year' },
  movedByTet: { vi: 'tính theo ngày Tết', en: 'counted from Tết' },
  reported: {
    vi: 'chưa cùng phạm vi báo cáo: {{before}} kỳ ấy, {{now}} kỳ này',
    en: 'not alike: {{before}} reported then, {{now}} now',
  },
  before: { vi: 'So kỳ trước', en: 'Against the period before' },
  yearToDate: { vi: 'Lũy kế từ đầu năm', en: 'Year to date' },
  yearToDateOf: { vi: '{{used}}/{{total}} kỳ', en: '{{used}} of {{total}} periods' },
  sameOfLastYear: { vi: 'cùng kỳ {{value}}', en: 'last year {{value}}' },
  forecast: { vi: 'Dự báo {{period}}', en: 'Forecast for {{period}}' },
  interval: { vi: 'khoảng 80%: {{low}} đến {{high}}', en: '80% interval: {{low}} to {{high}}' },
  'holt-winters': { vi: 'Holt–Winters cộng tính', en: 'additive Holt–Winters' },
  'damped-trend': { vi: 'Holt xu thế tắt dần', en: 'Holt, damped trend' },
  error: {
    vi: 'sai số thử lại {{mae}}, dự báo giản đơn {{naive}} ({{count}} kỳ)',
    en: 'back-tested error {{mae}}, naive {{naive}} ({{count}} periods)',
  },
  noForecast: { vi: 'Dự báo', en: 'Forecast' },
  'too-short': { vi: 'không đưa ra: chuỗi số liệu còn ngắn', en: 'withheld: the series is too short' },
  'no-better-than-naive': {
    vi: 'không đưa ra: thử lại không hơn dự báo giản đơn',
    en: 'withheld: back-tested no better than naive',
  },
} satisfies Record<string, LocalizedText>;

/** Shares of reporting that differ by less are alike. */
const LIKE_SHARE = 0.005;

/** The history of a KPI; a source without one says so. */
export function KpiHistory({ kpi }: { kpi: KpiSpec }) {
  const text = useText();
  const { status, value: answer, error, retry } = useKpiAnswer(kpi);
  const series = useMemo(() => answer && comparisonSeries(kpi, answer), [kpi, answer]);
  if (status === 'error') return <ErrorState error={error} onRetry={retry} />;
  if (!answer || !series) return <Skeleton lines={6} />;
  return (
    <>
      <ComparisonTrend
        title={text.pick(kpi.title)}
        unit={kpi.unit}
        digits={kpi.digits}
        period={historyPlan(kpi.period).period}
        series={series}
        target={kpi.target?.value}
        heightRem={14}
      />
      <FactList className="leader-facts" facts={answerFacts(kpi, answer, text)} />
    </>
  );
}

function answerFacts(kpi: KpiSpec, answer: KpiAnswer, { pick, language }: Text): Fact[] {
  const { period } = historyPlan(kpi.period);
  const quantity = (value: number) => formatQuantity(value, kpi.digits, kpi.unit, language);
  const nameOf = (endMs: number) => formatPeriod(periodStart(endMs - 1, period), period, language);
  const facts: Fact[] = [];
  const addChange = (title: LocalizedText, change: Change | null) => {
    if (!change) return;
    const parts = [
      writeChange(kpi, change, language),
      `${nameOf(change.from.endMs)}: ${quantity(change.from.value)}`,
    ];
    if (change.isMovedByTet) parts.push(pick(TEXT.movedByTet));
    const { before, now } = change.reported;
    if (Math.abs(before - now) > LIKE_SHARE) {
      const share = (value: number) => formatQuantity(value * 100, 0, '%', language);
      parts.push(pick(TEXT.reported, { before: share(before), now: share(now) }));
    }
    facts.push([pick(title), parts.join(' · ')]);
  };
  addChange(TEXT.lastYear, answer.changeToLastYear);
  addChange(TEXT.before, answer.changeToPeriodBefore);
  const { yearToDate, forecast, forecastEndsMs } = answer;
  if (yearToDate && !Number.isNaN(yearToDate.value)) {
    const parts = [
      quantity(yearToDate.value),
      pick(TEXT.yearToDateOf, {
        used: String(yearToDate.periodsUsed),
        total: String(yearToDate.periodsTotal),
      }),
    ];
    if (!Number.isNaN(yearToDate.lastYear))
      parts.push(pick(TEXT.sameOfLastYear, { value: quantity(yearToDate.lastYear) }));
    facts.push([pick(TEXT.yearToDate), parts.join(' · ')]);
  }
  if (forecast.kind === 'withheld') {
    facts.push([pick(TEXT.noForecast), pick(TEXT[forecast.reason])]);
    return facts;
  }
  const last = forecastEndsMs.length - 1;
  const at = (values: Float64Array) => quantity(values[last] ?? Number.NaN);
  const { mae, naiveMae, count } = forecast.backTest;
  facts.push([
    pick(TEXT.forecast, { period: nameOf(forecastEndsMs[last] ?? Number.NaN) }),
    [
      at(forecast.values),
      pick(TEXT.interval, { low: at(forecast.low), high: at(forecast.high) }),
      pick(TEXT[forecast.method]),
      pick(TEXT.error, { mae: quantity(mae), naive: quantity(naiveMae), count: String(count) }),
    ].join(' · '),
  ]);
  return facts;
}

/** “+1,2 điểm %” for shares, “+120 vụ (+4,5%)” for the rest. */
function writeChange(
  { unit, digits }: KpiSpec,
  { absolute, relative }: Change,
  language: Text['language'],
): string {
  const amount = `${formatSigned(absolute, digits, language)} ${unit === '%' ? POINTS[language] : formatUnit(unit, language)}`;
  if (unit === '%' || Number.isNaN(relative)) return amount.trim();
  return `${amount.trim()} (${formatSigned(relative * 100, 1, language)}%)`;
}

const POINTS = { vi: 'điểm %', en: 'points' } as const;
