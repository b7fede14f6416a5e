// ItEducationReport: what institutions state every year of their IT students and graduates. Own type.
import { localDate, localDay } from '../calendar/local-time.ts';
import { bilingual, geo, measured, property, urn } from '../entity-attributes.ts';
import { bell } from '../noise/hash.ts';
import { createStatisticKind, type StatisticSite } from '../statistics/statistic-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { INSTITUTIONS, type Institution } from './institutions.ts';

const TYPE = 'ItEducationReport';
const GROWTH_PER_YEAR = 0.055;
/** Of those who begin, this share finishes in time. */
const FINISHES = 0.82;

interface InstitutionSite extends StatisticSite {
  institution: Institution;
}

/** Builds the kind. */
export function createItEducationKind({ lookup }: WorldParts): EntityKind {
  return createStatisticKind<InstitutionSite>({
    type: TYPE,
    period: 'year',
    missingShare: 0.02,
    sites: () =>
      INSTITUTIONS.map((institution) => {
        const { id, name, lon, lat, stream } = institution;
        return {
          id: urn(TYPE, id),
          stream,
          institution,
          fixed: {
            name: bilingual(name),
            areaServed: property(lookup.unitAt(lon, lat)?.code ?? ''),
            location: geo({ type: 'Point', coordinates: [lon, lat] }),
            dataProvider: property('Mô phỏng'),
          },
        };
      }),
    observe({ institution }, { startMs, endMs }) {
      const { year } = localDate(localDay(startMs));
      const { students, years, stream } = institution;
      const enrolled = students * (1 + GROWTH_PER_YEAR) ** (year - 2024) * (1 + 0.05 * bell(stream, year));
      const graduates = (enrolled / years) * FINISHES * (1 + 0.06 * bell(stream + 1, year));
      return {
        itStudents: measured(enrolled, 'IE', endMs, 0),
        itGraduates: measured(graduates, 'IE', endMs, 0),
        graduatesEmployed: measured(graduates * (0.72 + 0.06 * bell(stream + 2, year)), 'IE', endMs, 0),
      };
    },
  });
}
