// The frame of a plot over calendar periods, in SVG: value axis, period axis, and a cursor for pointer and arrow keys.
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { slotTicks } from './period-slots.ts';
import { layOutPlot, mostLabels, type PlotLayout } from './plot-layout.ts';
import { usePlotSize } from './use-plot-size.ts';
import type { ValueScale } from './value-scale.ts';
import './plot.css';

/** `slots` are starts of consecutive periods (period-slots); `active` is the slot that the reader points at, or null. Without `onActive` nothing is pointed at. */
export interface PlotFrameProps {
  label: string;
  slots: readonly number[];
  period: CalendarPeriod;
  scale: ValueScale;
  digits: number;
  heightRem: number;
  active: number | null;
  onActive?: ((index: number | null) => void) | undefined;
  /** Characters: at least so many for the value labels (plots under one another line up), so many kept free at the right. */
  room?: { start?: number; end?: number };
  children: (layout: PlotLayout) => ReactNode;
}

/** The frame; `children` draws into the layout, in px. */
export function PlotFrame(props: PlotFrameProps) {
  const { label, slots, period, scale, digits, heightRem, active, onActive, room = {}, children } = props;
  const { t, language } = useText();
  const [host, size] = usePlotSize();
  const tickDigits = scale.ticks.every(Number.isInteger) ? 0 : digits;
  const tickTexts = scale.ticks.map((tick) => formatNumber(tick, tickDigits, language));
  const longest = Math.max(room.start ?? 0, ...tickTexts.map(({ length }) => length));
  const layout = layOutPlot(size, heightRem, slots.length, scale, longest, room.end);
  const pointing = onActive && pointingHandlers(layout, active, slots.length, onActive);
  return (
    <div ref={host} className="plot">
      {slots.length === 0 && <p className="plot__empty">{t('panel.empty')}</p>}
      {slots.length > 0 && (
        <svg viewBox={`0 0 ${layout.widthPx} ${layout.heightPx}`} role="img" aria-label={label} {...pointing}>
          <ValueAxis layout={layout} scale={scale} texts={tickTexts} />
          <PeriodAxis layout={layout} slots={slots} period={period} />
          {children(layout)}
          {active !== null && (
            <path className="plot__cursor" d={`M${layout.xOf(active)} ${layout.top}V${layout.bottom}`} />
          )}
        </svg>
      )}
    </div>
  );
}

/** Focus, pointer and keys of a plot that can be pointed at. */
function pointingHandlers(
  layout: PlotLayout,
  active: number | null,
  count: number,
  onActive: (index: number | null) => void,
) {
  const point = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect();
    if (box.width > 0) onActive(layout.slotAt(((clientX - box.left) / box.width) * layout.widthPx));
  };
  return {
    tabIndex: 0,
    onPointerMove: point,
    onPointerDown: point,
    onPointerLeave: () => onActive(null),
    onKeyDown: (event: KeyboardEvent) => moveCursor(event, active, count, onActive),
    onBlur: () => onActive(null),
  };
}

function ValueAxis({
  layout,
  scale,
  texts,
}: {
  layout: PlotLayout;
  scale: ValueScale;
  texts: readonly string[];
}) {
  return scale.ticks.map((tick, index) => (
    <g key={tick}>
      <path
        className={tick === 0 ? 'plot__axis' : 'plot__grid'}
        d={`M${layout.left} ${layout.yOf(tick)}H${layout.right}`}
      />
      <text className="plot__tick" x={layout.left - layout.fontPx * 0.5} y={layout.yOf(tick)} data-end>
        {texts[index]}
      </text>
    </g>
  ));
}

function PeriodAxis({
  layout,
  slots,
  period,
}: {
  layout: PlotLayout;
  slots: readonly number[];
  period: CalendarPeriod;
}) {
  const { language } = useText();
  const { bottom, fontPx } = layout;
  return (
    <>
      <path className="plot__axis" d={`M${layout.left} ${bottom}H${layout.right}`} />
      {slotTicks(slots, period, mostLabels(layout, period), language).map(({ index, label, group }) => (
        <g key={index}>
          <path className="plot__axis" d={`M${layout.xOf(index)} ${bottom}v${fontPx / 3}`} />
          <text className="plot__tick" x={layout.xOf(index)} y={bottom + fontPx * 1.1}>
            {label}
          </text>
          <text className="plot__tick" x={layout.xOf(index)} y={bottom + fontPx * 2.4}>
            {group}
          </text>
        </g>
      ))}
    </>
  );
}

/** Left, right, Home and End move the cursor; Escape lets it go. */
function moveCursor(
  event: KeyboardEvent,
  active: number | null,
  count: number,
  onActive: (index: number | null) => void,
): void {
  const last = count - 1;
  const from = active ?? last + 1;
  const next = new Map<string, number | null>([
    ['ArrowLeft', Math.max(0, from - 1)],
    ['ArrowRight', active === null ? last : Math.min(last, from + 1)],
    ['Home', 0],
    ['End', last],
    ['Escape', null],
  ]).get(event.key);
  if (next === undefined || count === 0) return;
  if (next !== null) event.preventDefault();
  onActive(next);
}
