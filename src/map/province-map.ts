// The one map of the page: wires session and live tables to the view and the overlay. Made on first use, never unmade.
import { tableIdOf } from '#kernel/sector/layer-table.ts';
import { idAt } from '#kernel/table/table.ts';
import { onFeedRecords } from '#live/ingest/feed-records.ts';
import { onShownTimeJump } from '#live/shown-time.ts';
import { tableStore } from '#live/tables.ts';
import { getDeployment } from '#session/deployment.ts';
import { askAbouts, getAbouts } from '#session/abouts.ts';
import { getInstalled } from '#session/installed.ts';
import { sessionStore, type SessionState } from '#session/session-store.ts';
import { onUnitAreas, shownGrouping } from './aggregate/known-areas.ts';
import { layerTable } from './aggregate/layer-tables.ts';
import type { BasemapState } from './basemap/build-style.ts';
import { isSameCamera } from './view/camera.ts';
import { writeDataLabels, writeSelectionLabel } from './overlay/data-labels.ts';
import { followHover, setHover, subscribeHover } from './hover.ts';
import { MapView } from './view/map-view.ts';
import { DataOverlay, type PickedObject } from './overlay/overlay.ts';
import { PointerPick } from './overlay/pointer-pick.ts';
import { readDisplayScale, readOverlayInput, readSelected } from './overlay/overlay-input.ts';

/** The map and its data. */
export interface ProvinceMap {
  view: MapView;
  overlay: DataOverlay;
}

/** Labels are rewritten and symbols grow older at this pace. */
const TICK_MS = 1000;

let provinceMap: ProvinceMap | undefined;

/** The map, created at the first call: the deployment and the sectors must stand. */
export function getProvinceMap(): ProvinceMap {
  provinceMap ??= createProvinceMap();
  return provinceMap;
}

/** The map if some face has shown it already. */
export function peekProvinceMap(): ProvinceMap | undefined {
  return provinceMap;
}

function createProvinceMap(): ProvinceMap {
  const { pack, basemapUrl } = getDeployment();
  const overlay = new DataOverlay(readOverlayInput);
  const pointer = new PointerPick((x, y) => overlay.pick(x, y), setHover);
  const view = new MapView(
    {
      manifest: pack.manifest,
      packUrl: pack.url,
      fontsUrl: new URL(`${import.meta.env.BASE_URL}fonts/`, location.origin).href,
      basemapUrl,
      state: readBasemapState(),
      camera: sessionStore.getState().camera,
    },
    {
      onStyle: (map) => {
        overlay.attach(map);
        map.on('zoom', () => overlay.requestUpdate());
      },
      onLost: () => overlay.detach(),
      onClick: ({ x, y }) => selectPicked(overlay.pick(x, y)),
      onPointer: (point) => pointer.moveTo(point),
      onCamera: (camera) => {
        const { camera: known, setCamera } = sessionStore.getState();
        const isSame = known && camera ? isSameCamera(known, camera) : known === camera;
        if (!isSame) setCamera(camera);
      },
    },
  );
  followSession(view, overlay);
  followData(view, overlay);
  return { view, overlay };
}

function followSession(view: MapView, overlay: DataOverlay): void {
  sessionStore.subscribe((state, before) => {
    if (state.camera !== before.camera) view.jumpTo(state.camera);
    view.setState(readBasemapState());
    const changes: (keyof SessionState)[] = ['theme', 'layerOverrides', 'selection', 'vintage'];
    if (changes.some((key) => state[key] !== before[key])) overlay.requestUpdate();
    // The areas of another vintage are other objects.
    if (state.vintage !== before.vintage) setHover(null);
    if (state.selection !== before.selection || state.language !== before.language)
      writeLabels(view, overlay);
  });
  document.addEventListener('keydown', (event) => {
    const isOnMap = event.target instanceof Node && view.element.contains(event.target);
    if (event.key === 'Escape' && isOnMap) sessionStore.getState().select(null);
  });
}

/** Tables are drawn as they change; labels and ages follow by the second, without which a silent feed would look live. */
function followData(view: MapView, overlay: DataOverlay): void {
  const redraw = () => overlay.requestUpdate();
  tableStore.subscribeAll((changed) => {
    followHover(changed, layerTable);
    redraw();
  });
  onFeedRecords(redraw);
  onUnitAreas(redraw);
  onShownTimeJump(redraw);
  subscribeHover(redraw);
  setInterval(() => {
    view.setState(readBasemapState());
    overlay.requestUpdate();
    writeLabels(view, overlay);
  }, TICK_MS);
}

function writeLabels(view: MapView, overlay: DataOverlay): void {
  const map = view.maplibre;
  if (!map?.getSource('selection')) return;
  const { layers } = getInstalled();
  const { language } = sessionStore.getState();
  const letterScale = readDisplayScale();
  const drawn = layers.flatMap((spec) => {
    const buffers = overlay.visibleBuffersOf(spec.id);
    return buffers && (spec.kind === 'points' || spec.kind === 'symbols') ? [{ spec, buffers }] : [];
  });
  // Digits and units of the numbers: no number is written before they are known.
  const numbered = drawn.filter(({ spec }) => spec.label !== undefined);
  askAbouts(
    numbered.map(({ spec }) => spec.feed),
    'calm',
  );
  const { metrics } = getAbouts();
  writeDataLabels(map, {
    layers: drawn,
    language,
    displayScale: Math.sqrt(letterScale),
    letterScale,
    metrics,
  });
  const selected = readSelected();
  const place = selected && overlay.shownPosition(selected.spec.id, selected.table, selected.row);
  writeSelectionLabel(map, selected, place);
}

function selectPicked(picked: PickedObject | null): void {
  const id = picked ? idAt(picked.table, picked.row) : '';
  sessionStore.getState().select(picked && id !== '' ? { feed: tableIdOf(picked.layer), id } : null);
}

/** Theme, language, and the vintage that was chosen or held at the time on show. */
function readBasemapState(): BasemapState {
  const { theme, language } = sessionStore.getState();
  return { theme, language, grouping: shownGrouping(), scale: readDisplayScale() };
}
