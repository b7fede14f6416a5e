// Finds the entities of a query in the world as it is at one instant.
import { takeTurns, type GiveWay } from '../../../give-way.ts';
import type { EntityKind, World, WorldEntity } from '../../../province/world-contract.ts';
import { asksForType, hasAsked, isSelected, type EntityQuery } from './entity-query.ts';

/** The last listing of each kind: a client pages through the same second with many requests. */
const listings = new WeakMap<EntityKind, { atMs: number; entities: WorldEntity[] }>();

/** All entities of a kind at an instant; the answer of the last instant is kept. */
export function listKind(kind: EntityKind, atMs: number): readonly WorldEntity[] {
  const kept = listings.get(kind);
  if (kept?.atMs === atMs) return kept.entities;
  const entities = kind.list(atMs);
  listings.set(kind, { atMs, entities });
  return entities;
}

/** Lists what the query looks at part by part, so that `findEntities` at the same instant finds it listed. Rejects once nobody waits. */
export async function listInTurns(
  world: World,
  query: EntityQuery,
  atMs: number,
  giveWay: GiveWay,
): Promise<void> {
  for (const kind of world.kinds.values()) {
    if (!kind.parts || !asksForType(query, kind.type) || listings.get(kind)?.atMs === atMs) continue;
    const entities: WorldEntity[] = [];
    await takeTurns(kind.parts(atMs), giveWay, (part) => entities.push(...part));
    listings.set(kind, { atMs, entities });
  }
}

/** Every entity that the query finds at `atMs`, in the stable order of the world. */
export function findEntities(world: World, query: EntityQuery, atMs: number): WorldEntity[] {
  const found: WorldEntity[] = [];
  for (const kind of world.kinds.values()) {
    if (!asksForType(query, kind.type)) continue;
    for (const entity of listKind(kind, atMs)) {
      if (!isSelected(query, entity.id, entity.type)) continue;
      if (hasAsked(entity, query.attrs) && query.filters.every((holds) => holds(entity))) found.push(entity);
    }
  }
  return found;
}

/** One entity by its id at `atMs`, with its kind. */
export function findEntity(
  world: World,
  id: string,
  atMs: number,
): { kind: EntityKind; entity: WorldEntity } | undefined {
  for (const kind of world.kinds.values()) {
    const entity = kind.get(id, atMs);
    if (entity) return { kind, entity };
  }
  return undefined;
}
