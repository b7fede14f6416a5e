// Turns a list of reporting sites into an entity kind: cadence, outages, stable order.
import { DAY_MS, HOUR_MS, localDay, timeOfDay } from './calendar/local-time.ts';
import { uniform } from './noise/hash.ts';
import { whenAsked } from './noise/when-asked.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from './world-contract.ts';

/** One thing that reports: its fixed attributes, and its own random stream. */
export interface ReportingSite {
  id: string;
  stream: number;
  fixed: Record<string, WorldAttribute>;
}

/** How a kind reports. */
export interface ReportingOptions<S extends ReportingSite> {
  type: string;
  cadenceMs: number;
  /** Chance that a site falls silent on a given day, for two to nine hours. */
  outagesPerDay: number;
  /** A function is called by the first question: the first figure has no time for the sites of two thousand roads. */
  sites: readonly S[] | (() => readonly S[]);
  /** What costs before the first site can report, step by step: whoever reads parts may pause after each. */
  prepare?(atMs: number): Iterable<unknown>;
  /** What a site reports at an instant that is a multiple of the cadence. */
  observe(site: S, reportMs: number): Record<string, WorldAttribute>;
}

const SITES_PER_PART = 100;
const NOTHING = (): Iterable<unknown> => [];

/** The last report of a site at or before `atMs`: an outage leaves the report before it standing. */
export function lastReportMs(stream: number, atMs: number, cadenceMs: number, outagesPerDay: number): number {
  let report = Math.floor(atMs / cadenceMs) * cadenceMs;
  const today = localDay(atMs);
  for (let day = today; day >= today - 1; day--) {
    if (uniform(stream, day * 4 + 1) >= outagesPerDay) continue;
    const startMs = timeOfDay(day) + uniform(stream, day * 4 + 2) * DAY_MS;
    const endMs = startMs + (2 + 7 * uniform(stream, day * 4 + 3)) * HOUR_MS;
    if (report > startMs && report <= endMs) report = Math.floor(startMs / cadenceMs) * cadenceMs;
  }
  return report;
}

/** Builds an entity kind whose entities always exist and report at a fixed cadence. */
export function createReportingKind<S extends ReportingSite>(options: ReportingOptions<S>): EntityKind {
  const { type, cadenceMs, outagesPerDay, sites: given, prepare = NOTHING, observe } = options;
  const sites = whenAsked(() => (typeof given === 'function' ? given() : given));
  const byId = whenAsked(() => new Map(sites().map((site) => [site.id, site])));
  const entityAt = (site: S, atMs: number) => {
    const reportMs = lastReportMs(site.stream, atMs, cadenceMs, outagesPerDay);
    return { id: site.id, type, attributes: { ...site.fixed, ...observe(site, reportMs) } };
  };
  function* parts(atMs: number): Iterable<readonly WorldEntity[]> {
    for (const _ of prepare(atMs)) yield [];
    // Finding thousands of sites is a turn of its own.
    if (sites().length > 0) yield [];
    for (let from = 0; from < sites().length; from += SITES_PER_PART)
      yield sites()
        .slice(from, from + SITES_PER_PART)
        .map((site) => entityAt(site, atMs));
  }
  return {
    type,
    cadenceMs,
    parts,
    list: (atMs) => sites().map((site) => entityAt(site, atMs)),
    get(id, atMs) {
      const site = byId().get(id);
      return site && entityAt(site, atMs);
    },
    reportsOf(id, atMs) {
      const site = byId().get(id);
      return site && observe(site, lastReportMs(site.stream, atMs, cadenceMs, outagesPerDay));
    },
    idsBetween: () => sites().map((site) => site.id),
  };
}
