// How charts look: tokens, type and number formats of the product as ECharts options.
import type { Language } from '#kernel/localized-text.ts';
import { formatNumber, formatShortDateTime, formatTime } from '#i18n/format.ts';
import { tokens, type Theme } from '#theme/tokens.ts';

const FONT_FAMILY = 'Be Vietnam Pro, system-ui, sans-serif';

/** What every chart is drawn with; `fontPx` follows the root font size, so that walls get wall-sized labels. */
export interface ChartStyle {
  theme: Theme;
  language: Language;
  fontPx: number;
}

/** Font size of labels, 0.75rem, from the page's root font size. */
export function labelFontPx(): number {
  return 0.75 * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
}

/** Options that all charts share. Animation is off: data arrive all the time, and nothing may jump. */
export function baseOption({ theme, fontPx }: ChartStyle) {
  const { text, panel, edge } = tokens(theme);
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: FONT_FAMILY, fontSize: fontPx, color: text },
    // richText draws the tooltip on the canvas: no HTML is built from data, and the CSP refuses style attributes.
    tooltip: {
      renderMode: 'richText' as const,
      confine: true,
      backgroundColor: panel,
      borderColor: edge,
      textStyle: { color: text, fontSize: fontPx, fontFamily: FONT_FAMILY },
    },
    grid: {
      left: fontPx,
      right: fontPx,
      top: fontPx * 1.4,
      bottom: fontPx * 0.5,
      outerBoundsMode: 'same' as const,
    },
  };
}

/** A value axis with few, muted lines. */
export function valueAxis({ theme, language, fontPx }: ChartStyle, digits: number) {
  const { muted, line } = tokens(theme);
  return {
    type: 'value' as const,
    scale: true,
    splitNumber: 3,
    /* Two ticks closer than the last digit would be written alike. */
    minInterval: 10 ** -digits,
    axisLabel: {
      color: muted,
      fontSize: fontPx,
      formatter: (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : digits, language),
    },
    splitLine: { lineStyle: { color: line } },
  };
}

/** A time axis in local time: hours, and the day where it begins. */
export function timeAxis({ theme, language, fontPx }: ChartStyle, fromMs: number, toMs: number) {
  const { muted, edge } = tokens(theme);
  return {
    type: 'time' as const,
    min: fromMs,
    max: toMs,
    splitNumber: 4,
    axisLine: { lineStyle: { color: edge } },
    axisTick: { lineStyle: { color: edge } },
    axisLabel: {
      color: muted,
      fontSize: fontPx,
      // The first label stands under the corner, next to the lowest value's.
      margin: fontPx * 0.9,
      hideOverlap: true,
      formatter(ms: number) {
        const time = formatTime(ms);
        return time === '00:00'
          ? (formatShortDateTime(ms, language).split(' ').slice(1).join(' ') ?? time)
          : time;
      },
    },
  };
}
