// What an event list may say of what is not in it: “none” only of feeds that have answered, by name of the others why not.
import { formatAge } from '#i18n/format.ts';
import type { Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { FeedHealth } from '#live/feed-health.ts';
import { NEVER_HEARD, stateWords } from '#ui/kpi/cause-words.ts';

const TEXT = {
  unknown: {
    vi: 'Chưa biết có sự kiện nào đang mở hay không.',
    en: 'Whether any event is open is not known.',
  },
  unknownSince: {
    vi: 'Chưa biết có sự kiện nào đang mở hay không: {{cause}}.',
    en: 'Whether any event is open is not known: {{cause}}.',
  },
  partly: {
    vi: 'Các nguồn trả lời không có sự kiện nào đang mở.',
    en: 'The sources that answer have no open events.',
  },
  asOf: { vi: '{{title}} (số liệu cách đây {{age}})', en: '{{title}} (as of {{age}} ago)' },
} satisfies Record<string, LocalizedText>;

/** A feed of events; `isKnown`: the rows held, be they none, are an answer of its source. */
export interface EventSource {
  health: Pick<FeedHealth, 'title' | 'state' | 'lastSuccessMs'>;
  isKnown: boolean;
}

/** How much of the list is known, what stands where it has no entry, and a remark for each reason why it may lack some. */
export interface Silence {
  isAnyKnown: boolean;
  empty: string;
  remarks: readonly string[];
}

/** Describes the sources of a list at `nowMs`; a lost source whose last rows are shown is named with their age. */
export function describeSilence(sources: readonly EventSource[], nowMs: number, text: Text): Silence {
  const { t, pick, language } = text;
  const unknown = sources.filter(({ isKnown }) => !isKnown);
  const titlesByLabel = new Map<string, string[]>();
  for (const { health, isKnown } of sources) {
    const words = stateWords(health.state) ?? (isKnown ? undefined : NEVER_HEARD);
    if (!words) continue;
    const title = pick(health.title);
    const age = formatAge(nowMs - health.lastSuccessMs, language);
    const label = pick(words.label);
    const named = isKnown ? pick(TEXT.asOf, { title, age }) : title;
    titlesByLabel.set(label, [...(titlesByLabel.get(label) ?? []), named]);
  }
  const isComing = unknown.length > 0 && unknown.every(({ health }) => health.state === 'starting');
  const isAnyKnown = unknown.length < sources.length;
  const remarks = [...titlesByLabel].map(([label, titles]) => `${label}: ${titles.join(', ')}`);
  if (sources.length === 0 || isAnyKnown)
    return { isAnyKnown: true, empty: unknown.length === 0 ? t('events.empty') : pick(TEXT.partly), remarks };
  if (isComing) return { isAnyKnown, empty: t('panel.loading'), remarks: [] };
  // Where one cause is that of all, their names say no more.
  const { clause } = stateWords(sources[0]?.health.state ?? 'late') ?? NEVER_HEARD;
  return titlesByLabel.size === 1
    ? { isAnyKnown, empty: pick(TEXT.unknownSince, { cause: pick(clause) }), remarks: [] }
    : { isAnyKnown, empty: pick(TEXT.unknown), remarks };
}
