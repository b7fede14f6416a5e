// Names of days and months, which are written out because a browser takes long to make its own.
import { expect, it } from 'vitest';
import { formatDate, formatDayMonth } from '#i18n/format.ts';
import { DAY_MS } from '#kernel/time/local-time.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const START_MS = Date.parse('2026-01-01T12:00:00+07:00');
const days = Array.from({ length: 365 }, (_, day) => START_MS + day * DAY_MS);

it.each([
  ['vi', 'vi-VN'],
  ['en', 'en-GB'],
] as const)('are those of the language itself: %s', (language, locale) => {
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' });
  for (const ms of days) expect(formatDate(ms, language).split(',')[0]).toBe(weekday.format(ms));
});

it('are the English months', () => {
  const month = new Intl.DateTimeFormat('en-GB', { timeZone, month: 'short' });
  for (const ms of days) expect(formatDayMonth(ms, 'en').split(' ')[1]).toBe(month.format(ms));
});
