// The budget: revenue or public investment by month against plan and last year, then who is ahead and who behind.
import { useMemo, useState } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import type { Table } from '#kernel/table/table.ts';
import { ComparisonTrend } from '#charts/comparison/comparison-trend.tsx';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { Segmented } from '#ui/control/segmented.tsx';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { monthsOf } from './budget-rows.ts';
import { OwnerBullets, RevenueBullets, UnitRanking } from './budget-standings.tsx';

const MONTHS = 'budget-months';
const REFRESH_MS = 60_000;

type View = 'revenue' | 'investment';

const VIEWS: Readonly<
  Record<View, { label: LocalizedText; title: LocalizedText; actual: string; plan: string; feed: string }>
> = {
  revenue: {
    label: { vi: 'Thu ngân sách', en: 'Revenue' },
    title: { vi: 'Thu ngân sách theo tháng', en: 'Budget revenue by month' },
    actual: 'revenue',
    plan: 'revenuePlan',
    feed: 'budget-by-tax',
  },
  investment: {
    label: { vi: 'Đầu tư công', en: 'Public investment' },
    title: { vi: 'Giải ngân đầu tư công theo tháng', en: 'Public investment spent by month' },
    actual: 'disbursed',
    plan: 'disbursementPlan',
    feed: 'public-investment',
  },
};
const TEXT = {
  choice: { vi: 'Chọn nội dung', en: 'Choose what to see' },
  empty: { vi: 'Nguồn chưa có tháng nào', en: 'The source holds no month' },
} satisfies Record<string, LocalizedText>;

/** The panel; revenue first. */
export default function BudgetPanel({ language }: PanelProps) {
  const months = useTable(MONTHS);
  const [view, setView] = useState<View>('revenue');
  if (!months) return <AwaitedRows feed={MONTHS} lines={10} />;
  return (
    <div className="panel-parts">
      <div className="panel-choice" data-wide>
        <Segmented
          label={TEXT.choice[language]}
          options={(Object.keys(VIEWS) as View[]).map((value) => ({
            value,
            label: VIEWS[value].label[language],
          }))}
          value={view}
          onChange={setView}
        />
      </div>
      {months.rowCount === 0 ? (
        <NoRows feed={MONTHS} title={TEXT.empty[language]} />
      ) : (
        <div data-wide>
          <Months months={months} view={view} language={language} />
        </div>
      )}
      {view === 'revenue' ? <RevenueBullets language={language} /> : <OwnerBullets language={language} />}
      <UnitRanking view={view} language={language} />
      <StatedAge feedId={VIEWS[view].feed} />
    </div>
  );
}

function Months({ months, view, language }: { months: Table; view: View; language: Language }) {
  const { title, actual, plan } = VIEWS[view];
  const series = useMemo(() => monthsOf(months, actual, plan), [months, actual, plan]);
  return (
    <ComparisonTrend
      title={title[language]}
      unit="10*9.VND"
      digits={0}
      period="month"
      series={series}
      stamp="start"
      fromZero
    />
  );
}

/** How old the stated figures are, by the end of their period. */
function StatedAge({ feedId }: { feedId: string }) {
  const table = useTable(feedId);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(feedId);
  if (!table || !feed) return null;
  const quality = effectiveQuality(QUALITY.good, table.watermarkMs, nowMs, feed);
  return (
    <p className="panel-note" data-wide>
      <AgeLabel ageMs={nowMs - table.watermarkMs} quality={qualityWord(quality)} />
    </p>
  );
}
