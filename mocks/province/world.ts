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
import { whenAsked } from './noise/when-asked.ts';
import type { World, WorldGeography } from './world-contract.ts';

/** What a world is made of; `story` is laid over it besides the real history that is always there. */
export interface WorldOptions {
  seed: number;
  geography: WorldGeography;
  story?: Story | undefined;
}

/** Builds a world; costs some tens of milliseconds once, and holds only bounded caches. */
export function createWorld(options: WorldOptions): World {
  const { seed, geography } = options;
  const causes = createCauses(options);
  const { overlays, lookup, network, atmosphere, runoff, reservoirs, readReservoir } = causes;
  const { demand, incidents, reports, traffic } = causes;
  const readTraffic = trafficSteps(network, incidents);
  const air = createAirQuality(
    seed,
    atmosphere,
    demand,
    whenAsked(() => industrialSources(geography)),
    overlays.pm25,
  );
  // The lines are laid over the network by the first question about a bus: the first map has no time for it.
  const transit = whenAsked(() => createTransit(network, traffic));
  const kinds = [
    createTrafficFlowKind(network, traffic, readTraffic),
    createItemFlowKind(network, traffic),
    createAirKind(atmosphere, network, air, lookup),
    createWaterQualityKind(runoff, lookup),
    createWaterKind(reservoirs, readReservoir, runoff, lookup),
    createWeatherKind(atmosphere, lookup),
    createAlertKind(incidents),
    createCityWorkKind(createRoadWorks(seed, network), lookup),
    createVesselKind(),
    createVehicleKind(transit, readTraffic),
    createServiceRequestKind(reports),
    ...createSectorKinds({ ...causes, seed, geography, units: readStatisticUnits(geography) }),
  ];
  const warnings = whenAsked(() => createWarnings(geography, causes));
  return {
    seed,
    kinds: new Map(kinds.map((kind) => [kind.type, kind])),
    transit,
    citizenReports: createReportLister(reports),
    blockagesAt: incidents.blockagesAt,
    warnings: (atMs) => warnings()(atMs),
  };
}

/** What everything in the province comes from: land, weather, water, roads and what goes wrong on them. */
function createCauses({ seed, geography, story }: WorldOptions) {
  const stories = story && !story.always ? [...historicStories, story] : historicStories;
  const overlays = combineOverlays(stories);
  const lookup = createUnitLookup(geography);
  const network = createRoadNetwork(geography);
  const atmosphere = createAtmosphere(seed, overlays);
  const { rain } = atmosphere;
  const demand = createTravelDemand(seed, overlays.beachTrips);
  const choosePlace = createIncidentPlaces(geography, network, lookup);
  const runoff = createRunoff(rain);
  const reservoirs = readReservoirs(geography, seed);
  const readReservoir = createReservoirState(runoff, overlays.reservoir);
  const overflow = createOverflow(reservoirs, createDischarge(runoff, overlays.reservoir), network, lookup);
  const incidents = createIncidentHistory(
    seed,
    { rain, overflow, beachTrips: overlays.beachTrips },
    choosePlace,
    createStoryPlaces(network, lookup),
    overlays.incidents,
  );
  const traffic = createLinkTraffic(network, demand, rain, incidents.blockagesAt);
  const reports = createReportHistory(seed, rain, overflow, choosePlace);
  const land = { overlays, lookup, network, atmosphere, runoff, reservoirs, readReservoir };
  return { ...land, demand, incidents, traffic, reports };
}

type Causes = ReturnType<typeof createCauses>;

/** The roads, and what blocks them: each is a step. */
function trafficSteps(network: Causes['network'], { readBlockages }: Causes['incidents']) {
  return function* (atMs: number) {
    yield network.links;
    yield* readBlockages(atMs);
  };
}

function createWarnings(geography: WorldGeography, causes: Causes) {
  const { overlays, atmosphere, reservoirs, readReservoir, lookup } = causes;
  const isTold = (id: string, tMs: number) => (overlays.reservoir(id, tMs)?.weight ?? 0) > 0;
  const hazards = createHazards(atmosphere, reservoirs, readReservoir, lookup, isTold);
  return createWarningLog(hazards, atmosphere.rain, lookup, overlays.warnings(geography));
}
