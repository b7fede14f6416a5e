// A figure over its calendar periods against last year and what is to come, as far back as the reader chooses.
import { useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { HistoryRange, HistoryRangeId, HistoryRanges } from '#kernel/kpi/history-ranges.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { useRangeAnswer } from '#live/kpi/use-range-answer.ts';
import { Segmented } from '#ui/control/segmented.tsx';
import { FactList } from '#ui/frame/fact-list.tsx';
import { answerFacts } from './answer-facts.ts';
import { RangeChart } from './range-chart.tsx';

const TEXT = {
  range: { vi: 'Khoảng thời gian', en: 'Time range' },
} satisfies Record<string, LocalizedText>;

const RANGE_WORDS: Readonly<Record<HistoryRangeId, LocalizedText>> = {
  '24h': { vi: '24 giờ', en: '24 hours' },
  '30d': { vi: '30 ngày', en: '30 days' },
  '26w': { vi: '26 tuần', en: '26 weeks' },
  '13m': { vi: '13 tháng', en: '13 months' },
  '60m': { vi: '5 năm', en: '5 years' },
  '12q': { vi: '12 quý', en: '12 quarters' },
  '5y': { vi: '5 năm', en: '5 years' },
};

/** The history of a KPI over one of its ranges, the first one until another is chosen. */
export function KpiHistory({ kpi, ranges }: { kpi: KpiSpec; ranges: HistoryRanges }) {
  const { pick } = useText();
  const [chosen, setChosen] = useState<HistoryRangeId | null>(null);
  const [own] = ranges;
  const range = ranges.find(({ id }) => id === chosen) ?? own;
  const options = ranges.map(({ id }) => ({ value: id, label: pick(RANGE_WORDS[id]) }));
  return (
    <>
      {ranges.length > 1 ? (
        <Segmented label={pick(TEXT.range)} options={options} value={range.id} onChange={setChosen} />
      ) : (
        <p className="sheet__range">{pick(RANGE_WORDS[range.id])}</p>
      )}
      <RangeChart key={range.id} kpi={kpi} range={range} isOwn={range === own} />
      <OwnFacts kpi={kpi} own={own} />
    </>
  );
}

/** What the figure's own periods say, whatever range is drawn. */
function OwnFacts({ kpi, own }: { kpi: KpiSpec; own: HistoryRange }) {
  const text = useText();
  const { value: answer } = useRangeAnswer(kpi, own);
  if (!answer) return null;
  return <FactList className="sheet-facts" facts={answerFacts(kpi, answer, text)} />;
}
