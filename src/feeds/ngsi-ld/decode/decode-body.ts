// One body of entities as it streams in, whatever envelope they come in.
import { JsonRows, type JsonRowsHandler, type MemberMeaning } from '../../json/json-rows.ts';
import { ARRAY, OBJECT, type JsonTape } from '../../json/json-tape.ts';
import type { RowValues } from '../../json/row-template.ts';
import { createRefusalLog } from '../../writer/refusal-log.ts';
import type { RowSink } from '../../writer/row-sink.ts';
import type { DecodeContext } from './decoded-row.ts';
import type { EntityDecoder, PageSink } from './entity-decoder.ts';

/**
 * The entities of an array, a FeatureCollection, a Feature, a Notification's `data`, a JSON-LD `@graph` or a single
 * entity. `push` what comes; `finish` answers how many entities there were. Both throw SyntaxError for what is no JSON
 * or holds no entities; rows before the fault are in the sink by then, and stay.
 */
export class EntityBody implements JsonRowsHandler, PageSink {
  readonly context: DecodeContext;
  readonly sink: RowSink;
  readonly refusals = createRefusalLog();
  private readonly decoder: EntityDecoder;
  private readonly rows: JsonRows;
  private count = 0;

  constructor(decoder: EntityDecoder, context: DecodeContext, sink: RowSink) {
    this.decoder = decoder;
    this.context = context;
    this.sink = sink;
    this.rows = new JsonRows(decoder.keys, decoder.template, this);
  }

  push(chunk: Uint8Array): void {
    this.rows.push(chunk);
  }

  finish(): number {
    this.rows.finish();
    for (const { reason, example, count } of this.refusals.list()) this.sink.refuse(reason, example, count);
    return this.count;
  }

  meaningOf(name: string, { type }: Readonly<Record<string, unknown>>): MemberMeaning {
    if (name === 'type' || name === '@context') return 'member';
    if (type !== 'FeatureCollection') return 'whole';
    return name === 'features' ? 'rows' : 'member';
  }

  row(tape: JsonTape, layout: number): void {
    this.decode(tape, 0, layout);
  }

  valuesOf(layout: number): RowValues | null {
    return this.decoder.programOf(layout, this);
  }

  rowRead(): void {
    this.count += 1;
    this.decoder.finishProgram(this);
  }

  whole(tape: JsonTape): void {
    if (tape.kindOf(0) < ARRAY) throw new SyntaxError('the body holds no entities');
    const list = this.listIn(tape);
    if (list < 0) throw new SyntaxError('the body holds no entities');
    if (tape.kindOf(list) === OBJECT) return this.decode(tape, list, 0);
    const end = tape.nextOf(list);
    for (let node = list + 1; node < end; node = tape.nextOf(node)) this.decode(tape, node, 0);
  }

  /** The node of the array of entities, or of the one entity; -1 when the envelope promises some and has none. */
  private listIn(tape: JsonTape): number {
    const { keys } = this.decoder;
    const member = (name: string) => tape.member(0, keys.keyOf(name));
    const typeNode = member('type');
    const type = typeNode >= 0 && tape.isString(typeNode) ? tape.text(typeNode) : '';
    const asList = (node: number) => (node >= 0 && tape.kindOf(node) >= ARRAY ? node : -1);
    if (type === 'FeatureCollection') return asList(member('features'));
    const data = member('data');
    if (type === 'Notification' && data >= 0) return asList(data);
    const graph = member('@graph');
    return graph >= 0 && tape.kindOf(graph) === ARRAY ? graph : 0;
  }

  private decode(tape: JsonTape, node: number, layout: number): void {
    this.count += 1;
    this.decoder.decodeEntity(tape, node, this.count, this, layout);
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
