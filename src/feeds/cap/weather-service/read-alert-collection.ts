// CAP as the JSON of api.weather.gov writes it (a GeoJSON FeatureCollection), brought to the elements of a CAP message.
import type { XmlElement, XmlNode } from '../xml-element.ts';

type Members = Readonly<Record<string, unknown>>;

/** Elements that a message and its only info block take as they are called, and under which name the JSON has them. */
const OF_ALERT = [
  ['identifier', 'id'],
  ['sender', 'sender'],
  ['sent', 'sent'],
  ['status', 'status'],
  ['msgType', 'messageType'],
  ['scope', 'scope'],
  ['note', 'note'],
] as const;
const OF_INFO = [
  ['language', 'language'],
  ['category', 'category'],
  ['event', 'event'],
  ['responseType', 'response'],
  ['urgency', 'urgency'],
  ['severity', 'severity'],
  ['certainty', 'certainty'],
  ['effective', 'effective'],
  ['onset', 'onset'],
  ['expires', 'expires'],
  ['senderName', 'senderName'],
  ['headline', 'headline'],
  ['description', 'description'],
  ['instruction', 'instruction'],
  ['web', 'web'],
] as const;

/** True for the JSON of a weather service: a collection or one alert. */
export function isAlertCollection(value: unknown): boolean {
  const [first] = featuresOf(value) ?? [];
  if (first === undefined) return isObject(value) && isEmptyCollection(value);
  const properties = propertiesOf(first);
  return 'messageType' in properties && 'severity' in properties && 'event' in properties;
}

/** The messages of a document as `alert` elements. Throws SyntaxError for what is no collection of alerts. */
export function readAlertCollection(value: unknown): XmlElement[] {
  const features = isAlertCollection(value) ? featuresOf(value) : undefined;
  if (!features) throw new SyntaxError('the JSON is no collection of alerts');
  return features.map(alertOf);
}

/** An index without warnings still says what it is. */
function isEmptyCollection(value: Members): boolean {
  const isNamed = /watches, warnings|alerts?\b/i.test(String(value['title'] ?? ''));
  return value['type'] === 'FeatureCollection' && Array.isArray(value['features']) && isNamed;
}

function featuresOf(value: unknown): unknown[] | undefined {
  if (!isObject(value)) return undefined;
  if (value['type'] === 'Feature') return [value];
  return Array.isArray(value['features']) ? (value['features'] as unknown[]) : undefined;
}

function alertOf(feature: unknown): XmlElement {
  const properties = propertiesOf(feature);
  const geometry = isObject(feature) ? feature['geometry'] : null;
  const references = listOf(properties['references']).map(referenceOf).join(' ');
  return {
    ...textElements(properties, OF_ALERT),
    // What this service publishes is public; it does not say so.
    ...(properties['scope'] === undefined && { scope: 'Public' }),
    ...(references !== '' && { references }),
    info: {
      ...textElements(properties, OF_INFO),
      parameter: pairsOf(properties['parameters']),
      eventCode: pairsOf(properties['eventCode']),
      area: {
        areaDesc: escaped(properties['areaDesc']),
        polygon: polygonsOf(geometry),
        geocode: pairsOf(properties['geocode']),
      },
    },
  };
}

function textElements(
  properties: Members,
  names: readonly (readonly [element: string, member: string])[],
): Record<string, XmlNode> {
  return Object.fromEntries(
    names.flatMap(([element, member]) => {
      const text = escaped(properties[member]);
      return text === '' ? [] : [[element, text]];
    }),
  );
}

/** `{name: [values]}` as pairs of valueName and value. */
function pairsOf(value: unknown): XmlElement[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([valueName, values]) =>
    listOf(values).map((one) => ({ valueName: escaped(valueName), value: escaped(one) })),
  );
}

function referenceOf(value: unknown): string {
  if (!isObject(value)) return escaped(value);
  return [value['sender'], value['identifier'], value['sent']].map(escaped).join(',');
}

/** Outer rings as CAP writes them: `lat,lon lat,lon …`. */
function polygonsOf(geometry: unknown): string[] {
  if (!isObject(geometry)) return [];
  const { type, coordinates } = geometry;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? listOf(coordinates) : [];
  return polygons.map((rings) =>
    listOf(listOf(rings)[0])
      .map((position) => {
        const [lon, lat] = listOf(position);
        return `${String(lat)},${String(lon)}`;
      })
      .join(' '),
  );
}

/** Text as XML has it: its reader resolves references. */
function escaped(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.replaceAll('&', '&amp;') : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
}

function propertiesOf(feature: unknown): Members {
  const properties = isObject(feature) ? feature['properties'] : undefined;
  return isObject(properties) ? properties : {};
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
