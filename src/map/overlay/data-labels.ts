// Numbers beside symbols and the selected object's name, as MapLibre symbols so that no label overlaps; at most once a second.
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { formatQuantity } from '#i18n/format.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import type { Language } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { DATA_LABEL_SOURCE, SELECTION_SOURCE } from '../basemap/layers/data-label-layers.ts';
import type { LayerBuffers } from '../layers/layer-buffers.ts';
import { zoomScale } from '../layers/layer-look.ts';
import { sizeOf } from '../layers/row-values.ts';
import { WALL_SCALE } from '../basemap/label-text.ts';
import { isSameSignature, type Signature } from './signature.ts';

/** More symbols than this in view are too many to read numbers at. */
const MOST_LABELS = 400;

/** What labels are written from. */
export interface LabelInput {
  /** Visible layers of points and symbols with their buffers. */
  layers: readonly { spec: LayerSpec; buffers: LayerBuffers }[];
  language: Language;
  /** Growth of symbols on a wall. */
  displayScale: number;
  /** Size of letters against a desk's. */
  letterScale: number;
  /** Key `<feed>.<column>`; where a column's is missing, its numbers wait. */
  metrics: ReadonlyMap<string, MetricSpec>;
}

/** Longest name on the map, in UTF-16 units: two lines; the whole of it stands in the inspector. */
const MOST_SELECTION_UNITS = 80;

/** What the labels of each map were last written from. */
const writtenFrom = new WeakMap<MapLibreMap, Signature>();

/** Writes the labels of the symbols in view; where there are too many, none. Called every second: costs nothing while nothing changed. */
export function writeDataLabels(map: MapLibreMap, input: LabelInput): void {
  const { lng, lat } = map.getCenter();
  const { clientWidth, clientHeight } = map.getContainer();
  const view = [lng, lat, map.getZoom(), map.getBearing(), map.getPitch(), clientWidth, clientHeight];
  const buffers = input.layers.map((layer) => layer.buffers);
  const signature = [...view, input.language, input.letterScale, input.metrics, ...buffers];
  if (isSameSignature(writtenFrom.get(map) ?? null, signature)) return;
  writtenFrom.set(map, signature);
  const features = input.layers.flatMap((layer) => labelsOf(map, layer, input));
  setSource(map, DATA_LABEL_SOURCE, features.length > MOST_LABELS ? [] : features);
}

/** Writes the name of the selected object at `position` (degrees), or none. */
export function writeSelectionLabel(
  map: MapLibreMap,
  selected: { spec: LayerSpec; table: Table; row: number } | null,
  position: readonly [number, number] | null,
): void {
  if (!selected || !position) return setSource(map, SELECTION_SOURCE, []);
  const label = shortenText(
    textAt(selected.table, selected.spec.titleColumn, selected.row),
    MOST_SELECTION_UNITS,
  );
  return setSource(map, SELECTION_SOURCE, [point(position, { label })]);
}

function labelsOf(
  map: MapLibreMap,
  { spec, buffers: { table, rows } }: LabelInput['layers'][number],
  { language, displayScale, letterScale, metrics }: LabelInput,
): Feature<Point>[] {
  const zoom = map.getZoom();
  const [west, south, east, north] = boundsOf(map);
  const { anchors } = table.geometry;
  const metric = spec.label === undefined ? undefined : metrics.get(`${spec.feed}.${spec.label}`);
  const { digits = 0, unit = '' } = metric ?? {};
  // Letters n times as large fill a map as a desk's would log2(n) levels farther out: names of towns come before numbers.
  const letterZoom = zoom - Math.log2(letterScale);
  const writesNumber = metric !== undefined && letterZoom >= (spec.labelMinZoom ?? 0);
  const scale = zoomScale(zoom) * displayScale * (spec.kind === 'points' ? 2 : 1);
  // On a wall a town's name is read before the stations around it; only what calls for action keeps its place free.
  const keepsPlace = letterScale < WALL_SCALE || spec.kind === 'symbols';
  const features: Feature<Point>[] = [];
  // Hot path: asked of every row of a layer once a second while the map moves; what is out of view costs no call.
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const lon = anchors[2 * row] ?? Number.NaN;
    if (!(lon >= west && lon <= east)) continue;
    const lat = anchors[2 * row + 1] ?? Number.NaN;
    if (!(lat >= south && lat <= north)) continue;
    const value = writesNumber ? numberAt(table, spec.label ?? '', row) : Number.NaN;
    const sizePx = sizeOf(spec.size, numberAt(table, spec.size.column ?? '', row)) * scale;
    const label = Number.isNaN(value) ? '' : formatQuantity(value, digits, unit, language);
    if (!keepsPlace && label === '') continue;
    features.push(
      point([lon, lat], { label, sizePx, placePx: keepsPlace ? sizePx : 0, sortKey: -spec.order }),
    );
    if (features.length > MOST_LABELS) break;
  }
  return features;
}

/** What is in view, degrees. */
function boundsOf(map: MapLibreMap): [west: number, south: number, east: number, north: number] {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

function point(
  [lon, lat]: readonly [number, number],
  properties: Record<string, string | number>,
): Feature<Point> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}

/** What each source was last given: an unchanged source is left alone, since setting it places every label anew. */
const written = new WeakMap<object, string>();

function setSource(map: MapLibreMap, id: string, features: Feature<Point>[]): void {
  const source = map.getSource<GeoJSONSource>(id);
  const text = JSON.stringify(features);
  if (!source || written.get(source) === text) return;
  written.set(source, text);
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  void source.setData(collection);
}
