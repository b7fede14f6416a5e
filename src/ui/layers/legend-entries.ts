// What a legend says: the classes of a layer's colour in words or figures, looked up as the map looks them up.
import type { Language } from '#kernel/localized-text.ts';
import type { LayerColor } from '#kernel/sector/sector.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Text } from '#i18n/i18n.ts';
import { rampCss } from '#theme/ramps.ts';
import type { Theme } from '#theme/tokens.ts';

/** One swatch of a stepped legend. */
export interface LegendClass {
  css: string;
  label: string;
  index: number;
}

/** The classes of a stepped colour, low first; empty for a continuous one. */
export function legendClasses(color: LayerColor, digits: number, theme: Theme, text: Text): LegendClass[] {
  const { breaks, domain, words } = color;
  if (!breaks) return [];
  const edges = [domain[0], ...breaks, domain[1]];
  return Array.from({ length: breaks.length + 1 }, (_, index) => {
    const from = edges[index] ?? Number.NaN;
    const to = edges[index + 1] ?? Number.NaN;
    const word = words?.[index];
    return {
      css: rampCss(color, (from + to) / 2, theme),
      label: word ? text.pick(word) : rangeLabel(index, breaks, digits, text),
      index,
    };
  });
}

/** The colours of a continuous ramp as a CSS gradient, low on the left. */
export function legendGradient(color: LayerColor, theme: Theme): string {
  const [low, high] = color.domain;
  const stops = Array.from({ length: 17 }, (_, index) =>
    rampCss(color, low + ((high - low) * index) / 16, theme),
  );
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

/** The words or figures at the two ends of a continuous legend. */
export function legendEnds(
  { domain, words }: LayerColor,
  digits: number,
  language: Language,
): readonly [string, string] {
  return [
    words?.[0]?.[language] ?? formatNumber(domain[0], digits, language),
    words?.at(-1)?.[language] ?? formatNumber(domain[1], digits, language),
  ];
}

function rangeLabel(index: number, breaks: readonly number[], digits: number, { t, language }: Text): string {
  const write = (value: number | undefined) => formatNumber(value ?? Number.NaN, digits, language);
  if (index === 0) return t('layers.below', { value: write(breaks[0]) });
  if (index === breaks.length) return t('layers.above', { value: write(breaks.at(-1)) });
  return t('layers.between', { from: write(breaks[index - 1]), to: write(breaks[index]) });
}
