// Since when, in words no more exact than what is known.
import { formatAge, formatShortDateTime, formatTime } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import type { Text } from '#i18n/i18n.ts';
import type { Since } from '#kernel/exception/since-beyond.ts';
import type { Trend } from '#kernel/exception/trend.ts';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { localDate } from '#kernel/time/local-time.ts';
import { SENTENCE } from './sentence-texts.ts';

const WORDS: Readonly<Record<Since['precision'], keyof typeof SENTENCE>> = {
  at: 'since',
  about: 'sinceAbout',
  after: 'sinceAfter',
  before: 'sinceBefore',
};

/** The time alone where it is today's, with the day where it is not. */
export function writeInstant(atMs: number, nowMs: number, { language }: Text): string {
  return localDate(atMs) === localDate(nowMs) ? formatTime(atMs) : formatShortDateTime(atMs, language);
}

/** “từ 06:10 (19 phút)”; '' for NaN. */
export function writeStart(startedMs: number, nowMs: number, text: Text): string {
  if (Number.isNaN(startedMs)) return '';
  const age = formatAge(nowMs - startedMs, text.language);
  return text.pick(SENTENCE.sinceFor, { time: writeInstant(startedMs, nowMs, text), age });
}

/** Since when a figure is beyond its limit: an instant of a state, a period of what is stated by period; '' where nothing is known. */
export function writeSince(
  since: Since | null,
  period: CalendarPeriod | undefined,
  nowMs: number,
  text: Text,
): string {
  if (!since) return '';
  const { atMs, precision } = since;
  if (period === undefined || precision === 'at')
    return text.pick(SENTENCE[WORDS[precision]], { time: writeInstant(atMs, nowMs, text) });
  const time = formatPeriod(atMs, period, text.language);
  return text.pick(precision === 'before' ? SENTENCE.sinceBefore : SENTENCE.since, { time });
}

/** The course in a word with an arrow; '' where it is not known. */
export function writeTrend(trend: Trend | null, { pick }: Text): string {
  return trend ? pick(SENTENCE[trend]) : '';
}
