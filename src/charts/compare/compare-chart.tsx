// A comparison as it can honestly be drawn: lines of one unit in one plot, else one plot a series on the same span of time.
import { useMemo } from 'react';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { addPeriods, periodStart } from '#kernel/time/calendar-period.ts';
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { ChartOrTable } from '../chart-or-table.tsx';
import { periodSlots } from '../plot/period-slots.ts';
import { titleWithUnit } from '../plot/title-with-unit.ts';
import { valueScale } from '../plot/value-scale.ts';
import { ComparePlot } from './compare-plot.tsx';
import { CompareTable } from './compare-table.tsx';
import { LineSwatch } from './line-mark.tsx';
import type { ComparedSeries } from './compared-series.ts';
import './compare.css';

/** A series in periods of its own. */
export type PeriodicSeries = ComparedSeries & { period: CalendarPeriod };

/** Series in their order; keep their identity while their figures are the same. */
export interface CompareChartProps {
  title: string;
  series: readonly PeriodicSeries[];
  activeMs: number | null;
  onActive: (atMs: number | null) => void;
  /** 100 of an index. */
  level?: number | undefined;
}

/** Heights of a plot of several lines and of one of a stack. */
const ONE_REM = 18;
const STACKED_REM = 9;
/** A line's name takes at most so many characters at its end. */
const LONGEST_LABEL = 22;

/** One plot for one unit and period; otherwise a stack, never two value axes in one plot. */
export function CompareChart(props: CompareChartProps) {
  const { series } = props;
  const [first] = series;
  if (!first) return null;
  const isOne = series.every(({ unit, period }) => unit === first.unit && period === first.period);
  return isOne ? <OnePlot {...props} first={first} /> : <PlotStack {...props} />;
}

function OnePlot({
  title,
  series,
  activeMs,
  onActive,
  level,
  first,
}: CompareChartProps & { first: PeriodicSeries }) {
  const { language } = useText();
  const { period, unit } = first;
  const slots = useMemo(() => periodSlots(endsOf(series), period), [series, period]);
  const digits = Math.max(...series.map((one) => one.digits));
  const longest = Math.max(...series.map(({ label }) => label.length));
  const heading = titleWithUnit(title, unit, language);
  return (
    <ChartOrTable
      title={heading}
      chart={
        <ComparePlot
          {...{ title: heading, period, slots, series, digits, activeMs, onActive }}
          heightRem={ONE_REM}
          endRoom={Math.min(LONGEST_LABEL, longest) + 3}
          {...(level !== undefined && { level })}
        />
      }
      table={<CompareTable title={heading} period={period} slots={slots} series={series} />}
    />
  );
}

function PlotStack({ title, series, activeMs, onActive }: CompareChartProps) {
  const { language } = useText();
  const span = useMemo(() => spanOf(series), [series]);
  const startRoom = Math.max(
    ...series.map(({ values, digits }) => {
      const { ticks } = valueScale(values, { fromZero: false, digits, mostTicks: 3 });
      return Math.max(...ticks.map((tick) => formatNumber(tick, digits, language).length));
    }),
  );
  return (
    <div className="compare__stack" role="group" aria-label={title}>
      {series.map((one) => (
        <StackedPlot key={one.key} {...{ series: one, span, startRoom, activeMs, onActive }} />
      ))}
    </div>
  );
}

function StackedPlot({
  series,
  span,
  startRoom,
  activeMs,
  onActive,
}: {
  series: PeriodicSeries;
  span: readonly [number, number];
  startRoom: number;
  activeMs: number | null;
  onActive: (atMs: number | null) => void;
}) {
  const { language } = useText();
  const { period, digits, name, unit } = series;
  const slots = useMemo(() => periodSlots(span, period), [span, period]);
  const alone = useMemo(() => [series], [series]);
  const heading = titleWithUnit(name, unit, language);
  return (
    <ChartOrTable
      title={heading}
      mark={<LineSwatch line={series.line} />}
      chart={
        <ComparePlot
          {...{ title: heading, period, slots, series: alone, digits, startRoom, activeMs, onActive }}
          heightRem={STACKED_REM}
        />
      }
      table={<CompareTable title={heading} period={period} slots={slots} series={alone} />}
    />
  );
}

function endsOf(series: readonly ComparedSeries[]): number[] {
  return series.flatMap(({ endsMs }) => endsMs.map((endMs) => endMs - 1));
}

/** Ascending; a quarter is coarser than a month. */
const BY_LENGTH = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

/** First and last instant of the whole periods, of the coarsest kind, that hold everything: plots of a stack line up. */
function spanOf(series: readonly PeriodicSeries[]): readonly [number, number] {
  const coarsest = BY_LENGTH.findLast((period) => series.some((one) => one.period === period)) ?? 'hour';
  const ends = endsOf(series);
  const firstMs = periodStart(Math.min(...ends), coarsest);
  return [firstMs, addPeriods(periodStart(Math.max(...ends), coarsest), coarsest, 1) - 1];
}
