// One body of entities as it streams in: `{"value": […]}`, GeoJSON, a bare list or one entity; each entity as a value.
import { JsonRows, type JsonRowsHandler, type MemberMeaning } from '../../json/json-rows.ts';
import type { JsonTape } from '../../json/json-tape.ts';
import { jsonValue } from '../../json/json-value.ts';
import { KeyTable } from '../../json/key-table.ts';
import { RowTemplate } from '../../json/row-template.ts';
import { isEntity, type Entity } from '../decode/entity.ts';

/** Names and layouts that the bodies of one feed share. */
export class EntityLayout {
  readonly keys = new KeyTable();
  readonly template = new RowTemplate(this.keys);
}

/**
 * Reads a body: `push` what comes, then `finish`. Both throw SyntaxError for what is no JSON or holds no entities; those
 * before the fault have been handed over by then.
 */
export class EntityBody implements JsonRowsHandler {
  private readonly rows: JsonRows;
  private readonly onEntity: (entity: unknown) => void;
  private wholeEnvelope: Entity | null = null;

  constructor({ keys, template }: EntityLayout, onEntity: (entity: unknown) => void) {
    this.rows = new JsonRows(keys, template, this);
    this.onEntity = onEntity;
  }

  /** Members around the entities. */
  get envelope(): Entity {
    return this.wholeEnvelope ?? this.rows.envelope;
  }

  push(chunk: Uint8Array): void {
    this.rows.push(chunk);
  }

  finish(): void {
    this.rows.finish();
  }

  meaningOf(name: string, { type }: Entity): MemberMeaning {
    if (name === 'value' || (name === 'features' && type === 'FeatureCollection')) return 'rows';
    return name.startsWith('@iot.') || name === 'type' ? 'member' : 'whole';
  }

  row(tape: JsonTape): void {
    this.onEntity(jsonValue(tape, 0));
  }

  valuesOf(): null {
    return null;
  }

  rowRead(): void {
    // Never called: rows are not read value by value.
  }

  whole(tape: JsonTape): void {
    const value = jsonValue(tape, 0);
    if (!isEntity(value)) throw new SyntaxError('the body holds no entities');
    const list = value['value'];
    if (Array.isArray(list)) {
      this.wholeEnvelope = value;
      for (const entity of list) this.onEntity(entity);
    } else if ('@iot.id' in value || '@iot.selfLink' in value) this.onEntity(value);
    else throw new SyntaxError('the body holds no entities');
  }
}

/** `@iot.count` as a number; NaN when the server does not say. */
export function countIn(envelope: Entity): number {
  const count = envelope['@iot.count'];
  const isCount = typeof count === 'number' || (typeof count === 'string' && /^\d+$/.test(count));
  return isCount ? Number(count) : Number.NaN;
}
