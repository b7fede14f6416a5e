// Two matters that speak one entity type are one kind to the broker, each entity still answered by its own matter.
import { expect, it } from 'vitest';
import type { EntityKind } from '../../../../../mocks/province/world-contract.ts';
import { joinKinds } from '../../../../../mocks/province/statistics/join-kinds.ts';

function kindOf(type: string, id: string, cadenceMs: number, changes?: number[]): EntityKind {
  const entity = { id, type, attributes: { value: { kind: 'property' as const, value: id } } };
  return {
    type,
    cadenceMs,
    list: () => [entity],
    get: (asked) => (asked === id ? entity : undefined),
    idsBetween: () => [id],
    ...(changes ? { changesBetween: (asked: string) => (asked === id ? changes : []) } : {}),
  };
}

it('joins kinds of one type and leaves the others alone', () => {
  const [joined, other, ...rest] = joinKinds([
    kindOf('A', 'a1', 5, [10]),
    kindOf('B', 'b', 7),
    kindOf('A', 'a2', 3, [20]),
  ]);
  expect([joined?.type, other?.type, rest.length]).toEqual(['A', 'B', 0]);
  expect(joined?.cadenceMs).toBe(3);
  expect(joined?.list(0).map(({ id }) => id)).toEqual(['a1', 'a2']);
  expect(joined?.idsBetween(0, 1)).toEqual(['a1', 'a2']);
  expect(joined?.get('a2', 0)?.id).toBe('a2');
  expect(joined?.get('b', 0)).toBeUndefined();
  expect(joined?.reportsOf?.('a2', 0)).toEqual({ value: { kind: 'property', value: 'a2' } });
  expect(joined?.changesBetween?.('a2', 0, 99)).toEqual([20]);
});

it('does not claim to know the changes of a kind that does not tell them', () => {
  const [joined] = joinKinds([kindOf('A', 'a1', 5, [10]), kindOf('A', 'a2', 3)]);
  expect(joined?.changesBetween).toBeUndefined();
});
