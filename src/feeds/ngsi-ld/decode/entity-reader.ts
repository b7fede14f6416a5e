// The entities of histories, as values: what is asked for once is read without haste, one entity at a time.
import { jsonValue } from '../../json/json-value.ts';
import { KeyTable } from '../../json/key-table.ts';
import { RowTemplate } from '../../json/row-template.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import { EntityRows } from './entity-rows.ts';

/** An entity as parsed; its attributes are read by `read-attribute.ts`. */
export type EntityMembers = Readonly<Record<string, unknown>>;

/** Reads a body as it streams in; `push` and `finish` throw FeedFailure `malformed` for what holds no entities. */
export class EntityReader {
  private readonly rows: EntityRows;
  private readonly sourceId: string;
  private count = 0;

  constructor(sourceId: string, onEntity: (entity: unknown) => void) {
    this.sourceId = sourceId;
    const keys = new KeyTable();
    this.rows = new EntityRows(keys, new RowTemplate(keys), {
      entity: (tape, node) => {
        this.count += 1;
        onEntity(jsonValue(tape, node));
      },
      valuesOf: () => null,
      rowRead: () => undefined,
    });
  }

  push(chunk: Uint8Array): void {
    this.attempt(() => this.rows.push(chunk));
  }

  /** How many entities there were. */
  finish(): number {
    this.attempt(() => this.rows.finish());
    return this.count;
  }

  private attempt(read: () => void): void {
    try {
      read();
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError)) throw thrown;
      const detail = `the history is truncated or no NGSI-LD: ${thrown.message}`;
      throw new FeedFailure({ kind: 'malformed', sourceId: this.sourceId, detail });
    }
  }
}

/** The attributes of an entity: those of a GeoJSON Feature lie in `properties`. */
export function attributesOf(entity: EntityMembers): EntityMembers {
  const properties = entity['properties'];
  const isFeature = entity['type'] === 'Feature' && typeof properties === 'object' && properties !== null;
  return isFeature ? (properties as EntityMembers) : entity;
}
