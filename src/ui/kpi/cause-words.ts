// Why a figure has no value, by the state of its feed: one phrase for each place that says it.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { FeedState } from '#live/feed-health.ts';
import type { KpiReading } from '#live/kpis.ts';

/** `label` stands by itself where an age or a status would; `clause` follows other words. */
export interface CauseWords {
  label: LocalizedText;
  clause: LocalizedText;
}

/** A source that has sent nothing yet, and is neither lost nor missing. */
export const NEVER_HEARD: CauseWords = {
  label: { vi: 'Chưa nhận được số liệu', en: 'No data received yet' },
  clause: { vi: 'chưa nhận được số liệu từ nguồn', en: 'its source has sent nothing yet' },
};

/** What keeps rows away, by the state of their feed. */
export const STATE_WORDS = {
  starting: {
    label: { vi: 'Đang nhận số liệu', en: 'Receiving data' },
    clause: { vi: 'đang nhận số liệu', en: 'receiving data' },
  },
  dead: {
    label: { vi: 'Nguồn không trả lời', en: 'The source does not answer' },
    clause: { vi: 'nguồn không trả lời', en: 'the source does not answer' },
  },
  unconnected: {
    label: { vi: 'Chưa kết nối nguồn', en: 'No source connected' },
    clause: { vi: 'chưa kết nối nguồn', en: 'no source is connected' },
  },
  pastless: {
    label: { vi: 'Nguồn không lưu quá khứ', en: 'The source keeps no past' },
    clause: { vi: 'nguồn không lưu quá khứ', en: 'its source keeps no past' },
  },
} satisfies Readonly<Partial<Record<FeedState, CauseWords>>>;

const WORDS: Readonly<Partial<Record<FeedState, CauseWords>>> = STATE_WORDS;

/** What keeps a feed's rows away; undefined where it answers, be it late or with old data. */
export function stateWords(state: FeedState): CauseWords | undefined {
  return WORDS[state];
}

/** Why nothing is known of a figure; undefined where it has a value, or data of which too little can be used. */
export function causeWords({
  value,
  asOfMs,
  cause,
}: Pick<KpiReading, 'value' | 'asOfMs' | 'cause'>): CauseWords | undefined {
  if (!Number.isNaN(value)) return undefined;
  return WORDS[cause] ?? (Number.isNaN(asOfMs) ? NEVER_HEARD : undefined);
}
