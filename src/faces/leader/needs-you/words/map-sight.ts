// Where a matter is on the analyst's map: its object from close by, or the layer of its kind by itself.
import { isOfObjects } from '../facts/figure-objects.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import type { Table } from '#kernel/table/table.ts';
import { tableReader } from '#live/table-reader.ts';
import type { Installed } from '#session/installed.ts';
import type { Camera } from '#session/session-store.ts';
import type { MapSight } from './sentence.ts';

/** A district's streets around an object. */
const OBJECT_ZOOM = 13;

/** One object of a feed with its layer drawn; null where no layer shows the feed's objects. */
export function sightOfObject(
  feed: string,
  id: string,
  { layers }: Installed,
  table: Table | undefined,
): MapSight | null {
  const layer = layerDrawing(feed, id, layers, table) ?? objectLayer(feed, layers);
  if (!layer) return null;
  return {
    selection: { feed, id },
    layers: { [layer.id]: { visible: true } },
    camera: cameraOn(id, table),
  };
}

/** A layer alone: among all that a map shows at first, nobody finds what a sentence was about. */
export function sightOfLayer(layer: LayerSpec, { layers }: Installed): MapSight {
  const others = layers.filter(({ id, visible }) => visible && id !== layer.id);
  return {
    selection: null,
    layers: {
      ...Object.fromEntries(others.map(({ id }) => [id, { visible: false }])),
      [layer.id]: { visible: true },
    },
    camera: null,
  };
}

/** The layer whose symbols are a feed's rows. */
export function objectLayer(feed: string, layers: readonly LayerSpec[]): LayerSpec | undefined {
  return layers.find((layer) => layer.feed === feed && isOfObjects(layer.kind));
}

/** Of several layers of one feed (ships at rest, ships moving) the one that draws this row. */
function layerDrawing(
  feed: string,
  id: string,
  layers: readonly LayerSpec[],
  table: Table | undefined,
): LayerSpec | undefined {
  const row = table?.rowOf(id) ?? -1;
  if (!table || row < 0) return undefined;
  const reader = tableReader(table);
  return layers.find(
    ({ feed: own, kind, where }) =>
      own === feed && isOfObjects(kind) && (where === undefined || meets(reader, row, where)),
  );
}

function cameraOn(id: string, table: Table | undefined): Camera | null {
  const row = table?.rowOf(id) ?? -1;
  const lon = table?.geometry.anchors[2 * row];
  const lat = table?.geometry.anchors[2 * row + 1];
  if (lon === undefined || lat === undefined || Number.isNaN(lon) || Number.isNaN(lat)) return null;
  return { lon, lat, zoom: OBJECT_ZOOM, bearing: 0, pitch: 0 };
}
