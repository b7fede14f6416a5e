// The commitments that are late: how grave, what, whose, since when, and what is spent.
import { useMemo } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { severityWord } from '#kernel/severity.ts';
import { idAt, localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useSession } from '#session/session-store.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import { FIELD_WORDS, RISK_WORDS } from '../programme-words.ts';
import { lateRows } from './roadmap-groups.ts';

const FEED = 'programme-commitments';

const TEXT = {
  title: { vi: 'Chậm tiến độ', en: 'Behind schedule' },
  none: { vi: 'Không có nội dung nào chậm tiến độ', en: 'Nothing is late' },
  late: { vi: 'chậm', en: 'late by' },
  due: { vi: 'hạn', en: 'due' },
  days: { vi: 'ngày', en: 'days' },
  done: { vi: 'khối lượng', en: 'work done' },
} satisfies Record<string, LocalizedText>;

/** The list; an entry selects its commitment. */
export function LateList({ table, language }: { table: Table; language: Language }) {
  const rows = useMemo(() => lateRows(table), [table]);
  return (
    <section>
      <h3 className="panel-heading">{TEXT.title[language]}</h3>
      {rows.length === 0 ? (
        <p className="panel-note">{TEXT.none[language]}</p>
      ) : (
        <ul className="panel-list">
          {rows.slice(0, MOST_LISTED).map((row) => (
            <LateItem key={idAt(table, row)} table={table} row={row} language={language} />
          ))}
        </ul>
      )}
      <RestNote rows={rows.length} />
    </section>
  );
}

interface LateItemProps {
  table: Table;
  row: number;
  language: Language;
}

function LateItem({ table, row, language }: LateItemProps) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const id = idAt(table, row);
  const risk = numberAt(table, 'risk', row);
  const field = textAt(table, 'field', row);
  const remarks = [
    localizedTextAt(table, 'owner', row, language),
    FIELD_WORDS[field]?.[language] ?? field,
    RISK_WORDS[risk]?.[language],
  ];
  return (
    <li>
      <button
        type="button"
        className="panel-item"
        aria-pressed={selection?.feed === FEED && selection.id === id}
        onClick={() => select({ feed: FEED, id })}
      >
        <SeverityMark severity={severityWord(risk)} showWord={false} />
        <span className="panel-item__what">
          {shortenText(localizedTextAt(table, 'name', row, language))}
          <span className="panel-remark">{remarks.filter(Boolean).join(' · ')}</span>
        </span>
        <span className="panel-item__figures">
          {`${TEXT.late[language]} ${formatNumber(numberAt(table, 'daysLate', row), 0, language)} ${TEXT.days[language]}`}
          <span className="panel-remark">
            {`${TEXT.due[language]} ${formatPeriod(periodStart(numberAt(table, 'dueAt', row), 'day'), 'day', language)} · ${TEXT.done[language]} ${formatQuantity(numberAt(table, 'completion', row), 0, '%', language)}`}
          </span>
        </span>
      </button>
    </li>
  );
}
