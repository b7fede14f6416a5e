// One body of features into the rows of a feed as it streams in: checked against what was asked for, then written.
import { isWithin } from '#kernel/geo.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { jsonValue } from '../../json/json-value.ts';
import type { JsonTape } from '../../json/json-tape.ts';
import { KeyTable } from '../../json/key-table.ts';
import { RowTemplate } from '../../json/row-template.ts';
import { readText } from '../../mapping/read-value.ts';
import { RecordWriter, valueAt, type RecordContext, type SourceRecord } from '../../mapping/record-writer.ts';
import type { RowSink } from '../../writer/row-sink.ts';
import { describeWithoutRows, kindOfDocument, linksOf, type JsonObject } from '../ogc-document.ts';
import { nameOfCrsMember, readCoordinateSystem, type AxisOrder } from './coordinate-system.ts';
import { toRecord } from './feature-record.ts';
import { unmetCondition, type RowConditions } from './feature-filter.ts';
import { FeatureRows, type FeatureTaker } from './feature-rows.ts';
import { firstPosition, isProjected, swapAxes } from './positions.ts';

/** What a feed needs to read any number of bodies; keep it as long as the feed. */
export interface FeatureReader {
  spec: FeedSpec;
  writer: RecordWriter;
  keys: KeyTable;
  template: RowTemplate;
  /** Properties that are times, also where the source writes them as numbers. */
  epochNames: readonly string[];
}

/** How a body is to be read. */
export interface FeatureContext extends RecordContext {
  conditions: RowConditions | null;
  axes: AxisOrder;
}

/** What a body held besides its rows. */
export interface PageContent {
  features: number;
  /** Rows that were written. */
  kept: number;
  /** Rows that did not meet what was asked for. */
  leftOut: number;
  /** `next` link as the server wrote it; null on the last page. */
  nextHref: string | null;
  /** The page's own address as the server names it; '' when it does not. */
  selfHref: string;
  /** Features in all as the server counts them; NaN when it does not. */
  numberMatched: number;
}

/** The body was read and is no list of features; its message says what it is. */
export class NoFeatures extends Error {
  /** The document is the server's report of an error. */
  readonly isError: boolean;

  constructor(document: unknown) {
    super(describeWithoutRows(document));
    this.name = 'NoFeatures';
    this.isError = kindOfDocument(document) === 'error';
  }
}

/** The coordinates of a body cannot be used; its message says why. */
export class OtherCoordinates extends Error {
  constructor(refusal: string) {
    super(refusal);
    this.name = 'OtherCoordinates';
  }
}

/** Creates the reader of a feed. */
export function createFeatureReader(spec: FeedSpec): FeatureReader {
  const keys = new KeyTable();
  const times = spec.columns.filter(({ kind }) => kind === 'time').map(({ attribute }) => attribute);
  return {
    spec,
    writer: new RecordWriter(spec),
    keys,
    template: new RowTemplate(keys),
    epochNames: spec.observedAttribute === undefined ? times : [spec.observedAttribute, ...times],
  };
}

/** Takes a body: `push` what comes; `finish` answers what it held. Both throw SyntaxError, NoFeatures or OtherCoordinates. */
export class FeatureBody implements FeatureTaker {
  private readonly reader: FeatureReader;
  private readonly context: FeatureContext;
  private readonly sink: RowSink;
  private readonly rows: FeatureRows;
  private features = 0;
  private kept = 0;
  private leftOut = 0;

  constructor(reader: FeatureReader, context: FeatureContext, sink: RowSink) {
    this.reader = reader;
    this.context = context;
    this.sink = sink;
    this.rows = new FeatureRows(reader.keys, reader.template, this);
  }

  push(chunk: Uint8Array): void {
    this.rows.push(chunk);
  }

  finish(): PageContent {
    this.rows.finish();
    const { envelope } = this.rows;
    assertCoordinates(envelope);
    const { features, kept, leftOut } = this;
    return { features, kept, leftOut, ...readPaging(envelope) };
  }

  feature(tape: JsonTape): void {
    // The member stands before the features wherever a program wrote it.
    if (this.features === 0) assertCoordinates(this.rows.envelope);
    this.features += 1;
    const { reader, context, sink } = this;
    const record = toRecord(jsonValue(tape, 0), reader.epochNames, context.zoneOffsetMs);
    if (typeof record === 'string') return sink.refuse(record, this.place());
    if (record.id === '') record.id = this.namedId(record);
    const { id } = record;
    if (id === '') return sink.refuse('no id', this.place());
    if (context.axes === 'latitude-first') this.turnAxes(record.geometry);
    const unmet = context.conditions && unmetCondition(record.values, record.geometry, context.conditions);
    if (unmet !== null) {
      this.leftOut += 1;
      return sink.refuse(unmet, id);
    }
    if (record.geometry !== null && isProjected(record.geometry))
      return sink.refuse('coordinates in metres of a projection (VN-2000 or UTM?), not in degrees', id);
    if (reader.writer.write(record, context, sink)) this.kept += 1;
  }

  document(document: unknown): void {
    throw new NoFeatures(document);
  }

  private place(): string {
    return `feature ${this.features} of the page`;
  }

  private namedId({ values }: SourceRecord): string {
    const { idAttribute } = this.reader.spec;
    return idAttribute === undefined ? '' : (readText(valueAt(values, idAttribute)) ?? '');
  }

  /** The header says latitude first; a server that writes longitude first all the same is known by its positions. */
  private turnAxes(geometry: unknown): void {
    const [x, y] = firstPosition(geometry) ?? [Number.NaN, Number.NaN];
    if (!isWithin(this.context.bounds, x, y) && isWithin(this.context.bounds, y, x)) swapAxes(geometry);
  }
}

/** GeoJSON 2008 could name other coordinates; its `EPSG:4326` was always written longitude first. */
function assertCoordinates(envelope: JsonObject): void {
  const system = readCoordinateSystem(nameOfCrsMember(envelope['crs']));
  if (typeof system === 'object') throw new OtherCoordinates(system.refusal);
}

function readPaging(envelope: JsonObject): Pick<PageContent, 'nextHref' | 'selfHref' | 'numberMatched'> {
  const links = linksOf(envelope);
  const { numberMatched } = envelope;
  const isCount = typeof numberMatched === 'number' && numberMatched >= 0;
  // An HTML twin of the next page may stand beside it.
  const next = links.filter(({ rel }) => rel === 'next');
  return {
    nextHref: (next.find(({ type }) => !/html/i.test(type)) ?? next[0])?.href ?? null,
    selfHref: links.find(({ rel }) => rel === 'self')?.href ?? '',
    numberMatched: isCount ? numberMatched : Number.NaN,
  };
}
