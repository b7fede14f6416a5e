// Figures in React as a leader reads them: rendered again when a word or number changes, not because a second has passed.
import type { KpiReading } from '#live/kpis.ts';
import { readingAt, useKpiText } from '#live/use-kpi.ts';
import { summarizeFigures, type FigureSummary } from './summarize-figures.ts';

/** The summary of figures, by their ids, most telling first. */
export function useSummary(kpiIds: readonly string[]): FigureSummary {
  useKpiText(() => keyOfSummary(summaryNow(kpiIds)));
  return summaryNow(kpiIds);
}

/** The level of each of several groups of figures. */
export function useLevels(groups: readonly (readonly string[])[]): readonly FigureSummary['level'][] {
  return useKpiText(() => groups.map((ids) => summaryNow(ids).level).join()).split(
    ',',
  ) as FigureSummary['level'][];
}

/** The reading of one figure; its age is of the moment it last changed otherwise. */
export function useSteadyKpi(kpiId: string): KpiReading {
  useKpiText(() => keyOfReading(readingAt(kpiId)));
  return readingAt(kpiId);
}

function summaryNow(kpiIds: readonly string[]): FigureSummary {
  return summarizeFigures(kpiIds.map((id) => readingAt(id)));
}

function keyOfSummary({ worst, ...rest }: FigureSummary): string {
  return `${Object.values(rest).join()} ${worst ? keyOfReading(worst) : ''}`;
}

/** What is written of a figure beside its age: the value to its last digit, status, quality, who reports. */
function keyOfReading({ kpi, value, status, quality, cause, reportingShare }: KpiReading): string {
  return [kpi.id, value.toFixed(kpi.digits), status, quality, cause, reportingShare.toFixed(2)].join();
}
