// One language is there at first; the other comes when it is asked for, and what is shown stays until then.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as I18n from '#i18n/i18n.ts';

let i18n: typeof I18n;
let isReachable = true;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('reportError', vi.fn());
  isReachable = true;
  vi.doMock('#i18n/messages/en.ts', () => {
    if (!isReachable) throw new Error('Failed to fetch dynamically imported module');
    return { en: { page: { product: 'Hai Dang' } } };
  });
  i18n = await import('#i18n/i18n.ts');
  await i18n.loadLanguage('vi');
  i18n.setLanguage('vi');
});

afterEach(() => {
  vi.doUnmock('#i18n/messages/en.ts');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const product = () => i18n.currentText().t('page.product');

it('shows the other language once its texts are there', async () => {
  i18n.setLanguage('en');
  expect(i18n.currentLanguage(), 'until they are').toBe('vi');
  expect(product()).toBe('Hải Đăng');
  await vi.waitFor(() => expect(product()).toBe('Hai Dang'));
});

it('keeps the language and tries again by itself when the texts cannot be had', async () => {
  isReachable = false;
  i18n.setLanguage('en');
  await vi.waitFor(() => expect(reportError).toHaveBeenCalled());
  expect(product()).toBe('Hải Đăng');
  isReachable = true;
  await vi.advanceTimersByTimeAsync(60_000);
  await vi.waitFor(() => expect(product()).toBe('Hai Dang'));
});

it('forgets a language that is no longer asked for', async () => {
  i18n.setLanguage('en');
  i18n.setLanguage('vi');
  await i18n.loadLanguage('en');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(i18n.currentLanguage()).toBe('vi');
});
