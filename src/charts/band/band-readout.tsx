// The readout of a band trend: this year, the mean and the band in one period, and its thresholds.
import type { Language } from '#kernel/localized-text.ts';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import type { ReadoutEntry } from '../plot/plot-readout.tsx';
import type { BandSlots, BandTrendProps } from './band-slots.ts';

/** Entries for slot `index`. */
export function bandReadout(
  { unit, digits, valueLabel, meanLabel, bandLabel }: BandTrendProps,
  { value, mean, low, high }: BandSlots,
  index: number,
  language: Language,
): ReadoutEntry[] {
  const write = (figure: number | undefined) => formatQuantity(figure ?? Number.NaN, digits, unit, language);
  const from = formatNumber(low[index] ?? Number.NaN, digits, language);
  return [
    {
      key: 'value',
      name: valueLabel,
      text: write(value[index]),
      stroke: <path className="plot__line" data-line="value" d="M2 6H22" />,
    },
    {
      key: 'mean',
      name: meanLabel,
      text: write(mean[index]),
      stroke: <path className="plot__line" data-line="mean" d="M2 6H22" />,
    },
    {
      key: 'band',
      name: bandLabel,
      text: `${from} – ${write(high[index])}`,
      stroke: <path className="plot__band" d="M0 0H24V12H0Z" />,
    },
  ];
}
