// The security operations centre at a glance: incidents by week and kind, time to repair, and what is open, by agency.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import type { Table } from '#kernel/table/table.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { StackedBars } from '#charts/stack/stacked-bars.tsx';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ConfirmedAge } from '#ui/rows/confirmed-age.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { CATEGORY_WORDS } from './incident-words.ts';
import { GROUPS, incidentsByWeek, repairTimes } from './incidents-by-week.ts';
import { OpenIncidents } from './open-incidents.tsx';

const FEED = 'security-incidents';
const REFRESH_MS = 10_000;
const WEEKS = 8;

const TEXT = {
  weeks: { vi: 'Sự cố theo tuần và loại', en: 'Incidents by week and kind' },
  thisWeek: { vi: 'Tuần cuối là tuần này, chưa hết.', en: 'The last week is this week, not over yet.' },
  repair: { vi: 'Thời gian khắc phục theo loại, 60 ngày qua', en: 'Time to repair by kind, last 60 days' },
  kind: { vi: 'Loại', en: 'Kind' },
  repaired: { vi: 'Đã khắc phục', en: 'Repaired' },
  median: { vi: 'Trung vị', en: 'Median' },
  percentile: { vi: '9 trên 10 trong vòng', en: '9 of 10 within' },
  empty: { vi: 'Sổ sự cố chưa có gì', en: 'The register is empty' },
} satisfies Record<string, LocalizedText>;

/** Bars by week, a table of repair times, then the open incidents. */
export default function EventsPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  if (!table) return <AwaitedRows feed={FEED} lines={8} />;
  if (table.rowCount === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  return (
    <div className="panel-parts">
      <OpenIncidents table={table} nowMs={nowMs} language={language} />
      <WeeksChart table={table} weekMs={periodStart(nowMs, 'week')} language={language} />
      <RepairTable table={table} language={language} />
      <ConfirmedAge feed={FEED} isWide />
    </div>
  );
}

function WeeksChart({ table, weekMs, language }: PanelProps & { table: Table; weekMs: number }) {
  const series = useMemo(() => GROUPS.map(({ key, name }) => ({ key, name: name[language] })), [language]);
  const bars = useMemo(() => incidentsByWeek(table, weekMs, WEEKS), [table, weekMs]);
  return (
    <section>
      <StackedBars
        title={TEXT.weeks[language]}
        unit="{count}"
        digits={0}
        period="week"
        series={series}
        bars={bars}
        heightRem={12}
      />
      <p className="panel-note">{TEXT.thisWeek[language]}</p>
    </section>
  );
}

function RepairTable({ table, language }: PanelProps & { table: Table }) {
  const lines = useMemo(() => repairTimes(table), [table]);
  if (lines.length === 0) return null;
  return (
    <table className="panel-table">
      <caption>{TEXT.repair[language]}</caption>
      <thead>
        <tr>
          {[TEXT.kind, TEXT.repaired, TEXT.median, TEXT.percentile].map((title) => (
            <th key={title.en} scope="col">
              {title[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ category, repaired, medianH, percentile90H }) => (
          <tr key={category}>
            <th scope="row">{CATEGORY_WORDS[category]?.[language] ?? category}</th>
            <td>{formatNumber(repaired, 0, language)}</td>
            <td>{formatQuantity(medianH, 1, 'h', language)}</td>
            <td>{formatQuantity(percentile90H, 1, 'h', language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
