// The rows of a JSON body as plain objects, one at a time: no text and no object of the whole exists.
import { JsonRows, type JsonRowsHandler, type MemberMeaning } from '../json/json-rows.ts';
import { ARRAY, type JsonTape } from '../json/json-tape.ts';
import { jsonValue } from '../json/json-value.ts';
import { KeyTable } from '../json/key-table.ts';
import { RowTemplate } from '../json/row-template.ts';

/** Members that describe the rows, as far as they have come. */
export type Envelope = Readonly<Record<string, unknown>>;

/** What a body means. */
export interface JsonRecordHandler {
  /** Members that may hold the rows. */
  rowMembers: readonly string[];
  /** One row; `envelope` has what stood before the rows only. */
  row(value: unknown, envelope: Envelope): void;
  /** A body without a list of rows: one object, or a value that is none. */
  whole(value: unknown): void;
}

/** What is known of the rows of a source: bodies of one feed share it, so that names are numbered once. */
export interface JsonMemory {
  keys: KeyTable;
  template: RowTemplate;
}

/** Fresh memory of a source. */
export function createJsonMemory(): JsonMemory {
  const keys = new KeyTable();
  return { keys, template: new RowTemplate(keys) };
}

/** Takes one body: `push` what comes, then `finish`, which answers the envelope. Both throw SyntaxError. */
export class JsonRecordReader implements JsonRowsHandler {
  private readonly rows: JsonRows;
  private readonly handler: JsonRecordHandler;

  constructor({ keys, template }: JsonMemory, handler: JsonRecordHandler) {
    this.handler = handler;
    this.rows = new JsonRows(keys, template, this);
  }

  push(chunk: Uint8Array): void {
    this.rows.push(chunk);
  }

  finish(): Envelope {
    this.rows.finish();
    return this.rows.envelope;
  }

  meaningOf(name: string): MemberMeaning {
    return this.handler.rowMembers.includes(name) ? 'rows' : 'member';
  }

  row(tape: JsonTape): void {
    this.handler.row(jsonValue(tape, 0), this.rows.envelope);
  }

  valuesOf(): null {
    return null;
  }

  rowRead(): void {
    throw new Error('no row was asked for by its values');
  }

  whole(tape: JsonTape): void {
    if (tape.kindOf(0) < ARRAY) throw new SyntaxError('the body holds no records');
    this.handler.whole(jsonValue(tape, 0));
  }
}

/** True for a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text member, '' where there is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A JSON object of bytes that are all there; undefined when they are none. */
export function parseObject(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
