// The forests in order of their fire danger: level, whether it must be announced, how dry it is and since when.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { severityWord } from '#kernel/severity.ts';
import { localizedTextAt, numberAt } from '#kernel/table/table.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useSession } from '#session/session-store.ts';
import { readCell } from '#ui/cell/read-cell.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { rankRows } from '../rank-rows.ts';
import { useSubjectTable, type SubjectTable } from '../use-subject-table.ts';
import { forestMetrics } from './forest-about.ts';

const FEED = 'forest-fire-danger';

const TEXT = {
  forest: { vi: 'Khu rừng', en: 'Forest' },
  level: { vi: 'Cấp', en: 'Level' },
  dry: { vi: 'Khô', en: 'Dry' },
  announce: { vi: 'phải thông báo hằng ngày', en: 'must be announced daily' },
  empty: { vi: 'Nguồn chưa có khu rừng nào', en: 'The source holds no forest' },
} satisfies Record<string, LocalizedText>;

/** The table; a forest's name selects it. */
export function ForestTable({ language }: PanelProps) {
  const subject = useSubjectTable(FEED);
  if (!subject) return <AwaitedRows feed={FEED} lines={6} />;
  const { table, qualityOf } = subject;
  if (table.rowCount === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  return (
    <>
      <table className="panel-table">
        <thead>
          <tr>
            {[TEXT.forest, TEXT.level, TEXT.dry].map((title) => (
              <th key={title.en} scope="col" {...(title === TEXT.level ? { 'data-kind': 'text' } : {})}>
                {title[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rankRows(table, 'index', (row) => qualityOf(row) === 'good')
            .slice(0, MOST_LISTED)
            .map((row) => (
              <ForestRow key={table.ids[row]} subject={subject} row={row} language={language} />
            ))}
        </tbody>
      </table>
      <RestNote rows={table.rowCount} />
    </>
  );
}

interface ForestRowProps extends PanelProps {
  subject: SubjectTable;
  row: number;
}

function ForestRow({ subject: { table, qualityOf, ageMsOf }, row, language }: ForestRowProps) {
  const select = useSession((session) => session.select);
  const selectedId = useSession((session) => session.selection?.id);
  const id = table.ids[row] ?? '';
  const quality = qualityOf(row);
  const level = numberAt(table, 'level', row);
  const read = (column: string) => readCell(table, column, row, forestMetrics[column], language);
  return (
    <tr data-quality={quality} data-selected={id === selectedId}>
      <th scope="row">
        <button type="button" className="panel-name" onClick={() => select({ feed: FEED, id })}>
          {shortenText(localizedTextAt(table, 'name', row, language))}
        </button>
        <span className="panel-remark">
          <AgeLabel ageMs={ageMsOf(row)} quality={quality} />
        </span>
      </th>
      <td data-kind="text">
        {/* Level II is worth a look as little as level I; from III on a mark stands beside the word. */}
        {level >= 3 && <SeverityMark severity={severityWord(level - 1)} showWord={false} />}{' '}
        {read('level').text}
        {numberAt(table, 'mustAnnounce', row) > 0 && (
          <span className="panel-remark">{TEXT.announce[language]}</span>
        )}
      </td>
      <td>{read('dryDays').full}</td>
    </tr>
  );
}
