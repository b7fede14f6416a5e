// A figure by area of the vintage shown, as a ranking and a map need it: values, order, the worst.
import { useMemo } from 'react';
import type { RankedItem } from '#charts/ranking/rank-items.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { textAt } from '#kernel/table/table.ts';
import { foldUnitFigures, type GroupFigure } from '#live/kpi/unit-figures.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useAreas, type Areas } from '#ui/kpi/use-areas.ts';
import { rankFigures, type RankedFigures } from './rank-figures.ts';

const SHARE: LocalizedText = { vi: '{{used}}/{{total}} dòng', en: '{{used}} of {{total}} rows' };

const REFRESH_MS = 60_000;

/** Figures of all areas; `items` come worst first (amounts: largest first), those without a figure last. */
export interface UnitFigures extends RankedFigures {
  areas: Areas;
  /** By area, with what was counted. */
  figures: ReadonlyMap<string, GroupFigure>;
}

/** The figures of a KPI; null for one that is not known by unit, and until pack and table are there. */
export function useUnitFigures(kpi: KpiSpec): UnitFigures | null {
  const { pick, language } = useText();
  const areas = useAreas(kpi.unitColumn !== undefined);
  const table = useTable(kpi.feed);
  const nowMs = useNow(REFRESH_MS);
  return useMemo(() => {
    const feed = getInstalled().feeds.get(kpi.feed);
    const { unitColumn } = kpi;
    if (!areas || !table || !feed || unitColumn === undefined) return null;
    const groupOf = (row: number) => areas.areaOfUnit.get(textAt(table, unitColumn, row));
    const figures = foldUnitFigures(table, feed, kpi, groupOf, nowMs);
    const items = [...areas.polygons.keys()].map((key): RankedItem => {
      const { value = Number.NaN, rowsUsed = 0, rowsTotal = 0 } = figures.get(key) ?? {};
      const note = rowsUsed < rowsTotal ? pick(SHARE, { used: rowsUsed, total: rowsTotal }) : undefined;
      return { key, label: areas.nameOf(key, language), value, note };
    });
    return { ...rankFigures(kpi, feed, items), areas, figures };
  }, [areas, table, kpi, nowMs, language, pick]);
}
