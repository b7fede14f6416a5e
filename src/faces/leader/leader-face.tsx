// The leader's face: what needs a decision, then every sector's figures against their targets. No map is loaded here.
import { lazy, Suspense } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { useFirstFigures } from '#live/kpi/use-first-figures.ts';
import { useInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { FaceFrame } from '#ui/face/face-frame.tsx';
import { Deferred, type LoadPart } from '#ui/frame/deferred.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { VintagePicker } from '#ui/header/vintage-picker.tsx';
import { BriefLink } from './brief/brief-link.tsx';
import { Sectors } from './sectors/sectors.tsx';
import { KpiSheet } from './sheet/kpi-sheet.tsx';
import { WatchList } from './watch/watch-list.tsx';
import './leader.css';

const Comparison = lazy(() =>
  import('./compare/comparison.tsx').then(({ Comparison: component }) => ({ default: component })),
);

const loadNeedsYou = async () => (await import('./needs-you/needs-you.tsx')).NeedsYou;
const loadChanges = async () => (await import('./changes/changes.tsx')).Changes;

const TEXT = {
  changes: { vi: 'Có gì thay đổi', en: 'What changed' },
} satisfies Record<string, LocalizedText>;

/** The face at `/leader`. */
export function LeaderFace() {
  const { t, pick } = useText();
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
          <Later load={loadNeedsYou} title={t('faces.leader.needsYou')} />
          <Later load={loadChanges} title={pick(TEXT.changes)} />
        </div>
        <WatchList />
        <Sectors />
        <OpenComparison />
      </div>
      <OpenSheet />
    </FaceFrame>
  );
}

/** A part that is made of all figures: asked for once the first are on screen. */
function Later({ load, title }: { load: LoadPart<object>; title: string }) {
  return useFirstFigures() ? (
    <Deferred load={load} part={{}} lines={4} />
  ) : (
    <PanelFrame title={title}>
      <Skeleton lines={4} />
    </PanelFrame>
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
  const { kpis } = useInstalled();
  if (kpiId === null || !kpis.has(kpiId)) return null;
  return <KpiSheet key={kpiId} kpiId={kpiId} onClose={() => openKpi(null)} />;
}
