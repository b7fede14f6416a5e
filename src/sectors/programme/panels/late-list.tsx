// The commitments that are late: how grave, what, whose, for how long, and by which date they are late.
import { useMemo } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { severityWord } from '#kernel/severity.ts';
import { idAt, localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useSession } from '#session/session-store.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import { FIELD_WORDS, RISK_WORDS } from '../programme-words.ts';
import { lateReason } from './late-reason.ts';
import { lateRows } from './roadmap-groups.ts';

const FEED = 'programme-commitments';

const TEXT = {
  title: { vi: 'Chậm tiến độ', en: 'Behind schedule' },
  none: { vi: 'Không có nội dung nào chậm tiến độ', en: 'Nothing is late' },
  late: { vi: 'chậm', en: 'late by' },
  due: { vi: 'hạn', en: 'due' },
  days: { vi: 'ngày', en: 'days' },
  done: { vi: 'khối lượng', en: 'work done' },
  byDue: { vi: 'đã qua hạn hoàn thành', en: 'past its own date' },
  byMilestone: {
    vi: 'chưa đạt mốc “{{name}}” (hạn {{date}})',
    en: 'milestone “{{name}}” not reached (due {{date}})',
  },
  untold: { vi: 'nguồn không nêu lý do chậm', en: 'the source gives no reason' },
  noCause: {
    vi: 'Nguồn ({{provider}}) nêu hạn và mốc, không nêu nguyên nhân chậm.',
    en: 'The source ({{provider}}) states dates and milestones, not what caused the delay.',
  },
} satisfies Record<string, LocalizedText>;

interface LateListProps {
  table: Table;
  /** Undefined while nothing is known of them. */
  milestones: Table | undefined;
  language: Language;
}

/** The list; an entry selects its commitment. */
export function LateList({ table, milestones, language }: LateListProps) {
  const { pick } = useText();
  const rows = useMemo(() => lateRows(table), [table]);
  return (
    <section>
      <h3 className="panel-heading">{TEXT.title[language]}</h3>
      {rows.length === 0 ? (
        <p className="panel-note">{TEXT.none[language]}</p>
      ) : (
        <ul className="panel-list">
          {rows.slice(0, MOST_LISTED).map((row) => (
            <LateItem
              key={idAt(table, row)}
              table={table}
              milestones={milestones}
              row={row}
              language={language}
            />
          ))}
        </ul>
      )}
      <RestNote rows={rows.length} />
      {rows.length > 0 && (
        <p className="panel-note">{pick(TEXT.noCause, { provider: providersOf(table, rows) })}</p>
      )}
    </section>
  );
}

/** Who the entries come from, as they say. */
function providersOf(table: Table, rows: readonly number[]): string {
  const named = rows.map((row) => textAt(table, 'dataProvider', row)).filter((provider) => provider !== '');
  return [...new Set(named)].map((provider) => shortenText(provider)).join(', ') || FEED;
}

interface LateItemProps extends LateListProps {
  row: number;
}

function LateItem({ table, milestones, row, language }: LateItemProps) {
  const { pick } = useText();
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
          <span className="panel-remark">{reasonWords(table, milestones, row, language, pick)}</span>
        </span>
        <span className="panel-item__figures">
          {`${TEXT.late[language]} ${formatNumber(numberAt(table, 'daysLate', row), 0, language)} ${TEXT.days[language]}`}
          <span className="panel-remark">
            {`${TEXT.due[language]} ${writeDay(numberAt(table, 'dueAt', row), language)} · ${TEXT.done[language]} ${formatQuantity(numberAt(table, 'completion', row), 0, '%', language)}`}
          </span>
        </span>
      </button>
    </li>
  );
}

function reasonWords(
  table: Table,
  milestones: Table | undefined,
  row: number,
  language: Language,
  pick: Text['pick'],
): string {
  const reason = lateReason(table, row, milestones);
  if (reason.kind === 'due') return pick(TEXT.byDue);
  if (reason.kind === 'untold' || !milestones) return pick(TEXT.untold);
  return pick(TEXT.byMilestone, {
    name: shortenText(localizedTextAt(milestones, 'name', reason.row, language)),
    date: writeDay(numberAt(milestones, 'dueAt', reason.row), language),
  });
}

function writeDay(atMs: number, language: Language): string {
  return formatPeriod(periodStart(atMs, 'day'), 'day', language);
}
