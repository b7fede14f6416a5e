// One value of a table as a reader sees it: words for codes, local time, the digits that the datum deserves.
import type { Language } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { localizedTextAt, type Table } from '#kernel/table/table.ts';
import { formatDateTime, formatNumber, formatQuantity, formatUnit, NO_VALUE } from '#i18n/format.ts';

/** A cell: `text` without unit for columns of numbers, `full` with it for cards and sentences. */
export interface Cell {
  text: string;
  full: string;
  unit: string;
  kind: 'number' | 'text' | 'time';
  isMissing: boolean;
}

/** Reads one cell; a column that the table does not have reads as missing. */
export function readCell(
  table: Table,
  column: string,
  row: number,
  metric: MetricSpec | undefined,
  language: Language,
): Cell {
  const found = table.columns.get(column);
  if (!found) return missingCell('text', '');
  if (found.kind === 'text') {
    const text = localizedTextAt(table, column, row, language);
    const word = wordFor(metric, text, language) ?? text;
    return word === '' ? missingCell('text', '') : written('text', word, word, '');
  }
  const value = found.values[row] ?? Number.NaN;
  if (found.kind === 'time') {
    const text = formatDateTime(value, language);
    return Number.isNaN(value) ? missingCell('time', '') : written('time', text, text, '');
  }
  const ucum = metric?.unit ?? found.unit;
  const unit = formatUnit(ucum, language);
  if (Number.isNaN(value)) return missingCell('number', unit);
  const word = wordFor(metric, String(value), language);
  if (word !== undefined) return written('text', word, word, '');
  const digits = metric?.digits ?? (Number.isInteger(value) ? 0 : 2);
  return written(
    'number',
    formatNumber(value, digits, language),
    formatQuantity(value, digits, ucum, language),
    unit,
  );
}

function wordFor(metric: MetricSpec | undefined, key: string, language: Language): string | undefined {
  return metric?.words && Object.hasOwn(metric.words, key) ? metric.words[key]?.[language] : undefined;
}

function written(kind: Cell['kind'], text: string, full: string, unit: string): Cell {
  return { kind, text, full, unit, isMissing: false };
}

function missingCell(kind: Cell['kind'], unit: string): Cell {
  return { kind, text: NO_VALUE, full: NO_VALUE, unit, isMissing: true };
}
