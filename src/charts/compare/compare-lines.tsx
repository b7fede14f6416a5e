// The strokes of a comparison with their marks, and the name at the end of each.
import { shortenText } from '#i18n/shorten-text.ts';
import type { PlotLayout } from '../plot/plot-layout.ts';
import { linePath } from '../plot/slot-paths.ts';
import { isPartial, type SlotSeries } from './compared-series.ts';
import { placeEndLabels } from './end-labels.ts';
import { LineMark } from './line-mark.tsx';

/** Marks stand no closer than this, in label sizes. */
const MARK_EVERY_EM = 1.6;
const LABEL_GAP_EM = 1.3;

/** Lines in their layout; `read` is the slot that the reader points at (−1 for none), `endRoom` what labels may take. */
export interface CompareLinesProps {
  lines: readonly SlotSeries[];
  layout: PlotLayout;
  read: number;
  /** Characters. */
  endRoom: number;
}

/** The strokes, the later ones on top. */
export function CompareLines({ lines, layout, read, endRoom }: CompareLinesProps) {
  return (
    <>
      {lines.map(({ series, values }) => (
        <path
          key={series.key}
          className="compare__line"
          data-line={series.line}
          d={linePath(values, layout)}
        />
      ))}
      {lines.map((line) => (
        <Marks key={line.series.key} line={line} layout={layout} read={read} />
      ))}
      {endRoom > 0 && <EndLabels lines={lines} layout={layout} endRoom={endRoom} />}
    </>
  );
}

function Marks({ line, layout, read }: { line: SlotSeries; layout: PlotLayout; read: number }) {
  const { series, values, shares } = line;
  const every = Math.max(1, Math.ceil((MARK_EVERY_EM * layout.fontPx) / (layout.halfSlot * 2)));
  const last = values.findLastIndex(Number.isFinite);
  return values.map((value, index) => {
    const isHollow = isPartial(shares[index]);
    const isShown = isHollow || index === read || index === last || (last - index) % every === 0;
    if (!Number.isFinite(value) || !isShown) return null;
    const radiusPx = layout.fontPx * (index === read ? 0.42 : 0.28);
    return (
      <LineMark
        key={index}
        line={series.line}
        x={layout.xOf(index)}
        y={layout.yOf(value)}
        radiusPx={radiusPx}
        isHollow={isHollow}
      />
    );
  });
}

function EndLabels({
  lines,
  layout,
  endRoom,
}: {
  lines: readonly SlotSeries[];
  layout: PlotLayout;
  endRoom: number;
}) {
  const { fontPx, top, bottom, right } = layout;
  const ends = lines.map(({ values }) => values.findLastIndex(Number.isFinite));
  const valuesY = lines.map(({ values }, index) => layout.yOf(values[ends[index] ?? -1] ?? Number.NaN));
  const labels = placeEndLabels(valuesY, { top, bottom, gapPx: fontPx * LABEL_GAP_EM });
  const x = right + fontPx * 0.6;
  return labels.map(({ index, y, valueY }) => {
    const series = lines[index]?.series;
    if (!series) return null;
    const fromX = layout.xOf(ends[index] ?? 0) + fontPx * 0.4;
    return (
      <g key={series.key}>
        <path className="compare__leader" d={`M${fromX} ${valueY}L${x} ${y}`} />
        <LineMark line={series.line} x={x + fontPx * 0.4} y={y} radiusPx={fontPx * 0.28} isHollow={false} />
        <text className="compare__label" x={x + fontPx} y={y}>
          {shortenText(series.label, endRoom - 3)}
        </text>
      </g>
    );
  });
}
