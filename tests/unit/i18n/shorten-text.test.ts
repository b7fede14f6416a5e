// Long texts keep their beginning, and no character is cut in half.
import { describe, expect, it } from 'vitest';
import { shortenText } from '#i18n/shorten-text.ts';

describe('shortenText', () => {
  it('leaves what is short as it is, and marks what it cuts', () => {
    expect(shortenText('Cháy kho, Phú Mỹ')).toBe('Cháy kho, Phú Mỹ');
    expect(shortenText('x'.repeat(300))).toHaveLength(300);
    expect(shortenText('x'.repeat(10_000))).toBe(`${'x'.repeat(300)}…`);
  });

  it('does not cut a character outside the basic plane in half', () => {
    expect(shortenText('a🚒b', 2)).toBe('a…');
    expect(shortenText('a🚒b', 3)).toBe('a🚒…');
  });
});
