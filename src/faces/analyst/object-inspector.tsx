// One object in full: attributes with units, times, quality, source, a day of history as chart or table, and the raw record.
import { lazy, Suspense, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import { tableIdOf } from '#kernel/sector/layer-table.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { qualityWord } from '#kernel/quality.ts';
import { idAt, localizedTextAt, qualityAt, type Table } from '#kernel/table/table.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { useRecord, useSeries } from '#live/queries.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { groupLayer } from '#map/aggregate/layer-tables.ts';
import { flyTo } from '#map/fly-to.ts';
import { positionBasis } from '#map/motion/estimated-position.ts';
import { useAbouts } from '#session/abouts.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession, type Selection } from '#session/session-store.ts';
import { EmptyState, ErrorState } from '#ui/frame/panel-state.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { AttributeTable } from '#ui/inspector/attribute-table.tsx';
import { InspectorSection } from '#ui/inspector/inspector-section.tsx';
import { InspectorShell } from '#ui/inspector/inspector-shell.tsx';
import { RawRecord } from '#ui/inspector/raw-record.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { GroupInspector } from './group-inspector.tsx';

const ObjectHistory = lazy(() => import('./object-history.tsx').then((m) => ({ default: m.ObjectHistory })));
const HISTORY_HOURS = 24;

/** The inspector of the selection; an object that left its source is said to be gone. */
export function ObjectInspector({ selection }: { selection: Selection }) {
  const layer = groupLayer(selection.feed);
  return layer ? <GroupInspector layer={layer} id={selection.id} /> : <RowInspector selection={selection} />;
}

function RowInspector({ selection }: { selection: Selection }) {
  const { t } = useText();
  const table = useTable(selection.feed);
  const feed = getInstalled().feeds.get(selection.feed);
  const row = table?.rowOf(selection.id) ?? -1;
  if (!table && feed) return <AwaitedRows feed={feed.id} lines={8} />;
  if (!table || !feed || row < 0)
    return <EmptyState title={t('inspector.gone', { id: selection.id })} hint="" />;
  return <KnownObject table={table} row={row} feed={feed} />;
}

function KnownObject({ table, row, feed }: { table: Table; row: number; feed: FeedSpec }) {
  const { t, pick, language } = useText();
  const nowMs = useNow();
  const select = useSession((session) => session.select);
  const layer = getInstalled().layers.find((candidate) => tableIdOf(candidate) === feed.id);
  const id = idAt(table, row);
  const observedAtMs = table.observedAtMs[row] ?? Number.NaN;
  const receivedAtMs = table.receivedAtMs[row] ?? Number.NaN;
  const quality = qualityWord(
    effectiveQuality(qualityAt(table, row), observedAtMs, nowMs, feed, receivedAtMs),
  );
  const lon = table.geometry.anchors[2 * row] ?? Number.NaN;
  const lat = table.geometry.anchors[2 * row + 1] ?? Number.NaN;
  return (
    <InspectorShell
      title={(layer && localizedTextAt(table, layer.titleColumn, row, language)) || id}
      kind={pick(feed.title)}
      entityId={id}
      quality={quality}
      observedAtMs={observedAtMs}
      receivedAtMs={receivedAtMs}
      nowMs={nowMs}
      place={layer ? positionBasis(layer, feed, table, row, nowMs) : null}
      source={`${pick(feed.title)} · ${feed.source}`}
      onClose={() => select(null)}
      {...(Number.isNaN(lon) ? {} : { onShowOnMap: () => flyTo([lon, lat]) })}
    >
      <InspectorSection title={t('inspector.attributes')} startOpen>
        <Attributes table={table} row={row} />
      </InspectorSection>
      <InspectorSection title={t('inspector.history')} startOpen>
        <History feed={feed} entityId={id} />
      </InspectorSection>
      <InspectorSection title={t('inspector.raw')}>
        <Raw feedId={feed.id} entityId={id} />
      </InspectorSection>
    </InspectorShell>
  );
}

/** All attributes under the names that the sector gives them. */
function Attributes({ table, row }: { table: Table; row: number }) {
  const { metrics, status, retry } = useAbouts([table.id], 'now');
  if (status === 'failed') return <ErrorState error={undefined} onRetry={retry} />;
  if (status === 'pending') return <Skeleton lines={8} />;
  return <AttributeTable table={table} row={row} metrics={metrics} />;
}

/** The measured columns of a feed over the last day; a person chooses which one. */
function History({ feed, entityId }: { feed: FeedSpec; entityId: string }) {
  const { t, pick } = useText();
  const abouts = useAbouts([feed.id], 'now');
  const { metrics } = abouts;
  const columns = feed.columns.filter(({ kind, unit, codes }) => kind === 'number' && unit && !codes);
  const [column, setColumn] = useState(columns[0]?.column ?? '');
  const { status, value, error, retry } = useSeries(feed.id, entityId, column ? [column] : [], HISTORY_HOURS);
  if (columns.length === 0) return <EmptyState title={t('inspector.noHistory')} hint="" />;
  if (abouts.status === 'failed') return <ErrorState error={undefined} onRetry={abouts.retry} />;
  if (abouts.status === 'pending') return <Skeleton lines={5} />;
  const series = value?.find((candidate) => candidate.column === column);
  return (
    <>
      <select
        className="select-box"
        aria-label={t('inspector.attribute')}
        value={column}
        onChange={(event) => setColumn(event.target.value)}
      >
        {columns.map(({ column: name }) => {
          const metric = metrics.get(`${feed.id}.${name}`);
          return (
            <option key={name} value={name}>
              {metric ? pick(metric.title) : name}
            </option>
          );
        })}
      </select>
      {status === 'error' && <ErrorState error={error} onRetry={retry} />}
      {status === 'pending' && <Skeleton lines={5} />}
      {status === 'success' && !series && <EmptyState title={t('inspector.noHistory')} hint="" />}
      {status === 'success' && series && (
        <Suspense fallback={<Skeleton lines={5} />}>
          <ObjectHistory series={series} metric={metrics.get(`${feed.id}.${column}`)} hours={HISTORY_HOURS} />
        </Suspense>
      )}
    </>
  );
}

function Raw({ feedId, entityId }: { feedId: string; entityId: string }) {
  return <RawRecord answer={useRecord(feedId, entityId)} />;
}
