// Both languages say the same things: same keys, same places to fill, no untranslated text.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { currentLanguage, setLanguage, currentText } from '#i18n/i18n.ts';
import { en } from '#i18n/messages/en.ts';
import { vi } from '#i18n/messages/vi.ts';
import { DETAIL_WORDS } from '#ui/health/detail-words.ts';
import { REFUSAL_WORDS } from '#ui/health/refusal-words.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : leaves(value, `${prefix}${key}.`),
  );
}

const places = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('messages', () => {
  const vietnamese = leaves(vi);
  const english = new Map(leaves(en));

  it('has the same keys with the same places in both languages', () => {
    expect(vietnamese.length).toBeGreaterThan(150);
    expect([...english.keys()].sort()).toEqual(vietnamese.map(([key]) => key).sort());
    for (const [key, text] of vietnamese) expect(places(english.get(key) ?? ''), key).toEqual(places(text));
  });

  it('writes Vietnamese in composed letters (NFC) and leaves no text empty', () => {
    for (const [key, text] of vietnamese) {
      expect(text.normalize('NFC'), key).toBe(text);
      expect(text.trim(), key).not.toBe('');
      expect(english.get(key)?.trim(), key).not.toBe('');
    }
  });

  it('has no key in the manner of plural forms, which neither language needs here', () => {
    for (const [key] of vietnamese) expect(key).not.toMatch(/_(zero|one|two|few|many|other)$/);
  });
});

describe('currentText', () => {
  afterEach(() => setLanguage('vi'));

  it('speaks Vietnamese first and changes on request', () => {
    expect(currentLanguage()).toBe('vi');
    expect(currentText().t('health.state.stale')).toBe('Quá hạn cập nhật');
    setLanguage('en');
    expect(currentText().t('health.state.stale')).toBe('Stale');
  });

  it('fills places without escaping: React does that', () => {
    expect(currentText().t('page.notFound.body', { path: '/a<b>' })).toBe(
      'Địa chỉ /a<b> không có trong hệ thống.',
    );
    expect(currentText().t('events.more', { count: 3 })).toBe('Còn 3 sự kiện khác');
  });
});

describe('words of feed health, which are loaded later', () => {
  it.each(Object.entries({ ...REFUSAL_WORDS, ...DETAIL_WORDS }))('%s says the same twice', (_, words) => {
    expect(words.vi.normalize('NFC')).toBe(words.vi);
    expect(words.vi).not.toBe(words.en);
    expect(places(words.en)).toEqual(places(words.vi));
  });

  it('are all used', () => {
    const source = ['refusal-text.ts', 'road-and-sea-refusals.ts', 'transit-refusals.ts']
      .map((file) => readFileSync(new URL(`../../../src/ui/health/${file}`, import.meta.url), 'utf8'))
      .join('\n');
    const unused = Object.keys(REFUSAL_WORDS).filter((word) => !new RegExp(`['.]${word}\\b`).test(source));
    expect(unused).toEqual([]);
  });
});
