// The Open511 connector of one feed: road events of a jurisdiction, page by page, as the server has them now.
import type { parseXml } from '../cap/parse-xml.ts';
import type { Connector, ConnectorSurroundings } from '../connector/connector.ts';
import { createJsonMemory } from '../snapshot/json-record-reader.ts';
import { readResource } from '../snapshot/resource-name.ts';
import { SnapshotConnector } from '../snapshot/snapshot-connector.ts';
import { eventQuery, filterOf } from './event-filter.ts';
import { JsonEventReader, XmlEventReader } from './event-reader.ts';

/** Creates the connector of a feed; `query` of the feed is a query string of the standard's own parameters. */
export function createOpen511Connector(surroundings: ConnectorSurroundings): Connector {
  const { spec, source, bounds, zoneOffsetMs } = surroundings;
  const { path = 'events', format = 'json', bbox = true } = source.options ?? {};
  const resource = readResource(spec.entityType, ['events'], String(path));
  const parameters = eventQuery(spec.query ?? '', {
    bounds,
    pageSize: source.pageSize,
    asksBounds: bbox !== false,
  });
  const selection = { geometry: spec.geometry, zoneOffsetMs, filter: filterOf(parameters) };
  const memory = createJsonMemory();
  let parse: typeof parseXml | null = null;
  const isXml = format === 'xml';
  return new SnapshotConnector(surroundings, {
    expects: isXml ? 'xml' : 'json',
    accept: isXml ? 'application/xml' : 'application/json',
    path: `${resource.path}${resource.path.includes('?') ? '&' : '?'}${parameters.toString()}`,
    isPaged: true,
    async prepare() {
      if (isXml) parse = (await import('../cap/parse-xml.ts')).parseXml;
    },
    open: (taker) =>
      parse ? new XmlEventReader(parse, selection, taker) : new JsonEventReader(memory, selection, taker),
  });
}
