// Both languages say the same things: same keys, same places to fill, no untranslated text.
import { afterEach, describe, expect, it } from 'vitest';
import { currentLanguage, setLanguage, translate } from '#i18n/i18n.ts';
import { en } from '#i18n/messages/en.ts';
import { vi } from '#i18n/messages/vi.ts';

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
    expect(vietnamese.length).toBeGreaterThan(200);
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

  it('uses `count` nowhere in a way that needs plural forms of i18next', () => {
    for (const [key] of vietnamese) expect(key).not.toMatch(/_(zero|one|two|few|many|other)$/);
  });
});

describe('translate', () => {
  afterEach(() => setLanguage('vi'));

  it('speaks Vietnamese first and changes on request', () => {
    expect(currentLanguage()).toBe('vi');
    expect(translate('health.state.stale')).toBe('Quá hạn cập nhật');
    setLanguage('en');
    expect(translate('health.state.stale')).toBe('Stale');
  });

  it('fills places without escaping: React does that', () => {
    expect(translate('page.notFound.body', { path: '/a<b>' })).toBe('Địa chỉ /a<b> không có trong hệ thống.');
    expect(translate('events.more', { count: 3 })).toBe('Còn 3 sự kiện khác');
  });
});
