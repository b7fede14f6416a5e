// The table of a ranking: rank, name, figure, reference and quality; those without a figure stand last with a dash.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { Quality } from '#kernel/quality.ts';
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { FigureTable } from '../plot/figure-table.tsx';
import { SCENARIO_WORDS } from '../plot/scenario.tsx';
import type { BarRankingProps, RankedItem, Ranking } from './rank-items.ts';

const TEXT = {
  name: { vi: 'Tên', en: 'Name' },
  rank: { vi: 'Hạng', en: 'Rank' },
  quality: { vi: 'Chất lượng', en: 'Quality' },
} satisfies Record<string, LocalizedText>;

/** The table. */
export function RankingTable(props: BarRankingProps & { ranking: Ranking }) {
  const { title, items, digits, ranking, referenceScenario = 'PY' } = props;
  const { t, pick, language } = useText();
  const hasReference = items.some(({ reference }) => Number.isFinite(reference));
  const hasQuality = items.some(({ quality }) => quality !== undefined && quality !== 'good');
  const write = (value: number | undefined) => formatNumber(value ?? Number.NaN, digits, language);
  const cells = (item: RankedItem, rank: string) => [
    item.note === undefined ? item.label : `${item.label} (${item.note})`,
    rank,
    write(item.value),
    ...(hasReference ? [write(item.reference)] : []),
    ...(hasQuality ? [t(`words.quality.${qualityOf(item)}`)] : []),
  ];
  return (
    <FigureTable
      title={title}
      head={[
        pick(TEXT.name),
        pick(TEXT.rank),
        pick(SCENARIO_WORDS.AC),
        ...(hasReference ? [pick(SCENARIO_WORDS[referenceScenario])] : []),
        ...(hasQuality ? [pick(TEXT.quality)] : []),
      ]}
      rows={[
        ...ranking.bars.map(({ item }, index) => ({ key: item.key, cells: cells(item, String(index + 1)) })),
        ...ranking.missing.map((item) => ({ key: item.key, cells: cells(item, '—') })),
      ]}
    />
  );
}

/** What has no figure is missing, whatever else is said of it. */
function qualityOf({ value, quality = 'good' }: RankedItem): Quality {
  return Number.isFinite(value) ? quality : 'missing';
}
