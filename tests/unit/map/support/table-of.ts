// Builds tables for map tests through the kernel's own applyBatch.
import type { Column, GeometryBlock, TableBatch } from '#kernel/table/columns.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';

/** Points at lon/lat pairs; NaN pairs lie nowhere. */
export function pointsAt(...anchors: number[]): GeometryBlock {
  return { ...NOTHING, kind: 'point', anchors: Float64Array.from(anchors) };
}

const NOTHING: Omit<GeometryBlock, 'kind' | 'anchors'> = {
  positions: new Float64Array(0),
  rowStarts: new Uint32Array(0),
  ringStarts: new Uint32Array(0),
  ringIsOuter: new Uint8Array(0),
};

/** A number column. */
export function numbers(name: string, ...values: number[]): Column {
  return { kind: 'number', name, unit: '1', values: Float64Array.from(values) };
}

/** A text column. */
export function texts(name: string, ...values: string[]): Column {
  const dictionary = ['', ...new Set(values)];
  return {
    kind: 'text',
    name,
    dictionary,
    codes: Uint32Array.from(values, (word) => dictionary.indexOf(word)),
  };
}

/** A batch with as many rows as the geometry has anchors; observed at `observedAtMs`. */
export function batchOf(geometry: GeometryBlock, columns: Column[], observedAtMs: number[] = []): TableBatch {
  const rowCount = geometry.anchors.length / 2;
  const times = Float64Array.from({ length: rowCount }, (_, row) => observedAtMs[row] ?? 1_000_000);
  return {
    tableId: 'feed',
    sequence: 1,
    rowCount,
    ids: Array.from({ length: rowCount }, (_, row) => `id-${row}`),
    rows: null,
    columns,
    geometry,
    observedAtMs: times,
    receivedAtMs: times,
    quality: new Uint8Array(rowCount),
    watermarkMs: Math.max(...times.filter(Number.isFinite)),
    kpis: [],
  };
}

/** A first revision. */
export function tableOf(geometry: GeometryBlock, columns: Column[], observedAtMs: number[] = []): Table {
  return applyBatch(undefined, batchOf(geometry, columns, observedAtMs));
}
