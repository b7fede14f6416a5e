// The incident board: counts by category and status, and what is open in the order in which it needs somebody.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import type { Table } from '#kernel/table/table.ts';
import { formatNumber } from '#i18n/format.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { useSession } from '#session/session-store.ts';
import { EventList } from '#ui/events/event-list.tsx';
import { openEvents } from '#ui/events/event-rows.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ConfirmedAge } from '#ui/rows/confirmed-age.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { countByStatus } from './count-by-status.ts';
import { incidentEvents } from '../events.ts';
import { OPEN_STATUSES } from '../incident-rules.ts';
import { CATEGORY_WORDS, STATUS_WORDS } from '../kinds.ts';
import './board-panel.css';

const FEED = 'incidents';

const TEXT = {
  category: { vi: 'Lĩnh vực', en: 'Category' },
  total: { vi: 'Tổng', en: 'Total' },
  caption: { vi: 'Số sự cố theo lĩnh vực và trạng thái', en: 'Incidents by category and status' },
  empty: { vi: 'Sổ sự cố chưa có gì', en: 'The register is empty' },
  unknown: { vi: 'Chưa phân loại', en: 'Uncategorised' },
  none: { vi: 'Không có sự cố ở trạng thái này', en: 'No incident in this status' },
} satisfies Record<string, LocalizedText>;

/** Matrix of counts, then one list for each open status. */
export default function BoardPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow();
  if (!table) return <AwaitedRows feed={FEED} lines={6} />;
  if (table.rowCount === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  return (
    <div className="panel-parts">
      <StatusMatrix table={table} language={language} />
      <div className="board__lists">
        {OPEN_STATUSES.map((status) => (
          <StatusList key={status} table={table} status={status} nowMs={nowMs} language={language} />
        ))}
      </div>
      <ConfirmedAge feed={FEED} isWide />
    </div>
  );
}

function StatusMatrix({ table, language }: { table: Table; language: PanelProps['language'] }) {
  const lines = useMemo(() => countByStatus(table), [table]);
  const statuses = Object.values(STATUS_WORDS);
  const totals = statuses.map((_, index) => lines.reduce((sum, line) => sum + (line.counts[index] ?? 0), 0));
  const cell = (count: number, key: string) => (
    <td key={key} data-zero={count === 0}>
      {formatNumber(count, 0, language)}
    </td>
  );
  return (
    <div>
      <table className="panel-table">
        <caption className="visually-hidden">{TEXT.caption[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{TEXT.category[language]}</th>
            {statuses.map((status) => (
              <th key={status.en} scope="col">
                {status[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_LISTED).map(({ category, counts }) => (
            <tr key={category}>
              <th scope="row">
                {CATEGORY_WORDS[category]?.[language] ?? (shortenText(category) || TEXT.unknown[language])}
              </th>
              {counts.map((count, index) => cell(count, statuses[index]?.en ?? ''))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{TEXT.total[language]}</th>
            {totals.map((count, index) => cell(count, statuses[index]?.en ?? ''))}
          </tr>
        </tfoot>
      </table>
      <RestNote rows={lines.length} />
    </div>
  );
}

interface StatusListProps {
  table: Table;
  status: string;
  nowMs: number;
  language: PanelProps['language'];
}

function StatusList({ table, status, nowMs, language }: StatusListProps) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const events = useMemo(() => {
    return openEvents(
      { ...incidentEvents, open: [{ column: 'status', op: '==', value: status }] },
      table,
      language,
    );
  }, [table, status, language]);
  return (
    <section className="board__list">
      <h3 className="panel-heading">
        {STATUS_WORDS[status]?.[language] ?? status} · {formatNumber(events.length, 0, language)}
      </h3>
      <EventList
        events={events}
        nowMs={nowMs}
        selectedId={selection?.feed === FEED ? selection.id : null}
        onSelect={({ feed, id }) => select({ feed, id })}
        emptyTitle={TEXT.none[language]}
      />
    </section>
  );
}
