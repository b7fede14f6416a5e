// The seasons of the year as bars, the units that lack water most, and the ports by yesterday's catch.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { freshRows } from '#kernel/table/row-quality.ts';
import { localizedTextAt, numberAt, type Table } from '#kernel/table/table.ts';
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import { StackedBars } from '#charts/stack/stacked-bars.tsx';
import { formatDate } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { CROP_SEASONS } from './crop-seasons.ts';
import { seasonFields, type SeasonFields } from './season-bars.ts';

const REFRESH_MS = 60_000;
const SHOWN = 6;

const TEXT = {
  seasons: { vi: 'Diện tích gieo trồng theo vụ', en: 'Annual crops by season' },
  water: { vi: 'Nhu cầu nước tưới được đáp ứng, thấp nhất trước', en: 'Irrigation demand met, lowest first' },
  landings: { vi: 'Thủy sản qua cảng trong ngày', en: 'Catch landed in the day' },
  empty: { vi: 'Chưa có báo cáo còn hiệu lực', en: 'No current report' },
  note: {
    vi: '{count}/{all} nơi đã báo cáo, số liệu đến hết {date}',
    en: '{count} of {all} have reported, up to the end of {date}',
  },
} satisfies Record<string, LocalizedText>;

const PARTS: readonly { key: keyof Omit<SeasonFields, 'id'>; name: LocalizedText }[] = [
  { key: 'harvested', name: { vi: 'Đã thu hoạch', en: 'Harvested' } },
  { key: 'standing', name: { vi: 'Đang trên đồng', en: 'On the fields' } },
  { key: 'toSow', name: { vi: 'Còn phải gieo trồng', en: 'Still to sow' } },
];

/** The panel; every part says how many reports it rests on. */
export default function FieldsPanel({ language }: PanelProps) {
  return (
    <div className="panel-parts">
      <Seasons language={language} />
      <Ranking feedId="irrigation" column="supplyShare" unit="%" order="ascending" language={language} />
      <Ranking feedId="fish-landing-day" column="landed" unit="t" order="descending" language={language} />
    </div>
  );
}

/** The table of a feed and its rows in force, looked at again every minute. */
function useReports(feedId: string): { table: Table | undefined; rows: readonly number[] } {
  const table = useTable(feedId);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(feedId);
  const rows = useMemo(() => (table && feed ? freshRows(table, feed, nowMs) : []), [table, feed, nowMs]);
  return { table, rows };
}

function Seasons({ language }: PanelProps) {
  const { table, rows } = useReports('crops');
  const series = useMemo(() => PARTS.map(({ key, name }) => ({ key, name: name[language] })), [language]);
  const bars = useMemo(() => {
    const fields = table ? seasonFields(table, rows) : [];
    return CROP_SEASONS.map(({ id, title }, index) => ({
      key: id,
      label: title[language],
      values: PARTS.map(({ key }) => fields[index]?.[key] ?? Number.NaN),
    }));
  }, [table, rows, language]);
  if (!table) return <AwaitedRows feed="crops" lines={4} />;
  return (
    <section>
      {rows.length === 0 ? (
        <>
          <h3 className="panel-heading">{TEXT.seasons[language]}</h3>
          <NoRows feed="crops" title={TEXT.empty[language]} />
        </>
      ) : (
        <StackedBars title={TEXT.seasons[language]} unit="ha" digits={0} series={series} bars={bars} />
      )}
      <ReportNote table={table} rows={rows} language={language} />
    </section>
  );
}

interface RankingProps extends PanelProps {
  feedId: 'irrigation' | 'fish-landing-day';
  column: string;
  unit: string;
  order: 'ascending' | 'descending';
}

function Ranking({ feedId, column, unit, order, language }: RankingProps) {
  const { table, rows } = useReports(feedId);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const items = useMemo(
    () =>
      table
        ? rows.map((row) => ({
            key: table.ids[row] ?? '',
            label: localizedTextAt(table, 'name', row, language),
            value: numberAt(table, column, row),
          }))
        : [],
    [table, rows, column, language],
  );
  if (!table) return <AwaitedRows feed={feedId} lines={4} />;
  const title = TEXT[feedId === 'irrigation' ? 'water' : 'landings'][language];
  return (
    <section>
      <BarRanking
        title={title}
        unit={unit}
        digits={0}
        items={items}
        order={order}
        mostShown={SHOWN}
        highlighted={selection?.feed === feedId ? selection.id : undefined}
        onSelect={(id) => select({ feed: feedId, id })}
      />
      <ReportNote table={table} rows={rows} language={language} />
    </section>
  );
}

function ReportNote({ table, rows, language }: PanelProps & { table: Table; rows: readonly number[] }) {
  if (rows.length === 0) return null;
  const newestMs = Math.max(...rows.map((row) => table.observedAtMs[row] ?? 0));
  const text = TEXT.note[language]
    .replace('{count}', String(rows.length))
    .replace('{all}', String(table.rowCount))
    .replace('{date}', formatDate(newestMs - 1, language));
  return <p className="panel-note">{text}</p>;
}
