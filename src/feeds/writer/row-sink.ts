// Where decoders write: one row at a time, value by value, without an object per row.
import type { ColumnKind } from '#kernel/table/columns.ts';

/**
 * The receiving end of a decoder. Contract of the hot path: `beginRow`, any number of setters, then `endRow` or
 * `dropRow`. What was not set is missing. Columns are addressed by their index in `FeedSpec.columns`, or by what
 * `extraColumn` returned. Positions must have been validated (`writer/read-geometry.ts` does).
 */
export interface RowSink {
  beginRow(id: string): void;
  /** The same for an id by its UTF-8 bytes (the view reaches 4 bytes beyond them): no string is made of one that is known. */
  beginRowOfBytes(view: DataView, from: number, to: number): void;
  /**
   * The same for an id that a quote ends, if it is the one that is expected next: then the answer is where that quote
   * stands, otherwise -1 and no row is begun.
   */
  beginExpectedRow(bytes: Uint8Array, view: DataView, from: number): number;
  /** A number in the column's unit, or epoch milliseconds of a time column; NaN is missing. */
  setNumber(column: number, value: number): void;
  /** A text; '' is missing. */
  setText(column: number, value: string): void;
  /** The same for a text by its UTF-8 bytes. */
  setTextOfBytes(column: number, view: DataView, from: number, to: number): void;
  /**
   * The same for a text that a quote ends, if it is what the row held before: then the answer is where that quote stands,
   * otherwise -1 and nothing is set.
   */
  setExpectedText(column: number, bytes: Uint8Array, view: DataView, from: number): number;
  /** Index of a column that no mapping names, created on first sight; -1 once 64 of them exist or its kind or unit differs. */
  extraColumn(name: string, kind: ColumnKind, unit: string): number;
  /** Opens a ring of a polygon; an outer ring opens a new part. */
  beginRing(isOuter: boolean): void;
  /** The next position of the geometry: the point, a vertex of the line, or of the current ring. Degrees. */
  addPosition(lon: number, lat: number): void;
  /** Forgets the geometry written so far in this row. */
  dropGeometry(): void;
  /** Finishes the row; when the id was already seen in this poll the newer phenomenon time wins, and the answer is true. */
  endRow(observedAtMs: number, quality: number): boolean;
  /** Abandons a row that cannot be believed; what an earlier poll left of it stays, and ages. */
  dropRow(): void;
  /** Counts what was refused and why; `example` is an entity id or a place in the body. */
  refuse(reason: string, example: string, count?: number): void;
}
