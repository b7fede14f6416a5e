// The load curve of today against yesterday: hourly past of the figure itself, and its value now as the last point.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { DAY_MS } from '#kernel/time/local-time.ts';
import { Trend } from '#charts/trend.tsx';
import { usePeriodSeries } from '#live/queries.ts';
import { useKpi } from '#live/use-kpi.ts';
import { useNow } from '#live/use-now.ts';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { dayLines } from './day-lines.ts';

const FEED = 'power-load';
const KPI = 'energy.load';
/** Today up to midnight and yesterday whole, and an hour for the one that is not closed yet. */
const HOURS = 49;
const REFRESH_MS = 60_000;

const TEXT = {
  title: { vi: 'Phụ tải toàn tỉnh theo giờ (MW)', en: 'Load of the province by hour (MW)' },
  today: { vi: 'Hôm nay', en: 'Today' },
  yesterday: { vi: 'Hôm qua', en: 'Yesterday' },
} satisfies Record<string, LocalizedText>;

/** The curve with the age of its last point. */
export function LoadCurve({ language }: PanelProps) {
  const past = usePeriodSeries(FEED, 'hour', HOURS);
  const reading = useKpi(KPI);
  const nowMs = useNow(REFRESH_MS);
  const { value: liveMw, asOfMs, ageMs, quality } = reading;
  const series = past.value?.get(KPI);
  const { lines, startMs } = useMemo(() => {
    const points = (series?.samples ?? []).map(({ value }, index) => ({
      atMs: series?.timesMs[index] ?? Number.NaN,
      value,
    }));
    const known = points.filter(({ atMs }) => !(atMs >= asOfMs));
    const all = Number.isFinite(liveMw) ? [...known, { atMs: asOfMs, value: liveMw }] : known;
    const days = dayLines(all, nowMs);
    return {
      startMs: days.startMs,
      lines: [
        { name: TEXT.today[language], ...days.today },
        { name: TEXT.yesterday[language], ...days.yesterday },
      ],
    };
  }, [series, asOfMs, liveMw, nowMs, language]);
  if (past.status === 'error') return <ErrorState error={past.error} onRetry={past.retry} />;
  if (past.status === 'pending') return <Skeleton lines={6} />;
  return (
    <>
      <Trend
        title={TEXT.title[language]}
        lines={lines}
        unit="MW"
        digits={0}
        fromMs={startMs}
        toMs={startMs + DAY_MS}
        nowMs={nowMs}
      />
      <p className="panel-note">
        <AgeLabel ageMs={ageMs} quality={quality} />
      </p>
    </>
  );
}
