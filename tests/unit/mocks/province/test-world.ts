// The worlds and readers that the tests of the simulated province share.
import { fileURLToPath } from 'node:url';
import { readGeography } from '../../../../mocks/province/read-geography.ts';
import type { EntityKind, World, WorldEntity } from '../../../../mocks/province/world-contract.ts';
import { createWorld, type WorldOptions } from '../../../../mocks/province/world.ts';

const PACK = fileURLToPath(new URL('../../../../public/provinces/ba-ria-vung-tau', import.meta.url));

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
export const geography = await readGeography(PACK);

export function testWorld(options: Partial<WorldOptions> = {}): World {
  return createWorld({ seed: 2026, geography, ...options });
}

export function kindOf(world: World, type: string): EntityKind {
  const kind = world.kinds.get(type);
  if (!kind) throw new Error(`the world has no ${type}`);
  return kind;
}

export function valueOf<T = number>(entity: WorldEntity | undefined, attribute: string): T {
  if (!entity) throw new Error('no entity');
  const value = entity.attributes[attribute]?.value;
  if (value === undefined) throw new Error(`${entity.id} has no ${attribute}`);
  return value as T;
}

/** Epoch milliseconds of a local (UTC+7) wall-clock time. */
export function local(text: string): number {
  return Date.parse(`${text}:00+07:00`);
}

export function meanOf(values: readonly number[]): number {
  if (values.length === 0) throw new Error('no values');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
