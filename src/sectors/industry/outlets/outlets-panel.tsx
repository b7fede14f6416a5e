// The outlets by their permits: the highest reading of each against its limit, worst first.
import { useMemo } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import { idAt, localizedTextAt, numberAt, type Table } from '#kernel/table/table.ts';
import type { Cadence } from '#kernel/time/freshness.ts';
import type { BulletBand, BulletItem } from '#charts/bullet/bullet-layout.ts';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import { formatQuantity } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { FeedAge } from '../feed-age.tsx';
import { PERMIT_STATES } from './outlet-words.ts';
import { STATE_ENDS } from './permit-rules.ts';

const FEED = 'park-outlets';
const REFRESH_MS = 60_000;

const TEXT = {
  title: { vi: 'Thông số cao nhất so với giới hạn giấy phép', en: 'Highest reading of its permit’s limit' },
  empty: { vi: 'Nguồn chưa có trạm nước thải nào', en: 'The source holds no outlet' },
  load: { vi: 'tải', en: 'load' },
  late: { vi: 'quá hạn cập nhật', en: 'stale' },
  acidity: { vi: 'pH ngoài khoảng 6–9', en: 'pH outside 6–9' },
} satisfies Record<string, LocalizedText>;

/** Bullets of all outlets on one scale of classes, of which 100 % is the permit. One of them selects its outlet on the map. */
export default function OutletsPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(FEED);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const items = useMemo(
    () => (table && feed ? outletBullets(table, feed, nowMs, language) : []),
    [table, feed, nowMs, language],
  );
  if (!table || !feed) return <AwaitedRows feed={FEED} lines={8} />;
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

function outletBullets(table: Table, feed: Cadence, nowMs: number, language: Language): BulletItem[] {
  const bands = STATE_ENDS.map((upTo, state): BulletBand => ({
    upTo,
    label: PERMIT_STATES[state]?.[language] ?? '',
  }));
  const items = Array.from({ length: table.rowCount }, (_, row): BulletItem => {
    const isLate = rowQuality(table, row, feed, nowMs) === QUALITY.stale;
    const number = (column: string) => numberAt(table, column, row);
    const isOnlyAcid = number('permitState') === 3 && number('permitShare') <= 100;
    const load = `${TEXT.load[language]} ${formatQuantity(number('load'), 0, '%', language)}`;
    const flow = formatQuantity(number('flow'), 0, 'm3/d', language);
    return {
      key: idAt(table, row),
      label: localizedTextAt(table, 'name', row, language),
      value: number('permitShare'),
      unit: '%',
      digits: 0,
      bands,
      note: [
        ...(isLate ? [TEXT.late[language]] : []),
        ...(isOnlyAcid ? [TEXT.acidity[language]] : []),
        flow,
        load,
      ].join(' · '),
    };
  });
  const rank = ({ value }: BulletItem) => (Number.isNaN(value) ? -1 : value);
  return items.sort((a, b) => rank(b) - rank(a));
}
