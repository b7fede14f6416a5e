// How the farmland of the province lies over its units, and which reservoirs water it. Only the sums are published.
import { uniform } from '../../noise/hash.ts';
import type { StatisticUnit } from '../../statistics/statistic-units.ts';
import type { Reservoir } from '../../water/reservoir-state.ts';
import type { WorldParts } from '../../world-parts.ts';

/** Cultivated land of the province, ha, and the share that reservoirs and weirs serve. */
const CULTIVATED_HA = 93_456;
const SERVED_SHARE = 0.2175;
/** Share of annual crops; the rest bears rubber, pepper, coffee and fruit. */
const ANNUAL_SHARE = 0.38;
const NEAREST_RESERVOIRS = 3;
const KM_PER_DEGREE = 111;

/** A reservoir that waters a unit, with its share of the unit's water. */
interface WaterSource {
  reservoir: Reservoir;
  share: number;
}

/** The farmland of one unit, ha. */
export interface Farm {
  unit: StatisticUnit;
  cultivatedHa: number;
  /** Served by reservoirs and weirs as designed. */
  servedHa: number;
  annualHa: number;
  sources: readonly WaterSource[];
}

const farmsByParts = new WeakMap<WorldParts, readonly Farm[]>();

/** The farms of a world: every unit but those without fields. */
export function farmsOf(parts: WorldParts): readonly Farm[] {
  const known = farmsByParts.get(parts);
  if (known) return known;
  const farms = layOut(parts);
  farmsByParts.set(parts, farms);
  return farms;
}

function layOut({ units, reservoirs }: WorldParts): readonly Farm[] {
  const drafts = units.map((unit) => {
    const sources = sourcesOf(unit, reservoirs);
    const land = unit.areaKm2 * (1 - 0.93 * unit.urbanShare) * (unit.type === 'special-zone' ? 0.02 : 1);
    // Few fields lie near a reservoir in the wards; Châu Đức and Xuyên Mộc have both.
    const reach = sources.reduce((sum, { reservoir }) => sum + Math.sqrt(reservoir.capacityMm3), 0);
    return { unit, sources, land, served: land * reach * (0.7 + 0.6 * uniform(unit.stream, 71)) };
  });
  const allLand = drafts.reduce((sum, { land }) => sum + land, 0);
  const allServed = drafts.reduce((sum, { served }) => sum + served, 0);
  return drafts.map(({ unit, sources, land, served }) => {
    const cultivatedHa = (CULTIVATED_HA * land) / allLand;
    return {
      unit,
      sources,
      cultivatedHa,
      servedHa: Math.min(0.85 * cultivatedHa, (CULTIVATED_HA * SERVED_SHARE * served) / allServed),
      annualHa: cultivatedHa * ANNUAL_SHARE * (0.7 + 0.6 * uniform(unit.stream, 72)),
    };
  });
}

/** The nearest reservoirs, each by its capacity and its nearness; the island's stay on the island. */
function sourcesOf({ lon, lat }: StatisticUnit, reservoirs: readonly Reservoir[]): WaterSource[] {
  const near = reservoirs
    .map((reservoir) => ({
      reservoir,
      km: KM_PER_DEGREE * Math.hypot(reservoir.lon - lon, reservoir.lat - lat),
    }))
    .toSorted((a, b) => a.km - b.km)
    .slice(0, NEAREST_RESERVOIRS)
    .map(({ reservoir, km }) => ({ reservoir, weight: Math.sqrt(reservoir.capacityMm3) / (4 + km) }));
  const all = near.reduce((sum, { weight }) => sum + weight, 0);
  return near.map(({ reservoir, weight }) => ({ reservoir, share: weight / all }));
}
