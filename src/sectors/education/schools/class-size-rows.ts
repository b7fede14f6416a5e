// The lines of the class-size matrix: the province as ratio of sums, then units, most crowded in one stage first. Pure.
import type { Language } from '#kernel/localized-text.ts';
import { idAt, localizedTextAt, numberAt, type Table } from '#kernel/table/table.ts';
import { classSize, STAGE_IDS, type StageId } from './class-sizes.ts';

/** One line; `sizes` in pupils per class by stage, NaN where a stage has no class. The province has the id ''. */
export interface ClassSizeRow {
  id: string;
  name: string;
  /** The unit's last report is overdue: shown, but not part of the province. */
  isLate: boolean;
  sizes: readonly number[];
}

/** The province as the ratio of sums of the units in force first; units without a class of that stage last. */
export function classSizeRows(
  table: Table,
  orderBy: StageId,
  language: Language,
  isLate: (row: number) => boolean,
): ClassSizeRow[] {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const inForce = rows.filter((row) => !isLate(row));
  const sum = (column: string) =>
    inForce.reduce((total, row) => {
      const value = numberAt(table, column, row);
      return Number.isNaN(value) ? total : total + value;
    }, 0);
  const units = rows.map((row): ClassSizeRow => ({
    id: idAt(table, row),
    name: localizedTextAt(table, 'name', row, language),
    isLate: isLate(row),
    sizes: STAGE_IDS.map((stage) => numberAt(table, `${stage}ClassSize`, row)),
  }));
  const place = STAGE_IDS.indexOf(orderBy);
  const rank = ({ sizes }: ClassSizeRow) => {
    const size = sizes[place] ?? Number.NaN;
    return Number.isNaN(size) ? -1 : size;
  };
  const province: ClassSizeRow = {
    id: '',
    name: '',
    isLate: false,
    sizes: STAGE_IDS.map((stage) => classSize(sum(`${stage}Pupils`), sum(`${stage}Classes`))),
  };
  return [province, ...units.sort((a, b) => rank(b) - rank(a))];
}
