// What the kinds of a sector may depend on: one weather, one traffic, one calendar for all, so that causes reach across sectors.
import type { IncidentHistory } from './incidents/incident-history.ts';
import type { StatisticUnit } from './statistics/statistic-units.ts';
import type { CombinedOverlays } from './story-overlays.ts';
import type { ReadLinkTraffic } from './traffic/link-traffic.ts';
import type { RoadNetwork } from './traffic/road-network.ts';
import type { TravelDemand } from './traffic/travel-demand.ts';
import type { UnitLookup } from './unit-lookup.ts';
import type { Runoff } from './water/catchment-runoff.ts';
import type { ReadReservoir, Reservoir } from './water/reservoir-state.ts';
import type { Atmosphere } from './weather/atmosphere.ts';
import type { WorldGeography } from './world-contract.ts';

/** The shared causes of one world; everything in it is pure in time. */
export interface WorldParts {
  seed: number;
  geography: WorldGeography;
  overlays: CombinedOverlays;
  lookup: UnitLookup;
  units: readonly StatisticUnit[];
  atmosphere: Atmosphere;
  demand: TravelDemand;
  network: RoadNetwork;
  traffic: ReadLinkTraffic;
  incidents: IncidentHistory;
  runoff: Runoff;
  reservoirs: readonly Reservoir[];
  readReservoir: ReadReservoir;
}
