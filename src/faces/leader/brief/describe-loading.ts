// What of a brief is still on its way, in words: for the tools beside it and, printed all the same, for its head.
import type { Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { Loading } from './brief-data.ts';

const TEXT = {
  figures: { vi: '{{count}} chỉ tiêu', en: '{{count}} figures' },
  feeds: { vi: '{{count}} luồng dữ liệu', en: '{{count}} feeds' },
  dayBefore: { vi: 'số liệu hôm qua để so sánh', en: 'yesterday’s figures to compare with' },
} satisfies Record<string, LocalizedText>;

/** So few figures are named. */
const NAMED = 3;

/** “12 chỉ tiêu, 3 luồng dữ liệu”, of few figures which ones; '' where nothing is missing. */
export function describeLoading({ figures, titles, feeds, dayBefore }: Loading, { pick }: Text): string {
  const names = figures <= NAMED ? titles.map((title) => pick(title)).join('; ') : '';
  const counted = pick(TEXT.figures, { count: figures });
  return [
    figures > 0 && (names === '' ? counted : `${counted} (${names})`),
    feeds > 0 && pick(TEXT.feeds, { count: feeds }),
    dayBefore && pick(TEXT.dayBefore),
  ]
    .filter((part) => part !== false)
    .join(', ');
}
