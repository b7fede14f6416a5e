// Where one unit or object stands: its place in the order, and its distance from the province, or its share of it.
import type { RankedItem } from '#charts/ranking/rank-items.ts';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { varianceToTarget } from '#kernel/sector/kpi-status.ts';
import type { KpiReading } from '#live/kpis.ts';
import { changeMeaning, writeChange } from '../history/write-change.ts';
import type { RankedFigures } from './rank-figures.ts';

const TEXT = {
  rank: { vi: 'hạng {{rank}}/{{count}}', en: 'rank {{rank}} of {{count}}' },
  against: { vi: 'so toàn tỉnh ({{value}})', en: 'against the province ({{value}})' },
  share: { vi: '{{share}} của toàn tỉnh ({{value}})', en: '{{share}} of the province ({{value}})' },
  good: { vi: 'tốt hơn', en: 'better' },
  bad: { vi: 'kém hơn', en: 'worse' },
} satisfies Record<string, LocalizedText>;

interface StandingProps {
  reading: KpiReading;
  ranked: Pick<RankedFigures, 'items' | 'isAmount'>;
  item: RankedItem;
}

/** Rank and distance from the province; of an amount its share, since a part cannot be better than the whole. */
export function Standing({ reading, ranked: { items, isAmount }, item }: StandingProps) {
  const text = useText();
  const known = items.filter(({ value }) => !Number.isNaN(value));
  const rank = 1 + known.findIndex(({ value }) => value === item.value);
  return (
    <>
      {' · '}
      {text.pick(TEXT.rank, { rank, count: known.length })}
      {isAmount ? shareOf(reading, item, text) : <Distance reading={reading} value={item.value} />}
    </>
  );
}

function Distance({ reading: { kpi, value: whole }, value }: { reading: KpiReading; value: number }) {
  const { pick, language } = useText();
  if (Number.isNaN(whole)) return null;
  const change = varianceToTarget(value, whole);
  const meaning = changeMeaning(kpi, change);
  return (
    <>
      {' · '}
      <span data-meaning={meaning}>
        {writeChange(kpi, change, language)}
        {meaning && ` ${pick(TEXT[meaning])}`}
      </span>{' '}
      {pick(TEXT.against, { value: formatQuantity(whole, kpi.digits, kpi.unit, language) })}
    </>
  );
}

function shareOf({ kpi, value: whole }: KpiReading, { value }: RankedItem, { pick, language }: Text): string {
  if (!(whole > 0) || value < 0) return '';
  const share = `${formatNumber((value / whole) * 100, 1, language)}%`;
  return ` · ${pick(TEXT.share, { share, value: formatQuantity(whole, kpi.digits, kpi.unit, language) })}`;
}
