// The layer list of all sectors, bound to the session.
import { useSyncExternalStore } from 'react';
import { useText } from '#i18n/i18n.ts';
import { tableStore } from '#live/tables.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { LayerList } from '#ui/layers/layer-list.tsx';

/** The left panel. */
export function AnalystLayers({ onOpenTable }: { onOpenTable: (feedId: string) => void }) {
  const { t } = useText();
  const { sectors, metrics } = getInstalled();
  const theme = useSession((session) => session.theme);
  const overrides = useSession((session) => session.layerOverrides);
  const setLayer = useSession((session) => session.setLayer);
  useSyncExternalStore(tableStore.subscribeAll, countsOfAllTables);
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
          theme={theme}
          stateOf={({ id, visible, opacity }) => ({ visible, opacity, ...overrides[id] })}
          onChange={setLayer}
          countOf={({ feed }) => tableStore.get(feed)?.rowCount}
          onOpenTable={onOpenTable}
        />
      </PanelFrame>
    </div>
  );
}

/** Changes only when a number of rows does. */
function countsOfAllTables(): string {
  return tableStore
    .ids()
    .map((id) => tableStore.get(id)?.rowCount)
    .join();
}
