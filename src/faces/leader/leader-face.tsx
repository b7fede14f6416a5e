// The leader's face: what needs a decision, then every sector's figures against their targets. No map is loaded here.
import { lazy, Suspense } from 'react';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { FaceFrame } from '#ui/face/face-frame.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { VintagePicker } from '#ui/header/vintage-picker.tsx';
import { BriefLink } from './brief/brief-link.tsx';
import { Changes } from './changes/changes.tsx';
import { NeedsYou } from './needs-you/needs-you.tsx';
import { Sectors } from './sectors/sectors.tsx';
import { KpiSheet } from './sheet/kpi-sheet.tsx';
import { WatchList } from './watch/watch-list.tsx';
import './leader.css';

const Comparison = lazy(() =>
  import('./compare/comparison.tsx').then(({ Comparison: component }) => ({ default: component })),
);

/** The face at `/leader`. */
export function LeaderFace() {
  return (
    <FaceFrame
      face="leader"
      theme="light"
      tools={
        <>
          <BriefLink />
          <VintagePicker />
        </>
      }
    >
      <div className="leader">
        <div className="leader-first">
          <NeedsYou />
          <Changes />
        </div>
        <WatchList />
        <Sectors />
        <OpenComparison />
      </div>
      <OpenSheet />
    </FaceFrame>
  );
}

/** What is laid over one another; its code is fetched with the first choice. */
function OpenComparison() {
  const isAsked = useSession((session) => session.compared.length > 0);
  return (
    isAsked && (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Comparison />
      </Suspense>
    )
  );
}

/** The sheet of the figure in the address; one that no sector declares opens nothing. */
function OpenSheet() {
  const kpiId = useSession((session) => session.kpi);
  const openKpi = useSession((session) => session.openKpi);
  if (kpiId === null || !getInstalled().kpis.has(kpiId)) return null;
  return <KpiSheet key={kpiId} kpiId={kpiId} onClose={() => openKpi(null)} />;
}
