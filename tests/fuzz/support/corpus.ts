// The bodies that get damaged: captured payloads where this machine has them, the project's own fixtures everywhere.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { ownFiles, payloadFiles } from '../../contract/payload-files.ts';
import { entityFacts } from './body-facts.ts';

/** One body and a feed that reads about half of its attributes into columns; the rest become extra columns. */
export interface CorpusBody {
  name: string;
  bytes: Uint8Array;
  spec: FeedSpec;
}

const GEOMETRIES = ['point', 'line', 'polygon'] as const;
const UNITS = ['1', 'km/h', 'Cel', 'mg/L', 'm', '%'];
const WORDS = { low: 1, medium: 2, high: 3, closed: 4, open: 5, Actual: 6 };
/** Bodies beyond this would only make the same cases slower. */
const LONGEST_BYTES = 40_000;

/** NGSI-LD bodies in every representation that the collections hold. */
export function ngsiLdCorpus(): CorpusBody[] {
  const captured = ['ngsi-ld-api', 'ngsi-ld-smart-data-models'].flatMap((name) => payloadFiles(name) ?? []);
  return [...ownFiles('ngsi-ld'), ...captured]
    .filter(({ bytes }) => bytes.length <= LONGEST_BYTES && isJson(bytes))
    .map(({ name, bytes }, index) => ({ name, bytes, spec: specOf(bytes, index) }));
}

/** CAP documents: alerts, bundles and indices. */
export function capCorpus(): CorpusBody[] {
  return [...ownFiles('cap'), ...(payloadFiles('cap') ?? [])].map(({ name, bytes }) => ({
    name,
    bytes,
    spec: CAP_FEED,
  }));
}

const text = (attribute: string): ColumnMapping => ({ column: attribute, kind: 'text', attribute });
const time = (attribute: string): ColumnMapping => ({ column: attribute, kind: 'time', attribute });

/** A feed that reads what CAP carries: texts, times, words with codes and a number. */
export const CAP_FEED: FeedSpec = {
  id: 'alerts',
  source: 'broker',
  title: { vi: 'Cảnh báo', en: 'Warnings' },
  entityType: 'alert',
  geometry: 'polygon',
  lifetime: 'register',
  cadenceMs: 60_000,
  pollMs: 60_000,
  columns: [
    ...[
      'identifier',
      'sender',
      'status',
      'msgType',
      'headline',
      'headline@en',
      'event',
      'areaDesc',
      'description',
    ].map(text),
    ...['sent', 'effective', 'onset', 'expires'].map(time),
    {
      column: 'severity',
      kind: 'number',
      attribute: 'severity',
      unit: '1',
      codes: { Minor: 1, Moderate: 2, Severe: 3, Extreme: 4, Unknown: 0 },
    },
    { column: 'level', kind: 'number', attribute: 'parameter.disasterRiskLevel', unit: '1', range: [1, 5] },
    { column: 'altitude', kind: 'number', attribute: 'altitude', unit: 'm', assumedUnit: 'm' },
  ],
  rollups: [
    { kpi: 'alerts.count', unit: '{count}', method: { kind: 'countWhere' }, includeStale: true },
    { kpi: 'alerts.severe', unit: '1', method: { kind: 'max', column: 'severity' }, includeStale: true },
  ],
};

function specOf(bytes: Uint8Array, index: number): FeedSpec {
  const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const names = new Set(
    [...entityFacts(body).values()].flatMap((entities) =>
      entities.flatMap(({ attributes }) => [...attributes.keys()]),
    ),
  );
  const mapped = [...names].filter(
    (name, at) => (at + index) % 2 === 0 && !/^@|[.]|^(id|type|location|geometry|properties)$/.test(name),
  );
  return {
    id: 'probe',
    source: 'broker',
    title: { vi: 'Thử', en: 'Probe' },
    entityType: '',
    geometry: GEOMETRIES[index % GEOMETRIES.length]!,
    cadenceMs: 60_000,
    pollMs: 60_000,
    columns: mapped.map((attribute, at) => mappingOf(attribute, index + at)),
    rollups: [],
  };
}

/** Kinds and units by turn: that they often do not fit is the point. */
function mappingOf(attribute: string, turn: number): ColumnMapping {
  const column = `column of ${attribute}`;
  const unit = UNITS[turn % UNITS.length]!;
  if (turn % 5 === 0) return { column, kind: 'time', attribute };
  if (turn % 5 === 1) return { column, kind: 'text', attribute };
  if (turn % 5 === 2) return { column, kind: 'number', attribute, unit: '1', codes: WORDS };
  return { column, kind: 'number', attribute, unit, ...(turn % 2 ? { assumedUnit: '1' } : {}) };
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}
