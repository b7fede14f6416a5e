// The questions that everybody asks first: how is it and since when, is it better than last year, where is it worst.
import type { ReactNode } from 'react';
import { formatQuantity } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import type { HistoryRanges } from '#kernel/kpi/history-ranges.ts';
import { lastRun } from '#kernel/kpi/last-run.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { kpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { useRangeAnswer } from '#live/kpi/use-kpi-answer.ts';
import type { KpiReading } from '#live/kpis.ts';
import { FactList, type Fact } from '#ui/frame/fact-list.tsx';
import { StatusMark } from '#ui/mark/status-mark.tsx';
import { varianceMeaning } from '#ui/tile/tile-variance.tsx';
import { changeRemarks, periodName } from './history/answer-facts.ts';
import { changeMeaning } from './history/write-change.ts';
import type { UnitFigures } from './units/use-unit-figures.ts';

const TEXT = {
  status: { vi: 'Tình trạng', en: 'Status' },
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
  sinceAtLeast: {
    vi: 'ít nhất từ {{period}} (trước đó không có số liệu)',
    en: 'at least since {{period}} (no data before it)',
  },
  justNow: { vi: 'mới trong kỳ này', en: 'only since the last complete period' },
  lastYear: { vi: 'So cùng kỳ năm trước', en: 'Against last year' },
  good: { vi: 'tốt hơn', en: 'better' },
  bad: { vi: 'kém hơn', en: 'worse' },
  noLastYear: { vi: 'Nguồn chưa có số liệu cùng kỳ', en: 'The source has no data of last year' },
  noLastYearNow: {
    vi: 'Không so được: số liệu tức thời chỉ được hỏi lại 30 ngày',
    en: 'Not compared: figures of the moment are asked for over 30 days only',
  },
  pending: { vi: 'Đang tải…', en: 'Loading…' },
  failed: { vi: 'Nguồn không trả lời được lịch sử', en: 'The source does not answer for the past' },
  worst: { vi: 'Nơi kém nhất', en: 'Worst unit' },
  most: { vi: 'Nơi nhiều nhất', en: 'Highest unit' },
  alike: { vi: 'Mọi đơn vị như nhau', en: 'All units alike' },
} satisfies Record<string, LocalizedText>;

const PERIOD_WORDS: Readonly<Record<CalendarPeriod, LocalizedText>> = {
  hour: { vi: 'giờ', en: 'hours' },
  day: { vi: 'ngày', en: 'days' },
  week: { vi: 'tuần', en: 'weeks' },
  month: { vi: 'tháng', en: 'months' },
  quarter: { vi: 'quý', en: 'quarters' },
  year: { vi: 'năm', en: 'years' },
};

interface KeyFactsProps {
  reading: KpiReading;
  ranges: HistoryRanges;
  /** Null where the figure is not known by unit, or not yet. */
  units: UnitFigures | null;
  onChooseUnit: (key: string) => void;
}

/** The facts, worked out from the same periods and rows as chart and ranking. */
export function KeyFacts({ reading, ranges: [own], units, onChooseUnit }: KeyFactsProps) {
  const text = useText();
  const { kpi } = reading;
  const { status, value: answer } = useRangeAnswer(kpi, own);
  const past = status === 'error' ? TEXT.failed : TEXT.pending;
  const facts: Fact[] = [
    [text.pick(TEXT.status), <StatusLine key="status" reading={reading} answer={answer} />],
    [text.pick(TEXT.lastYear), answer ? lastYearLine(kpi, answer, text) : text.pick(past)],
  ];
  if (units) facts.push(worstFact(kpi, units, text, onChooseUnit));
  return <FactList className="sheet-facts sheet-facts--key" facts={facts} />;
}

function StatusLine({ reading, answer }: { reading: KpiReading; answer: KpiAnswer | undefined }) {
  const text = useText();
  const { kpi, status, value } = reading;
  const isAbnormal = status !== 'normal' && status !== 'unknown';
  const isShort = (figure: number) => missesTarget(kpi, figure);
  const since = (holds: (figure: number) => boolean) =>
    answer ? ` · ${sinceWords(kpi, answer, holds, text)}` : '';
  if (isAbnormal) {
    return (
      <>
        <StatusMark status={status} showWord />
        {since((figure) => kpiStatus(kpi, figure) !== 'normal')}
      </>
    );
  }
  if (status === 'normal' && isShort(value)) return text.pick(TEXT.short) + since(isShort);
  if (status === 'normal' && !kpi.thresholds) return text.pick(kpi.target ? TEXT.met : TEXT.unjudged);
  return <StatusMark status={status} showWord />;
}

function sinceWords(
  kpi: KpiSpec,
  { endsMs, values }: KpiAnswer,
  holds: (figure: number) => boolean,
  { pick, language }: Text,
): string {
  const run = lastRun(endsMs, values, holds);
  if (!run) return pick(TEXT.justNow);
  const { period } = historyPlan(kpi.period);
  return pick(run.isAtLeast ? TEXT.sinceAtLeast : TEXT.since, {
    period: periodName(kpi, run.firstEndMs, language),
    count: run.count,
    unit: pick(PERIOD_WORDS[period]),
  });
}

/** A target is missed on the bad side only; where no side is bad nothing is missed. */
function missesTarget(kpi: KpiSpec, figure: number): boolean {
  if (!kpi.target || Number.isNaN(figure)) return false;
  return figure !== kpi.target.value && varianceMeaning(kpi, figure - kpi.target.value) === 'bad';
}

function lastYearLine(kpi: KpiSpec, { changeToLastYear: change, latest }: KpiAnswer, text: Text): ReactNode {
  const { pick, language } = text;
  if (!change || !latest) return pick(kpi.period === undefined ? TEXT.noLastYearNow : TEXT.noLastYear);
  const meaning = changeMeaning(kpi, change);
  const [amount, ...remarks] = changeRemarks(kpi, change, text);
  const now = formatQuantity(latest.value, kpi.digits, kpi.unit, language);
  return (
    <>
      <b data-meaning={meaning}>
        {amount}
        {meaning && ` · ${pick(TEXT[meaning])}`}
      </b>
      {` · ${periodName(kpi, latest.endMs, language)}: ${now} · ${remarks.join(' · ')}`}
    </>
  );
}

function worstFact(
  kpi: KpiSpec,
  { isAmount, worst, isAlike }: UnitFigures,
  { pick, language }: Text,
  onChooseUnit: (key: string) => void,
): Fact {
  const isJudged = !isAmount && (kpi.direction === 'up' || kpi.direction === 'down');
  const name = pick(isJudged ? TEXT.worst : TEXT.most);
  if (!worst) return [name, '—'];
  if (isAlike) return [name, pick(TEXT.alike)];
  return [
    name,
    <button
      key={worst.key}
      type="button"
      className="sheet__unit-link"
      onClick={() => onChooseUnit(worst.key)}
    >
      {worst.label} · {formatQuantity(worst.value, kpi.digits, kpi.unit, language)}
    </button>,
  ];
}
