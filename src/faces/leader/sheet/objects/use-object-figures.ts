// The objects of a figure that is not known by unit, in React.
import { useMemo } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { objectLayer } from '../../needs-you/words/map-sight.ts';
import { objectFigures, type ObjectFigures } from './object-figures.ts';

const REFRESH_MS = 60_000;

/** The objects; null for a figure that is known by unit, before its rows are there, and where it has none to tell apart. */
export function useObjectFigures(kpi: KpiSpec): ObjectFigures | null {
  const { language } = useText();
  const table = useTable(kpi.feed);
  const nowMs = useNow(REFRESH_MS);
  return useMemo(() => {
    const { feeds, layers } = getInstalled();
    const feed = feeds.get(kpi.feed);
    if (!table || !feed || kpi.unitColumn !== undefined) return null;
    const layer = objectLayer(kpi.feed, layers);
    return objectFigures(kpi, feed, table, { nowMs, layer, language });
  }, [table, kpi, nowMs, language]);
}
