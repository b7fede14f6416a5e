// The fields of each season by what has been done on them. Pure.
import { numberAt, type Table } from '#kernel/table/table.ts';
import { CROP_SEASONS } from './crop-seasons.ts';

/** One season in hectares; the three parts add up to the plan unless more was sown than planned. */
export interface SeasonFields {
  id: string;
  harvested: number;
  standing: number;
  toSow: number;
}

/** Sums over rows; NaN where no row has the figure. */
export function seasonFields(table: Table, rows: readonly number[]): SeasonFields[] {
  const sum = (column: string) => {
    const values = rows.map((row) => numberAt(table, column, row)).filter((value) => !Number.isNaN(value));
    return values.length === 0 ? Number.NaN : values.reduce((all, value) => all + value, 0);
  };
  return CROP_SEASONS.map(({ id }) => {
    const [planned, planted, harvested] = [sum(`${id}Planned`), sum(`${id}Planted`), sum(`${id}Harvested`)];
    return { id, harvested, standing: planted - harvested, toSow: Math.max(0, planned - planted) };
  });
}
