// Finds out whether GeoReport v2 is spoken at an address, and which services are offered there.
import type { Obstacle } from '#kernel/feed/discovery.ts';
import type { Discover } from '../discovery/discover.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import type { SourceRecord } from '../mapping/record-writer.ts';
import { describeRecords } from '../snapshot/describe-records.ts';
import { plainPath, requestsPath } from './open311-query.ts';
import { Open311Source } from './open311-source.ts';
import type { Open311Fields } from './read-requests.ts';
import { plainText, requestRecord } from './service-request.ts';
import { windowsAt } from './walk-windows.ts';

const MOST_SERVICES = 200;
/** Something else answers there. */
const SPEAKS_OTHERWISE = new Set(['not-found', 'unexpected-content', 'malformed', 'http']);

/** Asks for the list of services and for the requests of late; every service that they name is an offer of its own. */
export const discoverOpen311: Discover = async ({ source, http, clock, zoneOffsetMs, signal }) => {
  const baseUrl = source.baseUrl.replace(/(?:services|requests)\.(?:json|xml).*$/, '').replace(/\/*$/, '/');
  const server = new Open311Source({ source: { ...source, baseUrl, connector: 'open311' }, http });
  const { options } = server;
  let services: readonly Open311Fields[];
  let name = '';
  try {
    const { rows, answer } = await server.ask((format) => plainPath('services', options, format), signal);
    services = rows.filter((row) => plainText(row['service_code']) !== '');
    name = answer.headers.get('server') ?? '';
    if (services.length === 0) return null;
  } catch (thrown) {
    if (thrown instanceof FeedFailure && SPEAKS_OTHERWISE.has(thrown.feedError.kind)) return null;
    throw thrown;
  }
  const [window] = windowsAt(clock.now(), options);
  const obstacles: Obstacle[] = [];
  const records: SourceRecord[] = [];
  let isFull = false;
  const spec = { entityType: 'requests' };
  if (window) {
    const { rows } = await server.ask((format) => requestsPath(window, spec, options, format), signal);
    for (const row of rows) {
      const record = requestRecord(row, zoneOffsetMs, () => undefined);
      if (record) records.push(record);
    }
    isFull = rows.length >= options.maxRows;
    if (isFull) obstacles.push({ kind: 'page-limit', detail: String(rows.length) });
  }
  const offers = services.slice(0, MOST_SERVICES).map((service) => {
    const code = plainText(service['service_code']);
    const own = records.filter(({ values }) => plainText(values['service_code']) === code);
    return {
      ...describeRecords(code, plainText(service['service_name']) || code, own),
      isCountLeast: isFull,
    };
  });
  const all = { ...describeRecords('requests', 'requests', records), isCountLeast: isFull };
  return { baseUrl, server: name, pageSize: options.maxRows, offers: [all, ...offers], obstacles };
};
