// What a source answers, fetched and read the slow way: whole bodies, JSON.parse, one object a datum.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { AskProvince } from './simulated-province.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BROKER = 'http://ioc.test/sources/broker/ngsi-ld/v1/';
/** So that names come back as the models spell them. */
const LINK =
  '<https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"';
/** Attributes that date an entity none of whose mapped attributes says when it was observed. */
const ENTITY_TIMES = ['dateObserved', 'dateObservedTo', 'dateIssued', 'dateDetected', 'dateModified'];

/** One datum: a bare value, or texts by language. */
export interface PlainDatum {
  value: unknown;
  unitCode?: string | undefined;
  observedAtMs: number;
}

/** One thing that a source tells of, by attribute. */
export interface PlainRecord {
  id: string;
  data: ReadonlyMap<string, PlainDatum>;
  /** When the whole was observed, where the data do not say it each; NaN where nothing says. */
  observedAtMs: number;
}

type Members = Record<string, unknown>;

/** The records of a feed as its source has them at an instant. */
export async function fetchRecords(ask: AskProvince, feed: FeedSpec, atMs: number): Promise<PlainRecord[]> {
  if (feed.source === 'broker') return fetchEntities(ask, feed, atMs);
  if (feed.source === 'reports') return fetchReports(ask, atMs);
  if (feed.source === 'works') return fetchWorks(ask, atMs);
  throw new Error(`${feed.id}: nobody reads ${feed.source} plainly`);
}

async function fetchEntities(ask: AskProvince, feed: FeedSpec, atMs: number): Promise<PlainRecord[]> {
  const query = { type: feed.entityType, ...(feed.query && { q: feed.query }) };
  const entities = await fetchPages(ask, 'entities', query, atMs);
  return entities.map(({ id, type: _type, '@context': _context, ...attributes }) => {
    const data = new Map(Object.entries(attributes).map(([name, attribute]) => [name, readDatum(attribute)]));
    const dated = ENTITY_TIMES.map((name) => instantOf(data.get(name)?.value)).find(
      (at) => !Number.isNaN(at),
    );
    return { id: String(id), data, observedAtMs: dated ?? Number.NaN };
  });
}

async function fetchPages(
  ask: AskProvince,
  path: string,
  query: Record<string, string>,
  atMs: number,
): Promise<Members[]> {
  const entities: Members[] = [];
  for (;;) {
    const page = { ...query, limit: '500', offset: String(entities.length) };
    const response = await ask(`${BROKER}${path}?${new URLSearchParams(page)}`, atMs, {
      headers: { Accept: 'application/json', Link: LINK },
    });
    if (!response.ok) throw new Error(`${path} ${JSON.stringify(query)}: ${await response.text()}`);
    const held = (await response.json()) as Members[];
    entities.push(...held);
    if (held.length < 500) return entities;
  }
}

/** A normalized attribute. */
function readDatum(attribute: unknown): PlainDatum {
  const { value, object, languageMap, unitCode, observedAt } = attribute as Members;
  const bare = value ?? object ?? languageMap;
  const wrapped = typeof bare === 'object' && bare !== null && '@value' in bare ? bare['@value'] : bare;
  return {
    value: wrapped,
    unitCode: unitCode as string | undefined,
    observedAtMs: instantOf(observedAt),
  };
}

/** Everything of the last thirty days, and what is still open of the last 180, of whole days; few at a time, for no answer is longer than 1000. */
async function fetchReports(ask: AskProvince, atMs: number): Promise<PlainRecord[]> {
  const today = Math.floor(atMs / DAY_MS);
  const spans = Array.from({ length: 181 }, (_, ago) => ({
    start: (today - ago) * DAY_MS,
    end: Math.min(atMs, (today - ago + 1) * DAY_MS),
    status: ago <= 30 ? '' : 'open',
  }));
  const records = new Map<string, PlainRecord>();
  for (const { start, end, status } of spans) {
    const query = new URLSearchParams({
      start_date: new Date(start).toISOString(),
      end_date: new Date(end).toISOString(),
      extensions: 'true',
      ...(status && { status }),
    });
    const response = await ask(`http://ioc.test/sources/reports/requests.json?${query}`, atMs);
    for (const row of (await response.json()) as Members[]) {
      const id = String(row['service_request_id']);
      const members = { ...row, standard_status: row['status'] };
      records.set(id, plainRecord(id, members, instantOf(row['updated_datetime'])));
    }
  }
  return [...records.values()];
}

async function fetchWorks(ask: AskProvince, atMs: number): Promise<PlainRecord[]> {
  const response = await ask('http://ioc.test/sources/works/', atMs);
  const body = (await response.json()) as {
    features: { id: string; properties: Members }[];
    feed_info: { data_sources: { data_source_id: string; organization_name: string }[] };
  };
  const { features, feed_info: info } = body;
  return features.map(({ id, properties }) => {
    const core = properties['core_details'] as Members;
    const lanes = (properties['lanes'] ?? []) as Members[];
    const [fromMs, toMs] = [instantOf(properties['start_date']), instantOf(properties['end_date'])];
    const members = {
      ...core,
      ...properties,
      organization_name: info.data_sources.find(({ data_source_id: id }) => id === core['data_source_id'])
        ?.organization_name,
      event_state: toMs <= atMs ? 'ended' : fromMs > atMs ? 'planned' : 'active',
      lanes_closed: lanes.filter(({ status }) => status === 'closed').length,
      lanes_total: lanes.length,
    };
    return plainRecord(String(id), members, instantOf(core['update_date']));
  });
}

function plainRecord(id: string, members: Members, observedAtMs: number): PlainRecord {
  const data = Object.entries(members).map(
    ([name, value]) => [name, { value, observedAtMs: Number.NaN }] as const,
  );
  return { id, data: new Map(data), observedAtMs };
}

/** Means of the hours before an instant by attribute and entity, newest first: a value belongs to the hour that it closes. */
export async function fetchHourlyMeans(
  ask: AskProvince,
  feed: FeedSpec,
  attribute: string,
  hours: number,
  atMs: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  // Values of the hour just past may be two minutes late.
  const lastEndMs = Math.floor((atMs - 120_000) / HOUR_MS) * HOUR_MS;
  const query = {
    type: feed.entityType,
    attrs: attribute,
    timerel: 'between',
    timeAt: new Date(lastEndMs - hours * HOUR_MS + 1000).toISOString(),
    endTimeAt: new Date(lastEndMs + 1000).toISOString(),
    options: 'temporalValues',
  };
  const histories = await fetchPages(ask, 'temporal/entities', query, atMs);
  return new Map(
    histories.map((history) => {
      const { values = [] } = (history[attribute] ?? {}) as { values?: [number, string][] };
      const ofHour = (hour: number) => {
        const endMs = lastEndMs - hour * HOUR_MS;
        return values.filter(([, at]) => instantOf(at) > endMs - HOUR_MS && instantOf(at) <= endMs);
      };
      const means = Array.from({ length: hours }, (_, hour) => {
        const held = ofHour(hour).map(([value]) => value);
        return held.reduce((a, b) => a + b, 0) / held.length;
      });
      return [String(history['id']), means];
    }),
  );
}

/** Epoch ms of an ISO 8601 text; NaN of everything else. */
export function instantOf(value: unknown): number {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
}
