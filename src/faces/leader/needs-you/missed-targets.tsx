// Figures within their limits that miss their targets: no matter for a decision today, and the first thing asked for on a calm day.
import { useState } from 'react';
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { readingAt, useKpiText } from '#live/use-kpi.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { TileValue } from '#ui/tile/tile-value.tsx';
import { TileVariance } from '#ui/tile/tile-variance.tsx';
import { isShortOfTarget } from '../sectors/summary/misses-target.ts';
import { useSteadyKpi } from '../sectors/summary/use-summary.ts';
import '#ui/tile/tile.css';

const TEXT = {
  title: { vi: 'Chưa đạt mục tiêu: {{count}} chỉ tiêu', en: 'Short of their targets: {{count}}' },
} satisfies Record<string, LocalizedText>;

/** A fold, closed at first; nothing where every target is met. By sector, in the order of the grid. */
export function MissedTargets() {
  const { pick, language } = useText();
  const [isOpen, setOpen] = useState(false);
  const ids = useKpiText(shortIds);
  if (ids === '') return null;
  const short = new Set(ids.split(','));
  const sectors = getInstalled().sectors.filter(({ kpis }) => kpis.some(({ id }) => short.has(id)));
  return (
    <details className="needs-you__missed" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{pick(TEXT.title, { count: formatNumber(short.size, 0, language) })}</summary>
      {isOpen && sectors.map((sector) => <OfSector key={sector.id} sector={sector} short={short} />)}
    </details>
  );
}

function OfSector({ sector, short }: { sector: SectorSpec; short: ReadonlySet<string> }) {
  const { pick } = useText();
  const { title, owner, kpis } = sector;
  return (
    <section className="needs-you__short-of">
      <h3>
        {pick(title)} <span>· {pick(owner)}</span>
      </h3>
      <ul>
        {kpis
          .filter(({ id }) => short.has(id))
          .map(({ id }) => (
            <ShortFigure key={id} kpiId={id} />
          ))}
      </ul>
    </section>
  );
}

function ShortFigure({ kpiId }: { kpiId: string }) {
  const { pick } = useText();
  const openKpi = useSession((session) => session.openKpi);
  const reading = useSteadyKpi(kpiId);
  return (
    <li>
      <button type="button" className="needs-you__open" onClick={() => openKpi(kpiId)}>
        {pick(reading.kpi.title)}
      </button>
      <TileValue reading={reading} />
      <TileVariance reading={reading} colored />
    </li>
  );
}

function shortIds(): string {
  return [...getInstalled().kpis.keys()].filter((id) => isShortOfTarget(readingAt(id))).join();
}
