// What education and training says of itself: names of its columns, what its figures mean and rest on.
import { defineAbout, type MetricSpec } from '#kernel/sector/sector-about.ts';
import { attendanceAbout, attendanceMetrics } from './attendance/attendance-about.ts';
import { resultAbout, resultMetrics } from './results/result-about.ts';
import { schoolAbout } from './schools/school-about.ts';
import { schoolMetrics, unitMetrics } from './schools/school-metrics.ts';

/** Puts the feed before each column. */
const of = (feed: string, metrics: Readonly<Record<string, MetricSpec>>) =>
  Object.fromEntries(Object.entries(metrics).map(([column, metric]) => [`${feed}.${column}`, metric]));

/** The lazy half of education and training. */
export const about = defineAbout({
  metrics: {
    ...of('education-units', unitMetrics),
    ...of('schools', schoolMetrics),
    ...of('school-attendance', attendanceMetrics),
    ...of('school-results', resultMetrics),
  },
  kpis: { ...schoolAbout, ...attendanceAbout, ...resultAbout },
});
