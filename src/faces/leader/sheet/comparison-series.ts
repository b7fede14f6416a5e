// A figure's answer as the series of a comparison chart: its newest periods, their counterparts last year, and the forecast.
import type { ComparisonSeries } from '#charts/comparison/comparison-slots.ts';
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import { historyPlan, type HistoryPlan } from '#kernel/kpi/history-plan.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { samePeriodLastYear } from '#kernel/time/calendar-period.ts';

/** The periods that the figure's plan shows, or another one that the answer was asked for; last year and forecast only where there are any. */
export function comparisonSeries(
  kpi: KpiSpec,
  { endsMs, values, lastYearValues, forecast, forecastEndsMs }: KpiAnswer,
  { shown, period }: Pick<HistoryPlan, 'shown' | 'period'> = historyPlan(kpi.period),
): ComparisonSeries {
  const timesMs = endsMs.slice(-shown);
  const hasLastYear = lastYearValues.slice(-shown).some((value) => !Number.isNaN(value));
  return {
    actual: { timesMs, values: values.slice(-shown) },
    // A day's counterpart near Tết lies elsewhere; the chart lays it over its own day all the same.
    previousYear: hasLastYear
      ? {
          timesMs: timesMs.map((endMs) => samePeriodLastYear(endMs - 1, period) + 1),
          values: lastYearValues.slice(-shown),
        }
      : undefined,
    forecast:
      forecast.kind === 'forecast'
        ? { timesMs: forecastEndsMs, values: forecast.values, low: forecast.low, high: forecast.high }
        : undefined,
  };
}
