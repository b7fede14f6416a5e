// Bodies of which nothing is known but their bytes: CAP messages, bundles and indices, and the JSON of a weather service.
import { QUALITY } from '#kernel/quality.ts';
import type { StateSink } from '../../connector/connector.ts';
import type { PayloadContext, PayloadDocument, PayloadParser } from '../../payload/payload-parser.ts';
import { parseInstant } from '../../time/parse-instant.ts';
import { readGeometry } from '../../writer/read-geometry.ts';
import { readAreas } from '../alert-area.ts';
import { elementText, infoOf } from '../alert-attribute.ts';
import { readAlert, type AlertMessage } from '../alert-message.ts';
import { isAlertCollection, readAlertCollection } from '../weather-service/read-alert-collection.ts';
import { readIndex } from '../read-index.ts';
import { childrenOf, findElements, type XmlElement } from '../xml-element.ts';

const TIMES = ['sent', 'effective', 'onset', 'expires'];
const TEXTS = [
  'identifier sender status msgType scope source note incidents code',
  'language category event responseType urgency severity certainty audience senderName headline description',
  'instruction web contact areaDesc altitude ceiling',
].flatMap((names) => names.split(' '));
/** Longer texts stay in the record. */
const MAX_TEXT_LENGTH = 200;
const NAMESPACE = /urn:oasis:names:tc:emergency:cap:1\.\d|incident\.com\/cap\/1\.\d/;
const MAX_LOOKED_AT = 65_536;

/** The parser of CAP. */
export const capPayload: PayloadParser = {
  standard: 'cap',

  recognises(document) {
    if (document.form === 'json') return isAlertCollection(document.value);
    if (document.form === 'text')
      return /^\s*</.test(document.text) && NAMESPACE.test(document.text.slice(0, MAX_LOOKED_AT));
    return document.form === 'xml' && isOfCap(document.root);
  },

  parse(document, context, sink) {
    return Promise.resolve(parse(document, context, sink));
  },
};

/** An alert, or an index or a bundle that may hold alerts or lead to them. */
function isOfCap(root: XmlElement): boolean {
  return (
    ['feed', 'rss', 'RDF', 'EDXLDistribution'].some((name) => name in root) ||
    findElements(root, 'alert').some((alert) => 'identifier' in alert || 'info' in alert)
  );
}

async function parse(
  document: PayloadDocument,
  context: PayloadContext,
  sink: StateSink,
): Promise<string | null> {
  try {
    const { alerts, entries } = await readBody(document, context);
    const linked = entries.filter(({ summary }) => !summary);
    const elements = [...alerts, ...entries.flatMap(({ summary }) => (summary ? [summary] : []))];
    for (const element of elements) writeMessage(element, context, sink);
    if (elements.length === 0)
      return linked.length > 0
        ? `an index of ${linked.length} warnings that are elsewhere: it holds none itself`
        : 'an index without warnings';
    for (const { title, href } of linked) sink.refuse('the message itself is elsewhere', title || href);
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : 'the document cannot be read';
  }
}

async function readBody(
  document: PayloadDocument,
  { bytes }: PayloadContext,
): Promise<ReturnType<typeof readIndex>> {
  if (document.form === 'json') return { alerts: readAlertCollection(document.value), entries: [] };
  if (document.form === 'xml') return readIndex(document.root);
  // What is no document still tells why.
  const { parseXml } = await import('../parse-xml.ts');
  return readIndex(parseXml(bytes));
}

function writeMessage(element: XmlElement, context: PayloadContext, sink: StateSink): void {
  const message = readAlert(element, context.zoneOffsetMs);
  if ('refusal' in message) return sink.refuse(message.refusal, message.example);
  sink.beginRow(message.key);
  for (const name of TEXTS) writeText(name, elementText(message, name), sink);
  for (const name of TIMES) writeTime(name, elementText(message, name), context, sink);
  writeAreas(message, context, sink);
  if (message.isSuspect) sink.refuse('scope missing (kept, marked suspect)', message.key);
  if (message.malformedReferences > 0)
    sink.refuse('references: not a sender,identifier,sent triplet', message.key);
  if (sink.endRow(message.sentMs, message.isSuspect ? QUALITY.suspect : QUALITY.good))
    sink.refuse('the same message twice (kept once)', message.key);
}

function writeText(name: string, text: string, sink: StateSink): void {
  const column = text === '' || text.length > MAX_TEXT_LENGTH ? -1 : sink.extraColumn(name, 'text', '');
  if (column >= 0) sink.setText(column, text);
}

function writeTime(name: string, text: string, { zoneOffsetMs }: PayloadContext, sink: StateSink): void {
  const atMs = parseInstant(text, zoneOffsetMs);
  const column = Number.isNaN(atMs) ? -1 : sink.extraColumn(name, 'time', '');
  if (column >= 0) sink.setNumber(column, atMs);
}

function writeAreas(message: AlertMessage, { bounds }: PayloadContext, sink: StateSink): void {
  const { geometry, refusals } = readAreas(childrenOf(infoOf(message, ''), 'area'));
  for (const refusal of refusals) sink.refuse(refusal, message.key);
  const refusal = readGeometry(geometry, 'point', bounds, sink);
  if (!refusal) return;
  sink.dropGeometry();
  sink.refuse(`area not drawn: ${refusal.reason}`, message.key);
}
