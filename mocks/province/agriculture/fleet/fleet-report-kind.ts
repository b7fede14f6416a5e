// FishingFleetReport: what the coastal units state every month of their boats: by length, with a device, without papers. Own type.
import { measured } from '../../entity-attributes.ts';
import { smoothStep } from '../../noise/curves.ts';
import { uniform } from '../../noise/hash.ts';
import { createStatisticKind } from '../../statistics/statistic-kind.ts';
import { unitSites } from '../../statistics/unit-site.ts';
import { localDate, localDay } from '../../calendar/local-time.ts';
import type { EntityKind } from '../../world-contract.ts';
import type { WorldParts } from '../../world-parts.ts';

const TYPE = 'FishingFleetReport';
/** Boats of 6–12, 12–15 and 15 m and more by unit code; Long Hải's are those counted in July 2025, the rest is synthetic. */
const BOATS: Readonly<Record<string, readonly [number, number, number]>> = {
  '26506': [180, 60, 170],
  '26526': [90, 25, 85],
  '26536': [150, 70, 250],
  '26542': [150, 120, 330],
  '26545': [160, 30, 20],
  '26662': [178, 245, 984],
  '26686': [270, 150, 200],
  '26620': [180, 75, 170],
  '26656': [210, 90, 205],
  '26632': [60, 10, 8],
  '26732': [120, 35, 90],
};
/** What was counted in June 2024: 97,15 % with a device, 1.140 boats registered for the time being. */
const DEVICE_SHARE = 0.9715;
const TEMPORARY = 1140;
const COUNTED = 2024.45;
/** The fleet becomes smaller: about 5.400 licensed boats in 2022, fewer every year. */
const SHRINKING = 0.018;
const BOATS_OF = 2025.54;
const DEVICE_GROWTH_FROM = 2021.5;

/** Builds the kind. */
export function createFleetReportKind({ units }: WorldParts): EntityKind {
  const coastal = units.filter(({ code }) => code in BOATS);
  const allBoats = coastal.reduce((sum, { code }) => sum + total(BOATS[code] ?? [0, 0, 0]), 0);
  return createStatisticKind({
    type: TYPE,
    period: 'month',
    sites: () => unitSites(TYPE, coastal),
    missingShare: 0.03,
    observe({ unit, stream }, { startMs, endMs }) {
      const { year, month } = localDate(localDay(startMs));
      const at = year + (month - 0.5) / 12;
      const count = (value: number) => measured(value, 'H87', endMs, 0);
      const [small, middle, large] = (BOATS[unit.code] ?? [0, 0, 0]).map((boats) =>
        Math.round(boats * (1 - SHRINKING) ** (at - BOATS_OF)),
      ) as [number, number, number];
      const grown = 1 - (1 - DEVICE_SHARE) * Math.exp(-0.35 * (at - COUNTED));
      const fitted = 0.35 + 0.65 * smoothStep(at, DEVICE_GROWTH_FROM - 2.5, DEVICE_GROWTH_FROM);
      const place = 0.008 * (uniform(stream, 1) - 0.5);
      const temporary =
        (TEMPORARY * total(BOATS[unit.code] ?? [0, 0, 0]) * Math.exp(-1.05 * (at - COUNTED))) / allBoats;
      return {
        vessels6To12: count(small),
        vessels12To15: count(middle),
        vesselsOver15: count(large),
        vesselsWithDevice: count(Math.min(large, large * (fitted * grown + place))),
        vesselsTemporary: count(Math.min(0.35 * (small + middle + large), temporary)),
      };
    },
  });
}

const total = (boats: readonly [number, number, number]) => boats[0] + boats[1] + boats[2];
