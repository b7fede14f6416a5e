// What an attribute says, into the columns that it fills: converted, dated, checked, or refused with a reason.
import { FALSE, NUMBER, TRUE, type JsonTape } from '../../json/json-tape.ts';
import { conversionFor, type ColumnTarget } from '../../mapping/decode-plan.ts';
import { readNumber, readText, readTime } from '../../mapping/read-value.ts';
import { parseInstantBytes } from '../../time/parse-instant-bytes.ts';
import { parseInstant } from '../../time/parse-instant.ts';
import type { AttributeRole } from './attribute-role.ts';
import type { DecodedRow } from './decoded-row.ts';
import type { PageSink } from './entity-decoder.ts';
import { datasetInstances } from '../instances/dataset-instances.ts';
import {
  createReading,
  readAttribute,
  timeTextOf,
  valueAt,
  type AttributeReading,
} from './read-attribute.ts';
import type { TapeAttribute } from './tape-attribute.ts';
import { writeUnknownAttribute, writeUnknownNode } from './write-unknown-attribute.ts';

/** Writes the attributes of one row after another. */
export class AttributeWriter {
  private readonly row: DecodedRow;
  private readonly reading = createReading();
  private readonly named = createReading();
  /** Of the reading: the attribute as it was given. */
  private raw: unknown;
  private tape!: JsonTape;
  private page!: PageSink;

  constructor(row: DecodedRow) {
    this.row = row;
  }

  /** Starts a row. */
  begin(tape: JsonTape, page: PageSink): void {
    this.tape = tape;
    this.page = page;
  }

  /** Reads an attribute of a rare form; the reading is reused. */
  readValue(raw: unknown): AttributeReading {
    this.raw = raw;
    readAttribute(raw, this.reading);
    return this.reading;
  }

  /** Writes an attribute that stands on the tape. Hot path: no object, and a string only for what is new. */
  writeNode(role: AttributeRole, attribute: TapeAttribute): void {
    const { tape, row, page } = this;
    const { value } = attribute;
    if (value < 0) return;
    const isText = tape.isString(value);
    if (role.rowTimeOrder < row.rowTimeOrder && isText) this.takeRowTime(role, this.instantAt(value));
    if (role.isCoordinate && tape.kindOf(value) === NUMBER)
      takeCoordinate(row, role.short, tape.numberOf(value));
    if (!role.targets) {
      this.noteRefusal(writeUnknownNode(role.short, tape, attribute, page));
      return;
    }
    if (attribute.observedAt >= 0) this.takeObservedAt(this.instantAt(attribute.observedAt), role.targets);
    for (const target of role.targets) this.writeTargetNode(target, value, attribute.unitCode);
  }

  /** Writes an attribute of a rare form; its named instances become columns `name#datasetId`. */
  writeReading(role: AttributeRole, reading: AttributeReading): void {
    this.writeOne(role, reading);
    if (!Array.isArray(this.raw)) return;
    const { sink, context } = this.page;
    for (const { datasetId, instance } of datasetInstances(this.raw, timeTextOf)) {
      readAttribute(instance, this.named);
      const name = `${role.short}#${datasetId}`;
      this.noteRefusal(writeUnknownAttribute(name, this.named, context.zoneOffsetMs, sink));
    }
  }

  private writeOne(role: AttributeRole, reading: AttributeReading): void {
    const { row, page } = this;
    const { value, observedAt } = reading;
    const { zoneOffsetMs } = page.context;
    if (value === undefined && reading.languageMap === null) return;
    if (role.rowTimeOrder < row.rowTimeOrder && typeof value === 'string')
      this.takeRowTime(role, parseInstant(value, zoneOffsetMs));
    if (role.isCoordinate && typeof value === 'number') takeCoordinate(row, role.short, value);
    if (!role.targets) {
      this.noteRefusal(writeUnknownAttribute(role.short, reading, zoneOffsetMs, page.sink));
      return;
    }
    if (observedAt !== '') this.takeObservedAt(parseInstant(observedAt, zoneOffsetMs), role.targets);
    for (const target of role.targets) this.writeTarget(target, valueAt(reading, target), reading.unitCode);
  }

  private instantAt(node: number): number {
    const { tape, page } = this;
    return parseInstantBytes(tape.bytes, tape.fromOf(node), tape.toOf(node), page.context.zoneOffsetMs);
  }

  private takeRowTime(role: AttributeRole, atMs: number): void {
    if (Number.isNaN(atMs)) return;
    this.row.rowTimeMs = atMs;
    this.row.rowTimeOrder = role.rowTimeOrder;
  }

  /** The row is as old as the newest of its mapped attributes. */
  private takeObservedAt(atMs: number, targets: readonly ColumnTarget[]): void {
    const { row } = this;
    if (Number.isNaN(atMs)) return this.refuse('observedAt is not an ISO 8601 time');
    for (const target of targets) target.isObserved = true;
    if (!(atMs <= row.observedAtMs)) row.observedAtMs = atMs;
  }

  private writeTargetNode(target: ColumnTarget, node: number, unitCode: string): void {
    const { tape, page } = this;
    const { kind } = target;
    // A plain value has neither members nor languages.
    if (!target.isPlain) return;
    if (tape.isString(node)) {
      if (kind === 'time') this.writeNumber(target, this.timeAt(node, target));
      else if (kind === 'text') {
        page.sink.setTextOfBytes(target.column, tape.view, tape.fromOf(node), tape.toOf(node));
        this.row.valueCount += 1;
      } else this.writeTarget(target, tape.text(node), unitCode);
    } else if (kind === 'number' && !target.hasCodes && tape.kindOf(node) === NUMBER) {
      const conversion = conversionFor(target, unitCode);
      const number = tape.numberOf(node);
      const converted =
        typeof conversion === 'string' ? Number.NaN : number * conversion.factor + conversion.offset;
      if (!Number.isFinite(converted)) return this.writeTarget(target, number, unitCode);
      if (unitCode !== '' && unitCode !== target.latestUnitSeen) noteUnit(target, unitCode);
      this.writeNumber(target, converted);
    } else this.writeTarget(target, plainValue(tape, node), unitCode);
  }

  private timeAt(node: number, target: ColumnTarget): number | string {
    const atMs = this.instantAt(node);
    return Number.isNaN(atMs) ? readTime('', 0, target.mapping.attribute) : atMs;
  }

  private writeTarget(target: ColumnTarget, value: unknown, unitCode: string): void {
    const { sink, context } = this.page;
    if (value === undefined || value === null) return;
    const { kind, attribute } = target.mapping;
    if (kind === 'text') {
      const text = readText(value);
      if (text === undefined) return this.refuse(`${attribute}: a structure where a text is expected`);
      sink.setText(target.column, text);
      this.row.valueCount += 1;
      return;
    }
    if (kind === 'time') return this.writeNumber(target, readTime(value, context.zoneOffsetMs, attribute));
    const number = readNumber(value, unitCode, target);
    if (typeof number === 'number' && unitCode !== '') noteUnit(target, unitCode);
    this.writeNumber(target, number);
  }

  private writeNumber(target: ColumnTarget, number: number | string): void {
    const { row, page } = this;
    if (typeof number === 'string') return this.refuse(number);
    if (number < target.lowest || number > target.highest) {
      row.isSuspect = true;
      this.refuse(`${target.mapping.attribute}: outside the possible range (kept, marked suspect)`);
    }
    page.sink.setNumber(target.column, number);
    row.valueCount += 1;
  }

  private noteRefusal(reason: string | null): void {
    if (reason !== null) this.refuse(reason);
  }

  private refuse(reason: string): void {
    this.page.refusals.refuse(reason, this.row.id);
  }
}

function noteUnit(target: ColumnTarget, unitCode: string): void {
  target.unitsSeen.add(unitCode);
  target.latestUnitSeen = unitCode;
}

function takeCoordinate(row: DecodedRow, name: string, degrees: number): void {
  if (name === 'longitude') row.lon = degrees;
  else row.lat = degrees;
}

function plainValue(tape: JsonTape, node: number): unknown {
  const kind = tape.kindOf(node);
  return kind === NUMBER
    ? tape.numberOf(node)
    : kind === TRUE
      ? true
      : kind === FALSE
        ? false
        : tape.text(node);
}
