// Text from a source keeps its direction to itself, whatever controls it carries.
import { describe, expect, it } from 'vitest';
import { currentText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';

/** Depth of isolates after each character; a text that ends ours early makes it negative or zero too soon. */
function depths(text: string): number[] {
  let depth = 0;
  return [...text].map((character) => {
    if (/[\u2066-\u2068]/.test(character)) depth += 1;
    if (character === '\u2069') depth -= 1;
    return depth;
  });
}

describe('isolateText', () => {
  it.each(['', 'Cháy kho, Phú Mỹ', '<b>52 %</b>', 'a\u200bb', '🚒'])('leaves %j as it is', (text) => {
    expect(isolateText(text)).toBe(text);
  });

  it.each(['\u202e52 %', 'שלום', '\u2069\u2069\u202e', '\u2067\u2067', '\u2066a\u2069\u2069b', '\u202a'])(
    'encloses %j from its first character to its last',
    (text) => {
      const isolated = isolateText(text);
      expect(isolated).toContain(text);
      const inside = depths(isolated);
      expect(Math.min(...inside.slice(0, -1))).toBeGreaterThan(0);
      expect(inside.at(-1)).toBe(0);
    },
  );

  it('is what every message does with what is put into it, which is neither nested nor filled in again', () => {
    const hostile = '\u202e$t(page.product) {{age}} <b>&amp;</b>';
    const sentence = currentText().t('tile.age', { age: hostile });
    expect(sentence).toBe(`cách đây \u2068${hostile}\u2069`);
  });
});
