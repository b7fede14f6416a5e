// One outage in the panel: how grave, where, whom it touches, and when supply should be back.
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { severityWord } from '#kernel/severity.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { formatAge, formatDayMonth, formatNumber, formatShortDateTime, formatTime } from '#i18n/format.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useSession } from '#session/session-store.ts';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import { CAUSE_WORDS } from './outage-words.ts';

const FEED = 'power-outages';

const TEXT = {
  customers: { vi: 'khách hàng', en: 'customers' },
  out: { vi: 'mất điện', en: 'out for' },
  expected: { vi: 'dự kiến có lại', en: 'expected back' },
  overdue: { vi: 'quá giờ dự kiến', en: 'past the time given' },
} satisfies Record<string, LocalizedText>;

interface OutageItemProps {
  table: Table;
  row: number;
  nowMs: number;
  language: Language;
}

/** The entry; pressing it selects the outage. */
export function OutageItem({ table, row, nowMs, language }: OutageItemProps) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const id = table.ids[row] ?? '';
  const english = language === 'en' ? textAt(table, 'place@en', row) : '';
  const isOpen = textAt(table, 'status', row) === 'open';
  const customers = numberAt(table, isOpen ? 'customersOut' : 'customersAffected', row);
  const isOverdue = isOpen && nowMs > numberAt(table, 'expectedAt', row);
  return (
    <li>
      <button
        type="button"
        className="panel-item"
        aria-pressed={selection?.feed === FEED && selection.id === id}
        onClick={() => select({ feed: FEED, id })}
      >
        <span className="energy__mark">
          <SeverityMark severity={severityWord(numberAt(table, 'severity', row))} showWord={false} />
        </span>
        <span className="panel-item__what">
          {shortenText(english || textAt(table, 'place', row))}
          <span className="panel-remark">{CAUSE_WORDS[textAt(table, 'cause', row)]?.[language]}</span>
        </span>
        <span className="panel-item__figures" data-late={isOverdue}>
          {`${formatNumber(customers, 0, language)} ${TEXT.customers[language]}`}
          <span className="panel-remark">{timesOf(table, row, nowMs, language)}</span>
          {isOverdue && <span className="panel-late">{TEXT.overdue[language]}</span>}
        </span>
      </button>
    </li>
  );
}

/** “mất điện 1 giờ 20 phút · dự kiến có lại 15:30 22/11”; of works their span, “07:30–14:00 23/11”. */
function timesOf(table: Table, row: number, nowMs: number, language: Language): string {
  const [startMs, endMs] = [numberAt(table, 'startedAt', row), numberAt(table, 'expectedAt', row)];
  const end = formatShortDateTime(endMs, language);
  if (textAt(table, 'status', row) === 'open')
    return `${TEXT.out[language]} ${formatAge(nowMs - startMs, language)} · ${TEXT.expected[language]} ${end}`;
  const isOneDay = formatDayMonth(startMs, language) === formatDayMonth(endMs, language);
  return `${isOneDay ? formatTime(startMs) : formatShortDateTime(startMs, language)}–${end}`;
}
