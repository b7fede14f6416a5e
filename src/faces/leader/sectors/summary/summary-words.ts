// A summary in words: short on a card, whole for those who listen.
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import type { Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiReading } from '#live/kpis.ts';
import { STATE_WORDS } from '#ui/kpi/cause-words.ts';
import { NO_LIMITS } from '#ui/mark/status-word.ts';
import type { FigureSummary } from './summarize-figures.ts';

const TEXT = {
  undeclared: { vi: 'Chưa khai báo chỉ tiêu', en: 'No figures declared' },
  unconnected: STATE_WORDS.unconnected.label,
  waiting: STATE_WORDS.starting.label,
  unlimited: NO_LIMITS,
  unknown: { vi: 'Thiếu số liệu', en: 'Data missing' },
  normal: { vi: 'Trong ngưỡng', en: 'Within limits' },
  medium: { vi: '{{count}} chỉ tiêu cần chú ý', en: 'Needs attention: {{count}}' },
  mediumShort: { vi: '{{count}} cần chú ý', en: '{{count}} to watch' },
  high: { vi: '{{count}} vượt ngưỡng cao', en: '{{count}} beyond high limits' },
  critical: { vi: '{{count}} vượt ngưỡng nghiêm trọng', en: '{{count}} beyond critical limits' },
  mixedHigh: { vi: '{{all}} vượt ngưỡng, {{count}} ở mức cao', en: '{{all}} beyond limits, {{count}} high' },
  mixedCritical: {
    vi: '{{all}} vượt ngưỡng, {{count}} nghiêm trọng',
    en: '{{all}} beyond limits, {{count}} critical',
  },
  missed: { vi: '{{count}} chưa đạt mục tiêu', en: '{{count}} short of target' },
  known: { vi: '{{known}}/{{total}} chỉ tiêu có số liệu', en: '{{known}} of {{total}} figures known' },
  knownShort: { vi: '{{known}}/{{total}} có số liệu', en: '{{known}}/{{total}} known' },
  stale: { vi: '{{count}} quá hạn cập nhật', en: '{{count}} overdue' },
  target: { vi: 'mục tiêu {{value}}', en: 'target {{value}}' },
  noValue: { vi: 'không có số liệu', en: 'no value' },
} satisfies Record<string, LocalizedText>;

/** “3 vượt ngưỡng, 1 nghiêm trọng”, “Trong ngưỡng”, “Thiếu số liệu”; short: “2 cần chú ý” without what they are. */
export function statusWords(summary: FigureSummary, { pick, language }: Text, isShort = false): string {
  const { level, beyond, beyondAsWorst } = summary;
  const places = {
    all: formatNumber(beyond, 0, language),
    count: formatNumber(beyondAsWorst, 0, language),
  };
  if (level === 'high' && beyondAsWorst < beyond) return pick(TEXT.mixedHigh, places);
  if (level === 'critical' && beyondAsWorst < beyond) return pick(TEXT.mixedCritical, places);
  return pick(TEXT[level === 'medium' && isShort ? 'mediumShort' : level], places);
}

/** “3 chưa đạt mục tiêu”: how many are within their limits and yet short of their targets; '' for none. */
export function missedWords({ missed }: FigureSummary, { pick, language }: Text): string {
  return missed > 0 ? pick(TEXT.missed, { count: formatNumber(missed, 0, language) }) : '';
}

/** “24/26 chỉ tiêu có số liệu · 2 quá hạn cập nhật”; short: “24/26 có số liệu · 2 quá hạn cập nhật”. */
export function knownWords(
  { known, stale, total }: FigureSummary,
  { pick, language }: Text,
  isShort = false,
): string {
  const count = (value: number) => formatNumber(value, 0, language);
  const words = pick(isShort ? TEXT.knownShort : TEXT.known, { known: count(known), total: count(total) });
  return stale > 0 ? `${words} · ${pick(TEXT.stale, { count: count(stale) })}` : words;
}

/** “Giao thông: 2 chỉ tiêu cần chú ý; 26/26 chỉ tiêu có số liệu; Chiều dài ùn tắc 8,2 km, mục tiêu 5,0 km.” */
export function sectorSentence(
  title: string,
  summary: FigureSummary,
  lead: KpiReading | undefined,
  text: Text,
): string {
  const status = statusWords(summary, text);
  const parts = [`${title}: ${status.charAt(0).toLocaleLowerCase(text.language)}${status.slice(1)}`];
  const missed = missedWords(summary, text);
  if (missed !== '') parts.push(missed);
  if (summary.total > 0) parts.push(knownWords(summary, text));
  if (lead) parts.push(describeLead(lead, text));
  return `${parts.join('; ')}.`;
}

function describeLead({ kpi, value }: KpiReading, { pick, language }: Text): string {
  const quantity = (number: number) => formatQuantity(number, kpi.digits, kpi.unit, language);
  const figure = `${pick(kpi.title)} ${Number.isNaN(value) ? pick(TEXT.noValue) : quantity(value)}`;
  return kpi.target ? `${figure}, ${pick(TEXT.target, { value: quantity(kpi.target.value) })}` : figure;
}
