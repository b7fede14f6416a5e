// The entities of one body as it streams in, whatever envelope they come in.
import { JsonRows, type JsonRowsHandler, type MemberMeaning } from '../../json/json-rows.ts';
import { ARRAY, OBJECT, type JsonTape } from '../../json/json-tape.ts';
import type { KeyTable } from '../../json/key-table.ts';
import type { RowTemplate, RowValues } from '../../json/row-template.ts';

/** Who takes entities. */
export interface EntityTaker {
  /** The entity at a node; `layout` as in JsonRowsHandler. */
  entity(tape: JsonTape, node: number, layout: number): void;
  valuesOf(layout: number): RowValues | null;
  rowRead(): void;
}

/**
 * Reads an array, a FeatureCollection, a Feature, a Notification's `data`, a JSON-LD `@graph` or a single entity. `push`
 * what comes, then `finish`. Both throw SyntaxError for what is no JSON or holds no entities; entities before the fault
 * have been handed over by then. The members of a FeatureCollection that follow its features cannot change them.
 */
export class EntityRows implements JsonRowsHandler {
  private readonly keys: KeyTable;
  private readonly taker: EntityTaker;
  private readonly rows: JsonRows;

  constructor(keys: KeyTable, template: RowTemplate, taker: EntityTaker) {
    this.keys = keys;
    this.taker = taker;
    this.rows = new JsonRows(keys, template, this);
  }

  push(chunk: Uint8Array): void {
    this.rows.push(chunk);
  }

  finish(): void {
    this.rows.finish();
  }

  meaningOf(name: string, { type }: Readonly<Record<string, unknown>>): MemberMeaning {
    if (name === 'type' || name === '@context') return 'member';
    if (type !== 'FeatureCollection') return 'whole';
    return name === 'features' ? 'rows' : 'member';
  }

  row(tape: JsonTape, layout: number): void {
    this.taker.entity(tape, 0, layout);
  }

  valuesOf(layout: number): RowValues | null {
    return this.taker.valuesOf(layout);
  }

  rowRead(): void {
    this.taker.rowRead();
  }

  whole(tape: JsonTape): void {
    const list = tape.kindOf(0) < ARRAY ? -1 : this.listIn(tape);
    if (list < 0) throw new SyntaxError('the body holds no entities');
    if (tape.kindOf(list) === OBJECT) return this.taker.entity(tape, list, 0);
    const end = tape.nextOf(list);
    for (let node = list + 1; node < end; node = tape.nextOf(node)) this.taker.entity(tape, node, 0);
  }

  /** The node of the array of entities, or of the one entity; -1 when the envelope promises some and has none. */
  private listIn(tape: JsonTape, envelope = 0): number {
    if (tape.kindOf(envelope) !== OBJECT) return envelope;
    const member = (name: string) => tape.member(envelope, this.keys.keyOf(name));
    // ETSI GS CIM 009 §7.2: what goes by MQTT has its headers in `metadata` and the notification in `body`.
    const body = member('body');
    if (envelope === 0 && body >= 0 && tape.kindOf(body) >= ARRAY && member('metadata') >= 0)
      return this.listIn(tape, body);
    const typeNode = member('type');
    const type = typeNode >= 0 && tape.isString(typeNode) ? tape.text(typeNode) : '';
    const asList = (node: number) => (node >= 0 && tape.kindOf(node) >= ARRAY ? node : -1);
    if (type === 'FeatureCollection') return asList(member('features'));
    const data = member('data');
    if (type === 'Notification' && data >= 0)
      return asList(data) < 0 || tape.kindOf(data) === ARRAY ? asList(data) : this.listIn(tape, data);
    const graph = member('@graph');
    return graph >= 0 && tape.kindOf(graph) === ARRAY ? graph : envelope;
  }
}
