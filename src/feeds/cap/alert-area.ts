// The areas of a CAP message as one GeoJSON geometry: polygons closed, circles as 64 corners, circles without radius as points.
import { childrenOf, textOf, type XmlNode } from './xml-element.ts';

const CIRCLE_CORNERS = 64;
const KM_PER_DEGREE = 111.195;

type Position = [lon: number, lat: number];

/**
 * A MultiPolygon of all areas; a MultiPoint where they are but places (circles of radius 0); null when they name no
 * shape. `refusals` says what could not be read.
 */
export function readAreas(areas: readonly XmlNode[]): { geometry: unknown; refusals: string[] } {
  const refusals: string[] = [];
  const rings: Position[][] = [];
  const places: Position[] = [];
  const take = (ring: Position[] | string) => {
    const [only] = ring;
    if (typeof ring === 'string') refusals.push(ring);
    else if (ring.length === 1 && typeof only === 'object') places.push(only);
    else rings.push(ring);
  };
  for (const area of areas) {
    for (const polygon of childrenOf(area, 'polygon'))
      if (textOf(polygon) !== '') take(readPolygon(textOf(polygon)));
    for (const circle of childrenOf(area, 'circle'))
      if (textOf(circle) !== '') take(readCircle(textOf(circle)));
  }
  if (rings.length > 0)
    return { geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) }, refusals };
  return { geometry: places.length > 0 ? { type: 'MultiPoint', coordinates: places } : null, refusals };
}

/** `lat,lon lat,lon …` to a closed ring of lon/lat, or why not. */
function readPolygon(text: string): Position[] | string {
  const ring: Position[] = [];
  for (const pair of text.split(/\s+/)) {
    const position = readPair(pair);
    if (!position) return 'polygon: a position is not "latitude,longitude"';
    ring.push(position);
  }
  const [first] = ring;
  const last = ring.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push([...first]);
  return ring.length < 4 ? 'polygon: fewer than three corners' : ring;
}

/** `lat,lon radiusKm` to a ring, to its centre alone where the radius is 0 (CAP 1.2: a point), or why not. */
function readCircle(text: string): Position[] | string {
  const [pair = '', radiusText = ''] = text.split(/\s+/);
  const centre = readPair(pair);
  const radiusKm = Number(radiusText);
  if (!centre || !/^\d+(?:\.\d+)?$/.test(radiusText) || !Number.isFinite(radiusKm))
    return 'circle: not "latitude,longitude radius"';
  if (radiusKm === 0) return [centre];
  const [lon, lat] = centre;
  const latRadius = radiusKm / KM_PER_DEGREE;
  const lonRadius = latRadius / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const corner = (index: number): Position => {
    const angle = (2 * Math.PI * (index % CIRCLE_CORNERS)) / CIRCLE_CORNERS;
    return [lon + lonRadius * Math.cos(angle), lat + latRadius * Math.sin(angle)];
  };
  return Array.from({ length: CIRCLE_CORNERS + 1 }, (_, index) => corner(index));
}

function readPair(text: string): Position | undefined {
  const match = /^([+-]?\d+(?:\.\d+)?),([+-]?\d+(?:\.\d+)?)$/.exec(text);
  return match ? [Number(match[2]), Number(match[1])] : undefined;
}
