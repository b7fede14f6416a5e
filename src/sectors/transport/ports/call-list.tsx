// The ships of the port calls that matter now, in three lists: waiting, alongside, expected.
import { useMemo } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { formatNumber, formatQuantity, formatShortDateTime } from '#i18n/format.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useSession } from '#session/session-store.ts';
import { CALL_STATES } from './port-metrics.ts';
import { rankCalls, type CallGroup } from './rank-calls.ts';

const FEED = 'port-calls';
/** Ships shown of each state; the rest is counted. */
const MOST_SHOWN = { waiting: 8, berthed: 12, expected: 8 } as const;

const TEXT = {
  none: { vi: 'Không có tàu nào', en: 'No ship' },
  more: { vi: 'và {count} tàu nữa', en: 'and {count} more' },
  waits: { vi: 'chờ', en: 'waiting' },
  leaves: { vi: 'dự kiến rời', en: 'to leave' },
  comes: { vi: 'dự kiến đến', en: 'due' },
} satisfies Record<string, LocalizedText>;

interface CallListProps {
  table: Table;
  /** Terminal to narrow to; '' for all. */
  terminal: string;
  language: Language;
}

/** Three lists; pressing a ship selects its call. */
export function CallList({ table, terminal, language }: CallListProps) {
  const groups = useMemo(() => rankCalls(table, terminal), [table, terminal]);
  return groups.map((group) => (
    <section key={group.state}>
      <h3 className="panel-heading">
        {CALL_STATES[group.state]?.[language]} · {formatNumber(group.rows.length, 0, language)}
        {terminal !== '' && ` · ${terminal}`}
      </h3>
      <CallGroupList group={group} table={table} language={language} />
    </section>
  ));
}

function CallGroupList({ group, table, language }: { group: CallGroup; table: Table; language: Language }) {
  const { state, rows } = group;
  if (rows.length === 0) return <p className="panel-note">{TEXT.none[language]}</p>;
  const shown = rows.slice(0, MOST_SHOWN[state]);
  const rest = rows.length - shown.length;
  return (
    <>
      <ul className="panel-list">
        {shown.map((row) => (
          <CallItem key={table.ids[row]} table={table} row={row} state={state} language={language} />
        ))}
      </ul>
      {rest > 0 && (
        <p className="panel-note">
          {TEXT.more[language].replace('{count}', formatNumber(rest, 0, language))}
        </p>
      )}
    </>
  );
}

interface CallItemProps {
  table: Table;
  row: number;
  state: CallGroup['state'];
  language: Language;
}

function CallItem({ table, row, state, language }: CallItemProps) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const id = table.ids[row] ?? '';
  const teu = numberAt(table, 'teu', row);
  const load =
    teu > 0
      ? formatQuantity(teu, 0, '{TEU}', language)
      : formatQuantity(numberAt(table, 'cargo', row), 0, 't', language);
  return (
    <li>
      <button
        type="button"
        className="panel-item"
        aria-pressed={selection?.feed === FEED && selection.id === id}
        onClick={() => select({ feed: FEED, id })}
      >
        <span className="panel-item__what">
          {shortenText(textAt(table, 'name', row))}
          <span className="panel-remark">{textAt(table, 'berth', row)}</span>
        </span>
        <span className="panel-item__figures">
          {whenOf(table, row, state, language)}
          <span className="panel-remark">{load}</span>
        </span>
      </button>
    </li>
  );
}

/** What is to be known of a ship in its state: how long it waits, when it leaves, when it comes. */
function whenOf(table: Table, row: number, state: CallGroup['state'], language: Language): string {
  if (state === 'waiting')
    return `${TEXT.waits[language]} ${formatQuantity(numberAt(table, 'waitH', row), 1, 'h', language)}`;
  const [word, column] =
    state === 'berthed' ? ([TEXT.leaves, 'etd'] as const) : ([TEXT.comes, 'eta'] as const);
  return `${word[language]} ${formatShortDateTime(numberAt(table, column, row), language)}`;
}
