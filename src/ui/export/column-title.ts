// What stands at the head of an exported column.
import type { Language } from '#kernel/localized-text.ts';
import { formatUnit } from '#i18n/format.ts';
import type { ExportColumn } from './export-table.ts';

/** The title with its unit, “Lưu lượng (m³/s)”; counts and indices have none. */
export function columnTitle({ title, unit }: ExportColumn, language: Language): string {
  const symbol = unit === undefined ? '' : formatUnit(unit, language);
  return symbol === '' ? title : `${title} (${symbol})`;
}
