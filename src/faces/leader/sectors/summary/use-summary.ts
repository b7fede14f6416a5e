// Figures in React as a leader reads them: rendered again when a word or number changes, not because a second has passed.
import type { KpiReading } from '#live/kpis.ts';
import { readingAt, useKpiText } from '#live/use-kpi.ts';
import { summarizeFigures, type FigureSummary } from './summarize-figures.ts';

/** The summary of figures, by their ids, most telling first. */
export function useSummary(kpiIds: readonly string[]): FigureSummary {
  useKpiText(() => keyOfSummary(summaryNow(kpiIds)));
  return summaryNow(kpiIds);
}

/** What a summary comes to for an order and for folds. */
export type Standing = Pick<FigureSummary, 'level' | 'missed'>;

/** How each of several groups of figures stands. */
export function useStandings(groups: readonly (readonly string[])[]): readonly Standing[] {
  const written = useKpiText(() => groups.map((ids) => keyOfStanding(summaryNow(ids))).join());
  return written.split(',').map((one): Standing => {
    const [level = 'unknown', missed = '0'] = one.split(' ');
    return { level: level as Standing['level'], missed: Number(missed) };
  });
}

function keyOfStanding({ level, missed }: FigureSummary): string {
  return `${level} ${missed}`;
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
