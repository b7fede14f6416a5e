// The table of a band trend: newest period first; this year, mean and both ends of the band.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { formatNumber } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText } from '#i18n/i18n.ts';
import { FigureTable } from '../plot/figure-table.tsx';
import type { BandSlots, BandTrendProps } from './band-slots.ts';

const TEXT = {
  low: { vi: 'cận dưới', en: 'lower end' },
  high: { vi: 'cận trên', en: 'upper end' },
} satisfies Record<string, LocalizedText>;

/** The table. */
export function BandTable(props: BandTrendProps & { data: BandSlots }) {
  const { title, digits, period, valueLabel, meanLabel, bandLabel, data } = props;
  const { t, pick, language } = useText();
  const columns = [data.value, data.mean, data.low, data.high];
  const rows = data.slots.map((startMs, slot) => ({
    key: String(startMs),
    cells: [
      formatPeriod(startMs, period, language),
      ...columns.map((values) => formatNumber(values[slot] ?? Number.NaN, digits, language)),
    ],
  }));
  return (
    <FigureTable
      title={title}
      head={[
        t('panel.time'),
        valueLabel,
        meanLabel,
        `${bandLabel}, ${pick(TEXT.low)}`,
        `${bandLabel}, ${pick(TEXT.high)}`,
      ]}
      rows={rows.reverse()}
    />
  );
}
