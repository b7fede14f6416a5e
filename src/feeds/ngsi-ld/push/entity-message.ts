// One message about entities: a notification, or entities as a gateway passes them on. Read without haste: messages are small and each is different.
import type { JsonTape } from '../../json/json-tape.ts';
import type { KeyTable } from '../../json/key-table.ts';
import { RowTemplate } from '../../json/row-template.ts';
import type { RefusalLog } from '../../writer/refusal-log.ts';
import type { RowSink } from '../../writer/row-sink.ts';
import type { DecodeContext } from '../decode/decoded-row.ts';
import type { EntityDecoder, PageSink } from '../decode/entity-decoder.ts';
import { EntityRows, type EntityTaker } from '../decode/entity-rows.ts';

/** What a message said besides rows. */
export interface MessageOutcome {
  entities: number;
  /** Ids of entities that it says are gone. */
  deleted: readonly string[];
}

/**
 * Writes the entities of a message: a Notification (also as ETSI wraps it for MQTT, with `metadata` and `body`), an
 * array, a FeatureCollection or one entity; refusals for `ignored` are not counted. Throws SyntaxError for what holds no
 * entities.
 */
export function readEntityMessage(
  bytes: Uint8Array,
  decoder: EntityDecoder,
  context: DecodeContext,
  sink: RowSink,
  ignored = '',
): MessageOutcome {
  const reader = new MessageReader(decoder, context, sink, ignored);
  const rows = new EntityRows(decoder.keys, new RowTemplate(decoder.keys), reader);
  rows.push(bytes);
  rows.finish();
  return { entities: reader.entities, deleted: reader.deleted };
}

class MessageReader implements EntityTaker, PageSink {
  readonly context: DecodeContext;
  readonly sink: RowSink;
  /** Told at once: a message is read whole, once. */
  readonly refusals: RefusalLog;
  readonly mayRepeat = false;
  readonly deleted: string[] = [];
  entities = 0;
  private readonly decoder: EntityDecoder;

  constructor(decoder: EntityDecoder, context: DecodeContext, sink: RowSink, ignored: string) {
    this.decoder = decoder;
    this.context = context;
    this.sink = sink;
    this.refusals = {
      refuse: (reason, example, count) => {
        if (reason !== ignored) sink.refuse(reason, example, count);
      },
      list: () => [],
    };
  }

  entity(tape: JsonTape, node: number): void {
    this.entities += 1;
    const gone = deletedId(tape, node, this.decoder.keys);
    if (gone === null) this.decoder.decodeEntity(tape, node, this.entities, this, 0);
    else this.deleted.push(gone);
  }

  valuesOf(): null {
    return null;
  }

  rowRead(): void {
    // Rows are never read by a layout here.
  }
}

/** The id of an entity that has a `deletedAt` of its own; null while it lives. */
function deletedId(tape: JsonTape, node: number, keys: KeyTable): string | null {
  const deletedAt = tape.member(node, keys.keyOf('deletedAt'));
  const id = tape.member(node, keys.keyOf('id'));
  if (deletedAt < 0 || id < 0 || !tape.isString(deletedAt) || !tape.isString(id)) return null;
  return tape.text(id);
}
