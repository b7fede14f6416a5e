// Last year's part of an answer that was asked for by itself: a year of days in between would be megabytes.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { addPeriods, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { counterpartLastYear } from '#kernel/time/counterpart.ts';
import { answerKpi, type KpiAnswer } from './answer-kpi.ts';
import type { SamplesByPeriod } from './like-for-like.ts';

/** Periods in a row that end at `toMs`, epoch ms. */
export interface PeriodWindow {
  toMs: number;
  count: number;
}

/** Ends of complete periods, ascending, and the figure in each; by unit too where that was asked for. */
export interface PastSamples {
  endsMs: readonly number[];
  samples: readonly KpiSample[];
  groups?: SamplesByPeriod['groups'];
}

/** The window that holds the counterparts, one year before, of the last `shown` periods before `toMs`; wider where Tết moves some. */
export function lastYearWindow(toMs: number, period: CalendarPeriod, shown: number): PeriodWindow {
  const starts = Array.from({ length: shown }, (_, index) => {
    return counterpartLastYear(addPeriods(toMs, period, -1 - index), period).startMs;
  });
  const lastEndMs = addPeriods(Math.max(...starts), period, 1);
  let count = 1;
  while (addPeriods(lastEndMs, period, -count) > Math.min(...starts)) count += 1;
  return { toMs: lastEndMs, count };
}

/** The answer from recent periods, with last year's values from a window of their own; the gap between is no part of a forecast. */
export function answerWithLastYear(
  kpi: KpiSpec,
  recent: PastSamples,
  lastYear: PastSamples | undefined,
  scale: number,
): KpiAnswer {
  const answer = answerKpi(kpi, recent.endsMs, recent.samples, scale, recent.groups);
  if (!lastYear) return answer;
  const { lastYearValues, changeToLastYear } = answerKpi(
    kpi,
    [...lastYear.endsMs, ...recent.endsMs],
    [...lastYear.samples, ...recent.samples],
    scale,
    joinGroups(lastYear, recent),
  );
  return { ...answer, lastYearValues: lastYearValues.slice(lastYear.endsMs.length), changeToLastYear };
}

/** Groups that are known in both windows, one after the other. */
function joinGroups(lastYear: PastSamples, recent: PastSamples): SamplesByPeriod['groups'] {
  if (!lastYear.groups || !recent.groups) return undefined;
  const joined = new Map<string, readonly KpiSample[]>();
  for (const [group, samples] of recent.groups) {
    const earlier = lastYear.groups.get(group);
    if (earlier) joined.set(group, [...earlier, ...samples]);
  }
  return joined;
}
