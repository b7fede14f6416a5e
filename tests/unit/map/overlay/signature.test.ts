// When a drawing may be skipped: only where everything it was made from is the same.
import { describe, expect, it } from 'vitest';
import { isSameSignature } from '#map/overlay/signature.ts';

describe('isSameSignature', () => {
  const table = { rows: 3 };

  it('holds for the same values and identities, a missing number included', () => {
    expect(isSameSignature([1, 'a', table, Number.NaN], [1, 'a', table, Number.NaN])).toBe(true);
  });

  it.each([
    ['another value', [1, 'b', table]],
    ['an equal object that is not the same', [1, 'a', { rows: 3 }]],
    ['one more', [1, 'a', table, undefined]],
    ['one less', [1, 'a']],
  ])('fails for %s', (_, other) => {
    expect(isSameSignature([1, 'a', table], other)).toBe(false);
  });

  it('fails before anything was drawn', () => {
    expect(isSameSignature(null, [])).toBe(false);
  });
});
