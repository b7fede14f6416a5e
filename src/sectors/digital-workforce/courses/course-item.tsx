// One course to come: what and for whom, when and where, and how many seats are left.
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { formatNumber, formatShortDateTime } from '#i18n/format.ts';
import { useSession } from '#session/session-store.ts';
import { AUDIENCE_WORDS } from './course-words.ts';

const FEED = 'training-courses';
const SEATS: LocalizedText = { vi: 'còn {free}/{all} chỗ', en: '{free} of {all} seats free' };

/** The entry; pressing it selects the course. */
export function CourseItem({ table, row, language }: { table: Table; row: number; language: Language }) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const id = table.ids[row] ?? '';
  const seats = SEATS[language]
    .replace('{free}', formatNumber(numberAt(table, 'seatsFree', row), 0, language))
    .replace('{all}', formatNumber(numberAt(table, 'seats', row), 0, language));
  return (
    <li>
      <button
        type="button"
        className="panel-item"
        aria-pressed={selection?.feed === FEED && selection.id === id}
        onClick={() => select({ feed: FEED, id })}
      >
        <span className="panel-item__what">
          {localizedTextAt(table, 'name', row, language)}
          <span className="panel-remark">
            {AUDIENCE_WORDS[textAt(table, 'audience', row)]?.[language]}
            {' · '}
            {localizedTextAt(table, 'place', row, language)}
          </span>
        </span>
        <span className="panel-item__figures">
          {formatShortDateTime(numberAt(table, 'startsAt', row), language)}
          <span className="panel-remark">{seats}</span>
        </span>
      </button>
    </li>
  );
}
