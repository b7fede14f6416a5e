// The sheet of one figure: its value, its course against last year, its units in order, and why this number.
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useText } from '#i18n/i18n.ts';
import { useKpi } from '#live/use-kpi.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { KpiTile } from '#ui/tile/kpi-tile.tsx';

const KpiHistory = lazy(() =>
  import('./kpi-history.tsx').then(({ KpiHistory: component }) => ({ default: component })),
);
const UnitRanking = lazy(() =>
  import('./unit-ranking.tsx').then(({ UnitRanking: component }) => ({ default: component })),
);
const WhyThisNumber = lazy(() =>
  import('#ui/kpi/why-this-number.tsx').then(({ WhyThisNumber: component }) => ({ default: component })),
);

/** A modal sheet; Escape and the close button leave it. */
export function KpiSheet({ kpiId, onClose }: { kpiId: string; onClose: () => void }) {
  const { t, pick } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const reading = useKpi(kpiId);
  const { kpi } = reading;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="leader-sheet" aria-label={pick(kpi.title)} onClose={onClose}>
      <div className="leader-sheet__close">
        <IconButton icon="close" label={t('words.close')} onPress={() => dialog.current?.close()} />
      </div>
      <KpiTile reading={reading} size="sheet" />
      <Suspense fallback={<Skeleton lines={12} />}>
        <h3>{t('faces.leader.trend')}</h3>
        <KpiHistory kpi={kpi} />
        {kpi.unitColumn !== undefined && (
          <>
            <h3>{t('faces.leader.byUnit')}</h3>
            <UnitRanking kpi={kpi} />
          </>
        )}
        <h3>{t('faces.leader.why')}</h3>
        <WhyThisNumber reading={reading} className="leader-facts" />
      </Suspense>
    </dialog>
  );
}
