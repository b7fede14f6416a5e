// Series of one unit in one plot over calendar periods: one value axis, names at the ends of the lines, a cursor in time.
import { useMemo } from 'react';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { useText } from '#i18n/i18n.ts';
import { PlotFrame } from '../plot/plot-frame.tsx';
import { ticksIn, valueScale } from '../plot/value-scale.ts';
import { CompareLines } from './compare-lines.tsx';
import { layInSlots, slotOf, type ComparedSeries } from './compared-series.ts';

/** Plots that share `slots` line up; `activeMs` is the instant that the reader points at in any of them. */
export interface ComparePlotProps {
  /** Title with unit, read aloud. */
  title: string;
  period: CalendarPeriod;
  slots: readonly number[];
  series: readonly ComparedSeries[];
  digits: number;
  heightRem: number;
  activeMs: number | null;
  onActive: (atMs: number | null) => void;
  /** Characters: of the value labels at least, of the names at the ends of the lines (0: none, a plot of one line is named above). */
  startRoom?: number;
  endRoom?: number;
  /** A level that every line is held against: 100 of an index. */
  level?: number;
}

/** The plot. */
export function ComparePlot(props: ComparePlotProps) {
  const { title, period, slots, series, digits, heightRem, activeMs, onActive } = props;
  const { startRoom = 0, endRoom = 0, level } = props;
  const { t } = useText();
  const lines = useMemo(() => series.map((one) => layInSlots(one, slots, period)), [series, slots, period]);
  const scale = useMemo(() => {
    const all = [...lines.flatMap(({ values }) => values), level ?? Number.NaN];
    return valueScale(all, { fromZero: false, digits, mostTicks: ticksIn(heightRem) });
  }, [lines, level, digits, heightRem]);
  const active = slotOf(slots, activeMs, period);
  return (
    <PlotFrame
      label={t('panel.chart', { title })}
      slots={slots}
      period={period}
      scale={scale}
      digits={digits}
      heightRem={heightRem}
      active={active < 0 ? null : active}
      onActive={(index) => onActive(index === null ? null : (slots[index] ?? null))}
      room={{ start: startRoom, end: endRoom }}
    >
      {(layout) => (
        <>
          {level !== undefined && (
            <path className="plot__threshold" d={`M${layout.left} ${layout.yOf(level)}H${layout.right}`} />
          )}
          <CompareLines lines={lines} layout={layout} read={active} endRoom={endRoom} />
        </>
      )}
    </PlotFrame>
  );
}
