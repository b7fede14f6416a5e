// The sheet of one figure: what it means, what went into it, where it comes from, and its last day as a chart and a table.
import { lazy, Suspense, useEffect, useRef } from 'react';
import { formatAge, formatDateTime, formatNumber, formatQuantity } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiReading } from '#live/kpis.ts';
import { useKpi } from '#live/use-kpi.ts';
import { useKpiSeries } from '#live/queries.ts';
import { useAbouts } from '#session/abouts.ts';
import { getInstalled } from '#session/installed.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { FactList } from '#ui/frame/fact-list.tsx';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { KpiTile } from '#ui/tile/kpi-tile.tsx';

const KpiTrend = lazy(() =>
  import('./kpi-trend.tsx').then(({ KpiTrend: component }) => ({ default: component })),
);

/** A modal sheet; Escape and the close button leave it. */
export function KpiSheet({ kpiId, onClose }: { kpiId: string; onClose: () => void }) {
  const { t, pick } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const reading = useKpi(kpiId);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="leader-sheet" aria-label={pick(reading.kpi.title)} onClose={onClose}>
      <div className="leader-sheet__close">
        <IconButton icon="close" label={t('words.close')} onPress={() => dialog.current?.close()} />
      </div>
      <KpiTile reading={reading} size="sheet" />
      <WhyThisNumber reading={reading} />
      <h3>{t('faces.leader.trend')}</h3>
      <Trend kpi={reading.kpi} />
    </dialog>
  );
}

/** The last day from the source's own history; a source without history says so. */
function Trend({ kpi }: { kpi: KpiSpec }) {
  const { status, value, error, retry } = useKpiSeries(kpi.feed, 24);
  if (status === 'error') return <ErrorState error={error} onRetry={retry} />;
  const series = value?.get(kpi.id);
  if (!series) return <Skeleton lines={5} />;
  return (
    <Suspense fallback={<Skeleton lines={5} />}>
      <KpiTrend kpi={kpi} series={series} />
    </Suspense>
  );
}

/** Definition, inputs, as-of, source: every fact that stands behind the number. */
function WhyThisNumber({ reading: { kpi, sample, asOfMs, ageMs } }: { reading: KpiReading }) {
  const { t, pick, language } = useText();
  const feed = getInstalled().feeds.get(kpi.feed);
  const { kpis, status, retry } = useAbouts([kpi.feed], 'now');
  if (status === 'failed') return <ErrorState error={undefined} onRetry={retry} />;
  if (status === 'pending') return <Skeleton lines={5} />;
  const about = kpis.get(kpi.id);
  const facts: [string, string][] = [];
  if (about) facts.push([t('faces.leader.definition'), pick(about.definition)]);
  if (about?.source) facts.push([t('faces.leader.basis'), pick(about.source)]);
  if (kpi.target) {
    const target = formatQuantity(kpi.target.value, kpi.digits, kpi.unit, language);
    const basis = about?.target ? ` · ${pick(about.target.basis)}` : '';
    facts.push([t('panel.targetLine'), `${target}${basis}`]);
  }
  if (sample) {
    const used = formatNumber(sample.rowsUsed, 0, language);
    const total = formatNumber(sample.rowsTotal, 0, language);
    facts.push([t('faces.leader.inputs'), t('faces.leader.inputsOf', { used, total })]);
    const asOf = formatDateTime(asOfMs, language);
    facts.push([t('inspector.observedAt'), `${asOf} (${formatAge(ageMs, language)})`]);
  }
  if (feed) facts.push([t('inspector.source'), `${pick(feed.title)} · ${feed.source} · ${feed.entityType}`]);
  return <FactList className="leader-facts" facts={facts} />;
}
