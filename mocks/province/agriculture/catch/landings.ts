// What is landed in a port on a day: season, moon, storms, Tết and the size of the port's fleet. Pure in time.
import { daysFromTet } from '../../calendar/holidays.ts';
import { dayOf, localDate, seasonal, timeOfDay } from '../../calendar/local-time.ts';
import { hump } from '../../noise/curves.ts';
import { bell, hashText } from '../../noise/hash.ts';
import { HOME_PORTS } from '../fleet/home-ports.ts';
import type { IsStormDay } from '../fleet/rough-sea.ts';

/** Tonnes by group, and the boats that brought them. */
export interface Landing {
  fishT: number;
  squidT: number;
  crustaceanT: number;
  boats: number;
}

/** A year's catch; the publication of 2019 says “more than 300.000 t”. */
const YEAR_T = 338_000;
const YEAR_OF = 2019;
/** Stocks are fished less: the catch falls a little every year. */
const CHANGE_PER_YEAR = -0.008;
/** Relative catch by month: the south-west monsoon is the season, its mean is 1. */
const SEASON = [0.74, 0.72, 0.9, 1.04, 1.12, 1.14, 1.16, 1.16, 1.14, 1.08, 0.96, 0.84];
/** Shares of squid and of shrimp and crab by month; the rest is fish. */
const SQUID = [0.1, 0.12, 0.16, 0.18, 0.17, 0.15, 0.13, 0.12, 0.1, 0.09, 0.09, 0.09];
const CRUSTACEAN = 0.065;
const NEW_MOON_DAY = dayOf(2000, 1, 6);
const SYNODIC_DAYS = 29.530588;
const TONNES_A_BOAT = 3.4;
/** Boats come home before a storm and land what they have; then for days there is nothing. */
const AFTER_STORM = [0.08, 0.04, 0.05, 0.12, 0.35, 0.7];

const FLEET = HOME_PORTS.reduce((sum, { boats }) => sum + boats, 0);
const streams = new Map(HOME_PORTS.map(({ id }) => [id, hashText(`landings/${id}`)]));

/** Builds the reader of one port's landing on one local day. */
export function createLandings(isStormDay: IsStormDay) {
  return (portId: string, day: number): Landing => {
    const port = HOME_PORTS.find(({ id }) => id === portId);
    const stream = streams.get(portId) ?? 0;
    const noonMs = timeOfDay(day, 12);
    const ordinary = (YEAR_T / 365) * (1 + CHANGE_PER_YEAR * (localDate(day).year - YEAR_OF));
    const share = (port?.boats ?? 0) / FLEET;
    const mood = Math.exp(0.16 * bell(stream, day));
    const tonnes =
      ordinary *
      share *
      seasonal(SEASON, noonMs) *
      moonFactor(day) *
      tetFactor(day) *
      stormFactor(isStormDay, day) *
      mood;
    const squidT = tonnes * seasonal(SQUID, noonMs);
    const crustaceanT = tonnes * CRUSTACEAN;
    return {
      squidT,
      crustaceanT,
      fishT: tonnes - squidT - crustaceanT,
      boats: Math.round(tonnes / TONNES_A_BOAT),
    };
  };
}

/** Fish come to lamps in dark nights: the days around the full moon land less. */
function moonFactor(day: number): number {
  const light = (1 - Math.cos((2 * Math.PI * (day - NEW_MOON_DAY)) / SYNODIC_DAYS)) / 2;
  return 1.09 - 0.18 * light;
}

/** Full holds before Tết, empty quays in its first days, the first catch of the year after it. */
function tetFactor(day: number): number {
  const from = daysFromTet(day);
  if (from >= -1 && from <= 4) return 0.06;
  return 1 + 0.5 * hump(from, -4.5, 1.6) - 0.45 * hump(from, 7, 2.5);
}

function stormFactor(isStormDay: IsStormDay, day: number): number {
  for (const [since, factor] of AFTER_STORM.entries()) if (isStormDay(day - since)) return factor;
  return isStormDay(day + 1) ? 1.5 : 1;
}
