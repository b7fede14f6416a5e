// Who is without supply, since when, until when; then the works that are announced.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ConfirmedAge } from '#ui/rows/confirmed-age.tsx';
import { OutageItem } from './outage-item.tsx';
import { rankOutages } from './rank-outages.ts';
import '../energy.css';

const FEED = 'power-outages';
const REFRESH_MS = 10_000;
const WORKS_SHOWN = 8;

const TEXT = {
  open: { vi: 'Đang mất điện', en: 'Without supply now' },
  planned: { vi: 'Lịch ngừng cấp điện sắp tới', en: 'Planned outages to come' },
  noneOpen: { vi: 'Không có nơi nào mất điện', en: 'Nobody is without supply' },
  nonePlanned: { vi: 'Chưa có lịch ngừng cấp điện nào được thông báo', en: 'No planned outage is announced' },
} satisfies Record<string, LocalizedText>;

/** Two lists; an entry selects its outage. */
export default function OutagePanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const ranked = useMemo(() => (table ? rankOutages(table) : undefined), [table]);
  if (!table || !ranked) return <AwaitedRows feed={FEED} lines={6} />;
  const list = (rows: readonly number[], most: number, empty: LocalizedText) =>
    rows.length === 0 ? (
      <p className="panel-note">{empty[language]}</p>
    ) : (
      <ul className="panel-list">
        {rows.slice(0, most).map((row) => (
          <OutageItem key={table.ids[row]} table={table} row={row} nowMs={nowMs} language={language} />
        ))}
      </ul>
    );
  return (
    <>
      <h3 className="panel-heading">{TEXT.open[language]}</h3>
      {list(ranked.open, MOST_LISTED, TEXT.noneOpen)}
      <RestNote rows={ranked.open.length} />
      <h3 className="panel-heading">{TEXT.planned[language]}</h3>
      {list(ranked.planned, WORKS_SHOWN, TEXT.nonePlanned)}
      <ConfirmedAge feed={FEED} />
    </>
  );
}
