// The administrative units as statistics need them: how many people live there, how urban and how wide they are. Synthetic.
import { hashText, uniform } from '../noise/hash.ts';
import type { WorldGeography } from '../world-contract.ts';

/** One unit of the current vintage; figures are synthetic, only their sum is a published one. */
export interface StatisticUnit {
  code: string;
  name: { vi: string; en: string };
  type: 'ward' | 'commune' | 'special-zone';
  lon: number;
  lat: number;
  areaKm2: number;
  /** Residents; all units together have as many as the census of 2019 counted. */
  population: number;
  /** Share of residents in towns, 0 … 1. */
  urbanShare: number;
  /** Random stream of the unit. */
  stream: number;
}

/** Census of 1 April 2019. */
const CENSUS_2019 = 1_148_313;
/** People a square kilometre by type before the sum is fitted; a small island or an old town is dense. */
const DENSITY = { ward: 2600, commune: 420, 'special-zone': 110 } as const;
/** Dense wards and wide communes differ less in people than in area. */
const AREA_EXPONENT = 0.72;

/** Reads the units of the pack, in their order. */
export function readStatisticUnits({ units }: WorldGeography): readonly StatisticUnit[] {
  const drafts = units.features.map((feature) => {
    const facts = (feature.properties ?? {}) as Record<string, unknown>;
    const code = String(facts['code']);
    const type = typeOf(String(facts['type']));
    const stream = hashText(`statistics/${code}`);
    const areaKm2 = Number(facts['areaKm2'] ?? 30);
    const nameVi = String(facts['nameVi'] ?? code);
    return {
      code,
      name: { vi: nameVi, en: String(facts['nameEn'] ?? nameVi) },
      type,
      lon: Number(facts['labelLon'] ?? 0),
      lat: Number(facts['labelLat'] ?? 0),
      areaKm2,
      weight: DENSITY[type] * areaKm2 ** AREA_EXPONENT * (0.75 + 0.5 * uniform(stream, 1)),
      urbanShare: type === 'ward' ? 0.9 + 0.1 * uniform(stream, 2) : 0.1 + 0.35 * uniform(stream, 2),
      stream,
    };
  });
  const total = drafts.reduce((sum, { weight }) => sum + weight, 0);
  return drafts.map(({ weight, ...unit }) => ({
    ...unit,
    population: Math.round((CENSUS_2019 * weight) / total),
  }));
}

function typeOf(type: string): StatisticUnit['type'] {
  return type === 'ward' || type === 'special-zone' ? type : 'commune';
}
