// The data table as it leaves the program: every row in the order shown, values unrounded, codes as words.
import type { Language } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { idAt, localizedTextAt, numbersOf, type Table } from '#kernel/table/table.ts';
import { qualityWord } from '#kernel/quality.ts';
import type { Metrics } from '#ui/cell/column-titles.ts';
import type { ExportColumn, ExportTable, ExportValue } from '#ui/export/export-table.ts';
import {
  sourceCells,
  sourceColumns,
  takeProvenance,
  viewNotes,
  type Provenance,
} from '#ui/export/views/provenance.ts';
import type { Text } from '#i18n/i18n.ts';
import { ENTITY_ID, OBSERVED_AT, QUALITY_COLUMN, sortRows, type Sorting } from './sort-rows.ts';
import { tableColumns, type TableColumn } from './table-columns.ts';

/** What is exported: `order` holds row indices as the table shows them; `feedId` is whose rows they are or come from. */
export interface TableView {
  title: string;
  table: Table;
  metrics: Metrics;
  order: Uint32Array;
  feedId: string;
}

/** A table as a person filtered (`rows`) and sorted it. */
export interface ShownTable extends Omit<TableView, 'order'> {
  sorting: Sorting | null;
  rows: Uint32Array | undefined;
}

/** What a person sees, down to the last row. */
export function exportShownTable({ sorting, rows, ...view }: ShownTable, text: Text): ExportTable {
  const order = sortRows(view.table, sorting, text.language, rows);
  return tableExport({ ...view, order }, takeProvenance(text));
}

/** The table; rows are read one by one from this revision, whatever arrives meanwhile. */
export function tableExport(view: TableView, provenance: Provenance): ExportTable {
  const { table, metrics, order, title, feedId } = view;
  const columns = tableColumns(table, metrics, provenance.text);
  const readers = columns.map((column) => cellReader(column, view, provenance));
  const source = sourceCells(provenance, feedId);
  const rows = {
    *[Symbol.iterator](): Generator<readonly ExportValue[]> {
      for (const row of order) yield [...readers.map((read) => read(row)), ...source];
    },
  };
  const dates = Array.from(order, (row) => table.observedAtMs[row] ?? Number.NaN);
  return {
    title,
    columns: [...columns.map((column) => exportColumn(column, view)), ...sourceColumns(provenance)],
    rows,
    notes: viewNotes(provenance, [feedId], dates),
  };
}

function exportColumn({ name, title, kind }: TableColumn, { table, metrics }: TableView): ExportColumn {
  const unit = metrics.get(`${table.id}.${name}`)?.unit ?? numbersOf(table, name)?.unit;
  return { key: name, title, kind, ...(kind === 'number' && unit !== undefined && { unit }) };
}

/** Hot path: called once a cell, a million times a file. */
function cellReader(
  { name }: TableColumn,
  { table, metrics }: TableView,
  { text: { t, language } }: Provenance,
): (row: number) => ExportValue {
  if (name === OBSERVED_AT) return (row) => table.observedAtMs[row] ?? null;
  if (name === QUALITY_COLUMN) return (row) => t(`words.quality.${qualityWord(table.quality[row] ?? -1)}`);
  if (name === ENTITY_ID) return (row) => idAt(table, row);
  const metric = metrics.get(`${table.id}.${name}`);
  const numbers = numbersOf(table, name);
  if (!numbers)
    return (row) => {
      const written = localizedTextAt(table, name, row, language);
      return wordOf(metric, written, language) ?? written;
    };
  const { values } = numbers;
  if (!metric?.words) return (row) => values[row] ?? null;
  return (row) => {
    const value = values[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : (wordOf(metric, String(value), language) ?? value);
  };
}

function wordOf(metric: MetricSpec | undefined, key: string, language: Language): string | undefined {
  return metric?.words && Object.hasOwn(metric.words, key) ? metric.words[key]?.[language] : undefined;
}
