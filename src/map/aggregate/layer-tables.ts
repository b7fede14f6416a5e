// The table that each layer draws: its feed's, or the groups of it that are folded anew when feed, vintage or replayed instant change.
import { useCallback, useSyncExternalStore } from 'react';
import { isAggregate, tableIdOf } from '#kernel/sector/layer-table.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import type { Table } from '#kernel/table/table.ts';
import { onShownTimeJump, replayedAtMs } from '#live/shown-time.ts';
import { tableStore } from '#live/tables.ts';
import { getDeployment } from '#session/deployment.ts';
import { getInstalled } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import type { GroupTable } from './group-table.ts';
import { foldHexes } from './hex-table.ts';
import { areasOf, onUnitAreas, shownGrouping } from './known-areas.ts';
import type { UnitAreas } from './unit-areas.ts';
import { foldUnits } from './unit-table.ts';

interface Folded {
  groups: GroupTable;
  areas: UnitAreas | undefined;
  replayedMs: number | null;
}

const folded = new Map<string, Folded>();

/** The table of a layer; undefined before the first batch of its feed, and of units until they are loaded. */
export function layerTable(layer: LayerSpec): Table | undefined {
  return isAggregate(layer) ? groupTable(layer)?.table : tableStore.get(layer.feed);
}

/** The groups of a layer of units or hexagons; folded at the first call a revision, by no call while nobody looks. */
export function groupTable(layer: LayerSpec): GroupTable | undefined {
  const source = tableStore.get(layer.feed);
  const known = folded.get(layer.id);
  if (!source) return undefined;
  const areas = areasOf(layer.kind === 'units' ? shownGrouping() : 'units');
  const replayedMs = replayedAtMs();
  const isSame = known?.groups.source === source && known.areas === areas && known.replayedMs === replayedMs;
  if (isSame) return known.groups;
  const groups = fold(known?.groups, layer, source, areas);
  if (groups) folded.set(layer.id, { groups, areas, replayedMs });
  return groups;
}

/** The groups of a layer in React. */
export function useGroupTable(layer: LayerSpec): GroupTable | undefined {
  const subscribe = useCallback((listener: () => void) => onLayerTable(layer, listener), [layer]);
  return useSyncExternalStore(subscribe, () => groupTable(layer));
}

/** The table of a feed, or of a layer that has one of its own, by its id, in React. */
export function useTableById(tableId: string): Table | undefined {
  const layer = groupLayer(tableId);
  const subscribe = useCallback(
    (listener: () => void) =>
      layer ? onLayerTable(layer, listener) : tableStore.subscribe(tableId, listener),
    [layer, tableId],
  );
  return useSyncExternalStore(subscribe, () => (layer ? layerTable(layer) : tableStore.get(tableId)));
}

/** The layer of units or hexagons whose own table has this id; undefined for the table of a feed. */
export function groupLayer(tableId: string): LayerSpec | undefined {
  return getInstalled().layers.find((layer) => isAggregate(layer) && tableIdOf(layer) === tableId);
}

function onLayerTable({ feed }: LayerSpec, listener: () => void): () => void {
  const stops = [
    tableStore.subscribe(feed, listener),
    onUnitAreas(listener),
    onShownTimeJump(listener),
    sessionStore.subscribe(({ vintage }, before) => {
      if (vintage !== before.vintage) listener();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

function fold(
  previous: GroupTable | undefined,
  layer: LayerSpec,
  source: Table,
  areas: UnitAreas | undefined,
): GroupTable | undefined {
  if (layer.kind === 'hex') {
    const latitude = getDeployment().pack.manifest.camera.lat;
    return foldHexes(previous, source, { layer, latitude, areas });
  }
  const { kpis, feeds } = getInstalled();
  const kpi = kpis.get(layer.kpi ?? '');
  const feed = feeds.get(layer.feed);
  if (!kpi || !feed || !areas) return undefined;
  return foldUnits(previous, source, { layer, kpi, feed, areas, replayedAtMs: replayedAtMs() });
}
