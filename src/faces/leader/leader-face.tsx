// The leader's face: what needs a decision, then every sector's figures against their targets. No map is loaded here.
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { FaceFrame } from '#ui/face/face-frame.tsx';
import { VintagePicker } from '#ui/header/vintage-picker.tsx';
import { NeedsYou } from './needs-you/needs-you.tsx';
import { Sectors } from './sectors/sectors.tsx';
import { KpiSheet } from './sheet/kpi-sheet.tsx';
import './leader.css';

/** The face at `/leader`. */
export function LeaderFace() {
  return (
    <FaceFrame face="leader" theme="light" tools={<VintagePicker />}>
      <div className="leader">
        <NeedsYou />
        <Sectors />
      </div>
      <OpenSheet />
    </FaceFrame>
  );
}

/** The sheet of the figure in the address; one that no sector declares opens nothing. */
function OpenSheet() {
  const kpiId = useSession((session) => session.kpi);
  const openKpi = useSession((session) => session.openKpi);
  if (kpiId === null || !getInstalled().kpis.has(kpiId)) return null;
  return <KpiSheet key={kpiId} kpiId={kpiId} onClose={() => openKpi(null)} />;
}
