// What takes place now and in the coming days, in the order of its begin.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { formatQuantity, formatShortDateTime } from '#i18n/format.ts';
import { useTable } from '#live/use-table.ts';
import { useSession } from '#session/session-store.ts';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ConfirmedAge } from '#ui/rows/confirmed-age.tsx';
import { comingEvents } from './coming-rows.ts';
import { STAGE } from './event-rules.ts';
import { CATEGORY_WORDS, STATE_WORDS } from './event-words.ts';

const FEED = 'tourism-events';
const SHOWN = 10;

const TEXT = {
  heading: { vi: 'Lễ hội, sự kiện sắp tới', en: 'Festivals and events to come' },
  empty: { vi: 'Không có sự kiện nào sắp diễn ra', en: 'No event is to come' },
  lunar: { vi: 'âm lịch', en: 'lunar' },
  expected: { vi: 'dự kiến', en: 'expected' },
  until: { vi: 'đến', en: 'until' },
  from: { vi: 'từ', en: 'from' },
} satisfies Record<string, LocalizedText>;

/** The list; a press selects the event. */
export function ComingEvents({ language }: PanelProps) {
  const table = useTable(FEED);
  const rows = useMemo(() => (table ? comingEvents(table, SHOWN) : []), [table]);
  if (!table) return <AwaitedRows feed={FEED} lines={4} />;
  return (
    <section>
      <h3 className="panel-heading">{TEXT.heading[language]}</h3>
      {rows.length === 0 && <EmptyState title={TEXT.empty[language]} hint="" />}
      <ol className="panel-list">
        {rows.map((row) => (
          <EventItem key={table.ids[row]} table={table} row={row} language={language} />
        ))}
      </ol>
      <ConfirmedAge feed={FEED} />
    </section>
  );
}

function EventItem({ table, row, language }: PanelProps & { table: Table; row: number }) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const id = table.ids[row] ?? '';
  const textOf = (column: string) =>
    (language === 'en' && textAt(table, `${column}@en`, row)) || textAt(table, column, row);
  const isOngoing = numberAt(table, 'stage', row) === STAGE.ongoing;
  const expected = numberAt(table, 'expectedVisitors', row);
  const lunar = textAt(table, 'lunarDate', row);
  const details = [
    CATEGORY_WORDS[textAt(table, 'category', row)]?.[language] ?? '',
    textOf('place'),
    lunar && `${lunar} ${TEXT.lunar[language]}`,
    expected > 0 ? `${TEXT.expected[language]} ${formatQuantity(expected, 0, '{visit}', language)}` : '',
  ];
  const whenMs = numberAt(table, isOngoing ? 'endsAt' : 'startsAt', row);
  return (
    <li>
      <button
        type="button"
        className="panel-item"
        aria-pressed={selection?.feed === FEED && selection.id === id}
        onClick={() => select({ feed: FEED, id })}
      >
        <span className="panel-item__what">
          {textOf('name')}
          <span className="panel-remark">{details.filter((part) => part !== '').join(' · ')}</span>
        </span>
        <span className="panel-item__figures">
          {TEXT[isOngoing ? 'until' : 'from'][language]} {formatShortDateTime(whenMs, language)}
          <span className="panel-remark">
            {STATE_WORDS[isOngoing ? 'ongoing' : textAt(table, 'state', row)]?.[language] ?? ''}
          </span>
        </span>
      </button>
    </li>
  );
}
