// The simulated province: everything that happens is a pure function of (seed, time), so any hour can be asked for in any order.
import { historicStories } from '../stories/all-stories.ts';
import { createAirKind } from './air/air-kind.ts';
import { createAirQuality } from './air/air-quality.ts';
import { industrialSources } from './air/industrial-plume.ts';
import { createAlertKind } from './incidents/alert-kind.ts';
import { createIncidentHistory } from './incidents/incident-history.ts';
import { createIncidentPlaces } from './incidents/incident-places.ts';
import { createStoryPlaces } from './incidents/story-places.ts';
import { createReportHistory } from './reports/report-history.ts';
import { createReportLister, createServiceRequestKind } from './reports/service-request-kind.ts';
import { createCityWorkKind } from './road-works/city-work-kind.ts';
import { createRoadWorks } from './road-works/road-work.ts';
import { createSectorKinds } from './sector-kinds.ts';
import { readStatisticUnits } from './statistics/statistic-units.ts';
import type { Story } from './story-contract.ts';
import { combineOverlays } from './story-overlays.ts';
import { createItemFlowKind } from './traffic/item-flow-kind.ts';
import { createLinkTraffic } from './traffic/link-traffic.ts';
import { createRoadNetwork } from './traffic/road-network.ts';
import { createTrafficFlowKind } from './traffic/traffic-flow-kind.ts';
import { createTravelDemand } from './traffic/travel-demand.ts';
import { createTransit } from './transit/transit.ts';
import { createVehicleKind } from './transit/vehicle-kind.ts';
import { createUnitLookup } from './unit-lookup.ts';
import { createVesselKind } from './vessels/vessel-kind.ts';
import { createHazards } from './warnings/hazards.ts';
import { createWarningLog } from './warnings/warning-log.ts';
import { createRunoff } from './water/catchment-runoff.ts';
import { createOverflow } from './water/overflow.ts';
import { createDischarge, createReservoirState, readReservoirs } from './water/reservoir-state.ts';
import { createWaterKind } from './water/water-kind.ts';
import { createWaterQualityKind } from './water/water-quality-kind.ts';
import { createAtmosphere } from './weather/atmosphere.ts';
import { createWeatherKind } from './weather/weather-kind.ts';
import { whenAsked } from './when-asked.ts';
import type { World, WorldGeography } from './world-contract.ts';

/** What a world is made of; `story` is laid over it besides the real history that is always there. */
export interface WorldOptions {
  seed: number;
  geography: WorldGeography;
  story?: Story | undefined;
}

/** Builds a world; costs some tens of milliseconds once, and holds only bounded caches. */
export function createWorld({ seed, geography, story }: WorldOptions): World {
  const stories = story && !story.always ? [...historicStories, story] : historicStories;
  const overlays = combineOverlays(stories);
  const lookup = createUnitLookup(geography);
  const network = createRoadNetwork(geography);
  const atmosphere = createAtmosphere(seed, overlays);
  const demand = createTravelDemand(seed, overlays.beachTrips);
  const choosePlace = createIncidentPlaces(geography, network, lookup);
  const runoff = createRunoff(atmosphere.rain);
  const reservoirs = readReservoirs(geography, seed);
  const readReservoir = createReservoirState(runoff, overlays.reservoir);
  const overflow = createOverflow(reservoirs, createDischarge(runoff, overlays.reservoir), network, lookup);
  const history = createIncidentHistory(
    seed,
    { rain: atmosphere.rain, overflow, beachTrips: overlays.beachTrips },
    choosePlace,
    createStoryPlaces(network, lookup),
    overlays.incidents,
  );
  /** The roads, and what blocks them: each a step. */
  const readTraffic = function* (atMs: number) {
    yield network.links;
    yield* history.readBlockages(atMs);
  };
  const traffic = createLinkTraffic(network, demand, atmosphere.rain, history.blockagesAt);
  const air = createAirQuality(
    seed,
    atmosphere,
    demand,
    whenAsked(() => industrialSources(geography)),
    overlays.pm25,
  );
  const isTold = (id: string, tMs: number) => (overlays.reservoir(id, tMs)?.weight ?? 0) > 0;
  const warnings = whenAsked(() =>
    createWarningLog(
      createHazards(atmosphere, reservoirs, readReservoir, lookup, isTold),
      atmosphere.rain,
      lookup,
      overlays.warnings(geography),
    ),
  );
  // The lines are laid over the network by the first question about a bus: the first map has no time for it.
  const transit = whenAsked(() => createTransit(network, traffic));
  const reports = createReportHistory(seed, atmosphere.rain, overflow, choosePlace);
  const kinds = [
    createTrafficFlowKind(network, traffic, readTraffic),
    createItemFlowKind(network, traffic),
    createAirKind(atmosphere, network, air, lookup),
    createWaterQualityKind(runoff, lookup),
    createWaterKind(reservoirs, readReservoir, runoff, lookup),
    createWeatherKind(atmosphere, lookup),
    createAlertKind(history),
    createCityWorkKind(createRoadWorks(seed, network), lookup),
    createVesselKind(),
    createVehicleKind(transit, readTraffic),
    createServiceRequestKind(reports),
    ...createSectorKinds({
      seed,
      geography,
      overlays,
      lookup,
      units: readStatisticUnits(geography),
      atmosphere,
      demand,
      network,
      traffic,
      incidents: history,
      runoff,
      reservoirs,
      readReservoir,
    }),
  ];
  return {
    seed,
    kinds: new Map(kinds.map((kind) => [kind.type, kind])),
    transit,
    citizenReports: createReportLister(reports),
    blockagesAt: history.blockagesAt,
    warnings: (atMs) => warnings()(atMs),
  };
}
