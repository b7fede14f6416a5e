// ServiceQualityIndex (own type): the five parts of the index of decision 766 by unit and month, made from the unit's own files.
import { localDay } from '../calendar/local-time.ts';
import { measured } from '../entity-attributes.ts';
import { clamp } from '../noise/curves.ts';
import { bell, uniform } from '../noise/hash.ts';
import { createStatisticKind, type StatisticPeriod } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { unitSites, type UnitSite } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import type { FileActivity, FileFlow } from './file-flow.ts';
import { yearOf } from './office-rhythm.ts';

/** Most points of each part, QĐ 766/QĐ-TTg of 2022; together 100. */
export const PART_POINTS = {
  transparency: 18,
  progress: 20,
  digitisation: 22,
  onlineService: 22,
  satisfaction: 18,
} as const;

/** A file late costs this many times its share of the points for progress. */
const LATENESS_COST = 5;
const POINTS = 'C62';

/** Shares 0 … 1 of each part's points; the weights inside the parts are ours, the decision's are finer. */
function scoresOf(
  activity: FileActivity,
  site: UnitSite,
  day: number,
): Record<keyof typeof PART_POINTS, number> {
  const { received, fullOnline, digitised, withFee, paidOnline, solved, solvedOnTime, rated, satisfied } =
    activity;
  const of = (part: number, whole: number, otherwise: number) => (whole > 0 ? part / whole : otherwise);
  const openness = 0.78 + 0.015 * (yearOf(day) - 2024) + 0.06 * (uniform(site.stream, 1) - 0.5);
  return {
    transparency: openness + 0.008 * bell(site.stream, day),
    progress: 1 - LATENESS_COST * (1 - of(solvedOnTime, solved, 1)),
    digitisation: of(digitised, received, 0),
    onlineService: 0.6 * of(fullOnline, received, 0) + 0.4 * of(paidOnline, withFee, 0),
    satisfaction: of(satisfied, rated, 0.93),
  };
}

/** Builds the kind; `filesReceived` is what a mean over units is weighed by. */
export function createQualityIndexKind(units: readonly StatisticUnit[], flow: FileFlow): EntityKind {
  const sites = unitSites('ServiceQualityIndex', units).map((site, index) => ({ ...site, index }));
  const observe = (site: UnitSite & { index: number }, { startMs, endMs }: StatisticPeriod) => {
    const firstDay = localDay(startMs);
    const activity = flow.activity(site.index, firstDay, localDay(endMs) - 1);
    const scores = scoresOf(activity, site, firstDay);
    const parts = Object.entries(PART_POINTS).map(([name, most]) => {
      const points = Math.round(10 * most * clamp(scores[name as keyof typeof PART_POINTS], 0, 1)) / 10;
      return [name, points] as const;
    });
    const total = parts.reduce((sum, [, points]) => sum + points, 0);
    return {
      ...Object.fromEntries(parts.map(([name, points]) => [name, measured(points, POINTS, endMs)])),
      totalScore: measured(total, POINTS, endMs),
      filesReceived: measured(activity.received, 'H87', endMs, 0),
    };
  };
  return createStatisticKind({
    type: 'ServiceQualityIndex',
    period: 'month',
    sites,
    missingShare: 0.02,
    observe,
  });
}
