// Which columns of a table are shown, and under what names.
import type { Language } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import type { Column } from '#kernel/table/columns.ts';
import type { Table } from '#kernel/table/table.ts';
import { formatUnit } from '#i18n/format.ts';

/** A column as a reader sees it. */
export interface ShownColumn {
  name: string;
  title: string;
  unit: string;
  kind: Column['kind'];
  metric: MetricSpec | undefined;
  isSecondary: boolean;
}

/** The metrics of all sectors by `<feed>.<column>`. */
export type Metrics = ReadonlyMap<string, MetricSpec>;

/**
 * The columns of a table in the order in which its sector names them, unnamed ones last under their own names.
 * Translations (`x@en`) are no columns of their own: readers of English see them in place of `x`.
 */
export function shownColumns(table: Table, metrics: Metrics, language: Language): ShownColumn[] {
  const order = [...metrics.keys()];
  const rank = (name: string) => {
    const position = order.indexOf(`${table.id}.${name}`);
    return position < 0 ? order.length : position;
  };
  return [...table.columns.values()]
    .filter(({ name }) => !name.includes('@'))
    .sort((a, b) => rank(a.name) - rank(b.name))
    .map((column) => showColumn(table.id, column, metrics, language));
}

function showColumn(tableId: string, column: Column, metrics: Metrics, language: Language): ShownColumn {
  const metric = metrics.get(`${tableId}.${column.name}`);
  const ucum = column.kind === 'number' ? (metric?.unit ?? column.unit) : '';
  return {
    name: column.name,
    title: metric?.title[language] ?? column.name,
    unit: metric?.words ? '' : formatUnit(ucum, language),
    kind: column.kind,
    metric,
    isSecondary: metric === undefined || metric.secondary === true,
  };
}
