// The table of a comparison: newest period first, one column a scenario that has figures.
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { formatNumber } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText } from '#i18n/i18n.ts';
import { FigureTable } from '../plot/figure-table.tsx';
import { SCENARIO_WORDS } from '../plot/scenario.tsx';
import type { ComparisonSlots } from './comparison-slots.ts';

const TEXT = {
  low: { vi: 'Cận dưới', en: 'Lower bound' },
  high: { vi: 'Cận trên', en: 'Upper bound' },
} satisfies Record<string, LocalizedText>;

/** Slots of one unit; the title carries it. */
export interface ComparisonTableProps {
  title: string;
  digits: number;
  period: CalendarPeriod;
  data: ComparisonSlots;
}

/** The table. */
export function ComparisonTable({ title, digits, period, data }: ComparisonTableProps) {
  const { t, pick, language } = useText();
  const columns = [
    { word: SCENARIO_WORDS.AC, values: data.actual },
    { word: SCENARIO_WORDS.PY, values: data.previousYear },
    { word: SCENARIO_WORDS.PL, values: data.plan },
    { word: SCENARIO_WORDS.FC, values: data.forecast },
    { word: TEXT.low, values: data.low },
    { word: TEXT.high, values: data.high },
  ].filter(({ values }, index) => index === 0 || values.some(Number.isFinite));
  const rows = data.slots.map((startMs, slot) => ({
    key: String(startMs),
    cells: [
      formatPeriod(startMs, period, language),
      ...columns.map(({ values }) => formatNumber(values[slot] ?? Number.NaN, digits, language)),
    ],
  }));
  return (
    <FigureTable
      title={title}
      head={[t('panel.time'), ...columns.map(({ word }) => pick(word))]}
      rows={rows.reverse()}
    />
  );
}
