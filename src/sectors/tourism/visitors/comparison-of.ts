// A figure's answer as the scenarios of a chart. Pure.
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import type { ComparisonSeries } from '#charts/comparison/comparison-slots.ts';

/** The last `shown` periods, those of the year before with their own instants, and the forecast where there is one. */
export function comparisonOf(
  { endsMs, values, forecast, forecastEndsMs }: KpiAnswer,
  shown: number,
): ComparisonSeries {
  const from = Math.max(0, endsMs.length - shown);
  return {
    actual: { timesMs: endsMs.slice(from), values: values.slice(from) },
    previousYear: { timesMs: endsMs, values },
    forecast:
      forecast.kind === 'forecast'
        ? { timesMs: forecastEndsMs, values: forecast.values, low: forecast.low, high: forecast.high }
        : undefined,
  };
}
