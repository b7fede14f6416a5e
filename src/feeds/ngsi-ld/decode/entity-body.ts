// One body of entities into the rows of a feed, as it streams in.
import type { JsonTape } from '../../json/json-tape.ts';
import type { RowValues } from '../../json/row-template.ts';
import { createRefusalLog } from '../../writer/refusal-log.ts';
import type { RowSink } from '../../writer/row-sink.ts';
import type { DecodeContext } from './decoded-row.ts';
import type { EntityDecoder, PageSink } from './entity-decoder.ts';
import { EntityRows, type EntityTaker } from './entity-rows.ts';

/**
 * Takes a body: `push` what comes; `finish` answers how many entities there were. Both throw SyntaxError for what is no
 * JSON or holds no entities; rows before the fault are in the sink by then, and stay. What was refused is told at the end.
 */
export class EntityBody implements EntityTaker, PageSink {
  readonly context: DecodeContext;
  readonly sink: RowSink;
  readonly refusals = createRefusalLog();
  readonly mayRepeat: boolean;
  private readonly decoder: EntityDecoder;
  private readonly rows: EntityRows;
  private count = 0;

  constructor(decoder: EntityDecoder, context: DecodeContext, sink: RowSink, mayRepeat = false) {
    this.mayRepeat = mayRepeat;
    this.decoder = decoder;
    this.context = context;
    this.sink = sink;
    this.rows = new EntityRows(decoder.keys, decoder.template, this);
  }

  push(chunk: Uint8Array): void {
    this.rows.push(chunk);
  }

  finish(): number {
    this.rows.finish();
    for (const { reason, example, count } of this.refusals.list()) this.sink.refuse(reason, example, count);
    return this.count;
  }

  entity(tape: JsonTape, node: number, layout: number): void {
    this.count += 1;
    this.decoder.decodeEntity(tape, node, this.count, this, layout);
  }

  valuesOf(layout: number): RowValues | null {
    return this.decoder.programOf(layout, this);
  }

  rowRead(): void {
    this.count += 1;
    this.decoder.finishProgram(this);
  }
}

/** Decodes a body that is all there; answers how many entities it held. Throws SyntaxError as EntityBody does. */
export function decodeEntities(
  bytes: Uint8Array,
  decoder: EntityDecoder,
  context: DecodeContext,
  sink: RowSink,
): number {
  const body = new EntityBody(decoder, context, sink);
  body.push(bytes);
  return body.finish();
}
