// DigitalSkillsReport: what units state every month of trained officials, IT officers, community digital teams and online learners. Own type.
import { localDate, localDay, seasonal } from '../calendar/local-time.ts';
import { measured } from '../entity-attributes.ts';
import { clamp } from '../noise/curves.ts';
import { bell, uniform } from '../noise/hash.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { unitSites } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';

const TYPE = 'DigitalSkillsReport';
/** Officials of the unit itself, its schools and clinics: so many for 1,000 residents. */
const OFFICIALS_PER_1000 = 11;
/** Courses for officials began in 2019; from then on each year trains this share of those not yet trained. */
const TRAINED_FROM = 2019;
const TRAINED_A_YEAR = 0.3;
/** One team a hamlet or quarter of so many people, seven to a team; they were founded in 2022. */
const PEOPLE_A_TEAM = 2350;
const TEAMS_FROM = 2022;
/** People guided by a team in an ordinary month, by month of the year: summer volunteers, holidays, Tết. */
const GUIDED_A_TEAM = [22, 14, 30, 32, 34, 40, 46, 44, 34, 36, 34, 28];
/** New learners of open online courses for 1,000 residents a month. */
const LEARNERS_PER_1000 = [1.1, 0.7, 1.5, 1.5, 1.6, 1.9, 2.3, 2.2, 2.1, 2, 1.8, 1.3];

/** Shares of officials in one unit at a time (years with fraction), each a share of the one before. */
function shares({ stream, urbanShare }: StatisticUnit, at: number) {
  const keen = 0.85 + 0.3 * uniform(stream, 81) + 0.12 * urbanShare;
  const years = Math.max(0, at - TRAINED_FROM);
  const trained = clamp(1 - Math.exp(-TRAINED_A_YEAR * keen * years), 0, 0.985);
  const certified = clamp(0.4 + 0.055 * years + 0.02 * bell(stream, 82), 0.1, 0.95);
  const working = clamp(0.62 + 0.035 * years + 0.025 * bell(stream, 83), 0.2, 0.97);
  return { trained, certified, working };
}

/** Builds the kind. */
export function createSkillsKind({ units }: WorldParts): EntityKind {
  return createStatisticKind({
    type: TYPE,
    period: 'month',
    missingShare: 0.04,
    sites: () => unitSites(TYPE, units),
    observe({ unit, stream }, { startMs, endMs }) {
      const { year, month } = localDate(localDay(startMs));
      const at = year + month / 12;
      const monthNumber = year * 12 + month;
      const count = (value: number, code = 'IE') => measured(value, code, endMs, 0);
      const { population } = unit;
      const officials = Math.round((OFFICIALS_PER_1000 * population) / 1000);
      const { trained, certified, working } = shares(unit, at);
      const trainedPeople = Math.round(officials * trained);
      const certifiedPeople = Math.round(trainedPeople * certified);
      const founded = clamp((at - TEAMS_FROM) / 0.6, 0, 1);
      const teams = Math.round((population / PEOPLE_A_TEAM) * founded * (0.94 + 0.12 * uniform(stream, 84)));
      const members = Math.round(teams * (6.2 + 1.6 * uniform(stream, 85)));
      const active = clamp(0.9 + 0.05 * bell(stream + 1, monthNumber), 0.6, 1);
      const middleMs = (startMs + endMs) / 2;
      const guided =
        teams * active * seasonal(GUIDED_A_TEAM, middleMs) * (0.9 + 0.2 * uniform(stream + 2, monthNumber));
      const learners =
        (population / 1000) *
        seasonal(LEARNERS_PER_1000, middleMs) *
        clamp(0.35 + 0.13 * (at - 2021), 0.1, 1.2);
      return {
        officials: count(officials),
        officialsTrained: count(trainedPeople),
        officialsCertified: count(certifiedPeople),
        officialsWorking: count(Math.round(certifiedPeople * working)),
        communityTeams: count(teams, 'H87'),
        teamsActive: count(Math.round(teams * active), 'H87'),
        teamMembers: count(members),
        peopleGuided: count(guided),
        coursesStarted: count(learners),
        coursesCompleted: count(
          learners * clamp(0.3 + 0.04 * (at - 2021) + 0.05 * bell(stream + 3, monthNumber), 0.1, 0.8),
        ),
      };
    },
  });
}
