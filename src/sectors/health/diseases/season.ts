// The year of a disease as its panel draws it: weeks against five years, and the units of the last week. Pure.
import type { Language } from '#kernel/localized-text.ts';
import { idAt, localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';

/** Diseases of the curve, with the columns of the weekly reports that belong to them. */
export const DISEASES = {
  dengue: { cases: 'dengue', mean: 'dengueMean' },
  handFootMouth: { cases: 'hfmd', mean: 'hfmdMean' },
} as const;

/** Code of a disease in the curve. */
export type DiseaseCode = keyof typeof DISEASES;

/** One week; NaN where the week is not over, or nothing is known of it. */
export interface SeasonWeek {
  startMs: number;
  value: number;
  mean: number;
  low: number;
  high: number;
}

/** The weeks of one disease, in the order of the calendar. */
export function seasonOf(curve: Table, disease: DiseaseCode): SeasonWeek[] {
  const weeks: SeasonWeek[] = [];
  for (let row = 0; row < curve.rowCount; row += 1) {
    const startMs = numberAt(curve, 'startAt', row);
    if (textAt(curve, 'disease', row) !== disease || Number.isNaN(startMs)) continue;
    weeks.push({
      startMs,
      value: numberAt(curve, 'cases', row),
      mean: numberAt(curve, 'mean', row),
      low: numberAt(curve, 'low', row),
      high: numberAt(curve, 'high', row),
    });
  }
  return weeks.sort((a, b) => a.startMs - b.startMs);
}

/** A unit's cases of the last week and its five-year mean of that week. */
export interface UnitCases {
  id: string;
  name: string;
  cases: number;
  mean: number;
}

/** Units with their cases, in the order of the table. */
export function unitsOf(reports: Table, disease: DiseaseCode, language: Language): UnitCases[] {
  const { cases, mean } = DISEASES[disease];
  return Array.from({ length: reports.rowCount }, (_, row) => ({
    id: idAt(reports, row),
    name: localizedTextAt(reports, 'name', row, language),
    cases: numberAt(reports, cases, row),
    mean: numberAt(reports, mean, row),
  }));
}
