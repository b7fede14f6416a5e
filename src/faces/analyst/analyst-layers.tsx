// The layer list of all sectors, bound to the session.
import { useSyncExternalStore } from 'react';
import { useText } from '#i18n/i18n.ts';
import { isAggregate } from '#kernel/sector/layer-table.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import { feedRecord } from '#live/ingest/feed-records.ts';
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
  useSyncExternalStore(tableStore.subscribeAll, revisionsOfAllTables);
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
          countOf={(layer) => (isAggregate(layer) && !stateOf(layer).visible ? undefined : countDrawn(layer))}
          asOfMsOf={asOfMsOf}
          onOpenTable={onOpenTable}
        />
      </PanelFrame>
    </div>
  );
}

/** Rows that the layer draws: a register of incidents keeps the closed ones, the map does not. */
function countDrawn(layer: LayerSpec): number | undefined {
  const { where } = layer;
  const table = knownTable(layer.feed) && layerTable(layer);
  if (!table || !where || isAggregate(layer)) return table?.rowCount;
  const reader = tableReader(table);
  let count = 0;
  for (let row = 0; row < table.rowCount; row += 1) if (meets(reader, row, where)) count += 1;
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

/** Changes when a table does: an incident that closes changes a count without changing the number of rows. */
function revisionsOfAllTables(): string {
  return tableStore
    .ids()
    .map((id) => tableStore.get(id)?.revision)
    .join();
}
