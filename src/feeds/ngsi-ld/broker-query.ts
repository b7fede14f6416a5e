// Requests to an NGSI-LD broker: URL, headers, and the POST form for filters that are too long for a URL.
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { HttpRequest } from '../http/http-client.ts';

/** Longest URL that common proxies and brokers take without complaint. */
const LONGEST_URL = 4000;

/** A query below `/ngsi-ld/v1/`; parameters in the order they are sent. */
export interface BrokerQuery {
  path: 'entities' | 'temporal/entities';
  parameters: Readonly<Record<string, string>>;
}

/** Parameters that stay in the URL of a POST query; the others belong into its body. */
const URL_PARAMETERS = new Set(['limit', 'offset', 'count', 'options', 'format', 'lastN']);
const AGGREGATION_PARAMETERS = new Set(['aggrMethods', 'aggrPeriodDuration']);
const TIME_PARAMETERS = new Set(['timerel', 'timeAt', 'endTimeAt', 'timeproperty']);

/** The request of a query: GET, or POST to `entityOperations/query` when the URL would be over 4,000 characters. */
export function brokerRequest(source: SourceConfig, query: BrokerQuery): HttpRequest {
  const url = `${source.baseUrl}ngsi-ld/v1/${query.path}?${encode(query.parameters)}`;
  const headers = brokerHeaders(source);
  if (url.length <= LONGEST_URL) return { url, headers, expects: 'json' };
  const operation = query.path === 'entities' ? 'entityOperations/query' : 'temporal/entityOperations/query';
  const inUrl = pick(
    query.parameters,
    (name) => URL_PARAMETERS.has(name) || AGGREGATION_PARAMETERS.has(name),
  );
  return {
    url: `${source.baseUrl}ngsi-ld/v1/${operation}?${encode(inUrl)}`,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(queryBody(query.parameters)),
    expects: 'json',
  };
}

/** The request of one entity, or of its history with `parameters`. */
export function entityRequest(
  source: SourceConfig,
  path: BrokerQuery['path'],
  id: string,
  parameters: Readonly<Record<string, string>> = {},
): HttpRequest {
  const search = encode(parameters);
  const url = `${source.baseUrl}ngsi-ld/v1/${path}/${encodeURIComponent(id)}${search === '' ? '' : `?${search}`}`;
  return { url, headers: brokerHeaders(source), expects: 'json' };
}

/** The request of the list of types that the broker has. */
export function typesRequest(source: SourceConfig): HttpRequest {
  return { url: `${source.baseUrl}ngsi-ld/v1/types`, headers: brokerHeaders(source), expects: 'json' };
}

/** A write below `/ngsi-ld/v1/`: plain JSON, whose names the linked context explains. */
export function writeRequest(source: SourceConfig, path: string, body: unknown): HttpRequest {
  return {
    url: `${source.baseUrl}ngsi-ld/v1/${path}`,
    headers: { ...brokerHeaders(source), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    expects: 'nothing',
  };
}

function brokerHeaders(source: SourceConfig): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (source.context)
    headers['Link'] =
      `<${source.context}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`;
  if (source.tenant) headers['NGSILD-Tenant'] = source.tenant;
  return headers;
}

function queryBody(parameters: Readonly<Record<string, string>>): Record<string, unknown> {
  const { type = '', q, attrs, id } = parameters;
  // In a body one selector has one type and one id; in a URL both are lists.
  const entities = type
    .split(',')
    .flatMap((one) =>
      id === undefined ? [{ type: one }] : id.split(',').map((ofId) => ({ type: one, id: ofId })),
    );
  const body: Record<string, unknown> = { type: 'Query', entities };
  const { georel, geometry, coordinates, geoproperty } = parameters;
  if (georel !== undefined)
    body['geoQ'] = { georel, geometry, coordinates: JSON.parse(coordinates ?? '[]') as unknown, geoproperty };
  if (q !== undefined) body['q'] = q;
  if (attrs !== undefined) body['attrs'] = attrs.split(',');
  const time = pick(parameters, (name) => TIME_PARAMETERS.has(name));
  if (Object.keys(time).length > 0) body['temporalQ'] = time;
  return body;
}

function encode(parameters: Readonly<Record<string, string>>): string {
  return new URLSearchParams({ ...parameters }).toString();
}

function pick(
  parameters: Readonly<Record<string, string>>,
  isWanted: (name: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => isWanted(name)));
}
