// The level of forest fire danger at its limits, and what the decree asks of it.
import { describe, expect, it } from 'vitest';
import { fireDangerLevel, mustAnnounce } from '../../../../src/sectors/environment/forests/fire-danger.ts';

describe('fire danger', () => {
  it.each([
    [0, 1],
    [5_000, 1],
    [5_001, 2],
    [10_000, 2],
    [15_000, 3],
    [15_001, 4],
    [20_000, 4],
    [20_001, 5],
    [90_000, 5],
  ])('P = %d is level %d', (index, level) => expect(fireDangerLevel(index)).toBe(level));

  it('must be announced at levels IV and V, and is unknown without an index', () => {
    expect([1, 2, 3, 4, 5].map(mustAnnounce)).toEqual([0, 0, 0, 1, 1]);
    expect(fireDangerLevel(Number.NaN)).toBeNaN();
    expect(mustAnnounce(Number.NaN)).toBeNaN();
  });
});
