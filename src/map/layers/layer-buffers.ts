// The buffers of one layer at one table revision. Geometry is rebuilt only when rows or shapes change, values once a revision.
import { isAggregate } from '#kernel/sector/layer-table.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { numbersOf, type Table } from '#kernel/table/table.ts';
import { buildGlide, type GlideBuffers } from '../motion/glide-buffers.ts';
import { gatherAreas, gatherLines, gatherPoints, type AreaGeometry } from './gather-geometry.ts';
import { rampData, rowSizes } from './row-values.ts';
import { isSameRows, selectRows } from './select-rows.ts';
import { symbolAngles, symbolFrames } from './symbol-values.ts';

/** A binary attribute of deck.gl. */
export interface BinaryAttribute {
  value: Float32Array | Float64Array;
  size: number;
  /** Bytes from one row to the next and to the first, where the array holds other attributes too. */
  stride?: number;
  offset?: number;
}

/** deck.gl's binary data. Its identity is the geometry's: attributes of values are replaced in place and announced by `version`. */
export interface BinaryData {
  length: number;
  startIndices?: Uint32Array;
  attributes: Record<string, BinaryAttribute>;
}

/** Everything a layer draws from. */
export interface LayerBuffers {
  table: Table;
  /** Table rows that are drawn. */
  rows: Uint32Array;
  /** Index into `rows` of each drawn object; null where they are the same. */
  rowOfObject: Uint32Array | null;
  data: BinaryData;
  /** Areas: their shapes, and the data of the outlines. */
  areas: AreaGeometry | null;
  outlines: BinaryData | null;
  /** Seconds in `getRampData` count from here; moved only when single precision would begin to round. */
  epochMs: number;
  /** How rows move between reports; null where they stand. */
  glide: GlideBuffers | null;
  /** Update trigger of the value attributes. */
  version: number;
}

/** When buffers are made, and how long a row moves on after its report; 0 where motion is reduced. Milliseconds. */
export interface MotionTimes {
  nowMs: number;
  horizonMs: number;
}

const NO_MOTION: MotionTimes = { nowMs: 0, horizonMs: 0 };

/** Single precision holds seconds to a quarter of one within ± 24 days. */
const EPOCH_REACH_MS = 24 * 86_400_000;

/** The buffers of a layer for this revision of its table; the previous ones where nothing changed. */
export function updateBuffers(
  previous: LayerBuffers | undefined,
  spec: LayerSpec,
  table: Table,
  { nowMs, horizonMs }: MotionTimes = NO_MOTION,
): LayerBuffers {
  const isSameMotion = !spec.motion || (previous?.glide?.horizonMs ?? 0) === horizonMs;
  if (previous?.table === table && isSameMotion) return previous;
  const isSamePlace = previous?.table.geometryRevision === table.geometryRevision;
  // Rows that are chosen and ordered by their place alone are the same as long as the places are.
  // Groups of rows have been chosen already: `where` is about the rows in them.
  const where = isAggregate(spec) ? undefined : spec.where;
  const isSameChoice = isSamePlace && !where?.length && spec.kind !== 'symbols';
  const rows = isSameChoice ? previous.rows : orderRows(spec, table, selectRows(table, where));
  const isSameGeometry = isSamePlace && isSameRows(previous.rows, rows);
  const shapes = isSameGeometry ? previous : buildGeometry(spec, table, rows);
  const buffers: LayerBuffers = {
    ...shapes,
    table,
    epochMs: nextEpoch(previous?.epochMs, table.watermarkMs),
    glide: buildGlide(previous, spec, table, rows, nowMs, horizonMs),
    version: (previous?.version ?? 0) + 1,
  };
  fillValues(buffers, spec);
  return buffers;
}

/** The table row of a drawn object; -1 where there is none. */
export function rowOfObject({ rows, rowOfObject: map }: LayerBuffers, object: number): number {
  return rows[map ? (map[object] ?? -1) : object] ?? -1;
}

type Shapes = Pick<LayerBuffers, 'rows' | 'rowOfObject' | 'data' | 'areas' | 'outlines'>;

function buildGeometry(spec: LayerSpec, table: Table, rows: Uint32Array): Shapes {
  const base = { rows, rowOfObject: null, areas: null, outlines: null };
  if (spec.kind === 'flows') {
    const { positions, starts } = gatherLines(table.geometry, rows);
    const attributes = { getPath: { value: positions, size: 2 } };
    return { ...base, data: { length: rows.length, startIndices: starts, attributes } };
  }
  if (spec.kind === 'areas' || isAggregate(spec)) {
    const areas = gatherAreas(table.geometry, rows);
    return {
      ...base,
      rowOfObject: areas.rowOfPart,
      areas,
      data: { length: areas.parts.length, attributes: {} },
      outlines: { length: areas.rings.length, attributes: {} },
    };
  }
  const positions = gatherPoints(table.geometry, rows);
  return {
    ...base,
    data: { length: rows.length, attributes: { getPosition: { value: positions, size: 2 } } },
  };
}

/** Replaces the value attributes; nothing here depends on the theme. */
function fillValues(
  { table, rows, areas, data, outlines, epochMs, glide }: LayerBuffers,
  spec: LayerSpec,
): void {
  const { column } = spec.color;
  const { attributes, startIndices: starts = null } = data;
  if (areas && outlines) {
    const tableRows = (indices: Uint32Array) => indices.map((index) => rows[index] ?? 0);
    const ramp = (of: Uint32Array) => ({
      value: rampData(table, column, tableRows(of), null, epochMs),
      size: 3,
    });
    attributes['getRampData'] = ramp(areas.rowOfPart);
    outlines.attributes['getRampData'] = ramp(areas.rowOfRing);
    return;
  }
  attributes['getRampData'] = { value: rampData(table, column, rows, starts, epochMs), size: 3 };
  const sizes: BinaryAttribute = { value: rowSizes(table, spec.size, rows, starts), size: 1 };
  if (spec.kind === 'flows') attributes['getWidth'] = sizes;
  if (spec.kind === 'points') attributes['getRadius'] = sizes;
  if (spec.kind === 'symbols' || spec.kind === 'vectors') {
    attributes['getSize'] = sizes;
    attributes['instanceIconDefs'] = { value: symbolFrames(table, spec, rows), size: 7 };
  }
  if (glide) {
    attributes['getGlideNear'] = { value: glide.waypoints, size: 4, stride: 32, offset: 0 };
    attributes['getGlideFar'] = { value: glide.waypoints, size: 4, stride: 32, offset: 16 };
    attributes['getGlideStart'] = { value: glide.starts, size: 3 };
  }
  if (spec.kind === 'vectors') attributes['getAngle'] = { value: symbolAngles(table, spec, rows), size: 1 };
}

/** Symbols overlap: the gravest is drawn last, on top. */
function orderRows(spec: LayerSpec, table: Table, rows: Uint32Array): Uint32Array {
  const values = spec.kind === 'symbols' ? numbersOf(table, spec.color.column)?.values : undefined;
  if (!values) return rows;
  const rank = (row: number) => values[row] || 0;
  return rows.slice().sort((a, b) => rank(a) - rank(b) || a - b);
}

function nextEpoch(previous: number | undefined, watermarkMs: number): number {
  if (previous !== undefined && !(Math.abs(watermarkMs - previous) > EPOCH_REACH_MS)) return previous;
  return Number.isFinite(watermarkMs) ? watermarkMs : 0;
}
