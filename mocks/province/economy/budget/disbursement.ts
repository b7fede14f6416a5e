// Disbursement of the public investment plan by owner and unit: slow at first, a rush at the end, and rain keeps works waiting.
import { bilingual, geo, measured, property, urn } from '../../entity-attributes.ts';
import { clamp } from '../../noise/curves.ts';
import { bell, substream } from '../../noise/hash.ts';
import { createNumberCache } from '../../noise/number-cache.ts';
import { createStatisticKind, type StatisticSite } from '../../statistics/statistic-kind.ts';
import type { EntityKind } from '../../world-contract.ts';
import type { WorldParts } from '../../world-parts.ts';
import { economicMonth, monthIndex } from '../economic-month.ts';
import { BILLION_DONG } from '../economic-sites.ts';
import { nominalGrowth } from '../growth-path.ts';
import { OWNERS, ownerUnits, type InvestmentOwner } from './investment-owners.ts';

const TYPE = 'PublicInvestmentDisbursement';
/** Share of a year's plan that owners commit themselves to have spent at the end of each month. */
const SCHEDULE = [0.015, 0.035, 0.09, 0.15, 0.22, 0.31, 0.38, 0.46, 0.55, 0.65, 0.77, 0.95];
/** Works wait when a month is wetter than such months are: share lost a doubling of the rain. */
const RAIN_DELAY = 0.1;
/** Middle of the mainland's works. */
const WORKS_PLACE = [107.15, 10.57] as const;
const DAY_MS = 86_400_000;

interface PlanLine extends StatisticSite {
  owner: InvestmentOwner;
  /** Billion dong of 2024. */
  annual: number;
}

const scheduled = (index: number) => SCHEDULE[index % 12] ?? 1;

/** What a line has spent since January, as a share of its plan, given how much rain has held up the works. */
function spentShare(
  { owner, stream }: PlanLine,
  index: number,
  rainExcess: (index: number) => number,
): number {
  let spent = 0;
  for (let month = index - (index % 12); month <= index; month += 1) {
    const planned = scheduled(month) - (month % 12 === 0 ? 0 : scheduled(month - 1));
    const wait = 1 - RAIN_DELAY * rainExcess(month);
    // What was not spent in one month is caught up with in part by the next.
    const behind = month % 12 === 0 ? 0 : scheduled(month - 1) - spent;
    const pace = owner.efficiency * wait * Math.max(0, 1 + 0.14 * bell(stream, month));
    spent += Math.max(0, (planned + 0.35 * behind) * pace);
  }
  return Math.min(1, spent);
}

/** Rain of a month against what is usual, -1 … 1.5; cached, thirty days of one place a month. */
function createRainExcess({ atmosphere: { rain } }: WorldParts): (index: number) => number {
  return createNumberCache(7, (index) => {
    const startMs = Date.UTC(Math.floor(index / 12), index % 12);
    const days = Math.round((Date.UTC(Math.floor(index / 12), (index % 12) + 1) - startMs) / DAY_MS);
    let fallen = 0;
    let usual = 0;
    for (let day = 0; day < days; day += 1) {
      fallen += rain.patchDayMm(...WORKS_PLACE, startMs / DAY_MS + day);
      usual += rain.normalDayMm(startMs + day * DAY_MS);
    }
    return clamp((fallen - usual) / Math.max(60, usual), -1, 1.5);
  });
}

function planLines({ seed, units }: WorldParts): readonly PlanLine[] {
  return OWNERS.flatMap((owner) =>
    ownerUnits(owner, units).map(({ unit, share }): PlanLine => {
      const localId = `${owner.code}-${unit.code}`;
      return {
        id: urn(TYPE, localId),
        stream: substream(seed, `${TYPE}/${localId}`),
        owner,
        annual: owner.annual * share,
        fixed: {
          name: bilingual({
            vi: `${owner.name.vi} – ${unit.name.vi}`,
            en: `${owner.name.en} – ${unit.name.en}`,
          }),
          owner: bilingual(owner.name),
          unitName: bilingual(unit.name),
          areaServed: property(unit.code),
          location: geo({ type: 'Point', coordinates: [unit.lon, unit.lat] }),
          dataProvider: property('Mô phỏng'),
        },
      };
    }),
  );
}

/** The plan of the province: what its lines state, and their sums. */
export interface Disbursement {
  kind: EntityKind;
  /** Billion dong that all owners spent in a month. */
  spentIn(index: number): number;
  /** Billion dong that they committed themselves to spend in it. */
  scheduledIn(index: number): number;
}

/** Builds the plan: some sixty lines. */
export function createDisbursement(parts: WorldParts): Disbursement {
  const rainExcess = createRainExcess(parts);
  const lines = planLines(parts);
  const planOf = ({ annual }: PlanLine, index: number) => annual * nominalGrowth(economicMonth(index).year);
  const spentToDate = (line: PlanLine, index: number) =>
    planOf(line, index) * spentShare(line, index, rainExcess);
  const isJanuary = (index: number) => index % 12 === 0;
  const spent = (line: PlanLine, index: number) =>
    spentToDate(line, index) - (isJanuary(index) ? 0 : spentToDate(line, index - 1));
  const step = (index: number) => scheduled(index) - (isJanuary(index) ? 0 : scheduled(index - 1));
  const total = (figure: (line: PlanLine) => number) => lines.reduce((sum, line) => sum + figure(line), 0);
  const kind = createStatisticKind({
    type: TYPE,
    period: 'month',
    sites: lines,
    missingShare: 0.03,
    observe(line, { startMs, endMs }) {
      const index = monthIndex(startMs);
      const money = (value: number) => measured(value, BILLION_DONG, endMs, 3);
      return {
        yearPlan: money(planOf(line, index)),
        disbursed: money(spent(line, index)),
        disbursedYearToDate: money(spentToDate(line, index)),
        scheduleYearToDate: money(planOf(line, index) * scheduled(index)),
        yearPlanLastYear: money(planOf(line, index - 12)),
        disbursedYearToDateLastYear: money(spentToDate(line, index - 12)),
      };
    },
  });
  return {
    kind,
    spentIn: createNumberCache(7, (index) => total((line) => spent(line, index))),
    scheduledIn: createNumberCache(7, (index) => total((line) => planOf(line, index) * step(index))),
  };
}
