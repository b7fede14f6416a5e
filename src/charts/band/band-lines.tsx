// The strokes of a band trend: the band, its mean dashed, thresholds with their names, this year's line, dots outside the band.
import type { PlotLayout } from '../plot/plot-layout.ts';
import { bandPath, linePath } from '../plot/slot-paths.ts';
import { isOutsideBand, type BandSlots, type BandThreshold } from './band-slots.ts';

/** Slots in their layout; `read` is the slot whose figures the readout shows. */
export interface BandLinesProps {
  data: BandSlots;
  layout: PlotLayout;
  thresholds: readonly BandThreshold[];
  read: number;
}

/** The strokes. A period outside its band is a hollow dot, so that it is seen without colour. */
export function BandLines({ data, layout, thresholds, read }: BandLinesProps) {
  const { left, right, fontPx, xOf, yOf } = layout;
  return (
    <>
      <path className="plot__band" d={bandPath(data.low, data.high, layout)} />
      <path className="plot__line" data-line="mean" d={linePath(data.mean, layout)} />
      {thresholds.map(({ value, label, severity }) => (
        <g key={label}>
          <path className="plot__threshold" data-severity={severity} d={`M${left} ${yOf(value)}H${right}`} />
          <text className="plot__label" data-side="right" x={right} y={yOf(value) - fontPx * 0.7}>
            {label}
          </text>
        </g>
      ))}
      <path className="plot__line" data-line="value" d={linePath(data.value, layout)} />
      {data.value.map(
        (value, index) =>
          Number.isFinite(value) &&
          (index === read || isOutsideBand(data, index)) && (
            <circle
              key={data.slots[index]}
              className="plot__dot"
              data-outside={isOutsideBand(data, index)}
              cx={xOf(index)}
              cy={yOf(value)}
              r={fontPx / (index === read ? 3 : 4)}
            />
          ),
      )}
    </>
  );
}
