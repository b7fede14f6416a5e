// Where the incidents of stories happen: at the place they name, on the nearest road if they block one.
import type { StoryIncident } from '../story-contract.ts';
import type { RoadNetwork } from '../traffic/road-network.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { IncidentPlace } from './incident-places.ts';

/** Builds the finder of places of story incidents. */
export function createStoryPlaces(network: RoadNetwork, lookup: UnitLookup) {
  return ({ lon, lat, roadRef, seaward }: StoryIncident): IncidentPlace => {
    const nearest = roadRef === undefined ? undefined : network.nearestLink(lon, lat, roadRef);
    const opposite = nearest && network.links[nearest.opposite];
    const wanted = seaward === false ? -1 : 1;
    const link = nearest?.seaward === wanted ? nearest : opposite;
    const unit = lookup.unitAt(lon, lat);
    const [atLon, atLat] = link ? [link.lon, link.lat] : [lon, lat];
    return {
      lon: atLon,
      lat: atLat,
      link,
      unit,
      text: {
        vi: [link?.name, unit?.name.vi].filter(Boolean).join(', '),
        en: [link?.road, unit?.name.en].filter(Boolean).join(', '),
      },
    };
  };
}
