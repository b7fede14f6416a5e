// Every kind of feed error has a sentence of its own in both languages, and somebody who mends it.
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage, currentText, type Text } from '#i18n/i18n.ts';
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { describeFeedError } from '#ui/health/feed-error-text.ts';

const KINDS: Readonly<Record<FeedError['kind'], true>> = {
  offline: true,
  timeout: true,
  http: true,
  unauthorised: true,
  'rate-limited': true,
  'not-found': true,
  'unexpected-content': true,
  malformed: true,
  'no-history': true,
  cancelled: true,
  interrupted: true,
  misconfigured: true,
  unconnected: true,
  internal: true,
};
const inLanguage = (language: 'vi' | 'en'): Text => {
  setLanguage(language);
  return { t: currentText().t, pick: (value) => value[language], language };
};

afterEach(() => setLanguage('vi'));

describe('describeFeedError', () => {
  it.each(['vi', 'en'] as const)('explains all kinds in %s without a hole', (language) => {
    const text = inLanguage(language);
    const sentences = Object.keys(KINDS).map((kind) =>
      describeFeedError({ kind: kind as FeedError['kind'], sourceId: 's', detail: '', status: 503 }, text),
    );
    expect(new Set(sentences.map(({ what }) => what)).size).toBe(Object.keys(KINDS).length);
    for (const { what, mender } of sentences) {
      expect(`${what} ${mender}`).not.toMatch(/\{\{|undefined|NaN|—|health\./);
      expect(mender).not.toBe('');
    }
  });

  it('names the status and the waiting time', () => {
    const text = inLanguage('vi');
    const error = { sourceId: 's', detail: '' };
    expect(describeFeedError({ ...error, kind: 'http', status: 502 }, text).what).toContain('502');
    const limited = describeFeedError({ ...error, kind: 'rate-limited', retryAfterMs: 120_000 }, text);
    expect(limited.what).toContain('2 phút');
  });
});
