// The wall's figures: what is beyond its limits first, then each sector's own choice in turn; as many as the wall holds, the rest counted.
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import { statusSeverity } from '#kernel/sector/kpi-status.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import type { KpiReading } from '#live/kpis.ts';
import { useKpi, useKpis } from '#live/use-kpi.ts';
import { getInstalled } from '#session/installed.ts';
import { KpiTile } from '#ui/tile/kpi-tile.tsx';

/** The tiles. */
export function WallKpis() {
  const { t } = useText();
  const titleId = useId();
  const { sectors, kpis } = getInstalled();
  const chosen = momentFirst(
    inTurn(eventfulFirst(sectors).map(({ shows }) => shows.wall.filter((id) => kpis.has(id)))),
  );
  const others = [...kpis.keys()].filter((id) => !chosen.includes(id));
  const all = useKpis([...chosen, ...others]);
  // What no sector chose for the wall is shown while it is beyond its limits.
  const readings = orderByNeed(all.filter(({ status }, index) => index < chosen.length || isBeyond(status)));
  const [ground, room] = useRoomForTiles();
  const shown = readings.slice(0, room);
  const hidden = readings.length - shown.length;
  return (
    <section className="wall__kpis" aria-labelledby={titleId}>
      <h2 className="visually-hidden" id={titleId}>
        {t('faces.wall.kpis')}
      </h2>
      <div ref={ground} className="wall__tiles">
        {shown.map(({ kpi }) => (
          <WallTile key={kpi.id} kpiId={kpi.id} />
        ))}
      </div>
      {hidden > 0 && <p className="wall__more">{t('faces.wall.moreKpis', { count: hidden })}</p>}
    </section>
  );
}

function WallTile({ kpiId }: { kpiId: string }) {
  return <KpiTile reading={useKpi(kpiId)} size="wall" />;
}

/** The first of each list in order, then the second of each: a wall that holds few still shows every sector it can. */
export function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

function isBeyond(status: KpiReading['status']): boolean {
  return status !== 'normal' && status !== 'unknown';
}

/** Sectors in whose lists something can happen before the rest: incidents, warnings, outages are what a wall is for. */
function eventfulFirst(sectors: readonly SectorSpec[]): SectorSpec[] {
  const isEventful = ({ events }: SectorSpec) => events.some(({ offWall }) => !offWall);
  return [...sectors.filter(isEventful), ...sectors.filter((sector) => !isEventful(sector))];
}

/** Figures of this moment before those that agencies state for a period: an operator's wall is about now. */
function momentFirst(kpiIds: readonly string[]): string[] {
  const { kpis, feeds } = getInstalled();
  const isStated = (id: string) => feeds.get(kpis.get(id)?.feed ?? '')?.lifetime === 'report';
  return [...kpiIds.filter((id) => !isStated(id)), ...kpiIds.filter(isStated)];
}

/** Gravest first; equals keep the sectors' order, so that a calm wall never moves. */
export function orderByNeed(readings: readonly KpiReading[]): KpiReading[] {
  return [...readings].sort((a, b) => statusSeverity(b.status) - statusSeverity(a.status));
}

/** How many tiles the ground holds, from its own grid: columns by width, rows by the height it was given. */
function useRoomForTiles() {
  const ground = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = ground.current;
    if (!element) return;
    const measure = () => {
      const style = getComputedStyle(element);
      const columns = style.gridTemplateColumns.split(' ').length;
      const rows = Number.parseInt(style.getPropertyValue('--rows'), 10);
      setRoom(Number.isNaN(rows) ? Number.POSITIVE_INFINITY : columns * rows);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ground, room] as const;
}
