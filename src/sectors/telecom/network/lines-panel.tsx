// Who is cut off from the state network now, and whose line has failed most in thirty days.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { formatNumber } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { NewestAge } from '../newest-age.tsx';
import { LineItem } from './line-item.tsx';
import { rankLines } from './rank-lines.ts';

const FEED = 'state-network';
const REFRESH_MS = 10_000;
const WORST_SHOWN = 8;

const TEXT = {
  down: { vi: 'Đang mất kết nối', en: 'Down now' },
  none: { vi: 'Tất cả {count} cơ quan đang kết nối', en: 'All {count} bodies are connected' },
  worst: { vi: 'Sẵn sàng thấp nhất trong 30 ngày', en: 'Lowest uptime in 30 days' },
  flawless: { vi: 'Không đường truyền nào mất kết nối trong 30 ngày', en: 'No line has failed in 30 days' },
  empty: { vi: 'Nguồn chưa có đường truyền nào', en: 'The source holds no lines' },
} satisfies Record<string, LocalizedText>;

/** Two lists; an entry selects its line. */
export default function LinesPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const ranked = useMemo(() => (table ? rankLines(table) : undefined), [table]);
  if (!table || !ranked) return <AwaitedRows feed={FEED} lines={6} />;
  if (table.rowCount === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  const list = (rows: readonly number[]) => (
    <ul className="panel-list">
      {rows.map((row) => (
        <LineItem key={table.ids[row]} table={table} row={row} nowMs={nowMs} language={language} />
      ))}
    </ul>
  );
  const allUp = TEXT.none[language].replace('{count}', formatNumber(table.rowCount, 0, language));
  return (
    <>
      <h3 className="panel-heading">{TEXT.down[language]}</h3>
      {ranked.down.length === 0 ? (
        <p className="panel-note">{allUp}</p>
      ) : (
        list(ranked.down.slice(0, MOST_LISTED))
      )}
      <RestNote rows={ranked.down.length} />
      <h3 className="panel-heading">{TEXT.worst[language]}</h3>
      {ranked.worst.length === 0 ? (
        <p className="panel-note">{TEXT.flawless[language]}</p>
      ) : (
        list(ranked.worst.slice(0, WORST_SHOWN))
      )}
      <NewestAge feedId={FEED} table={table} />
    </>
  );
}
