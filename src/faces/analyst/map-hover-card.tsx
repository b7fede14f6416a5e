// The hover card over the map, bound to what the map says is under the pointer.
import { useLayoutEffect, useRef, useState } from 'react';
import { feedRecord } from '#live/ingest/feed-records.ts';
import { useHover } from '#map/hover.ts';
import { useNow } from '#live/use-now.ts';
import { useAbouts } from '#session/abouts.ts';
import { getInstalled } from '#session/installed.ts';
import { withGroupMetrics } from '#ui/layers/group-metrics.ts';
import { HoverCard } from '#ui/hover/hover-card.tsx';

/** The card, or nothing. */
export function MapHoverCard() {
  const ground = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const hover = useHover();
  const nowMs = useNow();
  const isShown = hover !== null;
  useLayoutEffect(() => {
    const box = ground.current?.getBoundingClientRect();
    if (isShown && box) setSize({ width: box.width, height: box.height });
  }, [isShown]);
  const feed = hover && getInstalled().feeds.get(hover.layer.feed);
  const { metrics, status } = useAbouts(hover ? [hover.layer.feed] : [], 'now');
  return (
    <div ref={ground} className="analyst__hover">
      {hover && feed && size.width > 0 && status === 'ready' && (
        <HoverCard
          layer={hover.layer}
          table={hover.table}
          row={hover.row}
          metrics={withGroupMetrics(metrics, hover.layer, getInstalled().kpis.get(hover.layer.kpi ?? ''))}
          cadence={feed}
          confirmedAtMs={feedRecord(feed.id).lastSuccessMs}
          nowMs={nowMs}
          x={hover.x}
          y={hover.y}
          {...size}
        />
      )}
    </div>
  );
}
