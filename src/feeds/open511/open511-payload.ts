// Open511 documents among files of which nothing is known; its forerunner TMDD is named and refused.
import { findElements } from '../cap/xml-element.ts';
import type { PayloadDocument, PayloadParser } from '../payload/payload-parser.ts';
import { createJsonMemory, isObject } from '../snapshot/json-record-reader.ts';
import { parsePayload } from '../snapshot/parse-payload.ts';
import { JsonEventReader, XmlEventReader } from './event-reader.ts';

const TMDD_REASON =
  'it is a TMDD full event update, which traffic centres send each other; let a gateway turn it into Open511 or WZDx';

/** Open511 as `npm run payloads` reads it. */
export const open511Payload: PayloadParser = {
  standard: 'open511',
  recognises: (document) => isOpen511(document) || isTmdd(document),
  async parse(document, context, sink) {
    if (isTmdd(document)) return TMDD_REASON;
    const selection = { geometry: 'point', zoneOffsetMs: context.zoneOffsetMs, filter: new Map() } as const;
    if (document.form !== 'xml')
      return parsePayload(
        (taker) => new JsonEventReader(createJsonMemory(), selection, taker),
        context,
        sink,
      );
    const { parseXml } = await import('../cap/parse-xml.ts');
    return parsePayload((taker) => new XmlEventReader(parseXml, selection, taker), context, sink);
  },
};

function isOpen511(document: PayloadDocument): boolean {
  if (document.form === 'xml') return 'open511' in document.root;
  if (document.form !== 'json' || !isObject(document.value)) return false;
  const { events } = document.value;
  return Array.isArray(events) && events.every((event) => isObject(event) && 'event_type' in event);
}

function isTmdd(document: PayloadDocument): boolean {
  return document.form === 'xml' && findElements(document.root, 'FEU').length > 0;
}
