// The report line at a glance: open reports by matter and level, and the deadlines that come first.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { formatNumber, formatShortDateTime } from '#i18n/format.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { useSession } from '#session/session-store.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ConfirmedAge } from '#ui/rows/confirmed-age.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { LEVEL_WORDS, STANDING_WORDS } from '../report-words.ts';
import { nextDeadlines, summarizeReports, type MatterLine } from './summarize-reports.ts';
import './deadlines-panel.css';

const FEED = 'citizen-reports';
const REFRESH_MS = 10_000;
const DEADLINES_SHOWN = 8;

const TEXT = {
  matter: { vi: 'Lĩnh vực', en: 'Matter' },
  unsorted: { vi: 'Chưa phân loại', en: 'Not graded' },
  open: { vi: 'Đang mở', en: 'Open' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  caption: {
    vi: 'Số phản ánh đang mở theo lĩnh vực và mức độ',
    en: 'Open reports by matter and level',
  },
  total: { vi: 'Tổng', en: 'Total' },
  deadlines: { vi: 'Hạn xử lý gần nhất', en: 'First deadlines' },
  noDeadline: { vi: 'Không có phản ánh nào đang có hạn', en: 'No open report has a deadline' },
  empty: { vi: 'Không có phản ánh đang mở', en: 'No report is open' },
  unnamed: { vi: 'Không rõ lĩnh vực', en: 'Unknown matter' },
} satisfies Record<string, LocalizedText>;

/** Matrix of open reports, then the deadlines in order; a deadline selects its report. */
export default function DeadlinesPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const lines = useMemo(() => (table ? summarizeReports(table, language === 'en') : []), [table, language]);
  if (!table) return <AwaitedRows feed={FEED} lines={6} />;
  if (lines.length === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  return (
    <div className="panel-parts">
      <div>
        <MatterTable lines={lines} language={language} />
        <RestNote rows={lines.length} />
      </div>
      <DeadlineList table={table} nowMs={nowMs} language={language} />
      <ConfirmedAge feed={FEED} isWide />
    </div>
  );
}

interface MatterTableProps {
  lines: readonly MatterLine[];
  language: PanelProps['language'];
}

function MatterTable({ lines, language }: MatterTableProps) {
  const levels = [...Object.values(LEVEL_WORDS), TEXT.unsorted];
  const figures = ({ byLevel, open, overdue }: Pick<MatterLine, 'byLevel' | 'open' | 'overdue'>) =>
    [overdue, open, ...byLevel].map((count, index) => (
      <td key={index} data-zero={count === 0} data-late={index === 0 && count > 0}>
        {formatNumber(count, 0, language)}
      </td>
    ));
  const sum = (pick: (line: MatterLine) => number) => lines.reduce((total, line) => total + pick(line), 0);
  const total = {
    byLevel: levels.map((_, index) => sum(({ byLevel }) => byLevel[index] ?? 0)),
    open: sum(({ open }) => open),
    overdue: sum(({ overdue }) => overdue),
  };
  return (
    <div className="reports__frame">
      <table className="panel-table">
        <caption className="visually-hidden">{TEXT.caption[language]}</caption>
        <thead>
          <tr>
            {[TEXT.matter, TEXT.overdue, TEXT.open, ...levels].map((title) => (
              <th key={title.en} scope="col">
                {title[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_LISTED).map((line) => (
            <tr key={line.name}>
              <th scope="row">{shortenText(line.name) || TEXT.unnamed[language]}</th>
              {figures(line)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{TEXT.total[language]}</th>
            {figures(total)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface DeadlineListProps {
  table: Table;
  nowMs: number;
  language: PanelProps['language'];
}

function DeadlineList({ table, nowMs, language }: DeadlineListProps) {
  const rows = useMemo(() => nextDeadlines(table, DEADLINES_SHOWN), [table]);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const textOf = (column: string, row: number) => {
    const english = language === 'en' ? textAt(table, `${column}@en`, row) : '';
    return shortenText(english || textAt(table, column, row));
  };
  return (
    <section>
      <h3 className="panel-heading">{TEXT.deadlines[language]}</h3>
      {rows.length === 0 && <p className="panel-note">{TEXT.noDeadline[language]}</p>}
      <ol className="panel-list">
        {rows.map((row) => {
          const id = table.ids[row] ?? '';
          const dueAtMs = numberAt(table, 'dueAt', row);
          const isLate = dueAtMs < nowMs;
          const standing = STANDING_WORDS[isLate ? 3 : 1];
          return (
            <li key={id}>
              <button
                type="button"
                className="panel-item"
                aria-pressed={selection?.feed === FEED && selection.id === id}
                onClick={() => select({ feed: FEED, id })}
              >
                <span className="panel-item__what">
                  {textOf('service', row) || TEXT.unnamed[language]}
                  <span className="panel-remark">
                    {[textOf('place', row), textOf('agency', row)].filter((part) => part !== '').join(' · ')}
                  </span>
                </span>
                <span className="panel-item__figures" data-late={isLate}>
                  {formatShortDateTime(dueAtMs, language)}
                  <span className="panel-remark">{standing?.[language]}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
