// BaseStation: the 5G masts, on the air or not, every quarter of an hour.
import { MINUTE_MS } from '../calendar/local-time.ts';
import { dateTime, observed } from '../entity-attributes.ts';
import { powerGridOf } from '../energy/energy-kinds.ts';
import { createReportingKind } from '../reporting-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import type { BaseStation } from './base-stations.ts';
import { createFailureHistory, MAST_HABITS } from './line-failures.ts';

/** The masts as an entity kind. */
export function createBaseStationKind(parts: WorldParts, sites: readonly BaseStation[]): EntityKind {
  const failures = createFailureHistory(powerGridOf(parts).outages, MAST_HABITS);
  return createReportingKind<BaseStation>({
    type: 'BaseStation',
    cadenceMs: 15 * MINUTE_MS,
    outagesPerDay: 0.003,
    sites,
    observe(site, reportMs) {
      const isBuilt = site.inServiceMs <= reportMs;
      const failure = isBuilt ? failures.at(site, reportMs) : undefined;
      return {
        status: observed(isBuilt ? (failure ? 'offAir' : 'onAir') : 'planned', reportMs),
        downCause: observed(failure?.cause ?? 'none', reportMs),
        inServiceFrom: { ...dateTime(site.inServiceMs), observedAtMs: reportMs },
      };
    },
  });
}
