// Visitors month by month beside the same months of last year and what is to come, and how the newest month compares.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import type { Likeness } from '#kernel/kpi/like-for-like.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { KpiSpec, PanelProps } from '#kernel/sector/sector.ts';
import { addPeriods } from '#kernel/time/calendar-period.ts';
import { ComparisonTrend } from '#charts/comparison/comparison-trend.tsx';
import { formatQuantity, formatSigned } from '#i18n/format.ts';
import { fillPlaces } from '#i18n/fill-places.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useKpiAnswer } from '#live/kpi/use-kpi-answer.ts';
import { useNow } from '#live/use-now.ts';
import { EmptyState, ErrorState } from '#ui/frame/panel-state.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { kpis } from '../kpis.ts';
import { comparisonOf } from './comparison-of.ts';

const MINUTE_MS = 60_000;
const SHOWN_KPIS = ['tourism.visitors-month', 'tourism.overnight-month', 'tourism.revenue-month'];

const TEXT = {
  empty: { vi: 'Chưa đơn vị nào báo cáo theo tháng', en: 'No unit has stated a month' },
  since: { vi: 'so với cùng tháng năm trước', en: 'against the same month of last year' },
  yearToDate: { vi: 'Từ đầu năm', en: 'Year to date' },
  lastYear: { vi: 'cùng kỳ', en: 'same period' },
  unlike: {
    vi: 'không so được với cùng kỳ: không phải cùng những đơn vị báo cáo',
    en: 'not comparable with last year: not the same units reported',
  },
  sameUnits: {
    vi: 'chỉ tính {{units}}/{{total}} đơn vị báo cáo đủ cả hai năm',
    en: 'only the {{units}} of {{total}} units that reported in full both years',
  },
  partly: { vi: 'chưa đủ đơn vị báo cáo', en: 'not everybody reported' },
  tet: {
    vi: 'Tết rơi vào tháng 1 hoặc tháng 2 tùy năm: hai tháng này nên so sánh gộp.',
    en: 'Tết falls in January or in February: compare these two months together.',
  },
} satisfies Record<string, LocalizedText>;

/** A chart of each figure; figures of one feed share one question. */
export default function VisitorsPanel({ language }: PanelProps) {
  return (
    <div className="panel-parts">
      {kpis
        .filter(({ id }) => SHOWN_KPIS.includes(id))
        .map((kpi) => (
          <MonthsOf key={kpi.id} kpi={kpi} language={language} />
        ))}
      <p className="panel-note">{TEXT.tet[language]}</p>
    </div>
  );
}

function MonthsOf({ kpi, language }: PanelProps & { kpi: KpiSpec }) {
  const { status, value: answer, error, retry } = useKpiAnswer(kpi);
  const nowMs = useNow(MINUTE_MS);
  const { shown } = historyPlan(kpi.period);
  const series = useMemo(() => answer && comparisonOf(answer, shown), [answer, shown]);
  if (status === 'error') return <ErrorState error={error} onRetry={retry} />;
  if (status === 'pending') return <Skeleton lines={5} />;
  if (!answer || !series || !answer.latest) return <EmptyState title={TEXT.empty[language]} />;
  return (
    <section>
      <ComparisonTrend
        title={kpi.title[language]}
        unit={kpi.unit}
        digits={kpi.digits}
        period="month"
        series={series}
        fromZero
        heightRem={12}
      />
      <p className="panel-note">{summaryOf(answer, kpi, language)}</p>
      <p className="panel-note">
        <AgeLabel ageMs={nowMs - answer.latest.endMs} quality="good" />
      </p>
    </section>
  );
}

/** The newest month against last year, and the year so far; only what is known, and over whom it is compared. */
function summaryOf(
  { latest, changeToLastYear, yearToDate }: KpiAnswer,
  { unit, digits }: KpiSpec,
  language: PanelProps['language'],
): string {
  const write = (value: number) => formatQuantity(value, digits, unit, language);
  const change = (share: number) => `${formatSigned(share * 100, 1, language)}%`;
  const parts: string[] = [];
  if (latest)
    parts.push(
      `${formatPeriod(addPeriods(latest.endMs, 'month', -1), 'month', language)}: ${write(latest.value)}`,
    );
  if (changeToLastYear) {
    const { relative, likeness } = changeToLastYear;
    const against = Number.isFinite(relative) ? `${change(relative)} ${TEXT.since[language]}` : '';
    parts.push([against, likenessWords(likeness, language)].filter(Boolean).join(', '));
  }
  if (yearToDate && Number.isFinite(yearToDate.value)) {
    const { value, lastYear, likeness } = yearToDate;
    const share = likeness.kind === 'same-units' ? likeness.now / likeness.before : value / lastYear;
    const against = [
      ...(Number.isFinite(share) ? [`${TEXT.lastYear[language]} ${change(share - 1)}`] : []),
      ...(likeness.kind === 'alike' ? [] : [likenessWords(likeness, language)]),
    ].join(', ');
    parts.push(`${TEXT.yearToDate[language]} ${write(value)}${against && ` (${against})`}`);
  }
  return parts.filter(Boolean).join(' · ');
}

/** Who reported, where that was not everybody; else ''. */
function likenessWords(likeness: Likeness, language: PanelProps['language']): string {
  if (likeness.kind === 'alike') return '';
  if (likeness.kind !== 'same-units') return TEXT[likeness.kind][language];
  const { units, unitsTotal } = likeness;
  return fillPlaces(TEXT.sameUnits[language], { units, total: unitsTotal });
}
