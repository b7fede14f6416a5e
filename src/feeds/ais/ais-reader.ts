// Reads one JSON body of AIS positions in any of the dialects, as it streams in.
import {
  isObject,
  JsonRecordReader,
  textOf,
  type Envelope,
  type JsonMemory,
} from '../snapshot/json-record-reader.ts';
import { PLAIN_END, type BodyEnd, type RecordReader, type RecordTaker } from '../snapshot/record-reader.ts';
import { parseInstant } from '../time/parse-instant.ts';
import type { SourceRecord } from '../mapping/record-writer.ts';
import { dialectOf, readMessage } from './dialect.ts';
import { messageRecord, type AisReport } from './report/message-record.ts';
import type { StationClass } from './report/mmsi.ts';
import { mergeRecords, ReportFold } from './report/report-fold.ts';

/** Members in which gateways put their rows. */
const ROW_MEMBERS = ['features', 'vessels', 'positions', 'messages', 'data', 'items', 'rows'];

/** What is read of a body. */
export interface AisSelection {
  /** Kinds of stations whose reports become rows; others are passed over. */
  stations: readonly StationClass[];
  /** UCUM unit of speeds where a record names none; '' when it is not configured. */
  speedUnit: string;
  /** A speed without unit would be taken in the unit of a column, so it is refused. */
  needsSpeedUnit: boolean;
  zoneOffsetMs: number;
  /** What a register of vessels told, by MMSI. */
  statics: ReadonlyMap<string, SourceRecord>;
}

/** Takes reports of either form, passes over stations that were not asked for, and joins what registers told. */
export class ReportTaker {
  private readonly selection: AisSelection;
  private readonly taker: RecordTaker;

  constructor(selection: AisSelection, taker: RecordTaker) {
    this.selection = selection;
    this.taker = taker;
  }

  /** The record of a report; null when it is not of a station that was asked for. */
  record({ station, record, refusals }: AisReport): SourceRecord | null {
    const { selection, taker } = this;
    if (!selection.stations.includes(station)) return null;
    for (const refusal of refusals) taker.refuse(refusal, record.id);
    const known = selection.statics.get(record.id);
    const joined = known
      ? mergeRecords({ ...known, geometry: null, observedAtMs: Number.NaN }, record)
      : record;
    const isUnnamed =
      record.units?.['speedOverGround'] === '' && record.values['speedOverGround'] !== undefined;
    if (!isUnnamed || !selection.needsSpeedUnit) return joined;
    taker.refuse('speedOverGround: no unit named, knots or m/s (kept without it)', record.id);
    return { ...joined, values: { ...joined.values, speedOverGround: undefined } };
  }
}

/** One body. */
export class AisReader implements RecordReader {
  private readonly reader: JsonRecordReader;
  private readonly reports: ReportTaker;
  private readonly selection: AisSelection;
  private readonly taker: RecordTaker;
  private readonly fold = new ReportFold();
  private count = 0;

  constructor(memory: JsonMemory, selection: AisSelection, taker: RecordTaker) {
    this.selection = selection;
    this.taker = taker;
    this.reports = new ReportTaker(selection, taker);
    this.reader = new JsonRecordReader(memory, {
      rowMembers: ROW_MEMBERS,
      row: (value, envelope) => this.row(value, envelope),
      whole: (value) => this.whole(value),
    });
  }

  push(chunk: Uint8Array): void {
    this.reader.push(chunk);
  }

  finish(): BodyEnd {
    this.reader.finish();
    for (const { record, raws } of this.fold.records()) this.taker.take(record, raws);
    return PLAIN_END;
  }

  private row(value: unknown, envelope: Envelope): void {
    this.count += 1;
    const { zoneOffsetMs, speedUnit } = this.selection;
    const bodyMs = parseInstant(textOf(envelope['dataUpdatedTime']), zoneOffsetMs);
    const message = readMessage(value, { zoneOffsetMs, speedUnit, bodyMs });
    const report = typeof message === 'string' ? message : messageRecord(message);
    if (typeof report === 'string') return this.taker.refuse(report, `record ${this.count}`);
    const record = this.reports.record(report);
    if (record === null) return;
    if (isObject(value) && dialectOf(value) === 'stream') this.fold.add(record, value);
    else this.taker.take(record, value);
  }

  private whole(value: unknown): void {
    if (!isObject(value) || !isAisRecord(value)) throw new SyntaxError('the body holds no AIS positions');
    this.row(value, {});
  }
}

/** True for an object that is a record of one of the dialects; an entity of a context broker is not, whatever it tells. */
export function isAisRecord(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (dialectOf(value) === 'stream') return true;
  if ('@context' in value || /^urn:|^https?:/.test(textOf(value['id']))) return false;
  const members = isObject(value['properties']) ? { ...value, ...value['properties'] } : value;
  return Object.entries(members).some(([name, one]) => name.toLowerCase() === 'mmsi' && !isObject(one));
}
