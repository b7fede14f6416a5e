// The cells of one figure in the table of the brief, written: what it is, against target and last year, how old, and why a number is missing.
import {
  formatAge,
  formatNumber,
  formatShortDateTime,
  formatSigned,
  formatTime,
  formatUnit,
} from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import type { Text } from '#i18n/i18n.ts';
import type { Change } from '#kernel/kpi/answer-kpi.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { varianceToTarget } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { DAY_MS, localDate } from '#kernel/time/local-time.ts';
import type { KpiReading } from '#live/kpis.ts';
import { getInstalled } from '#session/installed.ts';
import { causeWords } from '#ui/kpi/cause-words.ts';
import { varianceMeaning } from '#ui/tile/tile-variance.tsx';
import { isLoading, type BriefFigure } from '../brief-data.ts';

const TEXT = {
  met: { vi: 'đạt', en: 'met' },
  movedByTet: { vi: 'cùng kỳ tính theo ngày Tết', en: 'last year counted from Tết' },
  unlike: {
    vi: 'cùng kỳ {{before}} báo cáo, kỳ này {{now}}',
    en: '{{before}} reported last year, {{now}} now',
  },
  notCompared: {
    vi: 'không so được với cùng kỳ: {{before}} báo cáo, kỳ này {{now}}',
    en: 'not comparable: {{before}} reported last year, {{now}} now',
  },
  ofPeriod: { vi: '{{period}}: {{value}}', en: '{{period}}: {{value}}' },
  loading: { vi: 'số liệu đang tải', en: 'still loading' },
  thin: { vi: 'chưa đủ dữ liệu, mới có {{share}}', en: 'not enough data, only {{share}}' },
  nothing: { vi: 'kỳ này không có đối tượng nào để tính', en: 'nothing to compute it from' },
} satisfies Record<string, LocalizedText>;

/** A difference as it is written, and whether that is good or bad news; null where there is no telling. */
export interface WrittenDifference {
  text: string;
  meaning: 'good' | 'bad' | null;
}

/** Value against target; null without a target or a value. “met” where both are written alike. */
export function writeVariance({ kpi, value }: KpiReading, text: Text): WrittenDifference | null {
  if (!kpi.target) return null;
  const { absolute, relative } = varianceToTarget(value, kpi.target.value);
  if (Number.isNaN(absolute)) return null;
  const written = writeDifference(kpi, absolute, relative, 0, text);
  const isMet = !/[1-9]/.test(formatSigned(absolute, kpi.digits, text.language));
  return isMet && varianceMeaning(kpi, 0) === 'good'
    ? { text: text.pick(TEXT.met), meaning: 'good' }
    : written;
}

/** The latest complete period against the same one last year; null where they are not comparable. */
export function writeChange(
  kpi: KpiSpec,
  { absolute, relative }: Change,
  text: Text,
): WrittenDifference | null {
  if (Number.isNaN(absolute)) return null;
  return writeDifference(kpi, absolute, relative, 1, text);
}

/** “+1,5 điểm %” for shares, “+120 (+4,5%)” for the rest; digits as tiles and sheets write them. */
function writeDifference(
  kpi: KpiSpec,
  absolute: number,
  relative: number,
  shareDigits: number,
  { t, language }: Text,
): WrittenDifference {
  const signed = formatSigned(absolute, kpi.digits, language);
  const isNone = !/[1-9]/.test(signed);
  const isShare = formatUnit(kpi.unit, language) === '%';
  const share =
    isShare || Number.isNaN(relative) ? '' : ` (${formatSigned(relative * 100, shareDigits, language)}%)`;
  return {
    text: isShare ? t('tile.points', { value: signed }) : signed + share,
    meaning: isNone ? null : varianceMeaning(kpi, absolute),
  };
}

/** Name of the period that ends at `endMs`. */
export function writePeriod(kpi: KpiSpec, endMs: number, { language }: Text): string {
  const { period } = historyPlan(kpi.period);
  return formatPeriod(periodStart(endMs - 1, period), period, language);
}

/** The phenomenon time: the period of a stated figure, the time of day of today's, day and time of older ones; and its age at `takenMs`. */
export function writeAsOf(
  { kpi, asOfMs, ageMs }: KpiReading,
  takenMs: number,
  { language }: Text,
): [string, string] {
  if (Number.isNaN(asOfMs)) return ['', ''];
  const isStated = getInstalled().feeds.get(kpi.feed)?.lifetime === 'report';
  const age = formatAge(ageMs > DAY_MS ? Math.floor(ageMs / DAY_MS) * DAY_MS : ageMs, language);
  if (isStated && kpi.period) return [formatPeriod(asOfMs - 1, kpi.period, language), age];
  const isToday = localDate(asOfMs) === localDate(takenMs);
  return [isToday ? formatTime(asOfMs) : formatShortDateTime(asOfMs, language), age];
}

/** “2025: 309.462” where last year is compared with another period than the value that stands in the row; '' where it is that value. */
export function writeComparedPeriod({ reading: { kpi, value }, past }: BriefFigure, text: Text): string {
  const latest = past.kind === 'known' ? past.answer.latest : null;
  if (!latest) return '';
  const number = (one: number) => formatNumber(one, kpi.digits, text.language);
  if (number(latest.value) === number(value)) return '';
  return text.pick(TEXT.ofPeriod, {
    period: writePeriod(kpi, latest.endMs, text),
    value: number(latest.value),
  });
}

/** What must be known before the comparison with last year is believed; '' where nothing must. */
export function writeCaveat({ past }: BriefFigure, text: Text): string {
  if (past.kind !== 'known') return '';
  const { changeToLastYear: change } = past.answer;
  if (!change) return '';
  const parts: string[] = [];
  if (change.isMovedByTet) parts.push(text.pick(TEXT.movedByTet));
  const { likeness, reported } = change;
  const shares = { before: writeShare(reported.before, text), now: writeShare(reported.now, text) };
  if (likeness.kind === 'unlike') parts.push(text.pick(TEXT.notCompared, shares));
  if (likeness.kind === 'partly') parts.push(text.pick(TEXT.unlike, shares));
  return parts.join('; ');
}

/** Why a figure has no number; '' where it has one. */
export function whyMissing(figure: BriefFigure, text: Text): string {
  const { value, cause, reportingShare } = figure.reading;
  if (!Number.isNaN(value)) return '';
  const why = causeWords(figure.reading);
  const mayCome = isLoading(figure) && cause !== 'pastless' && cause !== 'unconnected';
  if (why) return text.pick(mayCome ? TEXT.loading : why.clause);
  if (reportingShare < 1)
    return text.pick(TEXT.thin, {
      share: text.t('tile.reporting', { share: writeShare(reportingShare, text) }),
    });
  return text.pick(TEXT.nothing);
}

/** A share of reporting, never rounded up to the whole: 97%, 99,6%. */
export function writeShare(share: number, { language }: Text): string {
  const percent = Math.floor(share * 1000) / 10;
  return `${formatNumber(percent, percent > 99 && percent < 100 ? 1 : 0, language)}%`;
}
