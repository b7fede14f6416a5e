// The strokes of a comparison: last year thin and light, plan outlined in steps, forecast dashed over its hatched interval, actual on top.
import { HatchPattern } from '../plot/scenario.tsx';
import type { PlotLayout } from '../plot/plot-layout.ts';
import { bandPath, linePath, stepPath } from '../plot/slot-paths.ts';
import { joinForecast, type ComparisonSlots } from './comparison-slots.ts';

/** Slots in their layout; `read` is the slot whose figures the readout shows. */
export interface ComparisonLinesProps {
  data: ComparisonSlots;
  layout: PlotLayout;
  target: number | undefined;
  /** An id that no other pattern of the page has. */
  hatchId: string;
  read: number;
}

/** The strokes. */
export function ComparisonLines({ data, layout, target, hatchId, read }: ComparisonLinesProps) {
  const plan = stepPath(data.plan, layout);
  return (
    <>
      <defs>
        <HatchPattern id={hatchId} stepPx={layout.fontPx / 2} />
      </defs>
      <path className="plot__interval" d={bandPath(data.low, data.high, layout)} fill={`url(#${hatchId})`} />
      {target !== undefined && (
        <path className="plot__threshold" d={`M${layout.left} ${layout.yOf(target)}H${layout.right}`} />
      )}
      <path className="plot__line" data-scenario="PL" d={plan} />
      <path className="plot__line" data-scenario="PL" data-inner d={plan} />
      <path className="plot__line" data-scenario="PY" d={linePath(data.previousYear, layout)} />
      <path className="plot__line" data-scenario="FC" d={linePath(joinForecast(data), layout)} />
      <path className="plot__line" data-scenario="AC" d={linePath(data.actual, layout)} />
      <ReadDot data={data} layout={layout} read={read} />
    </>
  );
}

function ReadDot({ data, layout, read }: Pick<ComparisonLinesProps, 'data' | 'layout' | 'read'>) {
  const actual = data.actual[read] ?? Number.NaN;
  const value = Number.isFinite(actual) ? actual : (data.forecast[read] ?? Number.NaN);
  if (!Number.isFinite(value)) return null;
  return (
    <circle
      className="plot__dot"
      data-outside={!Number.isFinite(actual)}
      cx={layout.xOf(read)}
      cy={layout.yOf(value)}
      r={layout.fontPx / 3}
    />
  );
}
