// The parks by what is let: a bullet a park, fullest first; full ones are said to be, others have their land that is left.
import { useMemo } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import { idAt, localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import type { Cadence } from '#kernel/time/freshness.ts';
import type { BulletItem } from '#charts/bullet/bullet-layout.ts';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { FeedAge } from '../feed-age.tsx';

const FEED = 'industrial-parks';
const REFRESH_MS = 60_000;

const TEXT = {
  title: { vi: 'Đất đã cho thuê so với đất cho thuê được', en: 'Land let of the land that can be let' },
  empty: { vi: 'Nguồn chưa có khu công nghiệp nào', en: 'The source holds no industrial park' },
  full: { vi: 'Đã lấp đầy', en: 'Full' },
  free: { vi: 'còn', en: 'left' },
  projects: { vi: 'dự án', en: 'projects' },
  workers: { vi: 'lao động', en: 'workers' },
  late: { vi: 'báo cáo quá hạn', en: 'report overdue' },
  'under-construction': { vi: 'Đang xây dựng', en: 'Under construction' },
  planned: { vi: 'Quy hoạch', en: 'Planned' },
} satisfies Record<string, LocalizedText>;

/** Bullets of all parks; one of them selects its park on the map. */
export default function ParksPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(FEED);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const items = useMemo(
    () => (table && feed ? parkBullets(table, feed, nowMs, language) : []),
    [table, feed, nowMs, language],
  );
  if (!table || !feed) return <AwaitedRows feed={FEED} lines={10} />;
  if (items.length === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  return (
    <>
      <BulletList
        title={TEXT.title[language]}
        items={items.slice(0, MOST_LISTED)}
        highlighted={selection?.feed === FEED ? selection.id : undefined}
        onSelect={(id) => select({ feed: FEED, id })}
      />
      <RestNote rows={items.length} />
      <FeedAge feedId={FEED} />
    </>
  );
}

/** The parks fullest first; those without land to let yet come last, with their status instead of a figure. */
function parkBullets(table: Table, feed: Cadence, nowMs: number, language: Language): BulletItem[] {
  const items = Array.from({ length: table.rowCount }, (_, row): BulletItem => {
    const isLate = rowQuality(table, row, feed, nowMs) === QUALITY.stale;
    const standing = standingOf(table, row, language);
    const occupancy = numberAt(table, 'occupancy', row);
    return {
      key: idAt(table, row),
      label: localizedTextAt(table, 'name', row, language),
      value: occupancy,
      unit: '%',
      digits: 1,
      bands: [{ upTo: 100, label: standing }],
      // A park without land to let yet has no class: its standing is told all the same.
      note: [
        ...(Number.isNaN(occupancy) ? [standing] : []),
        ...(isLate ? [TEXT.late[language]] : []),
        ...remarksOf(table, row, language),
      ].join(' · '),
    };
  });
  const rank = ({ value }: BulletItem) => (Number.isNaN(value) ? -1 : value);
  return items.sort((a, b) => rank(b) - rank(a));
}

function standingOf(table: Table, row: number, language: Language): string {
  const status = textAt(table, 'status', row);
  if (status === 'planned' || status === 'under-construction') return TEXT[status][language];
  if (numberAt(table, 'isFull', row) === 1) return TEXT.full[language];
  const free = formatQuantity(numberAt(table, 'freeArea', row), 0, 'ha', language);
  return language === 'vi' ? `${TEXT.free.vi} ${free}` : `${free} ${TEXT.free.en}`;
}

function remarksOf(table: Table, row: number, language: Language): string[] {
  const number = (column: string) => formatNumber(numberAt(table, column, row), 0, language);
  const remarks: string[] = [];
  if (numberAt(table, 'leasableArea', row) > 0)
    remarks.push(
      `${number('leasedArea')}/${formatQuantity(numberAt(table, 'leasableArea', row), 0, 'ha', language)}`,
    );
  if (numberAt(table, 'projects', row) > 0)
    remarks.push(
      `${number('projects')} ${TEXT.projects[language]}`,
      `${number('workers')} ${TEXT.workers[language]}`,
    );
  return remarks;
}
