// The sources that the simulator has, apart from the code that answers for them: the panel lists them without it.
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import { brokerProfiles, type BrokerProfile } from './protocols/ngsi-ld/broker-profile.ts';

/** What a source speaks. */
export type SimulatedSource =
  { protocol: 'ngsi-ld'; broker?: BrokerProfile } | { protocol: Exclude<ConnectorId, 'ngsi-ld'> };

/** Simulated sources by the id in their path `/sources/<id>/`. */
export type SimulatedSources = Readonly<Record<string, SimulatedSource>>;

/** The sources that a deployment on the simulator has when it names no others. */
export const defaultSources: SimulatedSources = {
  broker: { protocol: 'ngsi-ld', broker: brokerProfiles.scorpio },
  alerts: { protocol: 'cap' },
  transit: { protocol: 'gtfs-realtime' },
  gis: { protocol: 'ogc-features' },
  files: { protocol: 'spreadsheet' },
  reports: { protocol: 'open311' },
  sensors: { protocol: 'sensorthings' },
  works: { protocol: 'wzdx' },
  roads511: { protocol: 'open511' },
  ais: { protocol: 'ais' },
};
