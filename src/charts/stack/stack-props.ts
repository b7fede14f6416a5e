// What stacked bars are given, for both of their directions.
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import type { CategoryBar, StackSeries, TimeBar } from './stack-layout.ts';

/** Series of one UCUM unit, at most five; give arrays that keep their identity while their figures are the same. */
interface StackedBase {
  title: string;
  unit: string;
  digits: number;
  series: readonly StackSeries[];
}

/** Over time: one bar a period; periods without a bar are gaps. */
export interface StackedTimeProps extends StackedBase {
  period: CalendarPeriod;
  bars: readonly TimeBar[];
  target?: number | undefined;
  heightRem?: number;
}

/** Over categories, in the order given. */
export interface StackedCategoryProps extends StackedBase {
  bars: readonly CategoryBar[];
  highlighted?: string | undefined;
  onSelect?: ((key: string) => void) | undefined;
}
