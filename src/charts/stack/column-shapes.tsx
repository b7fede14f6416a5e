// The shapes of stacked columns: parts by shade, scenario by solid, light, outline or hatch, totals on top where they fit.
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { CHARACTER_EM, type PlotLayout } from '../plot/plot-layout.ts';
import { HatchPattern, type Scenario } from '../plot/scenario.tsx';
import { SHADES, type Stack } from './stack-layout.ts';

/** Stacks slot by slot in their layout. */
export interface ColumnShapesProps {
  layout: PlotLayout;
  stacks: readonly Stack[];
  scenarios: readonly Scenario[];
  target: number | undefined;
  digits: number;
  /** An id that no other pattern of the page has. */
  hatchId: string;
}

/** Share of its slot that a column fills. */
const FILL = 0.7;

/** The shapes. */
export function ColumnShapes({ layout, stacks, scenarios, target, digits, hatchId }: ColumnShapesProps) {
  const { language } = useText();
  const { left, right, xOf, yOf, halfSlot, fontPx } = layout;
  const labels = stacks.map(({ total }) => formatNumber(total, digits, language));
  const longestPx = Math.max(0, ...labels.map(({ length }) => length)) * CHARACTER_EM * fontPx;
  const hasRoom = longestPx < halfSlot * 2;
  return (
    <>
      <defs>
        <HatchPattern id={hatchId} stepPx={fontPx / 2} ink="ground" />
      </defs>
      {stacks.map(({ segments, total, isPartial }, slot) => (
        <g key={slot}>
          {segments.map(({ series, from, to }) => {
            const y = Math.min(yOf(from), yOf(to));
            const box = {
              x: xOf(slot) - halfSlot * FILL,
              y,
              width: halfSlot * 2 * FILL,
              height: Math.abs(yOf(from) - yOf(to)),
            };
            return (
              <g key={series}>
                <rect
                  className="stack-part"
                  data-shade={series % SHADES}
                  data-scenario={scenarios[slot]}
                  {...box}
                />
                {scenarios[slot] === 'FC' && (
                  <rect className="stack-hatch" fill={`url(#${hatchId})`} {...box} />
                )}
              </g>
            );
          })}
          {hasRoom && Number.isFinite(total) && (
            <text
              className="plot__label"
              x={xOf(slot)}
              y={yOf(Math.max(0, ...segments.map(({ to }) => to))) - fontPx * 0.65}
            >
              {isPartial ? `≥${labels[slot]}` : labels[slot]}
            </text>
          )}
        </g>
      ))}
      {target !== undefined && <path className="plot__threshold" d={`M${left} ${yOf(target)}H${right}`} />}
    </>
  );
}
