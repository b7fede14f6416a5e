// The layer list of all sectors, bound to the session.
import { useSyncExternalStore } from 'react';
import { useText } from '#i18n/i18n.ts';
import { isAggregate } from '#kernel/sector/layer-table.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import type { Table } from '#kernel/table/table.ts';
import { feedRecord, onFeedRecords } from '#live/ingest/feed-records.ts';
import { shownTimeMs } from '#live/shown-time.ts';
import { tableReader } from '#live/table-reader.ts';
import { tableStore } from '#live/tables.ts';
import { knownTable } from '#live/use-table.ts';
import { layerTable } from '#map/aggregate/layer-tables.ts';
import { useAbouts } from '#session/abouts.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession, type LayerOverride } from '#session/session-store.ts';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { groupAsOfMs } from '#ui/layers/group-facts.ts';
import { LayerList } from '#ui/layers/layer-list.tsx';

/** The left panel. */
export function AnalystLayers({ onOpenTable }: { onOpenTable: (feedId: string) => void }) {
  const { t } = useText();
  const { sectors, layers } = getInstalled();
  const theme = useSession((session) => session.theme);
  const overrides = useSession((session) => session.layerOverrides);
  const setLayer = useSession((session) => session.setLayer);
  const stateOf = ({ id, visible, opacity }: LayerSpec) => ({ visible, opacity, ...overrides[id] });
  const shown = layers.filter((layer) => stateOf(layer).visible);
  const { metrics, status } = useAbouts([...new Set(shown.map(({ feed }) => feed))], 'calm');
  useSession((session) => session.vintage);
  const countOf = (layer: LayerSpec) =>
    isAggregate(layer) && !stateOf(layer).visible ? undefined : countDrawn(layer);
  // Rendered again when the list would say something else: not with every batch.
  useSyncExternalStore(onTableOrRecord, () =>
    layers.map((layer) => `${countOf(layer)} ${stateOf(layer).visible && asOfMsOf(layer)}`).join(),
  );
  // A change says whether the layer is shown, so that the address can: its opacity alone would read as “shown”.
  const changeLayer = (id: string, change: LayerOverride) => {
    const visible = layers.find((layer) => layer.id === id)?.visible ?? true;
    setLayer(id, { visible, ...overrides[id], ...change });
  };
  return (
    <div className="analyst__layers">
      <PanelFrame
        title={t('faces.analyst.left')}
        foldable
        startFolded={matchMedia('(max-width: 48em)').matches}
      >
        <LayerList
          sectors={sectors}
          metrics={metrics}
          isNaming={status === 'pending'}
          theme={theme}
          stateOf={stateOf}
          onChange={changeLayer}
          countOf={countOf}
          asOfMsOf={asOfMsOf}
          onOpenTable={onOpenTable}
        />
      </PanelFrame>
    </div>
  );
}

/** Counts that took a look at every row, by layer. */
const counted = new Map<string, { table: Table; count: number }>();

/** Rows that the layer draws: a register of incidents keeps the closed ones, the map does not. */
function countDrawn(layer: LayerSpec): number | undefined {
  const { id, where } = layer;
  const table = knownTable(layer.feed) && layerTable(layer);
  if (!table || !where || isAggregate(layer)) return table?.rowCount;
  const known = counted.get(id);
  if (known?.table === table) return known.count;
  const reader = tableReader(table);
  let count = 0;
  for (let row = 0; row < table.rowCount; row += 1) if (meets(reader, row, where)) count += 1;
  counted.set(id, { table, count });
  return count;
}

/** The newest of the figures that a layer of units or hexagons draws, epoch ms. */
function asOfMsOf(layer: LayerSpec): number | undefined {
  const table = isAggregate(layer) ? layerTable(layer) : undefined;
  const lifetime = getInstalled().feeds.get(layer.feed)?.lifetime;
  const { lastSuccessMs } = feedRecord(layer.feed);
  const times = Array.from({ length: table?.rowCount ?? 0 }, (_, row) =>
    table ? groupAsOfMs(table, row, lifetime, lastSuccessMs, shownTimeMs()) : Number.NaN,
  ).filter((atMs) => !Number.isNaN(atMs));
  return times.length > 0 ? Math.max(...times) : undefined;
}

/** A table without rows says that there are none only once its feed has answered. */
function onTableOrRecord(listener: () => void): () => void {
  const stops = [tableStore.subscribeAll(listener), onFeedRecords(listener)];
  return () => stops.forEach((stop) => stop());
}
