// The last day of one figure as a chart with its target; loaded with the charts, only when a sheet is opened.
import { useMemo } from 'react';
import { Trend } from '#charts/trend.tsx';
import { useText } from '#i18n/i18n.ts';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { useNow } from '#live/use-now.ts';

/** Hours that a sheet looks back. */
const HOURS = 24;

/** The trend of a KPI. */
export function KpiTrend({ kpi, series }: { kpi: KpiSpec; series: KpiSeries }) {
  const { pick } = useText();
  const nowMs = useNow(60_000);
  const title = pick(kpi.title);
  const lines = useMemo(
    () => [
      {
        name: title,
        timesMs: series.timesMs,
        values: Float64Array.from(series.samples, ({ value }) => value),
      },
    ],
    [title, series],
  );
  return (
    <Trend
      title={title}
      lines={lines}
      unit={kpi.unit}
      digits={kpi.digits}
      fromMs={nowMs - HOURS * HOUR_MS}
      toMs={nowMs}
      nowMs={nowMs}
      target={kpi.target?.value}
      heightRem={14}
    />
  );
}
