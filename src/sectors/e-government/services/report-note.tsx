// Under a figure of agencies: for which day or month, and how many units have reported.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { Table } from '#kernel/table/table.ts';
import { formatDate } from '#i18n/format.ts';

const TEXT: LocalizedText = {
  vi: '{count}/{all} đơn vị đã báo cáo, số liệu đến hết {date}',
  en: '{count} of {all} units have reported, up to the end of {date}',
};

/** `rows` are those that count; the date is the last day of the newest report, whose end is the next midnight. */
export function ReportNote({
  table,
  rows,
  language,
}: {
  table: Table;
  rows: readonly number[];
  language: keyof LocalizedText;
}) {
  const newestMs = rows.reduce((newest, row) => Math.max(newest, table.observedAtMs[row] ?? 0), 0);
  const text = TEXT[language]
    .replace('{count}', String(rows.length))
    .replace('{all}', String(table.rowCount))
    .replace('{date}', formatDate(newestMs - 1, language));
  return <p className="panel-note">{text}</p>;
}
