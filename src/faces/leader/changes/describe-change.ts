// A change as one plain sentence: what, from what to what, and when. Each kind has its sentence.
import { formatNumber, formatQuantity, formatShortDateTime, formatSigned } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import type { Text } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { varianceToTarget, type KpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { getInstalled } from '#session/installed.ts';
import { isWorse, type FigureChange, type JudgedFigure } from './figure-change.ts';
import type { Change } from './find-changes.ts';

const TEXT = {
  entered: {
    vi: '{{name}} ra ngoài ngưỡng (mức {{after}}): {{values}}',
    en: '{{name}} is beyond its limits ({{after}}): {{values}}',
  },
  left: {
    vi: '{{name}} trở lại trong ngưỡng: {{values}}',
    en: '{{name}} is back within its limits: {{values}}',
  },
  worse: {
    vi: '{{name}} xấu thêm, từ mức {{before}} sang mức {{after}}: {{values}}',
    en: '{{name}} is worse, from {{before}} to {{after}}: {{values}}',
  },
  better: {
    vi: '{{name}} đỡ hơn, từ mức {{before}} sang mức {{after}}: {{values}}',
    en: '{{name}} is better, from {{before}} to {{after}}: {{values}}',
  },
  rose: {
    vi: '{{name}} tăng nhiều hơn thường lệ: {{values}}',
    en: '{{name}} rose more than usual: {{values}}',
  },
  sank: {
    vi: '{{name}} giảm nhiều hơn thường lệ: {{values}}',
    en: '{{name}} fell more than usual: {{values}}',
  },
  stated: { vi: '{{name}} có số liệu kỳ mới: {{values}}', en: '{{name}} was stated anew: {{values}}' },
  corrected: {
    vi: '{{name}}: số liệu {{period}} được sửa từ {{from}} thành {{to}}',
    en: '{{name}}: the figure of {{period}} was corrected from {{from}} to {{to}}',
  },
  up: { vi: 'từ {{from}} lên {{to}}', en: 'from {{from}} to {{to}}' },
  down: { vi: 'từ {{from}} xuống {{to}}', en: 'from {{from}} to {{to}}' },
  alike: { vi: 'từ {{from}} sang {{to}}', en: 'from {{from}} to {{to}}' },
  opened: { vi: 'Mới: {{name}}', en: 'New: {{name}}' },
  closed: { vi: 'Đã kết thúc: {{name}}', en: 'Over: {{name}}' },
  manyStated: {
    vi: '{{count}} chỉ tiêu có số liệu kỳ mới, không khác thường lệ',
    en: '{{count}} figures were stated for a new period, none of them unusual',
  },
  began: { vi: 'bắt đầu {{time}}', en: 'began {{time}}' },
  silent: { vi: 'Nguồn “{{name}}” không còn số liệu mới', en: 'The source “{{name}}” sends nothing new' },
  returned: { vi: 'Nguồn “{{name}}” đã có số liệu trở lại', en: 'The source “{{name}}” sends again' },
  points: { vi: '{{value}} điểm %', en: '{{value}} points' },
  untitled: { vi: 'sự kiện không tên', en: 'an event without a name' },
  since: { vi: 'từ {{time}}', en: 'since {{time}}' },
  at: { vi: 'lúc {{time}}', en: 'at {{time}}' },
} satisfies Record<string, LocalizedText>;

const LEVELS: Readonly<Record<KpiStatus, LocalizedText>> = {
  normal: { vi: 'trong ngưỡng', en: 'within limits' },
  medium: { vi: 'cần chú ý', en: 'needs attention' },
  high: { vi: 'cao', en: 'high' },
  critical: { vi: 'nghiêm trọng', en: 'critical' },
  unknown: { vi: 'chưa xác định', en: 'unknown' },
};

/** The sentence of a change; `sinceMs` (epoch ms, NaN when unknown) is when a figure took its present status. */
export function describeChange(change: Change, sinceMs: number, text: Text): string {
  if ('event' in change) {
    const { title, startedMs } = change.event;
    const name = isolateText(title || text.pick(TEXT.untitled));
    const wording = change.kind === 'closed' ? TEXT.began : TEXT.since;
    return joined(text.pick(TEXT[change.kind], { name }), timeOf(wording, startedMs, text));
  }
  if ('count' in change)
    return text.pick(TEXT.manyStated, { count: formatNumber(change.count, 0, text.language) });
  if ('feed' in change) {
    const name = text.pick(
      getInstalled().feeds.get(change.feed)?.title ?? { vi: change.feed, en: change.feed },
    );
    return joined(text.pick(TEXT[change.kind], { name }), timeOf(TEXT.since, change.sinceMs, text));
  }
  return describeFigureChange(change, sinceMs, text);
}

function describeFigureChange(change: FigureChange, sinceMs: number, text: Text): string {
  const { kpi, from, to } = change;
  const name = text.pick(kpi.title);
  const places = { name, before: text.pick(LEVELS[from.status]), after: text.pick(LEVELS[to.status]) };
  if (change.kind === 'corrected') {
    const [before, after] = [quantity(kpi, from.value, text), quantity(kpi, to.value, text)];
    return text.pick(TEXT.corrected, { name, from: before, to: after, period: periodOf(kpi, to, text) });
  }
  const way = to.value > from.value ? TEXT.up : to.value < from.value ? TEXT.down : TEXT.alike;
  const ends = { from: dated(kpi, from, text), to: dated(kpi, to, text) };
  const values = text.pick(way, ends) + differenceOf(change, text);
  const sentence = text.pick(TEXT[wordingOf(change)], { ...places, values });
  if (kpi.period !== undefined) return sentence;
  const when = Number.isNaN(sinceMs) ? timeOf(TEXT.at, to.asOfMs, text) : timeOf(TEXT.since, sinceMs, text);
  return joined(sentence, when);
}

function wordingOf(
  change: FigureChange,
): 'entered' | 'left' | 'worse' | 'better' | 'rose' | 'sank' | 'stated' {
  const { kind, from, to } = change;
  if (kind === 'moved') return to.value > from.value ? 'rose' : 'sank';
  if (kind !== 'status') return 'stated';
  if (from.status === 'normal') return 'entered';
  if (to.status === 'normal') return 'left';
  return isWorse(change) ? 'worse' : 'better';
}

/** “ (+12%)” for amounts, “ (+1,2 điểm %)” for shares; '' where the earlier value is zero or the difference is written as none. */
function differenceOf({ kpi, from, to }: FigureChange, { pick, language }: Text): string {
  const { absolute, relative } = varianceToTarget(to.value, from.value);
  const isShare = kpi.unit === '%';
  const signed = isShare
    ? formatSigned(absolute, kpi.digits, language)
    : formatSigned(relative * 100, 0, language);
  if (!/[1-9]/.test(signed)) return '';
  return ` (${isShare ? pick(TEXT.points, { value: signed }) : `${signed}%`})`;
}

/** “4,2%”, of a stated figure “4,2% (T10/2026)”. */
function dated(kpi: KpiSpec, figure: JudgedFigure, text: Text): string {
  const value = quantity(kpi, figure.value, text);
  return kpi.period === undefined ? value : `${value} (${periodOf(kpi, figure, text)})`;
}

function quantity({ digits, unit }: KpiSpec, value: number, { language }: Text): string {
  return formatQuantity(value, digits, unit, language);
}

function periodOf({ period = 'day' }: KpiSpec, { asOfMs }: JudgedFigure, { language }: Text): string {
  return formatPeriod(asOfMs - 1, period, language);
}

function timeOf(wording: LocalizedText, ms: number, { pick, language }: Text): string {
  return Number.isNaN(ms) ? '' : pick(wording, { time: formatShortDateTime(ms, language) });
}

function joined(sentence: string, when: string): string {
  return when === '' ? sentence : `${sentence}, ${when}`;
}
