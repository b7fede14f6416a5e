// A trend over time: lines with their gaps, the target, the present, and the same numbers as a table.
import { useMemo } from 'react';
import { useText } from '#i18n/i18n.ts';
import { Chart } from './chart.tsx';
import { ChartOrTable } from './chart-or-table.tsx';
import { SeriesTable } from './series-table.tsx';
import { trendOption, type TrendLine } from './trend-option.ts';

/** Lines of one unit; give arrays that keep their identity while their data are the same. */
export interface TrendProps {
  title: string;
  lines: readonly TrendLine[];
  /** UCUM unit and decimal places of all lines. */
  unit: string;
  digits: number;
  /** Span of the axis and time on show, epoch ms. */
  fromMs: number;
  toMs: number;
  nowMs: number;
  target?: number | undefined;
  heightRem?: number;
}

/** The trend. */
export function Trend({
  title,
  lines,
  unit,
  digits,
  fromMs,
  toMs,
  nowMs,
  target,
  heightRem = 10,
}: TrendProps) {
  const { t } = useText();
  const targetLabel = t('panel.targetLine');
  const nowLabel = t('panel.nowLine');
  const minuteMs = Math.floor(nowMs / 60_000) * 60_000;
  const build = useMemo(() => {
    const data = { lines, unit, digits, fromMs, toMs, nowMs: minuteMs, targetLabel, nowLabel };
    return trendOption.bind(null, target === undefined ? data : { ...data, target });
  }, [lines, unit, digits, fromMs, toMs, minuteMs, target, targetLabel, nowLabel]);
  return (
    <ChartOrTable
      title={title}
      chart={
        <>
          {lines.length > 1 && <LineKey lines={lines} />}
          <Chart label={t('panel.chart', { title })} build={build} heightRem={heightRem} />
        </>
      }
      table={<SeriesTable title={title} lines={lines} unit={unit} digits={digits} />}
    />
  );
}

/** Which line is which: the stroke and its name. */
function LineKey({ lines }: { lines: readonly TrendLine[] }) {
  return (
    <ul className="line-key">
      {lines.map(({ name }, index) => (
        <li key={name} className="line-key__entry">
          <svg viewBox="0 0 24 8" aria-hidden="true" data-line={index % 3}>
            <path d="M1 4h22" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
