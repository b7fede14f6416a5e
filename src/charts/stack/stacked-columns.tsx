// Stacked columns over calendar periods in SVG, with totals on top where they fit and every figure in the readout.
import { useId, useMemo, useState } from 'react';
import { periodStart, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { formatQuantity } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText } from '#i18n/i18n.ts';
import { ChartOrTable } from '../chart-or-table.tsx';
import { periodSlots } from '../plot/period-slots.ts';
import { PlotFrame } from '../plot/plot-frame.tsx';
import { PlotReadout, type ReadoutEntry } from '../plot/plot-readout.tsx';
import { SCENARIO_WORDS } from '../plot/scenario.tsx';
import { titleWithUnit } from '../plot/title-with-unit.ts';
import { ticksIn, valueScale } from '../plot/value-scale.ts';
import { ColumnShapes } from './column-shapes.tsx';
import { layOutStack, SHADES, stackEnds, type Stack, type TimeBar } from './stack-layout.ts';
import type { StackedTimeProps } from './stack-props.ts';
import { StackTable } from './stack-table.tsx';
import { STACK_TEXT } from './stack-text.ts';
import { writeTotal } from './write-total.ts';
import './stack.css';

/** The columns. */
export function StackedColumns(props: StackedTimeProps) {
  const { title, unit, digits, series, bars, period, target, heightRem = 14 } = props;
  const { t, pick, language } = useText();
  const hatchId = useId();
  const [active, setActive] = useState<number | null>(null);
  const { slots, columns } = useMemo(() => columnsOf(bars, period), [bars, period]);
  const stacks = useMemo(
    () => columns.map((bar) => layOutStack(bar?.values ?? series.map(() => Number.NaN))),
    [columns, series],
  );
  const scale = valueScale([...stackEnds(stacks), target ?? Number.NaN], {
    fromZero: true,
    digits,
    mostTicks: ticksIn(heightRem),
  });
  const heading = titleWithUnit(title, unit, language);
  const shown = active !== null && active < slots.length ? active : null;
  const read = shown ?? lastKnown(stacks);
  const scenario = columns[read]?.scenario ?? 'AC';
  const when = formatPeriod(slots[read] ?? Number.NaN, period, language);
  return (
    <ChartOrTable
      title={heading}
      chart={
        <>
          <PlotReadout
            when={scenario === 'AC' ? when : `${when} · ${pick(SCENARIO_WORDS[scenario])}`}
            entries={entriesOf(props, stacks[read], language)}
          />
          <PlotFrame
            label={t('panel.chart', { title: heading })}
            slots={slots}
            period={period}
            scale={scale}
            digits={digits}
            heightRem={heightRem}
            active={shown}
            onActive={setActive}
          >
            {(layout) => (
              <ColumnShapes
                layout={layout}
                stacks={stacks}
                scenarios={columns.map((bar) => bar?.scenario ?? 'AC')}
                target={target}
                digits={digits}
                hatchId={hatchId}
              />
            )}
          </PlotFrame>
        </>
      }
      table={<ColumnsTable {...props} title={heading} slots={slots} columns={columns} stacks={stacks} />}
    />
  );
}

/** The last column with a figure; the first where none has. */
function lastKnown(stacks: readonly Stack[]): number {
  return Math.max(
    0,
    stacks.findLastIndex(({ total }) => Number.isFinite(total)),
  );
}

interface Columns {
  slots: readonly number[];
  columns: readonly (TimeBar | undefined)[];
}

function ColumnsTable({
  title,
  digits,
  series,
  period,
  slots,
  columns,
  stacks,
}: StackedTimeProps & Columns & { stacks: readonly Stack[] }) {
  const { t, language } = useText();
  return (
    <StackTable
      title={title}
      digits={digits}
      series={series}
      nameColumn={t('panel.time')}
      rows={slots.map((startMs, slot) => ({
        key: String(startMs),
        name: formatPeriod(startMs, period, language),
        stack: stacks[slot] ?? layOutStack([]),
        scenario: columns[slot]?.scenario ?? 'AC',
      }))}
    />
  );
}

/** Bars by slot; undefined where a period has none, the later one where two meet. */
function columnsOf(bars: StackedTimeProps['bars'], period: CalendarPeriod): Columns {
  const slots = periodSlots(
    bars.map(({ startMs }) => startMs),
    period,
  );
  const barOf = new Map(bars.map((bar) => [periodStart(bar.startMs, period), bar]));
  return { slots, columns: slots.map((startMs) => barOf.get(startMs)) };
}

/** Total first, then the parts from the top of the column down, as they are seen. */
function entriesOf(
  { series, digits, unit }: StackedTimeProps,
  stack: Stack | undefined,
  language: 'vi' | 'en',
): ReadoutEntry[] {
  const known = stack ?? layOutStack(series.map(() => Number.NaN));
  const parts = series.map(({ key, name }, index) => ({
    key,
    name,
    text: formatQuantity(
      known.segments.find((segment) => segment.series === index)?.value ?? Number.NaN,
      digits,
      unit,
      language,
    ),
    stroke: <path className="stack-part" data-shade={index % SHADES} d="M4 0H20V12H4Z" />,
  }));
  return [
    {
      key: '·total',
      name: STACK_TEXT.total[language],
      text: writeTotal(known, digits, unit, language),
      stroke: <path className="plot__axis" d="M4 11H20" />,
    },
    ...parts.reverse(),
  ];
}
