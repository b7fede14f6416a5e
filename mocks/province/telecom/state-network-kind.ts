// Device: the lines of the state network as its supervision sees them, every five minutes.
import { MINUTE_MS } from '../calendar/local-time.ts';
import { dateTime, measured, observed } from '../entity-attributes.ts';
import { clamp } from '../noise/curves.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { createReportingKind } from '../reporting-kind.ts';
import type { EntityKind, WorldAttribute } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { powerGridOf } from '../energy/energy-kinds.ts';
import { createFailureHistory, LINE_HABITS, UPTIME_MS } from './line-failures.ts';
import { lineUse, readNetworkSites, type NetworkSite } from './network-sites.ts';

const CADENCE_MS = 5 * MINUTE_MS;
/** Côn Đảo is reached by submarine cable and satellite. */
const FAR_MS = 24;

/** The lines as an entity kind. */
export function createStateNetworkKind(parts: WorldParts): EntityKind {
  const failures = createFailureHistory(powerGridOf(parts).outages, LINE_HABITS);
  const latencyMs = (site: NetworkSite, share: number, tMs: number) => {
    const way = 3 + (site.siteKind === 'unit' ? 3 : 0) + (isFar(site) ? FAR_MS : 0);
    return (
      way * (1 + 0.2 * smoothNoise(site.stream + 4, tMs, 20 * MINUTE_MS)) +
      30 * clamp((share - 0.75) / 0.25, 0, 1) ** 2
    );
  };
  return createReportingKind<NetworkSite>({
    type: 'Device',
    cadenceMs: CADENCE_MS,
    outagesPerDay: 0.004,
    sites: () => readNetworkSites(parts),
    observe(site, reportMs) {
      const failure = failures.at(site, reportMs);
      const { capacityMbps, trafficMbps } = lineUse(site, reportMs);
      const share = trafficMbps / capacityMbps;
      const { downMinutes, lastEndMs } = failures.within(site, reportMs - UPTIME_MS, reportMs);
      const sinceMs = Math.round((failure?.startMs ?? lastEndMs) / 1000) * 1000;
      const attributes: Record<string, WorldAttribute> = {
        deviceState: observed(failure ? 'down' : 'up', reportMs),
        stateSince: { ...dateTime(sinceMs), observedAtMs: reportMs },
        downCause: observed(failure?.cause ?? 'none', reportMs),
        linkCapacity: measured(capacityMbps, 'E20', reportMs, 0),
        traffic: measured(failure ? 0 : trafficMbps, 'E20', reportMs),
        minutesUp30Days: measured(UPTIME_MS / MINUTE_MS - downMinutes, 'MIN', reportMs, 0),
        minutes30Days: measured(UPTIME_MS / MINUTE_MS, 'MIN', reportMs, 0),
      };
      if (!failure) attributes['latency'] = measured(latencyMs(site, share, reportMs), 'C26', reportMs);
      return attributes;
    },
  });
}

function isFar({ fixed }: NetworkSite): boolean {
  const place = fixed['location']?.value as { coordinates: [number, number] } | undefined;
  return (place?.coordinates[1] ?? 10) < 9;
}
