// Reads what a frame is drawn from: installed layers, live tables, and what the session says of them.
import type { Layer } from '@deck.gl/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { isAggregate, tableIdOf } from '#kernel/sector/layer-table.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { numberAt, type Table } from '#kernel/table/table.ts';
import { feedRecord } from '#live/ingest/feed-records.ts';
import { shownTimeMs } from '#live/shown-time.ts';
import { getInstalled } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import { tokens } from '#theme/tokens.ts';
import { layerTable } from '../aggregate/layer-tables.ts';
import { bytesOf } from '../ramp/color.ts';
import { getHover } from '../hover.ts';
import { zoomScale } from '../layers/layer-look.ts';
import { markerLayers, type Mark } from '../layers/marker-layers.ts';
import { sizeOf } from '../layers/row-values.ts';
import { dueAfterMs } from '../motion/dead-reckoning.ts';
import { mayMove } from '../motion/may-move.ts';
import type { MotionOf, OverlayInput } from './overlay.ts';
import type { Signature } from './signature.ts';

/** The clock of aging symbols advances in these steps, so that a quiet map is not redrawn every second. */
const AGING_STEP_MS = 5000;

/** The input of one frame. */
export function readOverlayInput(map: MapLibreMap): OverlayInput {
  const { theme, layerOverrides } = sessionStore.getState();
  const { layers, feeds } = getInstalled();
  const zoom = map.getZoom();
  // Symbols grow with the root of the wall's letters: at full scale they would hide the map they stand on.
  const displayScale = Math.sqrt(readDisplayScale());
  return {
    layers,
    theme,
    zoom,
    displayScale,
    density: map.getPixelRatio(),
    shownMs: shownTimeMs(),
    horizonMs: (feedId) => horizonOf(feeds.get(feedId)),
    nowMs: Math.floor(shownTimeMs() / AGING_STEP_MS) * AGING_STEP_MS,
    table: layerTable,
    feed: (feedId) => feeds.get(feedId),
    confirmedMs: (feedId) => feedRecord(feedId).lastSuccessMs,
    override: (layerId) => layerOverrides[layerId],
    markers: (motionOf) => readMarkers(zoomScale(zoom) * displayScale, motionOf),
    marked: readMarked(),
  };
}

/** The selected object: its layer, table and row, or null when it is in no table now. */
export function readSelected(): { spec: LayerSpec; table: Table; row: number } | null {
  const { selection, layerOverrides } = sessionStore.getState();
  const candidates = getInstalled().layers.filter((layer) => tableIdOf(layer) === selection?.feed);
  const spec = candidates.find(({ id, visible }) => layerOverrides[id]?.visible ?? visible) ?? candidates[0];
  const table = spec && layerTable(spec);
  const row = selection && table ? table.rowOf(selection.id) : -1;
  return spec && table && row >= 0 ? { spec, table, row } : null;
}

/** Size of the wall's letters against a desk's: the root font size over 16 px. */
export function readDisplayScale(): number {
  return (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
}

/** What the marks of selection and hover are drawn from, apart from size and theme. */
function readMarked(): Signature {
  const selected = readSelected();
  const hover = getHover();
  return [selected?.spec, selected?.table, selected?.row, hover?.layer, hover?.table, hover?.row];
}

/** Milliseconds; 0 where the visitor wants no motion. */
function horizonOf(feed: FeedSpec | undefined): number {
  return feed && mayMove() ? dueAfterMs(feed) : 0;
}

function readMarkers(scale: number, motionOf: MotionOf): Layer[] {
  const { accent, ground } = tokens(sessionStore.getState().theme);
  const selected = readSelected();
  const hover = getHover();
  const markOf = (spec: LayerSpec, table: Table, row: number): Mark => {
    const sizePx = sizeOf(spec.size, numberAt(table, spec.size.column ?? '', row)) * scale;
    const radiusPx = spec.kind === 'points' ? sizePx : sizePx / 2;
    const bandScale = isAggregate(spec) ? 0.3 : 1;
    return { table, row, radiusPx, bandScale, motion: motionOf(spec.id, table, row) };
  };
  const hovered = hover && markOf(hover.layer, hover.table, hover.row);
  const chosen = selected && markOf(selected.spec, selected.table, selected.row);
  return [
    ...markerLayers('hover', hovered, bytesOf(accent), bytesOf(ground)),
    ...markerLayers('selection', chosen, bytesOf(accent), bytesOf(ground)),
  ];
}
