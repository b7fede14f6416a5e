// The fields of the agreement: how many commitments stand where, and how much of the money planned to date is spent.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import type { BulletItem } from '#charts/bullet/bullet-layout.ts';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import { StackedBars } from '#charts/stack/stacked-bars.tsx';
import { formatQuantity } from '#i18n/format.ts';
import { useTable } from '#live/use-table.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ConfirmedAge } from '#ui/rows/confirmed-age.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { STATE_WORDS } from '../programme-words.ts';
import { fieldFigures, STATES } from './field-figures.ts';

const FEED = 'programme-commitments';
const MONEY = '10*9.VND';

const TEXT = {
  states: { vi: 'Nội dung theo lĩnh vực và trạng thái', en: 'Commitments by field and state' },
  money: {
    vi: 'Giải ngân so với kế hoạch lũy kế (mô phỏng)',
    en: 'Disbursed of what was planned to date (simulated)',
  },
  of: { vi: 'trên', en: 'of' },
  empty: { vi: 'Nguồn chưa có nội dung nào của chương trình', en: 'The source holds no commitments' },
} satisfies Record<string, LocalizedText>;

/** Both charts in the agreement's order of fields. */
export default function FieldPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const charts = useMemo(() => {
    if (!table) return undefined;
    const fields = fieldFigures(table, language);
    return {
      series: STATES.map((key) => ({ key, name: STATE_WORDS[key]?.[language] ?? key })),
      bars: fields.map(({ key, label, counts }) => ({ key, label, values: counts })),
      money: fields
        .filter(({ disbursedShare }) => !Number.isNaN(disbursedShare))
        .map(({ key, label, disbursedShare, disbursed, plannedToDate }): BulletItem => ({
          key,
          label,
          value: disbursedShare,
          unit: '%',
          digits: 0,
          target: 100,
          note: `${formatQuantity(disbursed, 1, MONEY, language)} ${TEXT.of[language]} ${formatQuantity(plannedToDate, 1, MONEY, language)}`,
        })),
    };
  }, [table, language]);
  if (!charts) return <AwaitedRows feed={FEED} lines={10} />;
  if (charts.bars.length === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  return (
    <div className="panel-parts">
      <StackedBars
        title={TEXT.states[language]}
        unit="{count}"
        digits={0}
        series={charts.series}
        bars={charts.bars}
      />
      <BulletList title={TEXT.money[language]} items={charts.money} />
      <div data-wide>
        <ConfirmedAge feed={FEED} />
      </div>
    </div>
  );
}
