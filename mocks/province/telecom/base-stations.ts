// The 5G masts of the province: where they stand, whose they are, and since when they serve. Places are synthetic.
import { bilingual, geo, property, urn } from '../entity-attributes.ts';
import { bell, hashPair, hashText, uniform } from '../noise/hash.ts';
import type { ReportingSite } from '../reporting-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import type { UnitLookup } from '../unit-lookup.ts';

/** One mast. */
export interface BaseStation extends ReportingSite {
  unitCode: string;
  /** Epoch ms. */
  inServiceMs: number;
}

/** Masts in service by date: 200 in August 2025 is published, the rest is the simulation's own. */
const ROLL_OUT: readonly (readonly [date: string, count: number])[] = [
  ['2022-06-01', 0],
  ['2024-10-15', 42],
  ['2025-08-01', 200],
  ['2026-06-01', 252],
  ['2026-12-01', 276],
  ['2028-01-01', 300],
];
const TOTAL = 300;
const OPERATORS: readonly (readonly [name: string, share: number])[] = [
  ['Viettel', 0.5],
  ['VNPT VinaPhone', 0.31],
  ['MobiFone', 0.19],
];
const KM_PER_DEGREE = 110;

/** Every mast that is or will be, in the order in which they are built; costs some ten milliseconds. */
export function readBaseStations(units: readonly StatisticUnit[], lookup: UnitLookup): BaseStation[] {
  const places = shareOut(units).flatMap(({ unit, count }) =>
    Array.from({ length: count }, (_, n) => {
      const stream = hashPair(hashText(`mast/${unit.code}`), n);
      return {
        unit,
        n,
        stream,
        order: 0.55 * uniform(stream, 1) + 0.45 * (1 - unit.urbanShare) * uniform(stream, 2) + 0.02 * n,
      };
    }),
  );
  return places
    .sort((a, b) => a.order - b.order || a.stream - b.stream)
    .map(({ unit, n, stream }, rank) => {
      const localId = `${unit.code}-${String(n + 1).padStart(2, '0')}`;
      const code = `5G-${localId}`;
      return {
        id: urn('BaseStation', localId),
        stream,
        unitCode: unit.code,
        inServiceMs: inServiceMs(rank),
        fixed: {
          name: bilingual({ vi: `Trạm ${code} ${unit.name.vi}`, en: `Mast ${code} ${unit.name.en}` }),
          technology: property('5G'),
          operator: property(operatorOf(uniform(stream, 3))),
          areaServed: property(unit.code),
          location: geo({ type: 'Point', coordinates: placeIn(unit, stream, lookup) }),
          dataProvider: property('Mô phỏng'),
        },
      };
    });
}

/** How many masts a unit gets: by people and town, one at least; the largest remainders fill up to the total. */
function shareOut(units: readonly StatisticUnit[]): { unit: StatisticUnit; count: number }[] {
  const weights = units.map(({ population, urbanShare }) => population * (0.45 + 0.85 * urbanShare));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = units.map((unit, index) => {
    const exact = ((TOTAL - units.length) * (weights[index] ?? 0)) / total;
    return { unit, count: 1 + Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let missing = TOTAL - shares.reduce((sum, { count }) => sum + count, 0);
  for (const share of shares.toSorted((a, b) => b.rest - a.rest)) {
    if (missing <= 0) break;
    share.count += 1;
    missing -= 1;
  }
  return shares;
}

/** A place inside the unit: drawn ever nearer to its label until it is. */
function placeIn(unit: StatisticUnit, stream: number, lookup: UnitLookup): [number, number] {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const spread = (Math.sqrt(unit.areaKm2) / (3.2 * KM_PER_DEGREE)) * 0.7 ** attempt;
    const lon = Math.round((unit.lon + spread * bell(stream, 10 + attempt)) * 1e5) / 1e5;
    const lat = Math.round((unit.lat + spread * bell(stream, 20 + attempt)) * 1e5) / 1e5;
    if (lookup.unitAt(lon, lat)?.code === unit.code) return [lon, lat];
  }
  return [unit.lon, unit.lat];
}

function operatorOf(share: number): string {
  let rest = share;
  return (OPERATORS.find(([, part]) => (rest -= part) < 0) ?? OPERATORS[0])?.[0] ?? '';
}

/** The date at which the roll-out reaches a rank. */
function inServiceMs(rank: number): number {
  const at = Math.max(
    1,
    ROLL_OUT.findIndex(([, count]) => count > rank),
  );
  const [fromDate = '', fromCount = 0] = ROLL_OUT[at - 1] ?? [];
  const [toDate = '', toCount = TOTAL] = ROLL_OUT[at] ?? [];
  const share = (rank + 1 - fromCount) / (toCount - fromCount);
  const [fromMs, toMs] = [fromDate, toDate].map((date) => Date.parse(`${date}T00:00:00+07:00`));
  return Math.round((fromMs ?? 0) + share * ((toMs ?? 0) - (fromMs ?? 0)));
}
