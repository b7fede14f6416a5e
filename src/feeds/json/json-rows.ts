// A JSON body read as it streams in: the rows of its array one by one, whatever stands around them, no text of the whole.
import { jsonValue } from './json-value.ts';
import { JsonScanner, NEEDS_MORE, skipSpace, syntaxErrorAt } from './json-scanner.ts';
import { JsonSyntaxError } from './json-syntax-error.ts';
import type { JsonTape } from './json-tape.ts';
import type { KeyTable } from './key-table.ts';
import type { RowTemplate, RowValues } from './row-template.ts';

/** Bytes taken at once: small enough to stay in the cache of a core. */
const WINDOW_BYTES = 128 * 1024;
const FIRST_BYTES = 4096;
/** What the scanner may read beyond the end. */
const SLACK_BYTES = 4;

/** Where rows are never alike, no time is lost on comparing them; after some rows it is tried again. */
const MAX_MISFITS = 8;
const FORGIVEN_MISFITS = 512;

/**
 * What a member of the body's object is: `rows` holds the rows and is an array, a `member` describes them, `whole` tells
 * that the object itself is what was asked for.
 */
export type MemberMeaning = 'rows' | 'member' | 'whole';

/** Who takes what a body holds. The tape is valid during the call only. */
export interface JsonRowsHandler {
  /** What a member of the top-level object is, given those before it. */
  meaningOf(name: string, envelope: Readonly<Record<string, unknown>>): MemberMeaning;
  /**
   * One element of the top-level array, or of the member that holds the rows; node 0 of the tape. Rows of the same
   * `layout` have the same nodes with the same keys, only their plain values differ; 0 for a row of its own.
   */
  row(tape: JsonTape, layout: number): void;
  /** Who takes the values of rows of a layout one by one instead, or null; `rowRead` follows each row taken so. */
  valuesOf(layout: number): RowValues | null;
  rowRead(): void;
  /** A body that is no list of rows: the whole of it is node 0 of the tape. */
  whole(tape: JsonTape): void;
}

type State = 'start' | 'envelope' | 'first-row' | 'row' | 'after-row' | 'after-member' | 'whole' | 'end';

/**
 * Reads one body; `template` may be shared by bodies that are read at the same time. `push` what comes, then `finish`. Both throw JsonSyntaxError at the first byte that JSON.parse would
 * refuse; the rows before it have been handed over by then. An envelope that names its rows twice is refused too.
 */
export class JsonRows {
  /** Members around the rows. */
  readonly envelope: Record<string, unknown> = {};
  private readonly scanner: JsonScanner;
  private readonly handler: JsonRowsHandler;
  private buffer = new Uint8Array(FIRST_BYTES);
  private end = 0;
  private at = 0;
  private state: State = 'start';
  private isEnveloped = false;
  /** Bytes without which another attempt at the present value is not worth while. */
  private neededBytes = 0;
  private readonly template: RowTemplate;
  /** How often rows were unlike the one before, less how often they were alike. */
  private misfits = 0;

  constructor(keys: KeyTable, template: RowTemplate, handler: JsonRowsHandler) {
    this.scanner = new JsonScanner(keys);
    this.template = template;
    this.handler = handler;
  }

  /** Takes the next bytes. */
  push(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; from += WINDOW_BYTES) {
      this.append(chunk.subarray(from, from + WINDOW_BYTES));
      if (this.end - this.at >= this.neededBytes) this.drain();
    }
  }

  /** Takes what is left; throws when the body is not complete. */
  finish(): void {
    this.scanner.isLast = true;
    this.drain();
    if (this.state !== 'end') throw this.unexpected(this.at);
  }

  private append(bytes: Uint8Array): void {
    const kept = this.end - this.at;
    if (kept + bytes.length + SLACK_BYTES > this.buffer.length) {
      const buffer = new Uint8Array(2 * (kept + bytes.length) + SLACK_BYTES);
      buffer.set(this.buffer.subarray(this.at, this.end));
      this.buffer = buffer;
    } else if (this.at > 0) this.buffer.copyWithin(0, this.at, this.end);
    this.scanner.baseOffset += this.at;
    this.at = 0;
    this.buffer.set(bytes, kept);
    this.end = kept + bytes.length;
    this.buffer[this.end] = 0;
    this.scanner.setBytes(this.buffer, this.end);
  }

  /** Goes on as far as the bytes reach. */
  private drain(): void {
    this.neededBytes = 0;
    for (let goesOn = true; goesOn;) {
      const from = skipSpace(this.buffer, this.at);
      if (from >= this.end) {
        this.at = from;
        return;
      }
      goesOn = this.step(from);
    }
  }

  private step(from: number): boolean {
    switch (this.state) {
      case 'start':
        return this.start(from);
      case 'envelope':
        return this.readEnvelope(from);
      case 'first-row':
        return this.isClosed(from) || this.readRow(from);
      case 'row':
        return this.readRow(from);
      case 'after-row':
        return this.isClosed(from) || this.expect(from, COMMA, 'row');
      case 'after-member':
        return this.readMember(from);
      case 'whole':
        return this.readWhole(from);
      case 'end':
        throw this.unexpected(from);
    }
  }

  private start(from: number): boolean {
    const { buffer } = this;
    let at = from;
    if (this.scanner.baseOffset + from === 0 && buffer[at] === 0xef) {
      if (this.end < 3 && !this.scanner.isLast) return false;
      if (buffer[1] === 0xbb && buffer[2] === 0xbf) at = skipSpace(buffer, 3);
    }
    this.at = at;
    if (at >= this.end) return false;
    this.state = buffer[at] === OPEN_ARRAY ? 'first-row' : buffer[at] === OPEN_OBJECT ? 'envelope' : 'whole';
    if (this.state === 'first-row') this.at += 1;
    return true;
  }

  /** Reads members until one holds the rows, or until it is plain that the object is no envelope. */
  private readEnvelope(from: number): boolean {
    const envelope: Record<string, unknown> = {};
    let at = from + 1;
    for (;;) {
      const name = this.scanName(at);
      if (name === undefined) return this.wait(from);
      if (name === null) break;
      const meaning = this.handler.meaningOf(name, envelope);
      const valueAt = skipSpace(this.buffer, this.nameEnd);
      if (valueAt >= this.end) return this.wait(from);
      if (meaning === 'rows' && this.buffer[valueAt] === OPEN_ARRAY) {
        Object.assign(this.envelope, envelope);
        this.isEnveloped = true;
        this.at = valueAt + 1;
        this.state = 'first-row';
        return true;
      }
      if (meaning !== 'member') break;
      at = this.scanner.scan(valueAt);
      if (at === NEEDS_MORE) return this.wait(from);
      envelope[name] = jsonValue(this.scanner.tape, 0);
      at = skipSpace(this.buffer, at);
      if (at >= this.end) return this.wait(from);
      if (this.buffer[at] !== COMMA) break;
      at += 1;
    }
    this.state = 'whole';
    return true;
  }

  private nameEnd = 0;

  /** The name of a member and its colon; undefined when it has not come whole, null when there is none. */
  private scanName(from: number): string | null | undefined {
    const { scanner, buffer } = this;
    const quoteAt = skipSpace(buffer, from);
    if (quoteAt >= this.end) return undefined;
    if (buffer[quoteAt] !== QUOTE) return null;
    const end = scanner.scan(quoteAt);
    if (end === NEEDS_MORE) return undefined;
    const name = scanner.tape.text(0);
    const colonAt = skipSpace(buffer, end);
    if (colonAt >= this.end) return undefined;
    if (buffer[colonAt] !== COLON) throw this.unexpected(colonAt);
    this.nameEnd = colonAt + 1;
    return name;
  }

  /** A member after the rows, or the end of the envelope. */
  private readMember(from: number): boolean {
    if (this.buffer[from] === CLOSE_OBJECT) {
      this.at = from + 1;
      this.state = 'end';
      return true;
    }
    if (this.buffer[from] !== COMMA) throw this.unexpected(from);
    const name = this.scanName(from + 1);
    if (name === null) throw this.unexpected(skipSpace(this.buffer, from + 1));
    if (name === undefined) return this.wait(from);
    if (this.handler.meaningOf(name, this.envelope) === 'rows')
      throw new JsonSyntaxError(`"${name}" is named twice`, this.scanner.baseOffset + from);
    const end = this.scanner.scan(this.nameEnd);
    if (end === NEEDS_MORE) return this.wait(from);
    this.envelope[name] = jsonValue(this.scanner.tape, 0);
    this.at = end;
    return true;
  }

  private readRow(from: number): boolean {
    const isTried = this.misfits < MAX_MISFITS && this.template.layout !== 0;
    let end = isTried ? this.readByTemplate(from) : -1;
    if (end < 0) {
      end = this.scanner.scan(from);
      if (end === NEEDS_MORE) return this.wait(from);
      this.misfits = (this.misfits + 1) % FORGIVEN_MISFITS;
      this.template.learn(this.scanner.tape, from, end);
      this.handler.row(this.scanner.tape, 0);
    } else if (this.misfits > 0) this.misfits -= 1;
    const next = skipSpace(this.buffer, end);
    const isFollowed = this.buffer[next] === COMMA && next < this.end;
    this.at = isFollowed ? next + 1 : end;
    this.state = isFollowed ? 'row' : 'after-row';
    return true;
  }

  /** Takes rows for as long as they are like the one before; answers where the last of them ends, or -1 when there is none. */
  private readByTemplate(from: number): number {
    const { handler, template, scanner, buffer } = this;
    const values = handler.valuesOf(template.layout);
    let last = -1;
    let at = from;
    for (let end = 0; values; at = skipSpace(buffer, end + 1)) {
      end = values.read(scanner.tape, at, this.end);
      if (end < 0) break;
      handler.rowRead();
      last = end;
      if (buffer[end] !== COMMA) return last;
    }
    if (last >= 0) return last;
    last = template.scan(scanner.tape, from, this.end);
    if (last >= 0) handler.row(template.tape, template.layout);
    return last;
  }

  private readWhole(from: number): boolean {
    const end = this.scanner.scan(from);
    if (end === NEEDS_MORE) return this.wait(from);
    this.at = skipSpace(this.buffer, end);
    if (this.at < this.end) throw this.unexpected(this.at);
    if (!this.scanner.isLast) return this.wait(from);
    this.state = 'end';
    this.handler.whole(this.scanner.tape);
    return false;
  }

  private isClosed(from: number): boolean {
    if (this.buffer[from] !== CLOSE_ARRAY) return false;
    this.at = from + 1;
    this.state = this.isEnveloped ? 'after-member' : 'end';
    return true;
  }

  private expect(from: number, code: number, next: State): boolean {
    if (this.buffer[from] !== code) throw this.unexpected(from);
    this.at = from + 1;
    this.state = next;
    return true;
  }

  /** Keeps the bytes from `from` on; a value larger than what has come is tried again when twice as much is there. */
  private wait(from: number): false {
    if (this.scanner.isLast) throw this.unexpected(this.end);
    this.at = from;
    this.neededBytes = 2 * (this.end - from);
    return false;
  }

  private unexpected(at: number): JsonSyntaxError {
    return syntaxErrorAt(this.buffer, at, this.end, this.scanner.baseOffset);
  }
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
