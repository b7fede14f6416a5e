// A ranking as ordered horizontal bars from one zero line, in plain HTML: sharp in print and on walls, no canvas.
import { useMemo, useState } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { formatQuantity, formatUnit } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { QualityMark } from '#ui/mark/quality-mark.tsx';
import { ChartOrTable } from '../chart-or-table.tsx';
import { titleWithUnit } from '../plot/title-with-unit.ts';
import { ScenarioKey, SCENARIO_WORDS, type Scenario } from '../plot/scenario.tsx';
import {
  rankItems,
  type BarRankingProps,
  type RankedBar,
  type RankedItem,
  type Ranking,
} from './rank-items.ts';
import { RankingTable } from './ranking-table.tsx';
import './ranking.css';

const TEXT = {
  missing: { vi: 'Chưa có số liệu', en: 'No data yet' },
  target: { vi: 'Mục tiêu', en: 'Target' },
  all: { vi: 'Xem tất cả', en: 'Show all' },
  fewer: { vi: 'Thu gọn', en: 'Show fewer' },
} satisfies Record<string, LocalizedText>;

/** The ranking. Missing figures are listed by name under the bars, never drawn as zero. */
export function BarRanking(props: BarRankingProps) {
  const { title, unit, digits, items, order = 'descending', target, referenceScenario = 'PY' } = props;
  const { pick, language } = useText();
  const ranking = useMemo(() => rankItems(items, order, target), [items, order, target]);
  const heading = titleWithUnit(title, unit, language);
  return (
    <ChartOrTable
      title={heading}
      chart={
        <div className="ranking" role="group" aria-label={heading}>
          <ScenarioKey scenarios={scenariosOf(items, referenceScenario)} language={language} />
          <Bars {...props} ranking={ranking} />
          {target !== undefined && (
            <p className="ranking__target-note">
              <span className="ranking__target-key" aria-hidden="true" />
              {pick(TEXT.target)}: {formatQuantity(target, digits, unit, language)}
            </p>
          )}
          <MissingList items={ranking.missing} />
        </div>
      }
      table={<RankingTable {...props} title={heading} ranking={ranking} />}
    />
  );
}

function Bars(props: BarRankingProps & { ranking: Ranking }) {
  const { ranking, mostShown = Number.POSITIVE_INFINITY, highlighted } = props;
  const { pick } = useText();
  const [showsAll, setShowsAll] = useState(false);
  const isLong = ranking.bars.length > mostShown;
  const shown = ranking.bars
    .map((bar, index) => ({ bar, rank: index + 1 }))
    .filter(({ bar, rank }) => showsAll || rank <= mostShown || bar.item.key === highlighted);
  return (
    <>
      <ol className="ranking__bars">
        {shown.map(({ bar, rank }) => (
          <li key={bar.item.key} value={rank}>
            <BarRow {...props} bar={bar} />
          </li>
        ))}
      </ol>
      {isLong && (
        <TextButton onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? pick(TEXT.fewer) : `${pick(TEXT.all)} (${ranking.bars.length})`}
        </TextButton>
      )}
    </>
  );
}

/** One row: a button where it can be chosen. Words first, the bar under them: no label is ever cut. */
function BarRow(props: BarRankingProps & { ranking: Ranking; bar: RankedBar }) {
  const { bar, ranking, unit, digits, highlighted, onSelect, referenceScenario = 'PY' } = props;
  const { language } = useText();
  const { item } = bar;
  const isHighlighted = item.key === highlighted;
  const Row = onSelect ? 'button' : 'div';
  return (
    <Row
      className="ranking__row"
      data-highlighted={isHighlighted}
      data-quality={item.quality ?? 'good'}
      {...(onSelect
        ? { type: 'button' as const, 'aria-pressed': isHighlighted, onClick: () => onSelect(item.key) }
        : {})}
    >
      <span className="ranking__label">
        {item.label}
        {item.note !== undefined && <span className="ranking__note">{item.note}</span>}
        <QualityMark quality={item.quality ?? 'good'} />
      </span>
      <span className="ranking__value">
        {formatQuantity(item.value, digits, formatUnit(unit, language) === '%' ? '%' : '1', language)}
      </span>
      <span className="ranking__track" aria-hidden="true">
        {Number.isFinite(bar.referenceLength) && (
          <span
            className="ranking__reference bar-fill"
            data-scenario={referenceScenario}
            style={placed(bar.referenceStart, bar.referenceLength)}
          />
        )}
        <span
          className="ranking__bar bar-fill"
          data-scenario={item.scenario ?? 'AC'}
          style={placed(bar.start, bar.length)}
        />
        <span className="ranking__zero" style={{ insetInlineStart: percent(ranking.zero) }} />
        {Number.isFinite(ranking.target) && (
          <span className="ranking__target" style={{ insetInlineStart: percent(ranking.target) }} />
        )}
      </span>
    </Row>
  );
}

function MissingList({ items }: { items: readonly RankedItem[] }) {
  const { pick } = useText();
  if (items.length === 0) return null;
  return (
    <p className="ranking__missing">
      {pick(TEXT.missing)} ({items.length}): {items.map(({ label }) => label).join(', ')}
    </p>
  );
}

function scenariosOf(items: readonly RankedItem[], reference: 'PY' | 'PL'): Scenario[] {
  const used = new Set(items.map(({ scenario }) => scenario ?? 'AC'));
  if (items.some((item) => Number.isFinite(item.reference))) used.add(reference);
  return (Object.keys(SCENARIO_WORDS) as Scenario[]).filter((scenario) => used.has(scenario));
}

const percent = (share: number) => `${share * 100}%`;
const placed = (start: number, length: number) => ({
  insetInlineStart: percent(start),
  inlineSize: percent(length),
});
