// The option of a trend: pure, so that gaps, target and present can be tested without a canvas.
import { formatQuantity, formatShortDateTime } from '#i18n/format.ts';
import { tokens } from '#theme/tokens.ts';
import { baseOption, timeAxis, valueAxis, type ChartStyle } from './chart-style.ts';
import { seriesPoints } from './series-points.ts';

/** One line of a trend; NaN is missing. */
export interface TrendLine {
  name: string;
  timesMs: Float64Array;
  values: Float64Array;
}

/** What a trend shows: lines of one unit over one span, a target, and the time on show. */
export interface TrendData {
  lines: readonly TrendLine[];
  unit: string;
  digits: number;
  fromMs: number;
  toMs: number;
  nowMs: number;
  target?: number;
  targetLabel: string;
  nowLabel: string;
}

/** Strokes that tell lines apart without colour. */
const DASHES = ['solid', 'dashed', 'dotted'] as const;

/** Builds the option. */
export function trendOption(data: TrendData, style: ChartStyle) {
  const { language, fontPx } = style;
  const { text, muted, edge } = tokens(style.theme);
  const colors = [text, muted, edge];
  const write = (value: unknown) =>
    formatQuantity(typeof value === 'number' ? value : Number.NaN, data.digits, data.unit, language);
  return {
    ...baseOption(style),
    tooltip: {
      ...baseOption(style).tooltip,
      trigger: 'axis' as const,
      formatter: (entries: readonly { seriesName: string; value: [number, number | null] }[]) =>
        [
          formatShortDateTime(entries[0]?.value[0] ?? Number.NaN, language),
          ...entries.map(({ seriesName, value }) => `${seriesName}: ${write(value[1])}`),
        ].join('\n'),
    },
    xAxis: timeAxis(style, data.fromMs, data.toMs),
    yAxis: yAxisWithTarget(data, style),
    series: data.lines.map(({ name, timesMs, values }, index) => ({
      type: 'line' as const,
      name,
      data: seriesPoints(timesMs, values),
      connectNulls: false,
      showSymbol: true,
      showAllSymbol: true,
      symbol: 'circle',
      symbolSize: fontPx / 4,
      lineStyle: {
        color: colors[index % colors.length],
        width: fontPx / 7,
        type: DASHES[index % DASHES.length],
      },
      itemStyle: { color: colors[index % colors.length] },
      ...(index === 0 ? { markLine: markLines(data, style) } : {}),
    })),
  };
}

/** The axis always holds the target, however far the values are from it. */
function yAxisWithTarget({ target, digits }: TrendData, style: ChartStyle) {
  if (target === undefined) return valueAxis(style, digits);
  return {
    ...valueAxis(style, digits),
    min: ({ min }: { min: number }) => (min <= target ? null : target),
    max: ({ max }: { max: number }) => (max >= target ? null : target),
  };
}

function markLines({ target, targetLabel, nowMs, nowLabel }: TrendData, { theme, fontPx }: ChartStyle) {
  const { muted, edge } = tokens(theme);
  const label = { color: muted, fontSize: fontPx };
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    data: [
      ...(target === undefined
        ? []
        : [
            {
              yAxis: target,
              lineStyle: { color: edge, type: 'dashed' as const },
              label: { ...label, formatter: targetLabel, position: 'insideStartTop' as const },
            },
          ]),
      {
        xAxis: nowMs,
        lineStyle: { color: edge, type: 'solid' as const },
        label: { ...label, formatter: nowLabel, position: 'end' as const, align: 'right' as const },
      },
    ],
  };
}
