// How files are made in a unit as the years pass: online, scanned, paid from home, on time; and what shook it.
import { dayOf } from '../calendar/local-time.ts';
import { clamp } from '../noise/curves.ts';
import { substream, uniform } from '../noise/hash.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { yearOf } from './office-rhythm.ts';

/** Shares 0 … 1 of the files that a unit receives on one day. */
export interface ServiceHabits {
  online: number;
  fullOnline: number;
  digitised: number;
  /** Of the files that cost a fee. */
  paidOnline: number;
  late: number;
  rated: number;
  /** Of the files that were rated. */
  satisfied: number;
}

/** A logistic rise: from `low` to `high`, half-way in the year `middle`, over about four times `width` years. */
interface Rise {
  low: number;
  high: number;
  middle: number;
  width: number;
}

const ONLINE: Rise = { low: 0.15, high: 0.95, middle: 2022.2, width: 0.9 };
const FULL_ONLINE: Rise = { low: 0.05, high: 0.88, middle: 2023, width: 1.1 };
const DIGITISED: Rise = { low: 0.05, high: 0.89, middle: 2023.3, width: 1 };
const PAID_ONLINE: Rise = { low: 0.03, high: 0.8, middle: 2023.4, width: 1.1 };
const RATED: Rise = { low: 0.1, high: 0.5, middle: 2023.5, width: 1.2 };

/** Two levels of government from this day on: 30 units take over the files of the districts. */
const REFORM_DAY = dayOf(2025, 7, 1);
const REFORM_LATE = 0.04;
const REFORM_DECAY_DAYS = 32;
/** Attachments of online files could not be opened in April 2024. */
const ATTACHMENT_FAULT = [dayOf(2024, 4, 8), dayOf(2024, 4, 19)] as const;
const FAULT_LOSS = 0.16;

function rise({ low, high, middle, width }: Rise, year: number): number {
  return low + (high - low) / (1 + Math.exp((middle - year) / width));
}

/** How much the reform of 1 July 2025 still weighs on a day, 0 … 1. */
export function reformStrain(day: number): number {
  return day < REFORM_DAY ? 0 : Math.exp((REFORM_DAY - day) / REFORM_DECAY_DAYS);
}

/** The habits of a unit on a local day; towns are some months ahead of the countryside. */
export function serviceHabits(unit: StatisticUnit, day: number): ServiceHabits {
  const stream = substream(unit.stream, 'service-habits');
  const year = yearOf(day) + 0.7 * (unit.urbanShare - 0.6) + 0.5 * (uniform(stream, 1) - 0.5);
  const isFaulty = day >= ATTACHMENT_FAULT[0] && day <= ATTACHMENT_FAULT[1];
  const working = isFaulty ? 1 - FAULT_LOSS : 1;
  const diligence = uniform(stream, 2);
  const late = 0.004 + 0.02 * diligence ** 2 + REFORM_LATE * (0.5 + uniform(stream, 3)) * reformStrain(day);
  return {
    online: rise(ONLINE, year) * working,
    fullOnline: rise(FULL_ONLINE, year) * working,
    digitised: rise(DIGITISED, year) * (0.97 + 0.05 * uniform(stream, 4)),
    paidOnline: rise(PAID_ONLINE, year) * working * (0.95 + 0.1 * uniform(stream, 5)),
    late: isFaulty ? late * 2 : late,
    rated: rise(RATED, year),
    satisfied: clamp(0.9 + 0.07 * uniform(stream, 6) - 1.5 * late + 0.004 * (yearOf(day) - 2024), 0.6, 0.99),
  };
}
