// The questions that everybody asks first: how is it and since when, is it better than last year, where is it worst.
import type { ReactNode } from 'react';
import { formatQuantity } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import type { HistoryRanges } from '#kernel/kpi/history-ranges.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { useRangeAnswer } from '#live/kpi/use-range-answer.ts';
import type { KpiReading } from '#live/kpis.ts';
import { FactList, type Fact } from '#ui/frame/fact-list.tsx';
import { changeRemarks, periodName } from './history/answer-facts.ts';
import { changeMeaning } from './history/write-change.ts';
import { StatusLine } from './status-line.tsx';
import type { ObjectFigures } from './objects/object-figures.ts';
import type { UnitFigures } from './units/use-unit-figures.ts';

const TEXT = {
  status: { vi: 'Tình trạng', en: 'Status' },
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
  worstObject: { vi: 'Đối tượng kém nhất', en: 'Worst object' },
  mostObject: { vi: 'Đối tượng nhiều nhất', en: 'Highest object' },
  worstPart: { vi: 'Thành phần kém nhất', en: 'Worst part' },
  mostPart: { vi: 'Thành phần nhiều nhất', en: 'Highest part' },
  noUnits: { vi: 'Chưa đơn vị nào có số liệu', en: 'No unit has data yet' },
  noObjects: { vi: 'Chưa đối tượng nào có số liệu', en: 'None has data yet' },
  alike: { vi: 'Mọi đơn vị như nhau', en: 'All units alike' },
  alikeObjects: { vi: 'Tất cả như nhau', en: 'All alike' },
} satisfies Record<string, LocalizedText>;

interface KeyFactsProps {
  reading: KpiReading;
  ranges: HistoryRanges;
  /** Units or, where it is not known by unit, objects in order; null where there are none, or not yet. */
  ranked: UnitFigures | ObjectFigures | null;
  onChooseUnit: (key: string) => void;
}

/** The facts, worked out from the same periods and rows as chart and ranking. */
export function KeyFacts({ reading, ranges, ranked, onChooseUnit }: KeyFactsProps) {
  const text = useText();
  const { kpi } = reading;
  const { status, value: answer, isWhole } = useRangeAnswer(kpi, ranges[0]);
  const past = status === 'error' ? TEXT.failed : TEXT.pending;
  const facts: Fact[] = [
    [text.pick(TEXT.status), <StatusLine key="status" reading={reading} ranges={ranges} />],
    [text.pick(TEXT.lastYear), answer && isWhole ? lastYearLine(kpi, answer, text) : text.pick(past)],
  ];
  // Objects that are only counted have no worst among them.
  if (ranked && ('areas' in ranked || ranked.kind === 'ranked'))
    facts.push(worstFact(kpi, ranked, text, onChooseUnit));
  return <FactList className="sheet-facts sheet-facts--key" facts={facts} />;
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
  ranked: UnitFigures | ObjectFigures,
  { pick, language }: Text,
  onChooseUnit: (key: string) => void,
): Fact {
  const { isAmount, worst, isAlike } = ranked;
  const isJudged = !isAmount && (kpi.direction === 'up' || kpi.direction === 'down');
  const words = wordsFor(ranked);
  const name = pick(isJudged ? words.worst : words.most);
  if (!worst) return [name, pick(words.none)];
  if (isAlike) return [name, pick(words.alike)];
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

/** A unit is a place; what a map shows is an object; all else is a part. */
function wordsFor(ranked: UnitFigures | ObjectFigures) {
  if ('areas' in ranked) return { ...TEXT, none: TEXT.noUnits };
  const own = { none: TEXT.noObjects, alike: TEXT.alikeObjects };
  return ranked.isOnMap
    ? { ...own, worst: TEXT.worstObject, most: TEXT.mostObject }
    : { ...own, worst: TEXT.worstPart, most: TEXT.mostPart };
}
