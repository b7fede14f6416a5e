// Short and expanded names: the part of JSON-LD that a broker does for its clients.

/** The core context that applies when a request brings none. */
export const CORE_CONTEXT = 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld';

const MODEL_ROOT = 'https://smartdatamodels.org/';

/** Names of the core context: compacted in every answer, whatever the request's own context. */
const coreNames = new Set(
  'id type location observationSpace operationSpace createdAt modifiedAt scope name description title'.split(
    ' ',
  ),
);

/** Names that all Smart Data Models share; their IRIs carry no model. */
const sharedNames = new Set(
  'address alternateName areaServed dataProvider dateCreated dateModified owner seeAlso source'.split(' '),
);

/** The subject repository of each entity type, which is part of its IRIs. */
const subjectOfType: Readonly<Record<string, string>> = {
  AirQualityObserved: 'Environment',
  Alert: 'Alert',
  AisVessel: 'MarineTransport',
  Device: 'Device',
  ItemFlowObserved: 'Transportation',
  NoiseLevelObserved: 'Environment',
  RoadAccident: 'Transportation',
  RoadSegment: 'Transportation',
  TrafficFlowObserved: 'Transportation',
  Vehicle: 'Transportation',
  WaterObserved: 'Environment',
  WaterQualityObserved: 'WaterQuality',
  WeatherObserved: 'Weather',
};

/** The last path segment of an IRI, or the name itself: requests may bring either. */
export function shortName(name: string): string {
  if (!/^(https?:|urn:)/.test(name)) return name;
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'), name.lastIndexOf(':')) + 1);
}

/** The IRI of an attribute or type name within entities of a type. */
export function expandName(name: string, entityType: string): string {
  if (coreNames.has(name)) return name;
  if (sharedNames.has(name)) return MODEL_ROOT + name;
  const subject = subjectOfType[entityType] ?? entityType;
  return `${MODEL_ROOT}dataModel.${subject}/${name}`;
}

/** The JSON-LD context URL of a request's Link header, or null. */
export function linkedContext(request: Request): string | null {
  const header = request.headers.get('link');
  if (header === null) return null;
  for (const link of header.matchAll(/<([^>]*)>((?:\s*;\s*[\w-]+\s*=\s*(?:"[^"]*"|[^\s,;]+))*)/g)) {
    if (/rel\s*=\s*"?http:\/\/www\.w3\.org\/ns\/json-ld#context"?/.test(link[2] ?? ''))
      return link[1] ?? null;
  }
  return null;
}

/** The Link header value that names the context of an answer. */
export function contextLink(context: string): string {
  return `<${context}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`;
}
