// The table of a comparison: newest period first, one column a series, with the share that reported where not all did.
import { formatNumber } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { FigureTable } from '../plot/figure-table.tsx';
import { titleWithUnit } from '../plot/title-with-unit.ts';
import { isPartial, layInSlots, type ComparedSeries, type SlotSeries } from './compared-series.ts';

const TEXT = {
  reported: { vi: '{{value}} (báo cáo {{share}}%)', en: '{{value}} ({{share}}% reported)' },
} satisfies Record<string, LocalizedText>;

/** Series in the same periods; their names differ. */
export interface CompareTableProps {
  title: string;
  period: CalendarPeriod;
  slots: readonly number[];
  series: readonly ComparedSeries[];
}

/** The table. */
export function CompareTable({ title, period, slots, series }: CompareTableProps) {
  const { t, pick, language } = useText();
  const lines = series.map((one) => layInSlots(one, slots, period));
  const write = ({ series: { digits }, values, shares }: SlotSeries, slot: number) => {
    const value = values[slot] ?? Number.NaN;
    const share = shares[slot];
    const text = formatNumber(value, digits, language);
    return Number.isFinite(value) && share !== undefined && isPartial(share)
      ? pick(TEXT.reported, { value: text, share: formatNumber(share * 100, 0, language) })
      : text;
  };
  const rows = slots.map((startMs, slot) => ({
    key: String(startMs),
    cells: [formatPeriod(startMs, period, language), ...lines.map((line) => write(line, slot))],
  }));
  return (
    <FigureTable
      title={title}
      head={[t('panel.time'), ...series.map(({ name, unit }) => titleWithUnit(name, unit, language))]}
      rows={rows.reverse()}
    />
  );
}
