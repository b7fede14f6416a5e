// Arrows in interface texts: only those that the bundled font has, so that none is drawn from whatever font a machine happens to hold.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const ARROW = /[\u2190-\u21ff]/gu;

/** The code points that the bundled files cover, as the style sheet declares them to browsers. */
function coveredRanges(): [from: number, to: number][] {
  const css = readFileSync(join(ROOT, 'src/theme/fonts.css'), 'utf8');
  return [...css.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
}

/** Lines of a file without what stands in comments. */
const codeOf = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

describe('arrows', () => {
  it('are those of the bundled font', () => {
    const ranges = coveredRanges();
    const isCovered = (letter: string) =>
      ranges.some(([from, to]) => from <= letter.codePointAt(0)! && letter.codePointAt(0)! <= to);
    const files = globSync('src/**/*.{ts,tsx}', { cwd: ROOT });
    expect(files.length).toBeGreaterThan(500);
    const strange = files.flatMap((file) =>
      [...codeOf(readFileSync(join(ROOT, file), 'utf8')).matchAll(ARROW)]
        .filter(([arrow]) => !isCovered(arrow))
        .map(([arrow]) => `${file}: ${arrow}`),
    );
    expect(strange).toEqual([]);
  });
});
