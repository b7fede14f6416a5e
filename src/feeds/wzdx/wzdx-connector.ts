// The WZDx connector of one feed: road works and closures, or the devices along them, as the feed has them now.
import type { Connector, ConnectorSurroundings } from '../connector/connector.ts';
import { createJsonMemory } from '../snapshot/json-record-reader.ts';
import { readResource } from '../snapshot/resource-name.ts';
import { SnapshotConnector } from '../snapshot/snapshot-connector.ts';
import { WorkZoneReader } from './work-zone-reader.ts';

const KEEP_ENDED_HOURS = 24;

/** Creates the connector of a feed; its `entityType` is `events`, `devices`, or a document with or without one of them. */
export function createWzdxConnector(surroundings: ConnectorSurroundings): Connector {
  const { spec, source, zoneOffsetMs } = surroundings;
  const { path = '', keepEndedHours = KEEP_ENDED_HOURS } = source.options ?? {};
  const memory = createJsonMemory();
  const resource = readResource(spec.entityType, ['events', 'devices'], String(path));
  const selection = {
    kind: resource.kind,
    geometry: spec.geometry,
    zoneOffsetMs,
    keepEndedHours: Number(keepEndedHours),
  };
  return new SnapshotConnector(surroundings, {
    expects: 'json',
    accept: 'application/geo+json, application/json',
    path: resource.path,
    open: (taker) => new WorkZoneReader(memory, selection, taker),
  });
}
