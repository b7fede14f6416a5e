// The address of the analyst's map with a figure's layer on, near one of its areas.
import { boundsOfPolygons, type AreaPolygon } from '#charts/area-map/area-projection.ts';
import { isAggregate, tableIdOf } from '#kernel/sector/layer-table.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { faceHref } from '#session/face-href.ts';
import { getInstalled } from '#session/installed.ts';
import { sessionStore, type Camera } from '#session/session-store.ts';

/** Pixels over which an area is to be spread, and the zooms between which that makes sense. */
const SPREAD_PX = 420;
const ZOOMS = [8, 13] as const;
/** MapLibre's tiles at zoom 0 show the world on so many pixels. */
const WORLD_PX = 512;

/** The link; undefined where no layer shows the figure, be it as areas or as the objects it is made of. */
export function mapLink(kpi: KpiSpec, areaKey: string, polygons: readonly AreaPolygon[]): string | undefined {
  const { layers } = getInstalled();
  const layer =
    layers.find((one) => one.kpi === kpi.id) ??
    layers.find((one) => one.feed === kpi.feed && !isAggregate(one));
  if (!layer) return undefined;
  const { layerOverrides } = sessionStore.getState();
  return faceHref('analyst', {
    sector: null,
    kpi: null,
    layerOverrides: { ...layerOverrides, [layer.id]: { visible: true } },
    camera: cameraOver(polygons),
    selection: layer.kpi === kpi.id ? { feed: tableIdOf(layer), id: areaKey } : null,
  });
}

function cameraOver(polygons: readonly AreaPolygon[]): Camera | null {
  const bounds = boundsOfPolygons(polygons);
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  const degrees = Math.max(east - west, north - south);
  const zoom = Math.log2((SPREAD_PX * 360) / (WORLD_PX * degrees));
  return {
    lon: (west + east) / 2,
    lat: (south + north) / 2,
    zoom: Math.min(ZOOMS[1], Math.max(ZOOMS[0], zoom)),
    bearing: 0,
    pitch: 0,
  };
}
