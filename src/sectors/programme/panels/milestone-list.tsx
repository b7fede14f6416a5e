// The milestones that are overdue or due within ninety days, with what their dates rest on.
import { useMemo } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { idAt, localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { formatNumber } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useSession } from '#session/session-store.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { BASIS_WORDS } from '../programme-words.ts';
import { nextMilestoneRows } from './roadmap-groups.ts';

const FEED = 'programme-milestones';
const AHEAD_DAYS = 90;

const TEXT = {
  title: { vi: 'Mốc quá hạn và mốc trong 90 ngày tới', en: 'Milestones overdue and of the next 90 days' },
  none: { vi: 'Không có mốc nào đến hạn trong 90 ngày tới', en: 'No milestone is due within 90 days' },
  left: { vi: 'còn', en: 'in' },
  overdue: { vi: 'quá hạn', en: 'overdue by' },
  days: { vi: 'ngày', en: 'days' },
  today: { vi: 'hôm nay', en: 'today' },
} satisfies Record<string, LocalizedText>;

/** The list; an entry selects its milestone. */
export function MilestoneList({ table, language }: { table: Table; language: Language }) {
  const rows = useMemo(() => nextMilestoneRows(table, AHEAD_DAYS), [table]);
  return (
    <section>
      <h3 className="panel-heading">{TEXT.title[language]}</h3>
      {rows.length === 0 ? (
        <p className="panel-note">{TEXT.none[language]}</p>
      ) : (
        <ul className="panel-list">
          {rows.slice(0, MOST_LISTED).map((row) => (
            <MilestoneItem key={idAt(table, row)} table={table} row={row} language={language} />
          ))}
        </ul>
      )}
      <RestNote rows={rows.length} />
    </section>
  );
}

function MilestoneItem({ table, row, language }: { table: Table; row: number; language: Language }) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const id = idAt(table, row);
  const isOverdue = textAt(table, 'state', row) === 'overdue';
  const basis = BASIS_WORDS[textAt(table, 'basis', row)]?.[language] ?? '';
  return (
    <li>
      <button
        type="button"
        className="panel-item"
        aria-pressed={selection?.feed === FEED && selection.id === id}
        onClick={() => select({ feed: FEED, id })}
      >
        <span className="panel-item__what">
          {shortenText(localizedTextAt(table, 'name', row, language))}
          <span className="panel-remark">
            {[localizedTextAt(table, 'commitment', row, language), basis].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className="panel-item__figures" data-late={isOverdue}>
          {formatPeriod(periodStart(numberAt(table, 'dueAt', row), 'day'), 'day', language)}
          <span className="panel-remark">{dueIn(numberAt(table, 'daysToDue', row), language)}</span>
        </span>
      </button>
    </li>
  );
}

/** “còn 12 ngày”, “hôm nay”, “quá hạn 3 ngày”. */
function dueIn(days: number, language: Language): string {
  if (days === 0) return TEXT.today[language];
  const word = days > 0 ? TEXT.left : TEXT.overdue;
  return `${word[language]} ${formatNumber(Math.abs(days), 0, language)} ${TEXT.days[language]}`;
}
