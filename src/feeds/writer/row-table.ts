// The table of one feed inside the worker: interned ids, growing columns, geometry, and what changed since the last batch.
import type { ColumnKind, GeometryKind } from '#kernel/table/columns.ts';
import { createColumnStore, resizeColumn, missingValue, type ColumnStore } from './column-store.ts';
import { GeometryStore } from './geometry-store.ts';
import { ByteInterner } from '../text/byte-interner.ts';

const MAX_EXTRA_COLUMNS = 64;
const FIRST_CAPACITY = 256;

/** Name, kind and unit of one fixed column. */
export interface ColumnShape {
  column: string;
  kind: ColumnKind;
  unit?: string | undefined;
  /** Set after the rows are written (derived columns); a row that is written again leaves it alone. */
  isComputed?: boolean;
}

/** Rows by entity id, in columns with room to grow; `ColumnWriter` decides what is written to them. */
export class RowTable {
  readonly ids: string[] = [];
  readonly columns: ColumnStore[];
  readonly geometry: GeometryStore;
  observedAtMs = nanArray(FIRST_CAPACITY);
  receivedAtMs = nanArray(FIRST_CAPACITY);
  quality = new Uint8Array(FIRST_CAPACITY);
  /** 1 where a row differs from the last batch. */
  changed = new Uint8Array(FIRST_CAPACITY);
  changedCount = 0;
  hasNewIds = true;
  hasNewGeometry = true;
  /** A column appeared or its dictionary was rebuilt: all columns must travel whole. */
  hasNewColumns = true;
  protected readonly fixedCount: number;
  protected readonly isComputed: readonly boolean[];
  /** Number of the poll that brought each row last. */
  protected seenIn = new Uint32Array(FIRST_CAPACITY);
  /** Every id that came since the last tidying up, and the row of each; -1 where it has none any more. */
  private knownIds = new ByteInterner();
  private rowOfKnown = new Int32Array(FIRST_CAPACITY).fill(-1);
  private readonly columnByName: Map<string, number>;
  private numberColumns: readonly ColumnStore[] = [];
  private textColumns: readonly ColumnStore[] = [];

  constructor(shapes: readonly ColumnShape[], geometryKind: GeometryKind) {
    this.fixedCount = shapes.length;
    this.isComputed = shapes.map((shape) => shape.isComputed === true);
    this.columns = shapes.map(({ column, kind, unit }) =>
      createColumnStore(column, kind, kind === 'time' ? 'ms' : (unit ?? ''), FIRST_CAPACITY),
    );
    this.columnByName = new Map(shapes.map(({ column }, index) => [column, index]));
    this.geometry = new GeometryStore(geometryKind, FIRST_CAPACITY);
    this.sortColumns();
  }

  /** Row of an entity id, or -1. */
  rowOf(id: string): number {
    const known = this.knownIds.findText(id);
    return known < 0 ? -1 : this.rowOfKnownId(known);
  }

  /** Number of an id, which names it until rows are removed. */
  protected knownIdOf(id: string): number {
    return this.knownIds.internText(id);
  }

  /** The same of an id by its UTF-8 bytes; no string is made of one that is known. */
  protected knownIdOfBytes(view: DataView, from: number, to: number): number {
    return this.knownIds.intern(view, from, to);
  }

  /** Bytes of the id that followed the latest one last time, if it stands at `from` and a quote ends it; otherwise -1. */
  protected expectedIdLength(bytes: Uint8Array, view: DataView, from: number): number {
    return this.knownIds.expect(bytes, view, from);
  }

  /** Number of the id that came last. */
  protected latestKnownId(): number {
    return this.knownIds.latestId();
  }

  /** Row of a known id, or -1. */
  protected rowOfKnownId(known: number): number {
    return known < this.rowOfKnown.length ? (this.rowOfKnown[known] as number) : -1;
  }

  /** The text of a known id. */
  protected textOfKnownId(known: number): string {
    return this.knownIds.texts[known] ?? '';
  }

  /** Index of a column by name, or -1. */
  columnIndex(name: string): number {
    return this.columnByName.get(name) ?? -1;
  }

  /** Forgets what changed; whoever built a batch calls it. */
  markSent(): void {
    this.changed.fill(0);
    this.changedCount = 0;
    this.hasNewIds = this.hasNewGeometry = this.hasNewColumns = false;
    for (const store of this.columns) store.isDirty = false;
  }

  /** Writes a row's values: those that were staged for it, missing ones in the other columns. Computed columns are left alone. */
  protected writeRow(row: number, stagedRow: number): void {
    let isChanged = false;
    for (const store of this.numberColumns) {
      const value = store.stagedIn === stagedRow ? store.staged : Number.NaN;
      const held = store.values[row] as number;
      // Two missing numbers are the same.
      if (held === value || (held !== held && value !== value)) continue;
      store.values[row] = value;
      isChanged = store.isDirty = true;
    }
    for (const store of this.textColumns) {
      const code = store.stagedIn === stagedRow ? store.staged : 0;
      if (store.values[row] === code) continue;
      store.values[row] = code;
      isChanged = store.isDirty = true;
    }
    if (isChanged) this.markChanged(row);
  }

  /** Sorts the columns that rows write by kind: each loop then knows its arrays. To be called when a column is new. */
  private sortColumns(): void {
    const own = this.columns.filter((_store, column) => !this.isComputed[column]);
    this.numberColumns = own.filter(({ kind }) => kind !== 'text');
    this.textColumns = own.filter(({ kind }) => kind === 'text');
  }

  /** Index of a column that no mapping names, created on first sight; -1 when there are too many or kind or unit differ. */
  protected addColumn(name: string, kind: ColumnKind, unit: string): number {
    const known = this.columnByName.get(name);
    if (known !== undefined) return this.isExtra(known, kind, unit) ? known : -1;
    if (this.columns.length - this.fixedCount >= MAX_EXTRA_COLUMNS) return -1;
    this.columns.push(createColumnStore(name, kind, kind === 'time' ? 'ms' : unit, this.quality.length));
    this.columnByName.set(name, this.columns.length - 1);
    this.hasNewColumns = true;
    this.sortColumns();
    return this.columns.length - 1;
  }

  protected setValue(store: ColumnStore, row: number, value: number): void {
    const held = store.values[row] as number;
    // Two missing numbers are the same.
    if (held === value || (held !== held && value !== value)) return;
    store.values[row] = value;
    store.isDirty = true;
    this.markChanged(row);
  }

  protected markChanged(row: number): void {
    if (this.changed[row]) return;
    this.changed[row] = 1;
    this.changedCount += 1;
  }

  protected appendRow(known: number): number {
    const row = this.ids.length;
    if (row === this.quality.length) this.resize(2 * row);
    this.ids.push(this.textOfKnownId(known));
    this.setRowOfKnown(known, row);
    this.hasNewIds = this.hasNewGeometry = true;
    this.markChanged(row);
    return row;
  }

  private setRowOfKnown(known: number, row: number): void {
    if (known >= this.rowOfKnown.length) {
      const next = new Int32Array(2 * known).fill(-1);
      next.set(this.rowOfKnown);
      this.rowOfKnown = next;
    }
    this.rowOfKnown[known] = row;
  }

  /** After a removal: ids without a row are forgotten, lest a source that invents new ids fills the memory. */
  private forgetLostIds(): void {
    if (this.knownIds.texts.length > 2 * this.ids.length + FIRST_CAPACITY) {
      this.knownIds = new ByteInterner();
      this.rowOfKnown = new Int32Array(roomFor(this.ids.length));
    }
    this.rowOfKnown.fill(-1);
    this.ids.forEach((id, row) => this.setRowOfKnown(this.knownIds.internText(id), row));
  }

  private isExtra(column: number, kind: ColumnKind, unit: string): boolean {
    const store = this.columns[column];
    return column >= this.fixedCount && store?.kind === kind && (kind !== 'number' || store.unit === unit);
  }

  private resize(capacity: number): void {
    for (const store of this.columns) resizeColumn(store, capacity);
    this.geometry.resize(capacity);
    this.observedAtMs = resized(this.observedAtMs, nanArray(capacity));
    this.receivedAtMs = resized(this.receivedAtMs, nanArray(capacity));
    this.quality = resized(this.quality, new Uint8Array(capacity));
    this.changed = resized(this.changed, new Uint8Array(capacity));
    this.seenIn = resized(this.seenIn, new Uint32Array(capacity));
  }

  /** Closes up the rows that stay, in their order. */
  protected keepRows(stays: (row: number) => boolean): void {
    const rowCount = this.ids.length;
    let next = 0;
    for (let row = 0; row < rowCount; row += 1) {
      if (!stays(row)) continue;
      if (next !== row) this.moveRow(row, next);
      next += 1;
    }
    if (next === rowCount) return;
    this.ids.length = next;
    this.forgetLostIds();
    this.clearRowsFrom(next);
    // Room for four times the rows that are left goes back: a source that is gone must not keep what its rows needed.
    if (this.quality.length > 2 * roomFor(next)) this.resize(roomFor(next));
    this.hasNewIds = this.hasNewGeometry = true;
    this.changedCount = this.changed.reduce((sum, flag) => sum + flag, 0);
  }

  private moveRow(from: number, to: number): void {
    for (const store of this.columns) store.values.copyWithin(to, from, from + 1);
    this.geometry.move(from, to);
    this.ids[to] = this.ids[from] ?? '';
    for (const array of this.rowArrays()) array.copyWithin(to, from, from + 1);
  }

  private clearRowsFrom(row: number): void {
    for (const store of this.columns) store.values.fill(missingValue(store), row);
    this.geometry.truncate(row);
    for (const array of this.rowArrays()) array.fill(array instanceof Float64Array ? Number.NaN : 0, row);
  }

  private rowArrays(): (Float64Array | Uint8Array | Uint32Array)[] {
    return [this.observedAtMs, this.receivedAtMs, this.quality, this.changed, this.seenIn];
  }
}

/** Capacity of a table of so many rows that may grow on: a power of two. */
function roomFor(rowCount: number): number {
  return Math.max(FIRST_CAPACITY, 2 ** Math.ceil(Math.log2(2 * rowCount + 1)));
}

function nanArray(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}

/** `next` with as many values of `old` at its front as it has room for. */
export function resized<Values extends Float64Array | Uint8Array | Uint32Array>(
  old: Values,
  next: Values,
): Values {
  next.set(old.subarray(0, next.length));
  return next;
}
