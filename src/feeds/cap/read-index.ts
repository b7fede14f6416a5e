// What a CAP source answers: one alert, a bundle of alerts, or an Atom or RSS index that links to them.
import {
  childrenOf,
  findElements,
  textOf,
  textOfChild,
  type XmlElement,
  type XmlNode,
} from './xml-element.ts';

/** One entry of an index whose message is elsewhere. */
export interface IndexEntry {
  /** Changes when the publisher changes the message. */
  version: string;
  /** Where the message is; '' when the entry names no place. */
  href: string;
  /** An `alert` element made of the entry's own cap:* elements; null when it has none. */
  summary: XmlElement | null;
  title: string;
}

/** A source's answer. */
export interface CapIndex {
  alerts: readonly XmlElement[];
  entries: readonly IndexEntry[];
}

const CAP_ELEMENTS = ['event', 'severity', 'urgency', 'certainty', 'msgType', 'area', 'areaDesc'];

/**
 * Reads a document: alerts wherever they stand (alone, in Atom content, in an EDXL-DE bundle, as foreign markup of a
 * feed), and index entries without one. Throws SyntaxError for XML that is neither.
 */
export function readIndex(root: XmlElement): CapIndex {
  const alerts = findElements(root, 'alert');
  const entries = [...findElements(root, 'entry'), ...findElements(root, 'item')];
  const isKnown =
    alerts.length > 0 || ['feed', 'rss', 'RDF', 'EDXLDistribution'].some((name) => name in root);
  if (!isKnown) throw new SyntaxError('the document is neither a CAP alert nor an index of alerts');
  return {
    alerts,
    entries: entries.filter((entry) => findElements(entry, 'alert').length === 0).map(readEntry),
  };
}

function readEntry(entry: XmlElement): IndexEntry {
  const version =
    textOfChild(entry, 'updated') || textOfChild(entry, 'pubDate') || textOfChild(entry, 'published');
  return {
    version,
    href: hrefOf(entry),
    summary: summaryOf(entry, version),
    title: textOfChild(entry, 'title'),
  };
}

/** The link to the CAP document itself where one says so, else the entry's first link. */
function hrefOf(entry: XmlElement): string {
  const links = childrenOf(entry, 'link');
  const attribute = (link: XmlNode, name: string) =>
    typeof link === 'object' ? textOf(link[name] as XmlNode) : '';
  const isCap = (link: XmlNode) => /cap/i.test(attribute(link, '@type'));
  const isPage = (link: XmlNode) => /html/i.test(attribute(link, '@type'));
  const chosen = links.find(isCap) ?? links.find((link) => !isPage(link));
  return chosen === undefined ? '' : attribute(chosen, '@href') || textOf(chosen);
}

/** NWS and others embed the main CAP elements in the entry: enough for a row where the link cannot be followed. */
function summaryOf(entry: XmlElement, version: string): XmlElement | null {
  if (!CAP_ELEMENTS.some((name) => name in entry)) return null;
  const author = textOfChild(childrenOf(entry, 'author')[0], 'name');
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (name in entry ? [[name, entry[name]]] : [])));
  const areas = childrenOf(entry, 'area');
  const area = areas.length > 0 ? areas : [pick(['areaDesc', 'polygon', 'circle', 'geocode']) as XmlElement];
  const info = {
    language: textOfChild(entry, 'language'),
    ...pick([
      'category',
      'event',
      'responseType',
      'urgency',
      'severity',
      'certainty',
      'effective',
      'onset',
      'expires',
    ]),
    ...pick(['senderName', 'instruction', 'web', 'contact', 'parameter']),
    headline: textOfChild(entry, 'headline') || textOfChild(entry, 'title'),
    description: textOfChild(entry, 'summary') || textOfChild(entry, 'description'),
    area,
  };
  return {
    identifier: textOfChild(entry, 'identifier') || textOfChild(entry, 'id') || textOfChild(entry, 'guid'),
    sender: textOfChild(entry, 'sender') || author,
    sent: textOfChild(entry, 'sent') || version,
    // Publishers list only real messages and leave the status out; where they give one it counts.
    status: textOfChild(entry, 'status') || 'Actual',
    msgType: textOfChild(entry, 'msgType') || 'Alert',
    scope: textOfChild(entry, 'scope') || 'Public',
    references: textOfChild(entry, 'references'),
    info,
  };
}
