// The option of a ranking: horizontal bars, largest on top, each with its name and value in words.
import { formatQuantity } from '#i18n/format.ts';
import { tokens } from '#theme/tokens.ts';
import { baseOption, type ChartStyle } from './chart-style.ts';

/** One bar; `color` only where the value has an official or ramp colour of its own. */
export interface RankingEntry {
  id: string;
  name: string;
  value: number;
  color?: string;
}

/** Entries in order of value, largest first; missing values are left out, they cannot be ranked. */
export function rankEntries(entries: readonly RankingEntry[], limit: number): RankingEntry[] {
  return entries
    .filter(({ value }) => !Number.isNaN(value))
    .sort((a, b) => b.value - a.value || a.name.localeCompare(b.name))
    .slice(0, limit);
}

/** Builds the option for entries that are ranked already. */
export function rankingOption(
  entries: readonly RankingEntry[],
  unit: string,
  digits: number,
  style: ChartStyle,
) {
  const { text, muted, line } = tokens(style.theme);
  const write = (value: number) => formatQuantity(value, digits, unit, style.language);
  return {
    ...baseOption(style),
    tooltip: { show: false },
    grid: { ...baseOption(style).grid, right: style.fontPx * 5, top: 0 },
    xAxis: {
      type: 'value' as const,
      min: 0,
      axisLabel: { show: false },
      splitLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: entries.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: text,
        fontSize: style.fontPx,
        width: style.fontPx * 12,
        overflow: 'truncate' as const,
      },
    },
    series: [
      {
        type: 'bar' as const,
        barMaxWidth: style.fontPx,
        data: entries.map(({ value, color }) => ({ value, itemStyle: { color: color ?? muted } })),
        label: {
          show: true,
          position: 'right' as const,
          color: text,
          fontSize: style.fontPx,
          formatter: ({ value }: { value: number }) => write(value),
        },
      },
    ],
  };
}
