// Up to four courses in IBCS notation, drawn to be told apart without colour.
import { useMemo } from 'react';
import { ComparisonTrend } from '#charts/comparison/comparison-trend.tsx';
import { useText } from '#i18n/i18n.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { comparisonSeries } from '../../sheet/comparison-series.ts';
import type { ChartedFigure } from '../brief-data.ts';

const TEXT = {
  heading: { vi: 'Diễn biến', en: 'Courses' },
  rule: {
    vi: 'Chỉ tiêu vượt ngưỡng trước, sau đó chỉ tiêu thay đổi nhiều nhất so với cùng kỳ năm trước.',
    en: 'Figures beyond their limits first, then those that moved most against last year.',
  },
} satisfies Record<string, LocalizedText>;

/** The courses, two abreast; nothing without any. */
export function BriefCharts({ charts }: { charts: readonly ChartedFigure[] }) {
  const { pick } = useText();
  if (charts.length === 0) return null;
  return (
    <section className="brief-section">
      <h2>{pick(TEXT.heading)}</h2>
      <p className="brief-legend brief-rule">{pick(TEXT.rule)}</p>
      <div className="brief-charts">
        {charts.map((chart) => (
          <BriefChart key={chart.kpi.id} chart={chart} />
        ))}
      </div>
    </section>
  );
}

function BriefChart({ chart: { kpi, answer } }: { chart: ChartedFigure }) {
  const { pick } = useText();
  const series = useMemo(() => comparisonSeries(kpi, answer), [kpi, answer]);
  return (
    <ComparisonTrend
      title={pick(kpi.title)}
      unit={kpi.unit}
      digits={kpi.digits}
      period={historyPlan(kpi.period).period}
      series={series}
      target={kpi.target?.value}
      heightRem={8}
      isStill
    />
  );
}
