// Production month by month against last year, with or without oil and gas, then the branches by their growth.
import { useMemo, useState } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { ComparisonTrend } from '#charts/comparison/comparison-trend.tsx';
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import { useTable } from '#live/use-table.ts';
import { Segmented } from '#ui/control/segmented.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { FeedAge } from '../feed-age.tsx';
import { branchGrowth, monthsOf, type Basis } from './production-rows.ts';

const MONTHS = 'production-months';
const BRANCHES = 'industrial-production';

const COLUMNS: Readonly<Record<Basis, string>> = {
  'without-oil': 'productionIndexWithoutOil',
  oil: 'oilProductionIndex',
};
const BASES: Readonly<Record<Basis, LocalizedText>> = {
  'without-oil': { vi: 'Trừ dầu khí', en: 'Without oil and gas' },
  oil: { vi: 'Dầu khí', en: 'Oil and gas' },
};
const TEXT = {
  choice: { vi: 'Chọn phạm vi', en: 'Choose the basis' },
  months: { vi: 'Chỉ số sản xuất, 2024 = 100', en: 'Production index, 2024 = 100' },
  branches: { vi: 'Tăng trưởng lũy kế theo ngành', en: 'Growth since January by branch' },
  empty: { vi: 'Nguồn chưa có tháng nào', en: 'The source holds no month' },
} satisfies Record<string, LocalizedText>;

/** The panel; without oil and gas first, as the province reports it. */
export default function ProductionPanel({ language }: PanelProps) {
  const months = useTable(MONTHS);
  const branches = useTable(BRANCHES);
  const [basis, setBasis] = useState<Basis>('without-oil');
  const series = useMemo(() => months && monthsOf(months, COLUMNS[basis]), [months, basis]);
  const items = useMemo(
    () => (branches ? branchGrowth(branches, basis, language) : []),
    [branches, basis, language],
  );
  if (!months || !series) return <AwaitedRows feed={MONTHS} lines={8} />;
  return (
    <>
      <div className="panel-choice">
        <Segmented
          label={TEXT.choice[language]}
          options={(Object.keys(BASES) as Basis[]).map((value) => ({ value, label: BASES[value][language] }))}
          value={basis}
          onChange={setBasis}
        />
      </div>
      {months.rowCount === 0 ? (
        <NoRows feed={MONTHS} title={TEXT.empty[language]} />
      ) : (
        <ComparisonTrend
          title={`${TEXT.months[language]}: ${BASES[basis][language]}`}
          unit="1"
          digits={1}
          period="month"
          series={series}
          stamp="start"
        />
      )}
      {branches && <BarRanking title={TEXT.branches[language]} unit="%" digits={1} items={items} />}
      <FeedAge feedId={BRANCHES} />
    </>
  );
}
