// From training to digital work: how many officials get how far, and the units in order of training.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { freshRows } from '#kernel/table/row-quality.ts';
import { localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { Funnel } from '#charts/funnel/funnel.tsx';
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import { formatDate } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { sumOver } from './sum-over.ts';

const FEED = 'digital-skills';
const REFRESH_MS = 60_000;
const UNITS_SHOWN = 8;
const TRAINED_TARGET = 90;

const TEXT = {
  funnel: { vi: 'Cán bộ, công chức, viên chức', en: 'Officials' },
  ranking: { vi: 'Đã bồi dưỡng kỹ năng số theo đơn vị', en: 'Trained in digital skills by unit' },
  teams: { vi: '{count} tổ công nghệ số cộng đồng', en: '{count} community teams' },
  empty: { vi: 'Chưa có báo cáo còn hiệu lực', en: 'No current report' },
  note: {
    vi: '{count}/{all} đơn vị đã báo cáo, số liệu đến hết {date}',
    en: '{count} of {all} units have reported, up to the end of {date}',
  },
} satisfies Record<string, LocalizedText>;

const STAGES: readonly { column: string; label: LocalizedText; lossLabel?: LocalizedText }[] = [
  {
    column: 'officials',
    label: { vi: 'Toàn bộ', en: 'All' },
    lossLabel: { vi: 'chưa bồi dưỡng', en: 'not trained' },
  },
  {
    column: 'officialsTrained',
    label: { vi: 'Đã bồi dưỡng', en: 'Trained' },
    lossLabel: { vi: 'chưa đạt chuẩn', en: 'not certified' },
  },
  {
    column: 'officialsCertified',
    label: { vi: 'Đạt chuẩn', en: 'Certified' },
    lossLabel: { vi: 'chưa làm việc trên môi trường số', en: 'do not work digitally yet' },
  },
  { column: 'officialsWorking', label: { vi: 'Làm việc trên môi trường số', en: 'Work digitally' } },
];

/** The panel; only reports in force are counted, and it says how many that is. */
export default function SkillsPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(FEED);
  const rows = useMemo(() => (table && feed ? freshRows(table, feed, nowMs) : []), [table, feed, nowMs]);
  const stages = useMemo(
    () =>
      STAGES.map(({ column, label, lossLabel }) => ({
        key: column,
        label: label[language],
        count: table ? sumOver(table, rows, column) : Number.NaN,
        lossLabel: lossLabel?.[language],
      })),
    [table, rows, language],
  );
  if (!table) return <AwaitedRows feed={FEED} lines={8} />;
  if (rows.length === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  const newestMs = Math.max(...rows.map((row) => table.observedAtMs[row] ?? 0));
  const note = TEXT.note[language]
    .replace('{count}', String(rows.length))
    .replace('{all}', String(table.rowCount))
    .replace('{date}', formatDate(newestMs - 1, language));
  return (
    <div className="panel-parts">
      <section>
        <Funnel title={TEXT.funnel[language]} unit="{person}" stages={stages} />
        <p className="panel-note">{note}</p>
      </section>
      <UnitRanking table={table} rows={rows} language={language} />
    </div>
  );
}

function UnitRanking({ table, rows, language }: PanelProps & { table: Table; rows: readonly number[] }) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const items = useMemo(
    () =>
      rows.map((row) => ({
        key: table.ids[row] ?? textAt(table, 'unitCode', row),
        label: localizedTextAt(table, 'name', row, language),
        value: numberAt(table, 'trainedShare', row),
        note: TEXT.teams[language].replace('{count}', String(numberAt(table, 'communityTeams', row))),
      })),
    [table, rows, language],
  );
  return (
    <section>
      <BarRanking
        title={TEXT.ranking[language]}
        unit="%"
        digits={1}
        items={items}
        order="ascending"
        target={TRAINED_TARGET}
        mostShown={UNITS_SHOWN}
        highlighted={selection?.feed === FEED ? selection.id : undefined}
        onSelect={(id) => select({ feed: FEED, id })}
      />
    </section>
  );
}
