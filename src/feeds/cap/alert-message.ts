// One CAP message as read from XML or from the cap:* elements of an index entry.
import { DAY_MS } from '#kernel/time/local-time.ts';
import { parseInstant } from '../time/parse-instant.ts';
import { childrenOf, textOfChild, type XmlElement, type XmlNode } from './xml-element.ts';

/** Life of a message that names no end; CAP leaves it to the reader. */
const DEFAULT_LIFE_MS = DAY_MS;

/** A message; its elements are read on demand from the nodes. */
export interface AlertMessage {
  /** `sender,identifier,sent` with the time in epoch milliseconds: CAP's identity of a message. */
  key: string;
  sentMs: number;
  status: string;
  msgType: string;
  /** Keys of the messages it updates or cancels. */
  references: readonly string[];
  malformedReferences: number;
  /** End of the last info block, epoch ms. */
  expiresMs: number;
  /** Something that CAP requires is missing, though not so that the message could not be used. */
  isSuspect: boolean;
  alert: XmlElement;
  infos: readonly XmlNode[];
}

/** What a message lacks when it is refused; `name` is what its other versions share with it, '' when it has none. */
export type AlertReading = AlertMessage | { refusal: string; example: string; name: string };

/** Reads an `alert` element of CAP 1.0, 1.1 or 1.2. */
export function readAlert(alert: XmlElement, zoneOffsetMs: number): AlertReading {
  const identifier = textOfChild(alert, 'identifier');
  const sender = textOfChild(alert, 'sender');
  const sent = textOfChild(alert, 'sent');
  const status = textOfChild(alert, 'status');
  const msgType = textOfChild(alert, 'msgType');
  const example = identifier || sender || 'alert without identifier';
  const name = sender === '' || identifier === '' ? '' : `${sender},${identifier},`;
  const refuse = (refusal: string) => ({ refusal, example, name });
  if (identifier === '') return refuse('alert without identifier');
  if (/[\s,<&]/.test(identifier)) return refuse('identifier holds characters that CAP forbids');
  if (sender === '') return refuse('alert without sender');
  const sentMs = parseInstant(sent, zoneOffsetMs);
  if (Number.isNaN(sentMs)) return refuse('sent is not a time');
  if (status === '') return refuse('alert without status');
  if (msgType === '') return refuse('alert without msgType');
  const infos = childrenOf(alert, 'info');
  const { references, malformedReferences } = readReferences(textOfChild(alert, 'references'), zoneOffsetMs);
  return {
    key: keyOf(sender, identifier, sentMs),
    sentMs,
    status,
    msgType,
    references,
    malformedReferences,
    expiresMs: expiryOf(infos, sentMs, zoneOffsetMs),
    isSuspect: textOfChild(alert, 'scope') === '',
    alert,
    infos,
  };
}

/** The identity of a message; versions of one message share all before the time. */
export function keyOf(sender: string, identifier: string, sentMs: number): string {
  return `${sender},${identifier},${new Date(sentMs).toISOString()}`;
}

/** Triplets `sender,identifier,sent`, separated by white space; what is no triplet is counted. */
export function readReferences(
  text: string,
  zoneOffsetMs: number,
): { references: string[]; malformedReferences: number } {
  const references: string[] = [];
  let malformedReferences = 0;
  for (const triplet of text.split(/\s+/)) {
    if (triplet === '') continue;
    const [sender = '', identifier = '', sent = '', ...rest] = triplet.split(',');
    const sentMs = parseInstant(sent, zoneOffsetMs);
    if (sender === '' || identifier === '' || Number.isNaN(sentMs) || rest.length > 0)
      malformedReferences += 1;
    else references.push(keyOf(sender, identifier, sentMs));
  }
  return { references, malformedReferences };
}

function expiryOf(infos: readonly XmlNode[], sentMs: number, zoneOffsetMs: number): number {
  const ends = infos.map((info) => parseInstant(textOfChild(info, 'expires'), zoneOffsetMs));
  const known = ends.filter((endMs) => !Number.isNaN(endMs));
  return known.length > 0 ? Math.max(...known) : sentMs + DEFAULT_LIFE_MS;
}
