// ItStaffReport: what every agency states each month of its IT officers, their posts and their certificates. Own type.
import { readAgencies, type Agency } from '../cyber/agencies.ts';
import { localDate, localDay } from '../calendar/local-time.ts';
import { bilingual, geo, measured, property, urn } from '../entity-attributes.ts';
import { clamp } from '../noise/curves.ts';
import { substream, uniform } from '../noise/hash.ts';
import { createStatisticKind, type StatisticSite } from '../statistics/statistic-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';

const TYPE = 'ItStaffReport';
/** One post for so many machines, at least one; the IT centre has its own people. */
const MACHINES_A_POST = 65;
const CENTRES: Readonly<Record<string, number>> = { cntt: 46, ioc: 18 };
/** Experts with a certificate work in the centres first. */
const EXPERT_SHARE = { centre: 0.42, department: 0.16, committee: 0.05 } as const;

interface StaffSite extends StatisticSite {
  agency: Agency;
  posts: number;
  expertShare: number;
}

function siteOf(agency: Agency): StaffSite {
  const { id, name, lon, lat, unitCode, machines } = agency;
  const ofCentre = CENTRES[id];
  const isCommittee = id.startsWith('ubnd-');
  return {
    id: urn(TYPE, id),
    stream: substream(agency.stream, TYPE),
    agency,
    posts: ofCentre ?? Math.max(1, Math.round(machines / MACHINES_A_POST)),
    expertShare: ofCentre
      ? EXPERT_SHARE.centre
      : isCommittee
        ? EXPERT_SHARE.committee
        : EXPERT_SHARE.department,
    fixed: {
      name: bilingual(name),
      agencyLevel: property(isCommittee ? 'unit' : 'province'),
      areaServed: property(unitCode),
      location: geo({ type: 'Point', coordinates: [lon, lat] }),
      dataProvider: property('Mô phỏng'),
    },
  };
}

/** Posts that somebody fills in a month: people come and go, and posts fill up over the years. */
function filledPosts({ posts, stream }: StaffSite, monthNumber: number, at: number): number {
  const willing = clamp(0.68 + 0.045 * (at - 2020), 0.5, 0.96);
  let filled = 0;
  // A post changes hands every eight months at most, so that figures do not jump.
  for (let post = 0; post < posts; post += 1)
    if (uniform(stream + 3 + post, Math.floor((monthNumber + post * 3) / 8)) < willing) filled += 1;
  return filled;
}

/** Builds the kind: one entity an agency. */
export function createItStaffKind(parts: WorldParts): EntityKind {
  return createStatisticKind<StaffSite>({
    type: TYPE,
    period: 'month',
    missingShare: 0.03,
    sites: () => readAgencies(parts).map(siteOf),
    observe(site, { startMs, endMs }) {
      const { year, month } = localDate(localDay(startMs));
      const at = year + month / 12;
      const filled = filledPosts(site, year * 12 + month, at);
      const trained = site.expertShare * clamp(0.55 + 0.08 * (at - 2020), 0.2, 1.3);
      let experts = 0;
      for (let post = 0; post < filled; post += 1)
        if (uniform(site.stream + 200, post) < trained) experts += 1;
      const count = (value: number, code: string) => measured(value, code, endMs, 0);
      return {
        agencies: count(1, 'H87'),
        agenciesStaffed: count(filled > 0 ? 1 : 0, 'H87'),
        itPosts: count(site.posts, 'IE'),
        itOfficers: count(filled, 'IE'),
        securityExperts: count(experts, 'IE'),
      };
    },
  });
}
