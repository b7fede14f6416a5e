// createdAt and modifiedAt of simulated entities: a broker keeps them, the world does not.
import type { WorldEntity } from '../../province/world-contract.ts';
import { parseIsoTime, unwrapTyped } from './iso-time.ts';

/** When the simulated broker was filled, for entities that do not say when they began: 2025-01-01 in Vietnam. */
const FILLED_MS = Date.UTC(2024, 11, 31, 17);

/** The entity's creation, epoch milliseconds: what it says itself (incidents do), else the filling of the broker. */
export function createdMs(entity: WorldEntity): number {
  const said = entity.attributes['dateCreated'] ?? entity.attributes['dateIssued'];
  const text = unwrapTyped(said?.value);
  return (typeof text === 'string' ? parseIsoTime(text) : undefined) ?? FILLED_MS;
}

/** The latest observation of the entity, epoch milliseconds; its creation where it has none. */
export function modifiedMs(entity: WorldEntity): number {
  let latest = createdMs(entity);
  for (const { observedAtMs } of Object.values(entity.attributes))
    latest = Math.max(latest, observedAtMs ?? latest);
  return latest;
}
