// Reads one page of Open511 events: JSON as it streams in, XML when it is all there.
import type { GeometryKind } from '#kernel/table/columns.ts';
import { childrenOf, findElements, textOfChild } from '../cap/xml-element.ts';
import type { parseXml } from '../cap/parse-xml.ts';
import { isObject, JsonRecordReader, textOf, type JsonMemory } from '../snapshot/json-record-reader.ts';
import type { BodyEnd, RecordReader, RecordTaker } from '../snapshot/record-reader.ts';
import { unmetMember, type EventFilter } from './event-filter.ts';
import { eventFromXml } from './event-from-xml.ts';
import { flattenEvent } from './flatten-event.ts';

/** What is read of a page. */
export interface EventSelection {
  geometry: GeometryKind;
  zoneOffsetMs: number;
  filter: EventFilter;
}

/** What both forms share: from an event to a record. */
class EventTaker {
  changesAtMs = Number.POSITIVE_INFINITY;
  private readonly selection: EventSelection;
  private readonly taker: RecordTaker;
  private count = 0;

  constructor(selection: EventSelection, taker: RecordTaker) {
    this.selection = selection;
    this.taker = taker;
  }

  take(event: unknown): void {
    this.count += 1;
    const { taker, selection } = this;
    const flat = flattenEvent(event, { ...selection, nowMs: taker.nowMs });
    if (typeof flat === 'string') return taker.refuse(flat, `event ${this.count}`);
    const unmet = isObject(event) ? unmetMember(event, selection.filter) : null;
    if (unmet !== null)
      return taker.refuse(`${unmet}: not what was asked for (the source ignored the filter)`, flat.record.id);
    this.changesAtMs = Math.min(this.changesAtMs, flat.schedule.changesAtMs);
    taker.take(flat.record, event);
  }

  end(nextUrl: string): BodyEnd {
    const mark = nextUrl.indexOf('?');
    return { nextQuery: mark < 0 ? null : nextUrl.slice(mark + 1), changesAtMs: this.changesAtMs };
  }
}

/** A page in JSON: `{ events: […], pagination: { next_url } }`, a bare list, or one event. */
export class JsonEventReader implements RecordReader {
  private readonly reader: JsonRecordReader;
  private readonly events: EventTaker;

  constructor(memory: JsonMemory, selection: EventSelection, taker: RecordTaker) {
    this.events = new EventTaker(selection, taker);
    this.reader = new JsonRecordReader(memory, {
      rowMembers: ['events'],
      row: (value) => this.events.take(value),
      whole: (value) => this.whole(value),
    });
  }

  push(chunk: Uint8Array): void {
    this.reader.push(chunk);
  }

  finish(): BodyEnd {
    const { pagination } = this.reader.finish();
    return this.events.end(isObject(pagination) ? textOf(pagination['next_url']) : '');
  }

  private whole(value: unknown): void {
    if (!isObject(value) || !('event_type' in value || 'headline' in value))
      throw new SyntaxError('the body holds no Open511 events');
    this.events.take(value);
  }
}

/** A page in XML; the parser is handed in, because only sources that speak XML fetch it. */
export class XmlEventReader implements RecordReader {
  private readonly chunks: Uint8Array[] = [];
  private readonly parse: typeof parseXml;
  private readonly events: EventTaker;

  constructor(parse: typeof parseXml, selection: EventSelection, taker: RecordTaker) {
    this.parse = parse;
    this.events = new EventTaker(selection, taker);
  }

  push(chunk: Uint8Array): void {
    this.chunks.push(chunk.slice());
  }

  finish(): BodyEnd {
    const root = this.parse(concat(this.chunks));
    const [document] = childrenOf(root, 'open511');
    if (document === undefined) throw new SyntaxError('the document is no Open511');
    for (const event of findElements(document, 'event')) this.events.take(eventFromXml(event));
    return this.events.end(textOfChild(childrenOf(document, 'pagination')[0], 'next_url'));
  }
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
