// The chart of one range, with what a point stands for; what the source cannot answer is said in words.
import { useMemo } from 'react';
import type { ComparisonSeries } from '#charts/comparison/comparison-slots.ts';
import { ComparisonTrend } from '#charts/comparison/comparison-trend.tsx';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText } from '#i18n/i18n.ts';
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import type { HistoryRange } from '#kernel/kpi/history-ranges.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { counterpartLastYear } from '#kernel/time/counterpart.ts';
import { isMeasured } from '#kernel/time/freshness.ts';
import { useRangeAnswer } from '#live/kpi/use-range-answer.ts';
import { getInstalled } from '#session/installed.ts';
import { ExportButtons } from '#ui/export/export-buttons.tsx';
import { historyTable } from '#ui/export/views/history-table.ts';
import { takeProvenance } from '#ui/export/views/provenance.ts';
import { EmptyState, ErrorState } from '#ui/frame/panel-state.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { comparisonSeries } from '../comparison-series.ts';

const TEXT = {
  course: { vi: '{{title}}: diễn biến', en: '{{title}}: course' },
  nothing: { vi: 'Nguồn không có số liệu trong khoảng này.', en: 'The source has no data for this range.' },
  from: { vi: 'Nguồn chỉ có số liệu từ {{period}}.', en: 'The source has data from {{period}} only.' },
  meanOfHour: {
    vi: 'Mỗi điểm tính từ trung bình của một giờ.',
    en: 'Each point rests on means of one hour.',
  },
  meanOfDay: { vi: 'Mỗi điểm tính từ trung bình của một ngày.', en: 'Each point rests on means of one day.' },
  stateOfHour: {
    vi: 'Mỗi điểm là tình hình cuối mỗi giờ.',
    en: 'Each point is the state at the end of an hour.',
  },
  stateOfDay: {
    vi: 'Mỗi điểm là tình hình cuối mỗi ngày.',
    en: 'Each point is the state at the end of a day.',
  },
  lastDay: {
    vi: 'Mỗi điểm là số liệu của ngày cuối tháng, không phải tổng hay trung bình tháng.',
    en: 'Each point is the figure of the month’s last day, neither sum nor mean of the month.',
  },
  tet: {
    vi: 'Cùng kỳ của những ngày quanh Tết là ngày cách Tết năm trước bằng chừng ấy ngày.',
    en: 'Days around Tết are compared with days as far from the Tết of the year before.',
  },
} satisfies Record<string, LocalizedText>;

/** `isOwn` where the range is the figure's first, in its own periods: only there is anything forecast. */
interface RangeChartProps {
  kpi: KpiSpec;
  range: HistoryRange;
  isOwn: boolean;
}

/** The chart with what must be known of it. */
export function RangeChart({ kpi, range, isOwn }: RangeChartProps) {
  const { pick, language } = useText();
  const { status, value: answer, error, retry } = useRangeAnswer(kpi, range);
  const series = useMemo(() => answer && seriesOf(kpi, range, answer, isOwn), [kpi, range, answer, isOwn]);
  if (status === 'error') return <ErrorState error={error} onRetry={retry} />;
  if (!series) return <Skeleton lines={8} />;
  const timesMs = Array.from(series.actual.timesMs);
  const firstKnown = Array.from(series.actual.values).findIndex((value) => !Number.isNaN(value));
  if (firstKnown < 0) return <EmptyState title={pick(TEXT.nothing)} hint="" />;
  const meaning = pointMeaning(kpi, range.period);
  const notes = [
    ...(firstKnown > 0
      ? [pick(TEXT.from, { period: nameOf(timesMs[firstKnown] ?? Number.NaN, range.period, language) })]
      : []),
    ...(meaning ? [pick(TEXT[meaning])] : []),
    ...(series.previousYear && isMovedByTet(timesMs, range.period) ? [pick(TEXT.tet)] : []),
  ];
  return (
    <>
      <ComparisonTrend
        title={pick(kpi.title)}
        unit={kpi.unit}
        digits={kpi.digits}
        period={range.period}
        series={series}
        target={kpi.target?.value}
        heightRem={14}
      />
      <div className="sheet__under">
        {notes.length > 0 && <p className="sheet__remark">{notes.join(' ')}</p>}
        {answer && <HistoryExport kpi={kpi} range={range} answer={answer} isOwn={isOwn} />}
      </div>
    </>
  );
}

/** Saves what is drawn: no more periods, and no forecast where none is shown. */
function HistoryExport({ kpi, range, answer, isOwn }: RangeChartProps & { answer: KpiAnswer }) {
  const text = useText();
  const table = () => {
    const { endsMs, values, lastYearValues, forecast } = answer;
    const shown: KpiAnswer = {
      ...answer,
      endsMs: endsMs.slice(-range.shown),
      values: values.slice(-range.shown),
      lastYearValues: lastYearValues.slice(-range.shown),
      forecast: isOwn ? forecast : { kind: 'withheld', reason: 'too-short', backTest: null },
    };
    return historyTable({ kpi, period: range.period, answer: shown }, takeProvenance(text));
  };
  return <ExportButtons name={text.pick(TEXT.course, { title: text.pick(kpi.title) })} table={table} />;
}

/** Five years show the years by themselves; in periods that are not the figure's own nothing is forecast. */
function seriesOf(kpi: KpiSpec, range: HistoryRange, answer: KpiAnswer, isOwn: boolean): ComparisonSeries {
  const { actual, previousYear, forecast } = comparisonSeries(kpi, answer, range);
  return {
    actual,
    previousYear: range.period === 'year' || range.id === '60m' ? undefined : previousYear,
    forecast: isOwn ? forecast : undefined,
  };
}

/** What one point is, where its period alone does not say it. */
function pointMeaning({ feed: feedId, period: own }: KpiSpec, period: CalendarPeriod) {
  const feed = getInstalled().feeds.get(feedId);
  if (own !== undefined) return own === period ? null : ('lastDay' as const);
  const isHour = period === 'hour';
  if (feed && isMeasured(feed)) return isHour ? 'meanOfHour' : 'meanOfDay';
  return isHour ? 'stateOfHour' : 'stateOfDay';
}

function isMovedByTet(endsMs: readonly number[], period: CalendarPeriod): boolean {
  return endsMs.some((endMs) => counterpartLastYear(periodStart(endMs - 1, period), period).isMovedByTet);
}

function nameOf(endMs: number, period: CalendarPeriod, language: keyof LocalizedText): string {
  return formatPeriod(periodStart(endMs - 1, period), period, language);
}
