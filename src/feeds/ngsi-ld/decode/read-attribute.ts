// One attribute of an entity in any NGSI-LD or NGSI-v2 representation, read into a reusable record.
import type { ColumnTarget } from '../../mapping/decode-plan.ts';
import { pickLanguage } from '../../mapping/read-value.ts';
import { newestInstance } from '../instances/dataset-instances.ts';

/** What an attribute says; one instance is reused for all attributes of a body, so that no object is made per value. */
export interface AttributeReading {
  /** Bare value, URN(s) of a relationship, GeoJSON; undefined when the attribute says nothing. */
  value: unknown;
  /** Texts by language tag. */
  languageMap: Readonly<Record<string, unknown>> | null;
  /** '' when the datum names none. */
  unitCode: string;
  /** ISO text, '' when the datum names none. */
  observedAt: string;
}

type Members = Readonly<Record<string, unknown>>;

/** Members that carry the value, in the order in which they are looked for. */
const VALUE_MEMBERS = [
  'value',
  '@value',
  'object',
  'languageMap',
  'vocab',
  'json',
  'valueList',
  'objectList',
] as const;
/** Members of temporalValues, as [value, time] pairs. */
const SERIES_MEMBERS = ['values', 'objects', 'languageMaps', 'vocabs', 'jsons'] as const;
/** Members of aggregatedValues, as [value, from, to]; the mean stands for the attribute before others do. */
const AGGREGATE_MEMBERS = ['avg', 'max', 'min', 'sum', 'totalCount', 'distinctCount'] as const;
const NGSI_LD_NULL = 'urn:ngsi-ld:null';
const CORE = 'https://uri.etsi.org/ngsi-ld/';

/** Creates the reusable record. */
export function createReading(): AttributeReading {
  return { value: undefined, languageMap: null, unitCode: '', observedAt: '' };
}

/**
 * Reads an attribute: normalized, concise, key-value, expanded JSON-LD, NGSI-v2, or temporal. Of several instances the
 * default one (without datasetId) counts, else the newest, else the first; of a series the newest value.
 */
export function readAttribute(raw: unknown, into: AttributeReading): void {
  into.value = undefined;
  into.languageMap = null;
  into.unitCode = '';
  into.observedAt = '';
  if (raw === null || raw === undefined || raw === NGSI_LD_NULL) return;
  if (typeof raw !== 'object') into.value = raw;
  else if (Array.isArray(raw)) readArray(raw, into);
  else readMembers(raw as Members, into);
}

/** The instances of a multi-attribute, or undefined when the array is a plain list of values. */
export function instancesOf(raw: readonly unknown[]): Members[] | undefined {
  const isInstance = (item: unknown) =>
    typeof item === 'object' && item !== null && isAttributeShape(item as Members);
  return raw.length > 0 && raw.every(isInstance) ? (raw as Members[]) : undefined;
}

/** The text of an ISO time that may be wrapped in a Property or `@value`; '' when there is none. */
export function timeTextOf(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  if (typeof raw !== 'object' || raw === null) return '';
  const members = (Array.isArray(raw) ? raw[0] : raw) as Members | undefined;
  const inner = members?.['@value'] ?? members?.['value'];
  return inner === raw ? '' : timeTextOf(inner);
}

/** The value at a target's path inside the reading; undefined when it is missing. */
export function valueAt(reading: AttributeReading, target: ColumnTarget): unknown {
  if (reading.languageMap) return pickLanguage(reading.languageMap, target.language);
  if (target.language !== '') return undefined;
  let value = reading.value;
  for (const name of target.path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

function readArray(raw: readonly unknown[], into: AttributeReading): void {
  const instances = instancesOf(raw);
  if (!instances) {
    into.value = raw.length === 0 ? undefined : raw;
    return;
  }
  const defaults = instances.filter((instance) => instance['datasetId'] === undefined);
  const candidates = defaults.length > 0 ? defaults : instances;
  readMembers(newestInstance(candidates, timeTextOf), into);
}

function readMembers(members: Members, into: AttributeReading): void {
  const plain = hasExpandedMembers(members) ? contract(members) : members;
  readMetadata(plain, into);
  for (const name of VALUE_MEMBERS) {
    if (!(name in plain)) continue;
    readValue(name, plain[name], into);
    return;
  }
  for (const name of SERIES_MEMBERS) {
    if (!Array.isArray(plain[name])) continue;
    readNewest(plain[name] as unknown[], 1, into);
    return;
  }
  for (const name of AGGREGATE_MEMBERS) {
    if (!Array.isArray(plain[name]) || !isBareAttribute(plain)) continue;
    readNewest(plain[name] as unknown[], 2, into);
    return;
  }
  // A Property that was deleted or projected away has metadata but no value; a structured key-value is its own value.
  if (!isBareAttribute(plain)) into.value = plain;
}

function readValue(name: (typeof VALUE_MEMBERS)[number], value: unknown, into: AttributeReading): void {
  if (value === null || value === NGSI_LD_NULL) return;
  if (name === 'languageMap') {
    if (typeof value === 'object' && (value as Members)['@none'] !== NGSI_LD_NULL)
      into.languageMap = value as Members;
    return;
  }
  into.value = name === 'objectList' ? unwrapObjects(value) : unwrapLiteral(value);
}

/** The URNs of a ListRelationship, written bare or as `{"object": "urn:..."}`. */
function unwrapObjects(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) =>
    typeof item === 'object' && item !== null ? ((item as Members)['object'] ?? item) : item,
  );
}

/** `{"@type": "DateTime", "@value": "..."}` and one-element expanded arrays are the literal inside them. */
function unwrapLiteral(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const only = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
  if (typeof only !== 'object' || only === null) return value;
  const members = only as Members;
  return members['@value'] ?? members['@id'] ?? value;
}

function readMetadata(members: Members, into: AttributeReading): void {
  const unitCode = members['unitCode'];
  if (unitCode !== undefined) into.unitCode = timeTextOf(unitCode);
  const observedAt = members['observedAt'];
  if (observedAt !== undefined) into.observedAt = timeTextOf(observedAt);
  const metadata = members['metadata'];
  if (typeof metadata !== 'object' || metadata === null) return;
  const ofV2 = metadata as Members;
  if (into.unitCode === '') into.unitCode = timeTextOf(ofV2['unitCode']);
  if (into.observedAt === '')
    into.observedAt = timeTextOf(
      ofV2['observedAt'] ?? ofV2['TimeInstant'] ?? ofV2['timestamp'] ?? ofV2['dateObserved'],
    );
}

/** The newest of [value, time, …] lists, whose time stands at `timeAt`; some representations wrap the value once more. */
function readNewest(series: readonly unknown[], timeAt: number, into: AttributeReading): void {
  let newestMs = Number.NEGATIVE_INFINITY;
  for (const pair of series) {
    if (!Array.isArray(pair)) continue;
    const time = timeTextOf(pair[timeAt]);
    const atMs = Date.parse(time);
    if (!(atMs > newestMs)) continue;
    newestMs = atMs;
    into.value = undefined;
    into.languageMap = null;
    const wrapped = wrappedMember(pair[0]);
    if (wrapped) readValue(wrapped, (pair[0] as Members)[wrapped], into);
    else readValue('value', pair[0], into);
    into.observedAt = time;
  }
}

/** The member of `{"languageMap": {…}}`, `{"json": …}` or `{"vocab": …}` inside a pair. */
function wrappedMember(value: unknown): (typeof VALUE_MEMBERS)[number] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (['languageMap', 'json', 'vocab'] as const).find((name) => name in value);
}

function isAttributeShape(members: Members): boolean {
  return (
    VALUE_MEMBERS.some((name) => name in members) || isBareAttribute(members) || hasExpandedMembers(members)
  );
}

function isBareAttribute(members: Members): boolean {
  const type = members['type'];
  return (
    typeof type === 'string' &&
    /^(?:Geo|Language|Vocab|Json|List)?Property$|^(?:List)?Relationship$/.test(type)
  );
}

function hasExpandedMembers(members: Members): boolean {
  for (const name in members) if (name.startsWith(CORE)) return true;
  return false;
}

/** Expanded core members to their short names: `https://uri.etsi.org/ngsi-ld/hasValue` is `value`. */
function contract(members: Members): Members {
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(members)) {
    if (!name.startsWith(CORE)) continue;
    const short = name.slice(CORE.length).replace(/^has([A-Z])/, (_, letter: string) => letter.toLowerCase());
    plain[short] = short === 'values' ? contractList(value) : value;
  }
  return plain;
}

/** `[{"@list": [{"@list": [v, t]}]}]` to `[[v, t]]`. */
function contractList(value: unknown): unknown {
  const lists = (Array.isArray(value) ? value : [value]) as (Members | undefined)[];
  const items = lists.flatMap((list) => (Array.isArray(list?.['@list']) ? (list['@list'] as Members[]) : []));
  return items.map((item) => item['@list'] ?? item);
}
