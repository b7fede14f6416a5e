// One administrative unit or hexagon: its figure, what it was made from, and the records inside, each of which can be chosen.
import { formatShortDateTime } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { qualityWord } from '#kernel/quality.ts';
import { tableIdOf } from '#kernel/sector/layer-table.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { idAt, localizedTextAt, qualityAt, type Table } from '#kernel/table/table.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { feedRecord } from '#live/ingest/feed-records.ts';
import { useNow } from '#live/use-now.ts';
import { useGroupTable } from '#map/aggregate/layer-tables.ts';
import { flyTo } from '#map/fly-to.ts';
import { useAbouts } from '#session/abouts.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { FactList } from '#ui/frame/fact-list.tsx';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { InspectorSection } from '#ui/inspector/inspector-section.tsx';
import { InspectorShell } from '#ui/inspector/inspector-shell.tsx';
import { groupAsOfMs, groupFacts } from '#ui/layers/group-facts.ts';
import { withGroupMetrics } from '#ui/layers/group-metrics.ts';

/** More than this nobody reads in a column; the table holds them all. */
const MOST_ROWS = 50;

/** The inspector of a group; one that holds nothing any more is said to be gone. */
export function GroupInspector({ layer, id }: { layer: LayerSpec; id: string }) {
  const text = useText();
  const { t, pick, language } = text;
  const groups = useGroupTable(layer);
  const nowMs = useNow();
  const select = useSession((session) => session.select);
  const { feeds, kpis } = getInstalled();
  const feed = feeds.get(layer.feed);
  const { metrics } = useAbouts([layer.feed], 'now');
  if (!groups || !feed) return <Skeleton lines={8} />;
  const { table, source, members } = groups;
  const row = table.rowOf(id);
  if (row < 0) return <EmptyState title={t('inspector.gone', { id })} hint="" />;
  const confirmedAtMs = feedRecord(feed.id).lastSuccessMs;
  const asOfMs = groupAsOfMs(table, row, feed.lifetime, confirmedAtMs, nowMs);
  const quality = effectiveQuality(qualityAt(table, row), asOfMs, nowMs, feed, confirmedAtMs);
  const inside = members[row] ?? [];
  const own = withGroupMetrics(metrics, layer, kpis.get(layer.kpi ?? ''));
  const [lon = Number.NaN, lat = Number.NaN] = table.geometry.anchors.subarray(2 * row, 2 * row + 2);
  return (
    <InspectorShell
      title={localizedTextAt(table, layer.titleColumn, row, language) || id}
      kind={pick(layer.title)}
      entityId={id}
      quality={qualityWord(quality)}
      observedAtMs={asOfMs}
      receivedAtMs={table.receivedAtMs[row] ?? Number.NaN}
      nowMs={nowMs}
      source={`${pick(feed.title)} · ${feed.source}`}
      onClose={() => select(null)}
      onShowOnMap={() => flyTo([lon, lat])}
    >
      <FactList className="inspector__facts" facts={groupFacts(layer, table, row, own, Number.NaN, text)} />
      {inside.length > 0 && (
        <InspectorSection title={t('layers.inside', { count: inside.length })} startOpen>
          <Members feed={feed.id} source={source} rows={inside} />
        </InspectorSection>
      )}
    </InspectorShell>
  );
}

/** The first records under the name that another layer of the feed gives them. */
function Members({ feed, source, rows }: { feed: string; source: Table; rows: readonly number[] }) {
  const { t, language } = useText();
  const select = useSession((session) => session.select);
  const titleColumn = getInstalled().layers.find((layer) => tableIdOf(layer) === feed)?.titleColumn ?? '';
  return (
    <ul className="analyst__members">
      {rows.slice(0, MOST_ROWS).map((row) => {
        const id = idAt(source, row);
        return (
          <li key={id}>
            <TextButton onPress={() => select({ feed, id })}>
              {localizedTextAt(source, titleColumn, row, language) || id}
            </TextButton>{' '}
            <span>{formatShortDateTime(source.observedAtMs[row] ?? Number.NaN, language)}</span>
          </li>
        );
      })}
      {rows.length > MOST_ROWS && <li>{t('layers.moreInside', { count: rows.length - MOST_ROWS })}</li>}
    </ul>
  );
}
