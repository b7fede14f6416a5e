// The three seasons of annual crops: when they are sown and harvested, how much of the land they take, what a hectare yields.
import { dayOf, localDate } from '../../calendar/local-time.ts';
import { smoothStep } from '../../noise/curves.ts';

/** One season; days of the year, negative ones lie in the year before. */
export interface CropSeason {
  id: 'winterSpring' | 'summerAutumn' | 'main';
  /** From the first to the last field sown, as days from 1 January of the season's year. */
  sown: readonly [number, number];
  harvested: readonly [number, number];
  /** Share of the annual land that the plan gives it. */
  landShare: number;
  /** Tonnes a hectare, of rice and other crops together. */
  yieldT: number;
}

/** Đông Xuân, Hè Thu and Mùa as farmers of the south-east keep them. */
export const CROP_SEASONS: readonly CropSeason[] = [
  { id: 'winterSpring', sown: [-50, 20], harvested: [40, 115], landShare: 0.52, yieldT: 6.3 },
  { id: 'summerAutumn', sown: [105, 170], harvested: [195, 258], landShare: 0.66, yieldT: 5.6 },
  { id: 'main', sown: [205, 268], harvested: [300, 362], landShare: 0.7, yieldT: 5.2 },
];

/** From a season's first field sown until the next year's is sown it is the one that reports speak of. */
export function seasonYear({ sown }: CropSeason, day: number): number {
  const { year } = localDate(day);
  return day >= dayOf(year + 1, 1, 1) + sown[0] ? year + 1 : year;
}

/** Shares of the season's land that are sown and harvested by a local day, 0 … 1. */
export function seasonProgress(season: CropSeason, day: number): { sown: number; harvested: number } {
  const since = day - dayOf(seasonYear(season, day), 1, 1);
  return {
    sown: smoothStep(since, season.sown[0], season.sown[1]),
    harvested: smoothStep(since, season.harvested[0], season.harvested[1]),
  };
}
