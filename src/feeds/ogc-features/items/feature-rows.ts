// The features of one body as it streams in: a FeatureCollection, a single Feature, a bare array; or another document.
import { JsonRows, type JsonRowsHandler, type MemberMeaning } from '../../json/json-rows.ts';
import type { JsonTape } from '../../json/json-tape.ts';
import { jsonValue } from '../../json/json-value.ts';
import type { KeyTable } from '../../json/key-table.ts';
import type { RowTemplate, RowValues } from '../../json/row-template.ts';
import { isObject, type JsonObject } from '../ogc-document.ts';

/** Members that only a document has that is no list of features: it is read as a whole. */
const WHOLE = new Set(['geometry', 'properties', 'collections', 'coordinates', 'conformsTo', 'domain']);

/** Who takes what a body holds. */
export interface FeatureTaker {
  /** One element of the list; node 0 of the tape, valid during the call. */
  feature(tape: JsonTape): void;
  /** A body that is neither a list of features nor a feature. */
  document(document: unknown): void;
}

/** Takes a body: `push` what comes, then `finish`. Both throw SyntaxError for what is no JSON. */
export class FeatureRows implements JsonRowsHandler {
  private readonly taker: FeatureTaker;
  private readonly rows: JsonRows;
  /** The list is a member `features`; else it is the body itself. */
  isNamed = false;

  constructor(keys: KeyTable, template: RowTemplate, taker: FeatureTaker) {
    this.taker = taker;
    this.rows = new JsonRows(keys, template, this);
  }

  push(chunk: Uint8Array): void {
    this.rows.push(chunk);
  }

  finish(): void {
    this.rows.finish();
  }

  /** Members around the features; complete after `finish`. */
  get envelope(): JsonObject {
    return this.rows.envelope;
  }

  /** MapServer writes `features` before `type`. */
  meaningOf(name: string): MemberMeaning {
    if (name === 'features') {
      this.isNamed = true;
      return 'rows';
    }
    return WHOLE.has(name) ? 'whole' : 'member';
  }

  row(tape: JsonTape): void {
    this.taker.feature(tape);
  }

  valuesOf(): RowValues | null {
    return null;
  }

  rowRead(): void {}

  whole(tape: JsonTape): void {
    const document = jsonValue(tape, 0);
    if (isObject(document) && document['type'] === 'Feature') this.taker.feature(tape);
    else this.taker.document(document);
  }
}
