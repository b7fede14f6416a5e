// Public services at a glance: the way of a file, the five parts of the index, and the units with most late files first.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { freshRows } from '#kernel/table/row-quality.ts';
import { localizedTextAt, numberAt, type Table } from '#kernel/table/table.ts';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import { Funnel } from '#charts/funnel/funnel.tsx';
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { INDEX_PARTS } from '../quality/index-parts.ts';
import { ReportNote } from './report-note.tsx';
import { meanOver, sumOver } from './summarize-services.ts';

const SERVICES = 'public-services';
const QUALITY_INDEX = 'service-quality';
const REFRESH_MS = 60_000;
const UNITS_SHOWN = 8;
/** Percent; the target of 98% on time from the other side, because bars from zero tell 98 from 99 badly. */
const MOST_LATE = 2;

const TEXT = {
  funnel: { vi: 'Hồ sơ nộp trong 30 ngày qua', en: 'Files submitted in the last 30 days' },
  parts: { vi: 'Bộ chỉ số 766 theo nhóm, điểm', en: 'Index 766 by part, points' },
  ranking: { vi: 'Hồ sơ giải quyết quá hạn, 30 ngày qua', en: 'Files resolved late, last 30 days' },
  empty: { vi: 'Chưa có báo cáo còn hiệu lực', en: 'No current report' },
  mostPoints: { vi: 'tối đa {points} điểm', en: 'of {points} points' },
  overdue: { vi: '{count} hồ sơ đang giải quyết đã quá hạn', en: '{count} open files overdue' },
} satisfies Record<string, LocalizedText>;

const STAGES: readonly { column: string; label: LocalizedText; lossLabel?: LocalizedText }[] = [
  {
    column: 'submittedOfRun',
    label: { vi: 'Nộp hồ sơ', en: 'Submitted' },
    lossLabel: { vi: 'chưa hợp lệ, trả lại', en: 'returned as incomplete' },
  },
  {
    column: 'receivedOfRun',
    label: { vi: 'Tiếp nhận', en: 'Received' },
    lossLabel: { vi: 'chờ xử lý', en: 'wait to be processed' },
  },
  {
    column: 'startedOfRun',
    label: { vi: 'Xử lý', en: 'In process' },
    lossLabel: { vi: 'đang xử lý', en: 'still in process' },
  },
  {
    column: 'solvedOfRun',
    label: { vi: 'Đã giải quyết', en: 'Resolved' },
    lossLabel: { vi: 'quá hạn', en: 'late' },
  },
  {
    column: 'onTimeOfRun',
    label: { vi: 'Đúng hạn', en: 'On time' },
    lossLabel: { vi: 'chưa được đánh giá', en: 'not rated' },
  },
  {
    column: 'ratedOfRun',
    label: { vi: 'Được đánh giá', en: 'Rated' },
  },
];

/** The panel: what is counted comes from reports in force only, and says how many units that is. */
export default function ServicesPanel({ language }: PanelProps) {
  const services = useTable(SERVICES);
  const quality = useTable(QUALITY_INDEX);
  if (!services) return <AwaitedRows feed={SERVICES} lines={8} />;
  return (
    <div className="panel-parts">
      <FilesSection table={services} language={language} />
      {quality && <PartsSection table={quality} language={language} />}
    </div>
  );
}

interface SectionProps extends PanelProps {
  table: Table;
}

/** Rows in force of a feed's table, looked at again every minute. */
function useFreshRows(feedId: string, table: Table): readonly number[] {
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(feedId);
  return useMemo(() => (feed ? freshRows(table, feed, nowMs) : []), [table, feed, nowMs]);
}

function FilesSection({ table, language }: SectionProps) {
  const rows = useFreshRows(SERVICES, table);
  const stages = useMemo(
    () =>
      STAGES.map(({ column, label, lossLabel }) => ({
        key: column,
        label: label[language],
        count: sumOver(table, rows, column),
        lossLabel: lossLabel?.[language],
      })),
    [table, rows, language],
  );
  if (rows.length === 0) return <NoRows feed={SERVICES} title={TEXT.empty[language]} />;
  return (
    <>
      <section>
        <Funnel title={TEXT.funnel[language]} unit="{count}" stages={stages} />
        <ReportNote table={table} rows={rows} language={language} />
      </section>
      <UnitRanking table={table} rows={rows} language={language} />
    </>
  );
}

function UnitRanking({ table, rows, language }: SectionProps & { rows: readonly number[] }) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const items = useMemo(
    () =>
      table.ids.map((key, row) => ({
        key,
        label: localizedTextAt(table, 'name', row, language),
        value: rows.includes(row) ? 100 - numberAt(table, 'onTimeShare', row) : Number.NaN,
        note: TEXT.overdue[language].replace('{count}', String(numberAt(table, 'filesOverdue', row))),
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
        target={MOST_LATE}
        mostShown={UNITS_SHOWN}
        highlighted={selection?.feed === SERVICES ? selection.id : undefined}
        onSelect={(id) => select({ feed: SERVICES, id })}
      />
    </section>
  );
}

function PartsSection({ table, language }: SectionProps) {
  const rows = useFreshRows(QUALITY_INDEX, table);
  const items = useMemo(
    () =>
      INDEX_PARTS.map(({ column, title, mostPoints }) => ({
        key: column,
        label: title[language],
        value: meanOver(table, rows, column, 'filesReceived'),
        unit: '1',
        digits: 1,
        bands: [
          { upTo: mostPoints, label: TEXT.mostPoints[language].replace('{points}', String(mostPoints)) },
        ],
      })),
    [table, rows, language],
  );
  if (rows.length === 0) return null;
  return (
    <section>
      <BulletList title={TEXT.parts[language]} items={items} />
      <ReportNote table={table} rows={rows} language={language} />
    </section>
  );
}
