// Figures that agencies state for calendar periods, as entities of a broker: one entity a unit, each attribute dated with the end of its period.
import { addPeriods, periodStart, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { DAY_MS } from '../calendar/local-time.ts';
import { uniform } from '../noise/hash.ts';
import { whenAsked } from '../noise/when-asked.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';

/** Whoever states figures: an administrative unit, a hospital, the province. */
export interface StatisticSite {
  /** URN of its entity. */
  id: string;
  stream: number;
  /** Attributes that do not change: `name` (bilingual), `areaServed` (unit code), `location`, `dataProvider` … */
  fixed: Record<string, WorldAttribute>;
}

/** A closed calendar period; figures are observed at `endMs`. */
export interface StatisticPeriod {
  startMs: number;
  endMs: number;
}

/** How a kind of figures comes about. */
export interface StatisticOptions<S extends StatisticSite> {
  type: string;
  period: CalendarPeriod;
  /** A function is called by the first question. */
  sites: readonly S[] | (() => readonly S[]);
  /** Share of the reports that never come: the site's last report before stays the newest. */
  missingShare: number;
  /** The figures of a site for a period: pure, each with `observedAtMs` = `endMs` (`measured(value, code, endMs, digits)`). */
  observe(site: S, period: StatisticPeriod): Record<string, WorldAttribute>;
}

const LENGTH_MS = {
  hour: DAY_MS / 24,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
  quarter: 91 * DAY_MS,
  year: 365 * DAY_MS,
} as const;
/** So many reports in a row may fail to come. */
const MOST_MISSING = 3;

/** Builds the kind; a figure is at hand as soon as its period ends, as estimates are. */
export function createStatisticKind<S extends StatisticSite>(options: StatisticOptions<S>): EntityKind {
  const { type, period, sites: given, observe } = options;
  const sites = whenAsked(() => (typeof given === 'function' ? given() : given));
  const byId = whenAsked(() => new Map(sites().map((site) => [site.id, site])));
  const reportsAt = (site: S, atMs: number) => observe(site, lastReport(options, site, atMs));
  const entityAt = (site: S, atMs: number): WorldEntity => ({
    id: site.id,
    type,
    attributes: { ...site.fixed, ...reportsAt(site, atMs) },
  });
  return {
    type,
    cadenceMs: LENGTH_MS[period],
    list: (atMs) => sites().map((site) => entityAt(site, atMs)),
    get(id, atMs) {
      const site = byId().get(id);
      return site && entityAt(site, atMs);
    },
    reportsOf(id, atMs) {
      const site = byId().get(id);
      return site && reportsAt(site, atMs);
    },
    idsBetween: () => sites().map(({ id }) => id),
    changesBetween(id, fromMs, toMs) {
      const site = byId().get(id);
      if (!site) return [];
      const ends: number[] = [];
      const first = periodStart(fromMs, period);
      for (let endMs = first < fromMs ? addPeriods(first, period, 1) : first; endMs <= toMs;) {
        if (!isMissing(options, site, endMs)) ends.push(endMs);
        endMs = addPeriods(endMs, period, 1);
      }
      return ends;
    },
  };
}

/** The newest period that a site has reported at an instant. */
function lastReport<S extends StatisticSite>(
  options: StatisticOptions<S>,
  site: S,
  atMs: number,
): StatisticPeriod {
  let endMs = periodStart(atMs, options.period);
  for (let skipped = 0; skipped < MOST_MISSING && isMissing(options, site, endMs); skipped += 1)
    endMs = addPeriods(endMs, options.period, -1);
  return { startMs: addPeriods(endMs, options.period, -1), endMs };
}

function isMissing<S extends StatisticSite>(
  { missingShare }: StatisticOptions<S>,
  { stream }: S,
  endMs: number,
): boolean {
  return uniform(stream + 11, Math.round(endMs / DAY_MS)) < missingShare;
}
