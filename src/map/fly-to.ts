// Moving the camera on a person's wish: to an object, to the province, to an inset, to the country. Data never calls these.
import type { Bounds } from '#kernel/geo.ts';
import { COUNTRY_BOUNDS } from './view/create-map.ts';
import { getProvinceMap } from './province-map.ts';

/** Moves to a position (street zoom or nearer) or so that bounds fit. */
export function flyTo(target: readonly [lon: number, lat: number] | Bounds): void {
  getProvinceMap().view.flyTo(target);
}

/** Goes home: the mainland of the province fills the room, also when the room changes. */
export function flyToProvince(): void {
  getProvinceMap().view.jumpTo(null);
}

/** Shows the whole country with its sea and islands. */
export function flyToCountry(): void {
  flyTo(COUNTRY_BOUNDS);
}
