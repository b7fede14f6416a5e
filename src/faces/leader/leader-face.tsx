// The leader's face: what needs a decision, then every sector's figures against their targets. No map is loaded here.
import { useState } from 'react';
import { getInstalled } from '#session/installed.ts';
import { FaceFrame } from '#ui/face/face-frame.tsx';
import { KpiSheet } from './kpi-sheet.tsx';
import { NeedsYou } from './needs-you.tsx';
import { SectorSection } from './sector-section.tsx';
import './leader.css';

/** The face at `/leader`. */
export function LeaderFace() {
  const [openKpi, setOpenKpi] = useState<string | null>(null);
  return (
    <FaceFrame face="leader" theme="light">
      <div className="leader">
        <NeedsYou onKpi={setOpenKpi} />
        {getInstalled().sectors.map((sector) => (
          <SectorSection key={sector.id} sector={sector} onKpi={setOpenKpi} />
        ))}
      </div>
      {openKpi && <KpiSheet key={openKpi} kpiId={openKpi} onClose={() => setOpenKpi(null)} />}
    </FaceFrame>
  );
}
