// The province pack's roads as a geographic server would hold them: its geometry, with measurements that can be checked by hand.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(import.meta.dirname, '../../../public/provinces/ba-ria-vung-tau/roads.geojson');

/** One road segment; speeds in whole km/h as screens show them, times ISO. */
export interface RoadProperties {
  fid: string;
  ten_duong: string;
  loai: string;
  toc_do: number;
  toc_do_tu_do: number;
  chieu_dai: number;
  luu_luong: number;
  tu_luc: string;
  den_luc: string;
}

/** A feature of a road. */
export interface RoadFeature {
  type: 'Feature';
  /** Given by the server. */
  id?: string;
  properties: RoadProperties;
  geometry: unknown;
}

/** Every road of the pack, measured at `atMs`; every fifth is jammed. In Vietnamese names, as an agency has them. */
export function roadFeatures(atMs: number): RoadFeature[] {
  const pack = JSON.parse(readFileSync(file, 'utf8')) as {
    features: {
      properties: { id: string; nameVi: string; class: string; lengthM: number; freeFlowKmh: number };
      geometry: unknown;
    }[];
  };
  return pack.features.map(({ properties, geometry }, index) => ({
    type: 'Feature',
    properties: {
      fid: properties.id,
      ten_duong: properties.nameVi,
      loai: properties.class,
      toc_do: Math.round(properties.freeFlowKmh * (index % 5 === 0 ? 0.3 : 0.6 + (index % 7) / 20)),
      toc_do_tu_do: properties.freeFlowKmh,
      chieu_dai: properties.lengthM,
      luu_luong: 10 + (index % 40),
      tu_luc: new Date(atMs - 300_000).toISOString(),
      den_luc: new Date(atMs).toISOString(),
    },
    geometry,
  }));
}

/** What `config.json` says of such a collection, for the feed of road segments. */
export const ROAD_FEED = {
  source: 'gis',
  entityType: 'roads',
  idAttribute: 'fid',
  observedAttribute: 'den_luc',
  columns: {
    name: { attribute: 'ten_duong' },
    'name@en': { attribute: 'ten_duong' },
    roadName: { attribute: 'ten_duong' },
    roadClass: { attribute: 'loai' },
    speed: { attribute: 'toc_do', assumedUnit: 'km/h' },
    freeFlowSpeed: { attribute: 'toc_do_tu_do', assumedUnit: 'km/h' },
    lengthM: { attribute: 'chieu_dai', assumedUnit: 'm' },
    intensity: { attribute: 'luu_luong' },
    periodFrom: { attribute: 'tu_luc' },
    periodTo: { attribute: 'den_luc' },
    segment: { attribute: 'fid' },
  },
};
