// Any entity as records, where no feed says which kind is wanted: Things and datastreams as rows, others as what they say.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceRecord } from '../../mapping/record-writer.ts';
import { isDataArray, unpackDataArray } from './data-array.ts';
import { geometryOf } from './datastream.ts';
import { idOf, textOf, type Entity } from './entity.ts';
import { kindOf } from './entity-kind.ts';
import { isFlattenedFeature, readFlattenedFeature } from './flattened-feature.ts';
import { readObservation } from './observation.ts';
import { StationReader } from './station-reader.ts';

/** Reads entities of every kind; a packed list of observations gives many records. */
export function createPlainReader(
  spec: FeedSpec,
  zoneOffsetMs: number,
): (entity: Entity) => readonly SourceRecord[] {
  const stations = new StationReader(spec, zoneOffsetMs);
  const read = (entity: Entity): SourceRecord => {
    const kind = kindOf(entity);
    if (kind === 'Thing') return stations.readThing(entity).record;
    if (kind === 'Datastream') return stations.readDatastream(entity).record;
    return readOther(entity, zoneOffsetMs);
  };
  return (entity) => {
    if (isFlattenedFeature(entity)) return [readFlattenedFeature(entity, zoneOffsetMs)];
    if (!isDataArray(entity)) return [read(entity)];
    const datastream = textOf(entity, 'Datastream@iot.navigationLink').split('/').at(-1) ?? '';
    return [...unpackDataArray(entity)].map((one, index) => named(read(one), datastream, index));
  };
}

function readOther(entity: Entity, zoneOffsetMs: number): SourceRecord {
  const members = Object.entries(entity).filter(
    ([name]) => !name.includes('@iot.') && name !== 'location' && name !== 'feature',
  );
  const { result, startMs, endMs } = readObservation(entity, zoneOffsetMs);
  const values: Record<string, unknown> = Object.fromEntries(members);
  if ('result' in entity) values['result'] = result;
  delete values['phenomenonTime'];
  if (startMs < endMs) values['phenomenonTimeStart'] = new Date(startMs);
  return { id: idOf(entity), values, geometry: geometryOf(entity), observedAtMs: endMs };
}

/** Packed observations often come without their ids: then their place in the list tells them apart. */
function named(record: SourceRecord, datastream: string, index: number): SourceRecord {
  return record.id === '' ? { ...record, id: `${datastream || 'dataArray'}[${index}]` } : record;
}
