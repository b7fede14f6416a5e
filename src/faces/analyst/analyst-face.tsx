// The analyst's face: layers on the left, the map, the chosen object on the right, a table and the time below.
import { useState } from 'react';
import { MapStage } from '#map/map-stage.tsx';
import { clock } from '#kernel/time/clock.ts';
import { useNow } from '#live/use-now.ts';
import { useSession } from '#session/session-store.ts';
import { FaceFrame } from '#ui/face/face-frame.tsx';
import { TimeBar } from '#ui/time/time-bar.tsx';
import { AnalystLayers } from './analyst-layers.tsx';
import { AnalystSide } from './analyst-side.tsx';
import { AnalystTable } from './analyst-table.tsx';
import { MapHoverCard } from './map-hover-card.tsx';
import { VintagePicker } from '#ui/header/vintage-picker.tsx';
import './analyst.css';

/** The face at `/analyst`. */
export function AnalystFace() {
  const [tableFeed, setTableFeed] = useState<string | null>(null);
  return (
    <FaceFrame face="analyst" theme="dark" tools={<VintagePicker />}>
      <div className="analyst" data-table={tableFeed !== null}>
        <AnalystLayers onOpenTable={setTableFeed} />
        <div className="analyst__map">
          <MapStage />
          <MapHoverCard />
        </div>
        <AnalystSide />
        {tableFeed !== null && (
          <AnalystTable tableId={tableFeed} onChoose={setTableFeed} onClose={() => setTableFeed(null)} />
        )}
        <AnalystTime />
      </div>
    </FaceFrame>
  );
}

function AnalystTime() {
  const asOfMs = useSession((session) => session.asOfMs);
  const setAsOf = useSession((session) => session.setAsOf);
  useNow();
  return (
    <div className="analyst__time">
      <TimeBar presentMs={clock.now()} asOfMs={asOfMs} onChange={setAsOf} />
    </div>
  );
}
