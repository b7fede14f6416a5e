// DATEX II among files of which nothing is known: recognised, and refused in words that say what to do instead.
import type { XmlElement } from '../cap/xml-element.ts';
import { isObject } from '../snapshot/json-record-reader.ts';
import type { PayloadDocument, PayloadParser } from './payload-parser.ts';

/** Root elements of versions 1 and 2, of the payload of version 3 and of its message container. */
const ROOTS = ['d2LogicalModel', 'payload', 'messageContainer'];
/** What DATEX II publishes, by the ending of its publications' names. */
const PUBLICATION = /^(?:\w+:)?(\w+)Publication$/;

/** A parser that only refuses; DATEX II has no connector of its own. */
export const datex2Payload: PayloadParser = {
  standard: 'datex2',
  recognises: (document) => publicationOf(document) !== null,
  parse(document) {
    const publication = publicationOf(document) ?? '';
    const what = publication === '' ? 'a publication' : `a ${publication} publication`;
    return Promise.resolve(
      `it is DATEX II (${what}), which this program does not read: let a gateway turn it into WZDx, Open511 or NGSI-LD`,
    );
  },
};

/** What is published (`Situation`, `MeasuredData`); '' when that is not said; null when the document is no DATEX II. */
function publicationOf(document: PayloadDocument): string | null {
  if (document.form === 'xml') return publicationOfXml(document.root);
  if (document.form !== 'json') return null;
  const { value } = document;
  const container = isObject(value) ? value['messageContainer'] : undefined;
  const places = [value, payloadsOf(value), payloadsOf(container)].flat();
  const names = places.flatMap((place) => (isObject(place) ? Object.keys(place) : []));
  return names.map((name) => PUBLICATION.exec(name)?.[1]).find((name) => name !== undefined) ?? null;
}

function payloadsOf(value: unknown): readonly unknown[] {
  const payload = isObject(value) ? value['payload'] : undefined;
  return Array.isArray(payload) ? payload : [payload];
}

function publicationOfXml(root: XmlElement): string | null {
  const name = ROOTS.find((one) => one in root);
  if (name === undefined) return null;
  const type = typesIn(root[name], 3).find((text) => PUBLICATION.test(text));
  if (type !== undefined) return PUBLICATION.exec(type)?.[1] ?? '';
  return name === 'd2LogicalModel' ? '' : null;
}

/** `xsi:type` of an element and of those in it. */
function typesIn(node: unknown, depth: number): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => typesIn(one, depth));
  if (!isObject(node)) return [];
  const own = typeof node['@type'] === 'string' ? [node['@type']] : [];
  return depth === 0 ? own : [...own, ...Object.values(node).flatMap((child) => typesIn(child, depth - 1))];
}
