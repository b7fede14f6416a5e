// Stacked bars: upright over calendar periods, lying for categories; the total of each is written.
import type { StackedCategoryProps, StackedTimeProps } from './stack-props.ts';
import { StackedColumns } from './stacked-columns.tsx';
import { StackedRows } from './stacked-rows.tsx';

/** The bars; `period` makes them upright. */
export function StackedBars(props: StackedTimeProps | StackedCategoryProps) {
  return 'period' in props ? <StackedColumns {...props} /> : <StackedRows {...props} />;
}
