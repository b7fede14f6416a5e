// A figure against last year, plan and forecast over calendar periods, drawn as IBCS draws scenarios.
import { useId, useMemo, useState } from 'react';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { NO_VALUE } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText } from '#i18n/i18n.ts';
import { ChartOrTable } from '../chart-or-table.tsx';
import { PlotFrame } from '../plot/plot-frame.tsx';
import { PlotReadout, type ReadoutEntry } from '../plot/plot-readout.tsx';
import { titleWithUnit } from '../plot/title-with-unit.ts';
import { ticksIn, valueScale } from '../plot/value-scale.ts';
import { ComparisonLines } from './comparison-lines.tsx';
import { readoutEntries } from './comparison-readout.tsx';
import { comparisonSlots, lastActual, type ComparisonSeries, type PeriodStamp } from './comparison-slots.ts';
import { ComparisonTable } from './comparison-table.tsx';

/** Series of one UCUM unit; give an object that keeps its identity while its figures are the same. */
export interface ComparisonTrendProps {
  title: string;
  unit: string;
  digits: number;
  /** The calendar period that one value stands for. */
  period: CalendarPeriod;
  series: ComparisonSeries;
  /** Ends of periods (as agencies report, and as the KPI history gives them) unless it says `start`. */
  stamp?: PeriodStamp;
  target?: number | undefined;
  /** The axis begins at zero; right for amounts, not for levels. */
  fromZero?: boolean;
  heightRem?: number;
  /** For paper: nothing is pointed at, the readout stays at the last actual period. */
  isStill?: boolean;
}

/** The trend with its readout: the last actual period, or the one that pointer or arrow keys choose. */
export function ComparisonTrend(props: ComparisonTrendProps) {
  const {
    title,
    unit,
    digits,
    period,
    series,
    stamp = 'end',
    target,
    fromZero = false,
    heightRem = 14,
    isStill = false,
  } = props;
  const { t, language } = useText();
  const hatchId = useId();
  const [active, setActive] = useState<number | null>(null);
  const data = useMemo(() => comparisonSlots(series, period, stamp), [series, period, stamp]);
  const scale = useMemo(() => {
    const { actual, previousYear, plan, forecast, low, high } = data;
    const all = [...actual, ...previousYear, ...plan, ...forecast, ...low, ...high, target ?? Number.NaN];
    return valueScale(all, { fromZero, digits, mostTicks: ticksIn(heightRem) });
  }, [data, target, fromZero, digits, heightRem]);
  const heading = titleWithUnit(title, unit, language);
  const shown = active !== null && active < data.slots.length ? active : null;
  const read = shown ?? Math.max(0, lastActual(data));
  const entries = readoutEntries(data, read, { digits, unit, language, hatchId: `${hatchId}k`, target });
  return (
    <ChartOrTable
      title={heading}
      chart={
        <>
          <PlotReadout
            when={formatPeriod(data.slots[read] ?? Number.NaN, period, language)}
            entries={isStill ? entries.map(asKey) : entries}
          />
          <PlotFrame
            label={t('panel.chart', { title: heading })}
            slots={data.slots}
            period={period}
            scale={scale}
            digits={digits}
            heightRem={heightRem}
            active={shown}
            onActive={isStill ? undefined : setActive}
          >
            {(layout) => (
              <ComparisonLines data={data} layout={layout} target={target} hatchId={hatchId} read={read} />
            )}
          </PlotFrame>
        </>
      }
      table={<ComparisonTable title={heading} digits={digits} period={period} data={data} />}
    />
  );
}

/** Where nobody points at the periods to come, their stroke is named without a figure. */
function asKey(entry: ReadoutEntry): ReadoutEntry {
  return entry.text === NO_VALUE ? { ...entry, text: '' } : entry;
}
