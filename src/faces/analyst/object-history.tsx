// The history of one measured column as a chart with its table; loaded with the charts, only where it is opened.
import { useMemo } from 'react';
import { Trend } from '#charts/trend.tsx';
import { useText } from '#i18n/i18n.ts';
import type { Series } from '#kernel/feed/ingest-message.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { useNow } from '#live/use-now.ts';

/** A series over the last `hours` before the time shown. */
export function ObjectHistory({
  series,
  metric,
  hours,
}: {
  series: Series;
  metric: MetricSpec | undefined;
  hours: number;
}) {
  const { pick } = useText();
  const nowMs = useNow(60_000);
  const title = metric ? pick(metric.title) : series.column;
  const lines = useMemo(
    () => [{ name: title, timesMs: series.timesMs, values: series.values }],
    [title, series.timesMs, series.values],
  );
  return (
    <Trend
      title={title}
      lines={lines}
      unit={series.unit}
      digits={metric?.digits ?? 1}
      fromMs={nowMs - hours * HOUR_MS}
      toMs={nowMs}
      nowMs={nowMs}
    />
  );
}
