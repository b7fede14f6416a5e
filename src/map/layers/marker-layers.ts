// The selected and the hovered object: an accent ring around its position, an accent band along its line or outline.
import type { Layer } from '@deck.gl/core';
import { PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Table } from '#kernel/table/table.ts';
import { DATA_BEFORE, SYMBOLS_BEFORE } from '../basemap/build-style.ts';
import { glideTriggers } from './build-layer.ts';
import type { GlideBuffers } from '../motion/glide-buffers.ts';
import { GlideExtension } from '../motion/glide-extension.ts';
import { gatherAreas, gatherLines } from './gather-geometry.ts';

/** The object to mark, or null; `radiusPx` is that of its symbol. */
export interface Mark {
  table: Table;
  row: number;
  radiusPx: number;
  /** Width of the band along an outline against that along a road. */
  bandScale?: number;
  /** Where the object moves: the motion of its layer, and its place in it. */
  motion?: { glide: GlideBuffers; index: number } | undefined;
}

const GLIDE = [new GlideExtension()];

/** Three layers with stable ids: band, dark underlay of the ring, ring. `strength` 1 for the selection, less for hover. */
export function markerLayers(
  id: 'selection' | 'hover',
  mark: Mark | null,
  accent: readonly [number, number, number],
  ground: readonly [number, number, number],
): Layer[] {
  const anchor = mark ? anchorOf(mark) : null;
  const paths = mark ? pathsOf(mark) : [];
  const { bandScale = 1 } = mark ?? {};
  const hasRing = anchor !== null && paths.length === 0;
  const strength = id === 'selection' ? 1 : 0.6;
  const ring = (suffix: string, color: readonly [number, number, number], width: number) =>
    new ScatterplotLayer({
      id: `${id}/${suffix}`,
      data: hasRing ? [anchor] : [],
      visible: hasRing,
      beforeId: SYMBOLS_BEFORE,
      getPosition: (position: [number, number]) => position,
      getRadius: (mark?.radiusPx ?? 0) + 4,
      ...motionProps(mark?.motion),
      updateTriggers: { getRadius: mark?.radiusPx, ...glideTriggers(mark?.motion?.glide) },
      radiusUnits: 'pixels',
      lineWidthUnits: 'pixels',
      getLineWidth: width,
      getLineColor: [...color, 255 * strength],
      filled: false,
      stroked: true,
      billboard: true,
    } as ConstructorParameters<typeof ScatterplotLayer>[0]);
  return [
    new PathLayer({
      id: `${id}/band`,
      data: paths,
      visible: paths.length > 0,
      beforeId: DATA_BEFORE,
      getPath: (path: Float64Array) => path,
      positionFormat: 'XY',
      widthUnits: 'pixels',
      getWidth: (id === 'selection' ? 14 : 11) * bandScale,
      getColor: [...accent, (bandScale < 1 ? 255 : 150) * strength],
      capRounded: true,
      jointRounded: true,
    } as ConstructorParameters<typeof PathLayer>[0]),
    ring('underlay', ground, 5),
    ring('ring', accent, 2.5),
  ];
}

/** The ring moves as the symbol does. */
function motionProps(motion: Mark['motion']): Record<string, unknown> {
  if (!motion) return { extensions: GLIDE, glide: null };
  const { glide, index } = motion;
  return {
    extensions: GLIDE,
    glide,
    getGlideNear: [...glide.waypoints.subarray(8 * index, 8 * index + 4)],
    getGlideFar: [...glide.waypoints.subarray(8 * index + 4, 8 * index + 8)],
    getGlideStart: [...glide.starts.subarray(3 * index, 3 * index + 3)],
  };
}

function anchorOf({ table, row }: Mark): [number, number] | null {
  const lon = table.geometry.anchors[2 * row] ?? Number.NaN;
  const lat = table.geometry.anchors[2 * row + 1] ?? Number.NaN;
  return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
}

function pathsOf({ table, row }: Mark): readonly Float64Array[] {
  const rows = Uint32Array.of(row);
  if (table.geometry.kind === 'line') return [gatherLines(table.geometry, rows).positions];
  if (table.geometry.kind === 'polygon') return gatherAreas(table.geometry, rows).rings;
  return [];
}
