// The columns of the data table: those of the feed, framed by id, phenomenon time and quality.
import type { Language } from '#kernel/localized-text.ts';
import { qualityWord } from '#kernel/quality.ts';
import type { Table } from '#kernel/table/table.ts';
import { formatDateTime } from '#i18n/format.ts';
import type { Text } from '#i18n/i18n.ts';
import { shownColumns, type Metrics, type ShownColumn } from '#ui/cell/column-titles.ts';
import { readCell } from '#ui/cell/read-cell.ts';
import { ENTITY_ID, OBSERVED_AT, QUALITY_COLUMN } from './sort-rows.ts';

/** A column that can be drawn and sorted. `isMissing` cells are muted. */
export interface TableColumn {
  name: string;
  title: string;
  unit: string;
  kind: 'number' | 'text' | 'time';
  read(row: number): { text: string; isMissing: boolean };
}

/** All columns of a table in reading order: what it is, what it measures, when, how good, which id. */
export function tableColumns(table: Table, metrics: Metrics, { t, language }: Text): TableColumn[] {
  const own = shownColumns(table, metrics, language)
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((column) => ({
      name: column.name,
      title: column.title,
      unit: column.unit,
      kind: column.metric?.words ? ('text' as const) : column.kind,
      read: (row: number) => readCell(table, column.name, row, column.metric, language),
    }));
  return [...own, ...frameColumns(table, t, language)];
}

/** Names lead, rarely needed columns trail; within each the sector's own order holds. */
function placeOf({ isSecondary, kind, metric }: ShownColumn): number {
  if (isSecondary) return 2;
  return kind === 'text' && !metric?.words ? 0 : 1;
}

function frameColumns(table: Table, t: Text['t'], language: Language): TableColumn[] {
  return [
    {
      name: OBSERVED_AT,
      title: t('table.observedAt'),
      unit: '',
      kind: 'time',
      read(row) {
        const atMs = table.observedAtMs[row] ?? Number.NaN;
        return { text: formatDateTime(atMs, language), isMissing: Number.isNaN(atMs) };
      },
    },
    {
      name: QUALITY_COLUMN,
      title: t('table.quality'),
      unit: '',
      kind: 'text',
      read(row) {
        const quality = qualityWord(table.quality[row] ?? -1);
        return { text: t(`words.quality.${quality}`), isMissing: quality === 'missing' };
      },
    },
    {
      name: ENTITY_ID,
      title: t('table.id'),
      unit: '',
      kind: 'text',
      read: (row) => ({ text: table.ids[row] ?? '', isMissing: false }),
    },
  ];
}
