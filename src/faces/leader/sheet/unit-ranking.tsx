// A figure by administrative unit as a ranking, worst first (amounts: largest first), of the vintage shown; a unit leads to the map.
import { useMemo } from 'react';
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import { useText } from '#i18n/i18n.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { textAt } from '#kernel/table/table.ts';
import { foldUnitFigures } from '#live/kpi/unit-figures.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { useAreas } from '#ui/kpi/use-areas.ts';

const TEXT = {
  title: { vi: '{{title}} theo {{level}}', en: '{{title}} by {{level}}' },
  share: { vi: '{{used}}/{{total}} dòng', en: '{{used}} of {{total}} rows' },
} satisfies Record<string, LocalizedText>;

const REFRESH_MS = 60_000;
const SHOWN_AT_FIRST = 10;

/** The ranking of a KPI that is known by unit. */
export function UnitRanking({ kpi }: { kpi: KpiSpec }) {
  const { pick, language } = useText();
  const areas = useAreas();
  const table = useTable(kpi.feed);
  const feed = getInstalled().feeds.get(kpi.feed);
  const nowMs = useNow(REFRESH_MS);
  const items = useMemo(() => {
    if (!areas || !table || !feed) return null;
    const groupOf = (row: number) => areas.areaOfUnit.get(textAt(table, kpi.unitColumn ?? '', row));
    const figures = foldUnitFigures(table, feed, kpi, groupOf, nowMs);
    return [...new Set(areas.areaOfUnit.values())].map((code) => {
      const { value = Number.NaN, rowsUsed = 0, rowsTotal = 0 } = figures.get(code) ?? {};
      const isPartial = rowsUsed < rowsTotal;
      const note = pick(TEXT.share, { used: rowsUsed, total: rowsTotal });
      return { key: code, label: areas.nameOf(code, language), value, ...(isPartial && { note }) };
    });
  }, [areas, table, feed, kpi, nowMs, language, pick]);
  if (!items || !areas) return <Skeleton lines={8} />;
  const amount = isAmount(kpi, feed);
  return (
    <BarRanking
      title={pick(TEXT.title)
        .replace('{{title}}', pick(kpi.title))
        .replace('{{level}}', areas.level[language])}
      unit={kpi.unit}
      digits={kpi.digits}
      items={items}
      order={kpi.direction === 'up' && !amount ? 'ascending' : 'descending'}
      target={amount ? undefined : kpi.target?.value}
      mostShown={SHOWN_AT_FIRST}
    />
  );
}

/** Amounts grow with the unit: the smallest is not the worst, and the province's target is no unit's. */
function isAmount({ id }: KpiSpec, feed: FeedSpec | undefined): boolean {
  const kind = feed?.rollups.find((rollup) => rollup.kpi === id)?.method.kind;
  return kind === 'sum' || kind === 'countWhere';
}
