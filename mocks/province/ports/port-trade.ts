// What a call loads and discharges: terminals, years and months set the level, ships and chance the single call.
import { localDate, localDay, seasonal, HOUR_MS } from '../calendar/local-time.ts';
import { substream, uniform } from '../noise/hash.ts';
import type { CallingShip } from '../vessels/fleet/calling-ships.ts';
import { roundMs } from '../vessels/itinerary.ts';
import type { PortCall } from './port-calls.ts';

/** Containers and tonnes of one call. */
export interface CallTrade {
  teu: number;
  cargoT: number;
}

/**
 * TEU of container terminals in nine months of 2025 as published, and tonnes (own estimate) of the others in a whole year,
 * so that all ports together handled in 2024 what is published: 93.5 million tonnes.
 */
const TEU_9M_2025: Readonly<Record<string, number>> = {
  TCIT: 1_642_150,
  Gemalink: 1_403_577,
  TCTT: 918_341,
  CMIT: 909_145,
  SSIT: 713_835,
};
const TONNES_2025: Readonly<Record<string, number>> = {
  'VNPHU LNG': 1_600_000,
  'VNPHU SITV': 9_000_000,
  VNPHU: 14_000_000,
  'VNPHU PTSC': 7_000_000,
  'VNPHU SPPSA': 13_000_000,
};
const TONNES_PER_TEU = 8.8;
/** Level of a year against 2025; between the middles of two years it goes straight. */
const LEVELS: readonly [year: number, level: number][] = [
  [2019, 0.52],
  [2020, 0.58],
  [2021, 0.66],
  [2022, 0.67],
  [2023, 0.68],
  [2024, 0.847],
  [2025, 1],
  [2026, 1.09],
];
const LATER_GROWTH = 1.06;
/** Factories ship little in the month of Tết and most before Christmas sales. */
const SEASON = [1.0, 0.8, 0.98, 1.0, 1.02, 1.03, 1.06, 1.07, 1.04, 1.02, 1.0, 0.98];
const YEAR_HOURS = 8766;

/** The level at an instant against the middle of 2025. */
export function tradeLevel(tMs: number): number {
  const { year, month } = localDate(localDay(tMs));
  const middle = year + (month - 6.5) / 12;
  const [lastYear, lastLevel] = LEVELS.at(-1) ?? [2026, 1];
  if (middle >= lastYear) return lastLevel * LATER_GROWTH ** (middle - lastYear);
  const above = Math.max(
    1,
    LEVELS.findIndex(([known]) => known > middle),
  );
  const [fromYear, from] = LEVELS[above - 1] ?? [middle, 1];
  const [toYear, to] = LEVELS[above] ?? [middle + 1, from];
  return from + ((to - from) * Math.max(0, middle - fromYear)) / (toYear - fromYear);
}

/** Builds the function from a call to what it handles; a long ship handles more than its terminal's mean. */
export function createPortTrade(ships: readonly CallingShip[]): (call: PortCall) => CallTrade {
  const weightOf = ({ data }: CallingShip) => (data.lengthM / 250) ** 1.4;
  /** Calls of a year at each terminal, weighted by what ships can carry. */
  const yearly = new Map<string, number>();
  for (const ship of ships) {
    const calls = (YEAR_HOURS * HOUR_MS) / roundMs(ship.itinerary);
    yearly.set(ship.terminal.code, (yearly.get(ship.terminal.code) ?? 0) + calls * weightOf(ship));
  }
  return ({ ship, round, departedMs }) => {
    const stream = substream(ship.stream, 'port-trade');
    const level = tradeLevel(departedMs) * seasonal(SEASON, departedMs);
    const share = (weightOf(ship) / (yearly.get(ship.terminal.code) ?? 1)) * level;
    const chance = 0.75 + 0.5 * uniform(stream, round);
    if (ship.trade === 'cargo')
      return { teu: 0, cargoT: Math.round((TONNES_2025[ship.terminal.code] ?? 0) * share * chance) };
    const yearTeu = ((TEU_9M_2025[ship.terminal.name] ?? 0) * 12) / 9;
    const teu = Math.round(yearTeu * share * chance);
    return { teu, cargoT: Math.round(teu * TONNES_PER_TEU * (0.95 + 0.1 * uniform(stream + 1, round))) };
  };
}
