// All attributes of one object with their units; those that a reader rarely needs are folded.
import type { Table } from '#kernel/table/table.ts';
import { useText } from '#i18n/i18n.ts';
import { shownColumns, type Metrics, type ShownColumn } from '#ui/cell/column-titles.ts';
import { readCell } from '#ui/cell/read-cell.ts';
import './inspector.css';

/** One row of a live table as a list of attributes. */
export function AttributeTable({ table, row, metrics }: { table: Table; row: number; metrics: Metrics }) {
  const { t, language } = useText();
  const columns = shownColumns(table, metrics, language);
  const primary = columns.filter((column) => !column.isSecondary);
  const secondary = columns.filter((column) => column.isSecondary);
  return (
    <div className="attributes">
      <Rows {...{ table, row }} caption={t('inspector.attributes')} columns={primary} />
      {secondary.length > 0 && (
        <details>
          <summary>{t('inspector.more')}</summary>
          <Rows {...{ table, row }} caption={t('inspector.more')} columns={secondary} />
        </details>
      )}
    </div>
  );
}

function Rows({
  table,
  row,
  caption,
  columns,
}: {
  table: Table;
  row: number;
  caption: string;
  columns: readonly ShownColumn[];
}) {
  const { t, language } = useText();
  return (
    <table>
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('inspector.attribute')}</th>
          <th scope="col">{t('inspector.value')}</th>
          <th scope="col">{t('inspector.unit')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const cell = readCell(table, column.name, row, column.metric, language);
          return (
            <tr key={column.name} data-kind={cell.kind} data-missing={cell.isMissing}>
              <th scope="row">{column.title}</th>
              <td>{cell.text}</td>
              <td>{column.unit}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
