// What a sector shows beside its figures: its panels, fetched when they come into view.
import { useRef } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { PanelSpec } from '#kernel/sector/sector.ts';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { SectorPanel } from '#ui/frame/sector-panel.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { useSeen } from '#ui/frame/use-seen.ts';

/** The panels of the open sector. */
export function SectorPanels({ panels }: { panels: readonly PanelSpec[] }) {
  const { pick } = useText();
  if (panels.length === 0) return null;
  return (
    <div className="sector-panels">
      {panels.map((panel) => (
        <PanelFrame key={panel.id} title={pick(panel.title)} level={3} foldable>
          <SeenPanel panel={panel} />
        </PanelFrame>
      ))}
    </div>
  );
}

function SeenPanel({ panel }: { panel: PanelSpec }) {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(place);
  return <div ref={place}>{isSeen ? <SectorPanel panel={panel} /> : <Skeleton lines={6} />}</div>;
}
