// KeyPerformanceIndicator (Smart Data Models): the yearly indices by which the provinces are compared, and the pillars of the DTI.
import { localDate, localDay } from '../calendar/local-time.ts';
import { bilingual, measured, observed, property, urn } from '../entity-attributes.ts';
import { clamp } from '../noise/curves.ts';
import { bell, hashText } from '../noise/hash.ts';
import { createStatisticKind, type StatisticSite } from '../statistics/statistic-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import { NATIONAL_INDICES, type NationalIndex } from './national-indices.ts';

const TYPE = 'KeyPerformanceIndicator';
const PERCENT = 'P1';
/** Provinces ranked before and since the mergers of 2025. */
const PROVINCES = { before: 63, since: 34, sinceYear: 2025 } as const;
const CALIBRATED_YEAR = 2024;

interface IndexSite extends StatisticSite {
  index: NationalIndex;
}

function siteOf(index: NationalIndex): IndexSite {
  return {
    id: urn(TYPE, index.code),
    stream: hashText(`${TYPE}/${index.code}`),
    index,
    fixed: {
      name: bilingual(index.name),
      alternateName: property(index.code),
      process: property('e-government'),
      organization: property('UBND tỉnh'),
      calculatedBy: bilingual(index.calculatedBy),
      calculationFrequency: property('yearly'),
      calculationMethod: property('manual'),
      category: property(['quantitative', 'lagging']),
      maximum: property(index.maximum, index.unitCode),
      dataProvider: property('Mô phỏng'),
    },
  };
}

/** The published value of a year where there is one, else a path that creeps towards the maximum. */
function valueOf({ index, stream }: IndexSite, year: number): number {
  const { published, level, gainPerYear, noise, maximum } = index;
  const known = published?.[year]?.value;
  if (known !== undefined) return known;
  const drift = gainPerYear * (year - CALIBRATED_YEAR) + noise * bell(stream, year);
  return clamp(level + drift, 0, 0.97 * maximum);
}

function rankOf({ index, stream }: IndexSite, year: number, provinces: number): number {
  const known = index.published?.[year]?.rank;
  if (known !== undefined) return known;
  const share = index.rankShare - 0.008 * (year - CALIBRATED_YEAR) + 0.03 * bell(stream, 3000 + year);
  return Math.round(clamp(share, 0.02, 1) * provinces);
}

/** Builds the kind; the index of a year is at hand when the year ends. */
export function createNationalIndexKind(): EntityKind {
  return createStatisticKind({
    type: TYPE,
    period: 'year',
    sites: () => NATIONAL_INDICES.map(siteOf),
    missingShare: 0,
    observe(site, { startMs, endMs }) {
      const { year } = localDate(localDay(startMs));
      const provinces = year >= PROVINCES.sinceYear ? PROVINCES.since : PROVINCES.before;
      const { unitCode } = site.index;
      return {
        kpiValue: measured(valueOf(site, year), unitCode, endMs, unitCode === PERCENT ? 2 : 4),
        rank: measured(rankOf(site, year, provinces), 'C62', endMs, 0),
        rankedProvinces: measured(provinces, 'C62', endMs, 0),
        calculationPeriod: observed({ from: `${year}-01-01`, to: `${year}-12-31` }, endMs),
      };
    },
  });
}
