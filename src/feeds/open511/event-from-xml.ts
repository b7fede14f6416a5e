// An Open511 event in XML as the object that its JSON form would be.
import { childrenOf, textOf, textOfChild, type XmlElement, type XmlNode } from '../cap/xml-element.ts';

/** Elements that hold a list of others, by the name of one of them. */
const LISTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    roads: 'road',
    areas: 'area',
    intervals: 'interval',
    recurring_schedules: 'recurring_schedule',
    exceptions: 'exception',
    days: 'day',
    event_subtypes: 'event_subtype',
    schedules: 'schedule',
  }),
);
const NUMBERS = new Set(['lanes_open', 'lanes_closed']);
const PAIR = 2;

/** Plain members, lists and objects as in JSON; the GML geometry as GeoJSON. */
export function eventFromXml(event: XmlElement): Record<string, unknown> {
  const plain = plainOf(event) as Record<string, unknown>;
  const geography = childrenOf(event, 'geography')[0] ?? childrenOf(event, 'geometry')[0];
  return { ...plain, geography: geography === undefined ? undefined : geometryFromGml(geography) };
}

/** `Point` and `LineString` of GML 3; undefined for what is neither. */
export function geometryFromGml(geography: XmlNode): unknown {
  const [point] = childrenOf(geography, 'Point');
  if (point !== undefined) {
    const [position] = positionsOf(point, 'pos');
    return position && { type: 'Point', coordinates: position };
  }
  const [line] = childrenOf(geography, 'LineString');
  return line === undefined ? undefined : { type: 'LineString', coordinates: positionsOf(line, 'posList') };
}

/** GML writes latitude first, except where CRS84 is named. */
function positionsOf(shape: XmlNode, name: string): number[][] {
  const system = typeof shape === 'object' ? textOf(shape['@srsName'] as XmlNode) : '';
  const isLonLat = /CRS:?:?84$/i.test(system);
  const numbers = textOfChild(shape, name).split(/\s+/).filter(Boolean).map(Number);
  return Array.from({ length: Math.floor(numbers.length / PAIR) }, (_, index) => {
    const pair = numbers.slice(PAIR * index, PAIR * index + PAIR);
    return isLonLat ? pair : pair.toReversed();
  });
}

function plainOf(element: XmlNode): unknown {
  if (typeof element === 'string') return textOf(element);
  const names = Object.keys(element).filter((name) => !name.startsWith('@') && name !== '#text');
  if (names.length === 0) return textOf(element);
  return Object.fromEntries(names.map((name) => [name, memberOf(element, name)]));
}

function memberOf(element: XmlElement, name: string): unknown {
  const nodes = childrenOf(element, name);
  const one = LISTS.get(name);
  if (one !== undefined) return nodes.flatMap((node) => childrenOf(node, one).map(plainOf));
  const [first = ''] = nodes;
  const value = plainOf(first);
  return NUMBERS.has(name) && typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}
