// The table of one feed inside the worker: interned ids, growing columns, geometry, and what changed since the last batch.
import type { ColumnKind, GeometryKind } from '#kernel/table/columns.ts';
import { codeOf, createColumnStore, growColumn, missingValue, type ColumnStore } from './column-store.ts';
import { GeometryStore } from './geometry-store.ts';
import { createRefusalLog, type RefusalLog } from './refusal-log.ts';
import type { RowSink } from './row-sink.ts';

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

/** Where a row finds what it does not set itself: an as-of reply brings only what changed in its window. */
export interface HeldValues {
  writer: ColumnWriter;
  /** True for columns that do not vary with time. */
  holds(column: number): boolean;
}

/** A RowSink that keeps the rows, and knows what is new since the last batch. Rows are in order of first arrival. */
export class ColumnWriter implements RowSink {
  readonly ids: string[] = [];
  readonly columns: ColumnStore[];
  readonly geometry: GeometryStore;
  refusals: RefusalLog = createRefusalLog();
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
  private readonly held: HeldValues | undefined;
  private readonly rows = new Map<string, number>();
  private readonly columnByName: Map<string, number>;
  private readonly fixedCount: number;
  private readonly isComputed: readonly boolean[];
  private staged: Float64Array;
  private isStaged: Uint8Array;
  private stagedId = '';
  private pollNumber = 0;
  private seenIn = new Uint32Array(FIRST_CAPACITY);
  private seenRows = 0;
  private pollReceivedMs = Number.NaN;

  constructor(shapes: readonly ColumnShape[], geometryKind: GeometryKind, held?: HeldValues) {
    this.held = held;
    this.fixedCount = shapes.length;
    this.isComputed = shapes.map((shape) => shape.isComputed === true);
    this.columns = shapes.map(({ column, kind, unit }) =>
      createColumnStore(column, kind, kind === 'time' ? 'ms' : (unit ?? ''), FIRST_CAPACITY),
    );
    this.columnByName = new Map(shapes.map(({ column }, index) => [column, index]));
    this.geometry = new GeometryStore(geometryKind, FIRST_CAPACITY);
    this.staged = new Float64Array(shapes.length);
    this.isStaged = new Uint8Array(shapes.length);
  }

  /** Row of an entity id, or -1. */
  rowOf(id: string): number {
    return this.rows.get(id) ?? -1;
  }

  /** Index of a column by name, or -1. */
  columnIndex(name: string): number {
    return this.columnByName.get(name) ?? -1;
  }

  /** Starts a poll: rows count as unseen, refusals from zero. */
  beginPoll(receivedAtMs: number): void {
    this.pollNumber += 1;
    this.seenRows = 0;
    this.pollReceivedMs = receivedAtMs;
    this.refusals = createRefusalLog();
  }

  /** How many different rows this poll has brought so far. */
  seenCount(): number {
    return this.seenRows;
  }

  beginRow(id: string): void {
    this.stagedId = id;
    this.isStaged.fill(0);
    this.geometry.clearStaged();
  }

  setNumber(column: number, value: number): void {
    this.staged[column] = value;
    this.isStaged[column] = 1;
  }

  setText(column: number, value: string): void {
    const store = this.columns[column];
    if (store) this.setNumber(column, codeOf(store, value));
  }

  extraColumn(name: string, kind: ColumnKind, unit: string): number {
    const known = this.columnByName.get(name);
    if (known !== undefined) return this.isExtra(known, kind, unit) ? known : -1;
    if (this.columns.length - this.fixedCount >= MAX_EXTRA_COLUMNS) return -1;
    this.columns.push(createColumnStore(name, kind, kind === 'time' ? 'ms' : unit, this.quality.length));
    this.columnByName.set(name, this.columns.length - 1);
    this.hasNewColumns = true;
    this.staged = grown(this.staged, new Float64Array(this.columns.length));
    this.isStaged = grown(this.isStaged, new Uint8Array(this.columns.length));
    return this.columns.length - 1;
  }

  beginRing(isOuter: boolean): void {
    this.geometry.beginRing(isOuter);
  }

  addPosition(lon: number, lat: number): void {
    this.geometry.addPosition(lon, lat);
  }

  dropGeometry(): void {
    this.geometry.clearStaged();
  }

  endRow(observedAtMs: number, quality: number): void {
    const row = this.rowOf(this.stagedId);
    const isRepeated = row >= 0 && this.seenIn[row] === this.pollNumber;
    if (isRepeated && !(observedAtMs > (this.observedAtMs[row] ?? Number.NaN))) return this.dropRow();
    this.holdUnset();
    this.commitRow(row < 0 ? this.appendRow() : row, observedAtMs, quality, isRepeated);
  }

  dropRow(): void {
    this.geometry.clearStaged();
  }

  refuse(reason: string, example: string): void {
    this.refusals.refuse(reason, example);
  }

  /** Sets one computed value of a finished row. */
  setComputed(column: number, row: number, value: number | string): void {
    const store = this.columns[column];
    if (store) this.setValue(store, row, typeof value === 'string' ? codeOf(store, value) : value);
  }

  /**
   * Takes over rows of the live table that this poll did not bring and that are no younger than `atMs`: what has not
   * changed since then is not in a window before it, but is known to have been so.
   */
  adoptUnchanged(atMs: number): void {
    const { held } = this;
    if (!held) return;
    held.writer.ids.forEach((id, heldRow) => {
      const row = this.rowOf(id);
      const observedAtMs = held.writer.observedAtMs[heldRow] ?? Number.NaN;
      if (!(observedAtMs <= atMs) || (row >= 0 && this.seenIn[row] === this.pollNumber)) return;
      this.beginRow(id);
      this.hold(heldRow, () => true);
      this.endRow(observedAtMs, held.writer.quality[heldRow] ?? 0);
    });
  }

  /** Drops the rows that this poll did not bring; only after a complete poll. */
  removeUnseen(): void {
    this.keepRows((row) => this.seenIn[row] === this.pollNumber);
  }

  /** Drops every row. */
  removeAll(): void {
    this.keepRows(() => false);
  }

  /** Forgets what changed; whoever built a batch calls it. */
  markSent(): void {
    this.changed.fill(0);
    this.changedCount = 0;
    this.hasNewIds = this.hasNewGeometry = this.hasNewColumns = false;
    for (const store of this.columns) store.isDirty = false;
  }

  private isExtra(column: number, kind: ColumnKind, unit: string): boolean {
    const store = this.columns[column];
    return column >= this.fixedCount && store?.kind === kind && (kind !== 'number' || store.unit === unit);
  }

  private commitRow(row: number, observedAtMs: number, quality: number, isRepeated: boolean): void {
    for (let column = 0; column < this.columns.length; column += 1) {
      const store = this.columns[column];
      if (!store || this.isComputed[column]) continue;
      const value = this.isStaged[column] ? (this.staged[column] ?? Number.NaN) : missingValue(store);
      this.setValue(store, row, value);
    }
    if (this.geometry.commit(row)) this.hasNewGeometry = true;
    const isNewObservation = !Object.is(this.observedAtMs[row], observedAtMs);
    if (isNewObservation || this.quality[row] !== quality) this.markChanged(row);
    if (isNewObservation || this.changed[row]) this.receivedAtMs[row] = this.pollReceivedMs;
    this.observedAtMs[row] = observedAtMs;
    this.quality[row] = quality;
    this.seenIn[row] = this.pollNumber;
    if (!isRepeated) this.seenRows += 1;
  }

  private setValue(store: ColumnStore, row: number, value: number): void {
    if (Object.is(store.values[row], value)) return;
    store.values[row] = value;
    store.isDirty = true;
    this.markChanged(row);
  }

  private markChanged(row: number): void {
    if (this.changed[row]) return;
    this.changed[row] = 1;
    this.changedCount += 1;
  }

  /** Takes over static values from the live table where this row brought none. */
  private holdUnset(): void {
    const { held } = this;
    const heldRow = held?.writer.rowOf(this.stagedId) ?? -1;
    if (held && heldRow >= 0) this.hold(heldRow, (column) => held.holds(column));
  }

  private hold(heldRow: number, holds: (column: number) => boolean): void {
    if (!this.held) return;
    const { columns, geometry } = this.held.writer;
    for (let column = 0; column < this.fixedCount; column += 1) {
      const store = columns[column];
      if (!store || this.isStaged[column] || this.isComputed[column] || !holds(column)) continue;
      const value = store.values[heldRow] ?? missingValue(store);
      if (store.kind === 'text') this.setText(column, store.dictionary[value] ?? '');
      else this.setNumber(column, value);
    }
    if (!this.geometry.hasStaged()) this.geometry.stageFrom(geometry, heldRow);
  }

  private appendRow(): number {
    const row = this.ids.length;
    if (row === this.quality.length) this.grow(2 * row);
    this.ids.push(this.stagedId);
    this.rows.set(this.stagedId, row);
    this.hasNewIds = this.hasNewGeometry = true;
    this.markChanged(row);
    return row;
  }

  private grow(capacity: number): void {
    for (const store of this.columns) growColumn(store, capacity);
    this.geometry.grow(capacity);
    this.observedAtMs = grown(this.observedAtMs, nanArray(capacity));
    this.receivedAtMs = grown(this.receivedAtMs, nanArray(capacity));
    this.quality = grown(this.quality, new Uint8Array(capacity));
    this.changed = grown(this.changed, new Uint8Array(capacity));
    this.seenIn = grown(this.seenIn, new Uint32Array(capacity));
  }

  /** Closes up the rows that stay, in their order. */
  private keepRows(stays: (row: number) => boolean): void {
    const rowCount = this.ids.length;
    let next = 0;
    for (let row = 0; row < rowCount; row += 1) {
      if (!stays(row)) continue;
      if (next !== row) this.moveRow(row, next);
      next += 1;
    }
    if (next === rowCount) return;
    this.ids.length = next;
    this.rows.clear();
    this.ids.forEach((id, row) => this.rows.set(id, row));
    this.clearRowsFrom(next);
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

function nanArray(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}

function grown<Values extends Float64Array | Uint8Array | Uint32Array>(old: Values, next: Values): Values {
  next.set(old);
  return next;
}
