// How a figure is judged, and since when that has been so: from its own periods, and from its days where its hours are too few.
import { formatPeriod } from '#i18n/format-period.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import type { HistoryRange, HistoryRanges } from '#kernel/kpi/history-ranges.ts';
import { lastRun, type Run } from '#kernel/kpi/last-run.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { kpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { useRangeAnswer } from '#live/kpi/use-range-answer.ts';
import type { KpiReading } from '#live/kpis.ts';
import { causeWords } from '#ui/kpi/cause-words.ts';
import { StatusMark } from '#ui/mark/status-mark.tsx';
import { LevelGlyph } from '../sectors/status-ladder.tsx';
import { isShortOfTarget, missesTarget } from '../sectors/summary/misses-target.ts';

const TEXT = {
  unjudged: {
    vi: 'Không có ngưỡng hay mục tiêu để đánh giá',
    en: 'Neither limits nor a target to judge it by',
  },
  short: { vi: 'Chưa đạt mục tiêu', en: 'Short of the target' },
  met: { vi: 'Đạt mục tiêu', en: 'On target' },
  since: {
    vi: 'từ {{period}} ({{count}} {{unit}} liền)',
    en: 'since {{period}} ({{count}} {{unit}} running)',
  },
  sinceAtLeast: { vi: 'từ {{period}} hoặc sớm hơn', en: 'since {{period}} or earlier' },
  justNow: { vi: 'mới trong kỳ này', en: 'only since the last complete period' },
} satisfies Record<string, LocalizedText>;

const PERIOD_WORDS: Readonly<Record<CalendarPeriod, LocalizedText>> = {
  hour: { vi: 'giờ', en: 'hours' },
  day: { vi: 'ngày', en: 'days' },
  week: { vi: 'tuần', en: 'weeks' },
  month: { vi: 'tháng', en: 'months' },
  quarter: { vi: 'quý', en: 'quarters' },
  year: { vi: 'năm', en: 'years' },
};

/** What the figure is judged as, and since when that has been so. */
export function StatusLine({ reading, ranges }: { reading: KpiReading; ranges: HistoryRanges }) {
  const { pick } = useText();
  const { kpi, status } = reading;
  const isAbnormal = status !== 'normal' && status !== 'unknown';
  if (isAbnormal) {
    return (
      <>
        <StatusMark kpi={kpi} status={status} showWord />
        <Since kpi={kpi} ranges={ranges} holds={isBeyondLimits} />
      </>
    );
  }
  if (isShortOfTarget(reading)) {
    return (
      <>
        {pick(TEXT.short)}
        <Since kpi={kpi} ranges={ranges} holds={missesTarget} />
      </>
    );
  }
  if (status === 'unknown') return <Untold reading={reading} />;
  if (status === 'normal' && !kpi.thresholds) return pick(kpi.target ? TEXT.met : TEXT.unjudged);
  return <StatusMark kpi={kpi} status={status} showWord />;
}

/** Nothing is known, and why; without the ring of what is within its limits. */
function Untold({ reading }: { reading: KpiReading }) {
  const { t, pick } = useText();
  const cause = causeWords(reading);
  return (
    <>
      <LevelGlyph level="unknown" /> {t('words.status.unknown')}
      {cause && ` · ${pick(cause.clause)}`}
    </>
  );
}

interface SinceProps {
  kpi: KpiSpec;
  ranges: HistoryRanges;
  holds: (kpi: KpiSpec, figure: number) => boolean;
}

/** Since when something holds; a state that has held for all of its hours is looked for in its days. */
function Since({ kpi, ranges: [own, longer], holds }: SinceProps) {
  const text = useText();
  const { value: answer } = useRangeAnswer(kpi, own);
  if (!answer) return null;
  const run = lastRun(answer.endsMs, answer.values, (figure) => holds(kpi, figure));
  if (run?.isAtLeast && longer && kpi.period === undefined)
    return <LongerSince kpi={kpi} range={longer} holds={holds} hours={sinceWords(run, own.period, text)} />;
  return ` · ${sinceWords(run, own.period, text)}`;
}

interface LongerSinceProps extends Omit<SinceProps, 'ranges'> {
  range: HistoryRange;
  /** What the hours say, for as long as the days say nothing: the mean of a day may lie within limits. */
  hours: string;
}

function LongerSince({ kpi, range, holds, hours }: LongerSinceProps) {
  const text = useText();
  const { value: answer } = useRangeAnswer(kpi, range);
  const run = answer && lastRun(answer.endsMs, answer.values, (figure) => holds(kpi, figure));
  return ` · ${run ? sinceWords(run, range.period, text) : hours}`;
}

function sinceWords(run: Run | null, period: CalendarPeriod, { pick, language }: Text): string {
  if (!run) return pick(TEXT.justNow);
  return pick(run.isAtLeast ? TEXT.sinceAtLeast : TEXT.since, {
    period: formatPeriod(periodStart(run.firstEndMs - 1, period), period, language),
    count: run.count,
    unit: pick(PERIOD_WORDS[period]),
  });
}

function isBeyondLimits(kpi: KpiSpec, figure: number): boolean {
  const status = kpiStatus(kpi, figure);
  return status !== 'normal' && status !== 'unknown';
}
