// Observations as `$resultFormat=dataArray` packs them: names of components once, then one list of values an observation.
import { isEntity, type Entity } from './entity.ts';

/** True for one element of such an answer. */
export function isDataArray(entity: Entity): boolean {
  return Array.isArray(entity['components']) && Array.isArray(entity['dataArray']);
}

/** The observations of one element, as entities; elements that are no list are left out. */
export function* unpackDataArray(entity: Entity): Generator<Entity> {
  const components = (entity['components'] as unknown[]).map((name) =>
    typeof name === 'string' ? name : '',
  );
  const datastream = entity['Datastream'];
  for (const values of entity['dataArray'] as unknown[]) {
    if (!Array.isArray(values)) continue;
    const observation: Record<string, unknown> = {};
    components.forEach((name, index) => {
      observation[name === 'id' ? '@iot.id' : name] = (values as unknown[])[index];
    });
    if (isEntity(datastream)) observation['Datastream'] = datastream;
    yield observation;
  }
}
