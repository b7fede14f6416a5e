// No text without a reader: every message key stands somewhere in the source, whole or as the head of a template.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vi } from '#i18n/messages/vi.ts';

const root = new URL('../../../', import.meta.url).pathname;
const source = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !path.includes('i18n/messages'))
  .map((path) => readFileSync(root + path, 'utf8'))
  .join('\n');

function leaves(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : leaves(value as object, `${path}${key}.`),
  );
}

describe('messages', () => {
  it('are all used', () => {
    const keys = leaves(vi);
    expect(keys.length).toBeGreaterThan(150);
    const unused = keys.filter((key) => {
      const parts = key.split('.');
      const heads = parts.slice(1).map((_, index) => `\`${parts.slice(0, index + 1).join('.')}.\${`);
      return ![`'${key}'`, ...heads].some((text) => source.includes(text));
    });
    expect(unused).toEqual([]);
  });
});
