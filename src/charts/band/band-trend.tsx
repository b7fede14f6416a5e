// This year against what is usual: a line over the band of earlier years and their mean, week by week or month by month.
import { useMemo, useState } from 'react';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText } from '#i18n/i18n.ts';
import { ChartOrTable } from '../chart-or-table.tsx';
import { PlotFrame } from '../plot/plot-frame.tsx';
import { PlotReadout } from '../plot/plot-readout.tsx';
import { titleWithUnit } from '../plot/title-with-unit.ts';
import { ticksIn, valueScale } from '../plot/value-scale.ts';
import { BandLines } from './band-lines.tsx';
import { BandTable } from './band-table.tsx';
import { bandReadout } from './band-readout.tsx';
import { bandSlots, type BandTrendProps } from './band-slots.ts';

/** The trend with its readout: the last period with a figure, or the one that pointer or arrow keys choose. */
export function BandTrend(props: BandTrendProps) {
  const { title, unit, digits, period, points, thresholds = [], fromZero = true, heightRem = 14 } = props;
  const { t, language } = useText();
  const [active, setActive] = useState<number | null>(null);
  const data = useMemo(() => bandSlots(points, period), [points, period]);
  const limits = thresholds.map(({ value }) => value);
  const scale = valueScale([...data.value, ...data.low, ...data.high, ...data.mean, ...limits], {
    fromZero,
    digits,
    mostTicks: ticksIn(heightRem),
  });
  const heading = titleWithUnit(title, unit, language);
  const shown = active !== null && active < data.slots.length ? active : null;
  const read = shown ?? Math.max(0, data.value.findLastIndex(Number.isFinite));
  return (
    <ChartOrTable
      title={heading}
      chart={
        <>
          <PlotReadout
            when={formatPeriod(data.slots[read] ?? Number.NaN, period, language)}
            entries={bandReadout(props, data, read, language)}
          />
          <PlotFrame
            label={t('panel.chart', { title: heading })}
            slots={data.slots}
            period={period}
            scale={scale}
            digits={digits}
            heightRem={heightRem}
            active={shown}
            onActive={setActive}
          >
            {(layout) => <BandLines data={data} layout={layout} thresholds={thresholds} read={read} />}
          </PlotFrame>
        </>
      }
      table={<BandTable {...props} title={heading} data={data} />}
    />
  );
}
