// Addresses of GeoReport v2: what a source's options and a feed's mapping ask for.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { DAY_MS } from '#kernel/time/local-time.ts';
import { formatInstant } from '../time/parse-instant.ts';

/** What the name of all requests may be in a mapping; anything else is a list of service codes. */
const ALL_REQUESTS = new Set(['', 'requests', 'service_requests']);

/** The settings of `source.options` that this connector knows. */
export interface Open311Options {
  /** `json`, `xml`, or `auto`: JSON, and XML from then on where a server has none. */
  format: 'auto' | 'json' | 'xml';
  jurisdictionId: string;
  apiKey: string;
  /** How far back all requests are read, and how far back those that are still open. */
  historyMs: number;
  openMs: number;
  /** Longest span that the server answers for. */
  windowMs: number;
  /** Most rows that it gives for one question. */
  maxRows: number;
  /** Asks for extended attributes. */
  hasExtensions: boolean;
  /** Attribute under which a new report carries its own id. */
  idAttribute: string;
}

/** Reads the options; what is absent or unusable is as the standard has it. */
export function readOptions({ options = {} }: Pick<SourceConfig, 'options'>): Open311Options {
  const text = (name: string) => (typeof options[name] === 'string' ? options[name].trim() : '');
  const days = (name: string, otherwise: number) => positive(options[name], otherwise) * DAY_MS;
  const format = text('format');
  return {
    format: format === 'json' || format === 'xml' ? format : 'auto',
    jurisdictionId: text('jurisdictionId'),
    apiKey: text('apiKey'),
    historyMs: days('historyDays', 30),
    openMs: days('openDays', 180),
    windowMs: days('windowDays', 90),
    maxRows: positive(options['maxRows'], 1000),
    hasExtensions: options['extensions'] !== false,
    idAttribute: text('idAttribute') || 'client_request_id',
  };
}

function positive(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}

/** The span of time that one question is about; `toMs` null is until now. */
export interface RequestWindow {
  fromMs: number;
  toMs: number | null;
  /** Only requests that are still open. */
  isOpenOnly: boolean;
}

/** The service codes that a feed wants; empty is all. */
export function wantedServices({ entityType }: Pick<FeedSpec, 'entityType'>): string[] {
  if (ALL_REQUESTS.has(entityType)) return [];
  return entityType
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** Path and query of one question for requests; the feed's `query` (`status=open&service_code=006`) goes with it. */
export function requestsPath(
  window: RequestWindow,
  spec: Pick<FeedSpec, 'entityType' | 'query'>,
  options: Open311Options,
  format: 'json' | 'xml',
): string {
  const query = new URLSearchParams(spec.query ?? '');
  const services = wantedServices(spec);
  if (services.length > 0) query.set('service_code', services.join(','));
  query.set('start_date', formatInstant(window.fromMs));
  if (window.toMs !== null) query.set('end_date', formatInstant(window.toMs));
  if (window.isOpenOnly) query.set('status', 'open');
  return `requests.${format}?${withCommon(query, options)}`;
}

/** Path and query of anything else: `services`, `services/006`, `requests/638344`, `tokens/12`. */
export function plainPath(path: string, options: Open311Options, format: 'json' | 'xml'): string {
  const query = withCommon(new URLSearchParams(), options);
  return `${path}.${format}${query === '' ? '' : `?${query}`}`;
}

function withCommon(query: URLSearchParams, { jurisdictionId, hasExtensions }: Open311Options): string {
  if (jurisdictionId !== '') query.set('jurisdiction_id', jurisdictionId);
  if (hasExtensions) query.set('extensions', 'true');
  return query.toString();
}
