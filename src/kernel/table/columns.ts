// Columns: how observations travel and rest. Row r of every column of a table belongs to one entity; no object per row.

/** What a column holds: numbers in one unit, dictionary-coded texts, or instants. */
export type ColumnKind = 'number' | 'text' | 'time';

/** Shape of a feed's geometry; `none` for entities that lie nowhere. */
export type GeometryKind = 'point' | 'line' | 'polygon' | 'none';

/** Numbers of `unit` (UCUM), or epoch milliseconds for `time`; NaN is missing, never zero. Length = rows. */
export interface NumberColumn {
  kind: 'number' | 'time';
  name: string;
  unit: string;
  values: Float64Array;
}

/** Texts as codes into a dictionary; code 0 is missing and `dictionary[0]` is ''. Length = rows. */
export interface TextColumn {
  kind: 'text';
  name: string;
  codes: Uint32Array;
  dictionary: readonly string[];
  /** One entry of the dictionary where it need not be made whole for that. */
  textOf?: (code: number) => string;
}

/** A column of a table. */
export type Column = NumberColumn | TextColumn;

/** Geometry of all rows in GeoArrow fashion, lon/lat degrees interleaved. A row without geometry has a NaN anchor and no vertices. */
export interface GeometryBlock {
  kind: GeometryKind;
  /** One representative position a row, length 2 × rows: the point itself, a line's middle, a polygon's label point. */
  anchors: Float64Array;
  /** line and polygon: all vertices, length 2 × vertices. Empty for points. */
  positions: Float64Array;
  /** line: first vertex of each row, length rows + 1. polygon: first ring of each row, length rows + 1. */
  rowStarts: Uint32Array;
  /** polygon: first vertex of each ring, length rings + 1. Empty otherwise. */
  ringStarts: Uint32Array;
  /** polygon: 1 where a ring opens a new part (an outer ring), 0 where it is a hole. Empty otherwise. */
  ringIsOuter: Uint8Array;
}

/** What a figure was made of, in the units of the columns. */
export interface RollupTerms {
  /** Sum of the values, of value × weight, of the numerators, or the rows that match. */
  sum: number;
  /** What `sum` was divided by: rows, weights or denominators; 1 where nothing is divided. */
  divisor: number;
}

/** One figure rolled up from the rows of one batch; map and tile therefore cannot disagree. */
export interface KpiSample {
  kpi: string;
  /** NaN when no row could be used. */
  value: number;
  unit: string;
  /** Newest and oldest phenomenon time among the rows used, epoch ms; NaN when none. */
  asOfMs: number;
  oldestMs: number;
  rowsUsed: number;
  rowsTotal: number;
  /** Share of the weight that reports, 0 … 1: by denominator or weight where the method has one, else by rows; NaN when none should. */
  reportingShare: number;
  /** `value` = sum ÷ divisor × the roll-up's scale. */
  terms: RollupTerms;
  /** A sum or a count: it grows with every row that is used, so that a part of the rows is a part of the value. */
  isTotal?: true;
  /** Rows that should count and do not, by reason; `incomplete` lacks an input. */
  leftOut: { missing: number; suspect: number; stale: number; incomplete: number };
}

/** The ids of a table's rows, in their order; to ask for one or to look one up need not make all of them. */
export interface IdList {
  all(): readonly string[];
  /** '' beyond the end. */
  at(row: number): string;
  /** -1 when there is none. */
  rowOf(id: string): number;
}

/** What the worker sends the page for one table: every array is transferred, not copied. */
export interface TableBatch {
  tableId: string;
  /** Increases by one a batch and table; answered by `ready`. */
  sequence: number;
  rowCount: number;
  /** New row order, or null when the rows are those of the previous batch. */
  ids: readonly string[] | null;
  /** New row order in place of `ids`, made when it is first asked for: most tables are drawn without. */
  lazyIds?: IdList;
  /** Rows that changed (patch), or null when columns are whole (replace). */
  rows: Uint32Array | null;
  /** Without new ids, columns that are left out are unchanged; with new ids every column is there. */
  columns: Column[];
  /** Null when unchanged since the previous batch. */
  geometry: GeometryBlock | null;
  /** Phenomenon time, receipt time (epoch ms) and quality code, aligned with `rows` in a patch, else with all rows. */
  observedAtMs: Float64Array;
  receivedAtMs: Float64Array;
  quality: Uint8Array;
  /** Newest phenomenon time in the table, epoch ms; NaN when empty. */
  watermarkMs: number;
  kpis: KpiSample[];
}

/** The transferable buffers of a batch, for postMessage. */
export function buffersOf(batch: TableBatch): ArrayBufferLike[] {
  const arrays: ArrayBufferView[] = [batch.observedAtMs, batch.receivedAtMs, batch.quality];
  if (batch.rows) arrays.push(batch.rows);
  for (const column of batch.columns) arrays.push(column.kind === 'text' ? column.codes : column.values);
  if (batch.geometry) {
    const { anchors, positions, rowStarts, ringStarts, ringIsOuter } = batch.geometry;
    arrays.push(anchors, positions, rowStarts, ringStarts, ringIsOuter);
  }
  return [...new Set(arrays.map((array) => array.buffer))];
}
