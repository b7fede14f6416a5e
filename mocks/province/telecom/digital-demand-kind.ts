// DigitalDemandSurvey: what every body on the state network has and asks for, surveyed each quarter as the agreement wants.
import { DAY_MS } from '../calendar/local-time.ts';
import { measured, urn } from '../entity-attributes.ts';
import { uniform } from '../noise/hash.ts';
import { createStatisticKind, type StatisticSite } from '../statistics/statistic-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { lineAt, readNetworkSites, type NetworkSite } from './network-sites.ts';

const TYPE = 'DigitalDemandSurvey';
/** A line is asked for that the busiest hour of next year fills to this share. */
const WANTED_SHARE = 0.68;

/** The surveys as an entity kind; lines and traffic are those of the network itself. */
export function createDigitalDemandKind(parts: WorldParts): EntityKind {
  return createStatisticKind<StatisticSite & { site: NetworkSite }>({
    type: TYPE,
    period: 'quarter',
    missingShare: 0.05,
    sites: () =>
      readNetworkSites(parts).map((site) => {
        const { name, siteKind, areaServed, dataProvider } = site.fixed;
        return {
          id: urn(TYPE, site.id.split(':').at(-1) ?? ''),
          stream: site.stream + 51,
          site,
          fixed: Object.fromEntries(
            Object.entries({ name, siteKind, areaServed, dataProvider }).flatMap(([key, value]) =>
              value ? [[key, value]] : [],
            ),
          ),
        };
      }),
    observe({ site, stream }, { endMs }) {
      const years = (endMs - Date.UTC(2025, 0, 1)) / (365.25 * DAY_MS);
      const { capacityMbps, busyMbps } = lineAt(site, endMs - 1);
      const nextBusyMbps = lineAt(site, endMs - 1 + 365 * DAY_MS).busyMbps;
      const officials = (site.siteKind === 'unit' ? 42 : 75) * (0.75 + 0.6 * uniform(stream, 1));
      const computers = officials * Math.min(1, 0.9 + 0.1 * uniform(stream, 2) + 0.012 * years);
      const usedTb = (site.siteKind === 'unit' ? 1.6 : 7) * (0.5 + uniform(stream, 3)) * 1.25 ** years;
      return {
        officials: measured(officials, 'H87', endMs, 0),
        computers: measured(computers, 'H87', endMs, 0),
        linkCapacity: measured(capacityMbps, 'E20', endMs, 0),
        busyTraffic: measured(busyMbps, 'E20', endMs, 0),
        linkCapacityNeeded: measured(
          Math.max(capacityMbps, Math.ceil(nextBusyMbps / WANTED_SHARE / 50) * 50),
          'E20',
          endMs,
          0,
        ),
        storageUsed: measured(usedTb, 'E35', endMs, 2),
        storageNeeded: measured(usedTb * (1.18 + 0.2 * uniform(stream, 4)), 'E35', endMs, 2),
      };
    },
  });
}
