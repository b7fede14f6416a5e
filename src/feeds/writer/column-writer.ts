// Where decoders write one feed's rows: a row is staged value by value, then committed to the table; and what a poll brought.
import type { ColumnKind, GeometryKind } from '#kernel/table/columns.ts';
import { QUALITY } from '#kernel/quality.ts';
import { missingValue, textOf } from './column-store.ts';
import { createRefusalLog, type RefusalLog } from './refusal-log.ts';
import type { RowSink } from './row-sink.ts';
import { RowTable, type ColumnShape } from './row-table.ts';

/** Rows are numbered as far as small integers reach in every engine. */
const LAST_ROW_NUMBER = 2 ** 30 - 1;

/** Where a row finds what it does not set itself: an as-of reply brings only what changed in its window. */
export interface HeldValues {
  writer: ColumnWriter;
  /** True for columns that do not vary with time. */
  holds(column: number): boolean;
}

/** A RowSink that keeps the rows. Rows are in order of first arrival. */
export class ColumnWriter extends RowTable implements RowSink {
  refusals: RefusalLog = createRefusalLog();
  private readonly held: HeldValues | undefined;
  /** Number of the row that is being written. */
  private stagedRow = 1;
  private stagedId = -1;
  /** The row that the staged id has already, or -1. */
  private stagedAt = -1;
  private pollNumber = 0;
  private seenRows = 0;
  /** Rows held that this poll brought in a form that was refused. */
  private readonly unreadRows = new Set<number>();
  private pollReceivedMs = Number.NaN;
  /** Rows come by themselves between polls; null during a poll. */
  private patch: { addsRows: boolean } | null = null;

  constructor(shapes: readonly ColumnShape[], geometryKind: GeometryKind, held?: HeldValues) {
    super(shapes, geometryKind);
    this.held = held;
  }

  /** Starts a poll: rows count as unseen, refusals from zero. */
  beginPoll(receivedAtMs: number): void {
    this.pollNumber += 1;
    this.seenRows = 0;
    this.pollReceivedMs = receivedAtMs;
    this.refusals = createRefusalLog();
    this.unreadRows.clear();
    this.stagedAt = -1;
    this.patch = null;
  }

  /**
   * Takes rows that come by themselves between polls, until the next poll begins: what a row does not set stays as it is,
   * an observation older than the one held is dropped, and without `addsRows` so are rows that are not held.
   */
  beginPatch(receivedAtMs: number, addsRows: boolean): void {
    this.pollReceivedMs = receivedAtMs;
    this.patch = { addsRows };
  }

  /** How many different rows this poll has brought so far. */
  seenCount(): number {
    return this.seenRows;
  }

  beginRow(id: string): void {
    this.stage(this.knownIdOf(id));
  }

  beginRowOfBytes(view: DataView, from: number, to: number): void {
    this.stage(this.knownIdOfBytes(view, from, to));
  }

  beginExpectedRow(bytes: Uint8Array, view: DataView, from: number): number {
    const length = this.expectedIdLength(bytes, view, from);
    if (length < 0) return -1;
    this.stage(this.latestKnownId());
    return from + length;
  }

  setNumber(column: number, value: number): void {
    const store = this.columns[column];
    if (!store) return;
    store.staged = value;
    store.stagedIn = this.stagedRow;
  }

  setText(column: number, value: string): void {
    const store = this.columns[column];
    if (store) this.setNumber(column, store.texts.internText(value));
  }

  setTextOfBytes(column: number, view: DataView, from: number, to: number): void {
    const store = this.columns[column];
    if (store) this.setNumber(column, store.texts.intern(view, from, to));
  }

  setExpectedText(column: number, bytes: Uint8Array, view: DataView, from: number): number {
    const { stagedAt } = this;
    const store = this.columns[column];
    if (stagedAt < 0 || !store) return -1;
    const code = store.values[stagedAt] as number;
    const length = store.texts.quotedLength(code, bytes, view, from);
    if (length < 0) return -1;
    store.staged = code;
    store.stagedIn = this.stagedRow;
    return from + length;
  }

  extraColumn(name: string, kind: ColumnKind, unit: string): number {
    return this.addColumn(name, kind, unit);
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

  endRow(observedAtMs: number, quality: number): boolean {
    const row = this.stagedAt;
    if (this.patch) return this.patchRow(row, observedAtMs, quality, this.patch.addsRows);
    const isRepeated = row >= 0 && this.seenIn[row] === this.pollNumber;
    if (isRepeated && !(observedAtMs > (this.observedAtMs[row] ?? Number.NaN))) {
      this.dropRow();
      return true;
    }
    this.holdUnset();
    this.commitRow(row < 0 ? this.appendRow(this.stagedId) : row, observedAtMs, quality, isRepeated);
    return isRepeated;
  }

  /** In a table of an instant nothing may stay of another one. */
  dropRow(): void {
    if (this.stagedAt >= 0 && !this.held) this.unreadRows.add(this.stagedAt);
    this.stagedAt = -1;
    this.geometry.clearStaged();
  }

  refuse(reason: string, example: string, count = 1): void {
    this.refusals.refuse(reason, example, count);
  }

  /** Sets one computed value of a finished row. */
  setComputed(column: number, row: number, value: number | string): void {
    const store = this.columns[column];
    if (store) this.setValue(store, row, typeof value === 'string' ? store.texts.internText(value) : value);
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

  /** Drops the rows that this poll did not bring, not even in a form that was refused; only after a complete poll. */
  removeUnseen(): void {
    this.keepRows((row) => this.seenIn[row] === this.pollNumber || this.unreadRows.has(row));
    this.unreadRows.clear();
  }

  /** Drops every row. */
  removeAll(): void {
    this.keepRows(() => false);
    this.unreadRows.clear();
  }

  private stage(known: number): void {
    this.stagedId = known;
    this.stagedAt = this.rowOfKnownId(known);
    if (this.stagedRow === LAST_ROW_NUMBER) {
      for (const store of this.columns) store.stagedIn = 0;
      this.stagedRow = 0;
    }
    this.stagedRow += 1;
    this.geometry.clearStaged();
  }

  private patchRow(row: number, observedAtMs: number, quality: number, addsRows: boolean): false {
    const isHeld = row >= 0;
    const heldMs = isHeld ? (this.observedAtMs[row] ?? Number.NaN) : Number.NaN;
    if (observedAtMs < heldMs || (!isHeld && !addsRows)) {
      this.dropRow();
      return false;
    }
    if (isHeld) this.keepUnset(row);
    // Part of an entity may come without a time and without anything that the feed maps.
    const atMs = Number.isNaN(observedAtMs) ? heldMs : observedAtMs;
    const code = isHeld && quality === QUALITY.missing ? (this.quality[row] ?? quality) : quality;
    this.commitRow(isHeld ? row : this.appendRow(this.stagedId), atMs, code, true);
    return false;
  }

  private keepUnset(row: number): void {
    this.columns.forEach((store, column) => {
      if (store.stagedIn !== this.stagedRow && !this.isComputed[column])
        this.setNumber(column, store.values[row] ?? missingValue(store));
    });
    if (!this.geometry.hasStaged()) this.geometry.stageFrom(this.geometry, row);
  }

  private commitRow(row: number, observedAtMs: number, quality: number, isRepeated: boolean): void {
    this.writeRow(row, this.stagedRow);
    if (this.geometry.commit(row)) this.hasNewGeometry = true;
    const heldMs = this.observedAtMs[row] as number;
    // Two rows without a time are of the same time.
    const isNewObservation = heldMs !== observedAtMs && (heldMs === heldMs || observedAtMs === observedAtMs);
    if (isNewObservation || this.quality[row] !== quality) this.markChanged(row);
    if (isNewObservation || this.changed[row]) this.receivedAtMs[row] = this.pollReceivedMs;
    this.observedAtMs[row] = observedAtMs;
    this.quality[row] = quality;
    this.seenIn[row] = this.pollNumber;
    if (!isRepeated) this.seenRows += 1;
  }

  /** Takes over static values from the live table where this row brought none. */
  private holdUnset(): void {
    const { held } = this;
    if (!held) return;
    const heldRow = held.writer.rowOf(this.textOfKnownId(this.stagedId));
    if (heldRow >= 0) this.hold(heldRow, (column) => held.holds(column));
  }

  private hold(heldRow: number, holds: (column: number) => boolean): void {
    if (!this.held) return;
    const { columns, geometry } = this.held.writer;
    for (let column = 0; column < this.fixedCount; column += 1) {
      const store = columns[column];
      const isStaged = this.columns[column]?.stagedIn === this.stagedRow;
      if (!store || isStaged || this.isComputed[column] || !holds(column)) continue;
      const value = store.values[heldRow] ?? missingValue(store);
      if (store.kind === 'text') this.setText(column, textOf(store, heldRow));
      else this.setNumber(column, value);
    }
    if (!this.geometry.hasStaged()) this.geometry.stageFrom(geometry, heldRow);
  }
}
