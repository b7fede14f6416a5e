// The one object that touches the map: made once in a detached element that faces adopt, it outlives all of them.
import { GPUInitializationError, type Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '#kernel/geo.ts';
import type { PackManifest } from '#kernel/pack/province-pack.ts';
import type { Camera } from '#session/session-store.ts';
import { setUnitAreas } from '../aggregate/known-areas.ts';
import { buildStyle, type BasemapState } from '../basemap/build-style.ts';
import { loadBasemapData } from '../basemap/load-basemap.ts';
import { addPlaceMarks } from '../basemap/place-marks.ts';
import { cameraOf, isSameCamera } from './camera.ts';
import { createMap } from './create-map.ts';
import { getMapStatus, updateMapStatus } from './map-status.ts';

/** Space that panels cover, in CSS px: the visual centre of the map moves away from it. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** How bounds are fitted: a little air, north up, seen from above. */
const FIT = { padding: 28, bearing: 0, pitch: 0 };
/** Air around home where nobody can move the map: room for a symbol at the edge and no more. */
const FIXED_HOME_PADDING = 10;

/** What the map is made of; addresses are absolute and end with a slash. */
export interface MapViewOptions {
  manifest: PackManifest;
  packUrl: string;
  fontsUrl: string;
  /** A PMTiles archive to draw instead of the pack's ground and roads, or null. */
  basemapUrl: string | null;
  state: BasemapState;
  /** Null: the province's mainland fills what room there is. */
  camera: Camera | null;
}

/** What the world outside hears of the map. */
export interface MapViewEvents {
  /** The style stands, its sources perhaps not yet, and overlays may be added; called again after a lost GPU context came back. */
  onStyle(map: MapLibreMap): void;
  /** The GPU context is gone: overlays must let go of their GPU objects. */
  onLost(): void;
  /** A click or tap that was no drag, CSS px from the top left. */
  onClick(point: { x: number; y: number }): void;
  /** The pointer moved with no button held, or left the map: null. */
  onPointer(point: { x: number; y: number } | null): void;
  /** A movement ended; null while the map stands at home, whatever its size. */
  onCamera(camera: Camera | null): void;
}

/** The map of the page. It never moves by itself: only a person, a face or the session moves it. */
export class MapView {
  /** The element that faces adopt. */
  readonly element: HTMLDivElement = document.createElement('div');
  private readonly events: MapViewEvents;
  private readonly abort = new AbortController();
  private map: MapLibreMap | null = null;
  private state: BasemapState;
  private readonly home: Bounds;
  /** Null while the map follows its home view through every change of size. */
  private wantedCamera: Camera | null;
  private padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  private interactive = true;
  private label = '';

  constructor(options: MapViewOptions, events: MapViewEvents) {
    this.events = events;
    this.state = options.state;
    this.wantedCamera = options.camera;
    this.home = options.manifest.mainlandBounds;
    this.element.className = 'map-canvas-host';
    this.start(options).catch((error: unknown) => {
      if (this.abort.signal.aborted) return;
      updateMapStatus({
        state: 'unavailable',
        detail: error instanceof Error ? error.message : String(error),
      });
    });
  }

  /** The MapLibre map, or null before it stands and where there is none. */
  get maplibre(): MapLibreMap | null {
    return this.map;
  }

  /** Theme, language or vintage changed: global state restyles and relabels without a new style. */
  setState(change: BasemapState): void {
    for (const name of ['theme', 'language', 'grouping', 'scale'] as const) {
      if (this.state[name] !== change[name]) this.map?.setGlobalStateProperty(name, change[name]);
    }
    this.state = change;
  }

  /** Puts the camera somewhere at once, null is home; nothing happens when it is there already. */
  jumpTo(camera: Camera | null): void {
    const wasHome = this.wantedCamera === null;
    this.wantedCamera = camera;
    if (!this.map) return;
    if (!camera) {
      if (!wasHome) this.fitHome(700);
      return;
    }
    if (isSameCamera(cameraOf(this.map), camera)) return;
    const { lon, lat, zoom, bearing, pitch } = camera;
    this.map.jumpTo({ center: [lon, lat], zoom, bearing, pitch });
  }

  /** Moves to a place (at street zoom or nearer) or so that bounds fit; at once where motion is reduced. */
  flyTo(target: readonly [lon: number, lat: number] | Bounds): void {
    const { map } = this;
    if (!map) return;
    this.wantedCamera ??= cameraOf(map);
    if (target.length === 4) {
      map.fitBounds([...target], { ...FIT, duration: 700 });
    } else {
      map.easeTo({ center: [target[0], target[1]], zoom: Math.max(map.getZoom(), 13.5), duration: 700 });
    }
  }

  /** Zooms by a step about the visual centre. */
  zoomBy(step: number): void {
    const { map } = this;
    if (!map) return;
    this.wantedCamera ??= cameraOf(map);
    map.zoomTo(map.getZoom() + step, { duration: 200 });
  }

  /** Reserves room for panels. */
  setPadding(padding: Padding): void {
    this.padding = padding;
    this.map?.setPadding(padding);
    if (!this.wantedCamera) this.fitHome(0);
  }

  /** Switches every way of moving the map by hand on or off (a wall that nobody touches). */
  setInteractive(interactive: boolean): void {
    const wasInteractive = this.interactive;
    this.interactive = interactive;
    const { map } = this;
    if (!map) return;
    const { dragPan, scrollZoom, keyboard, doubleClickZoom, touchZoomRotate, boxZoom, dragRotate } = map;
    for (const handler of [
      dragPan,
      scrollZoom,
      keyboard,
      doubleClickZoom,
      touchZoomRotate,
      boxZoom,
      dragRotate,
    ]) {
      if (interactive) handler.enable();
      else handler.disable();
    }
    map.getCanvas().tabIndex = interactive ? 0 : -1;
    // MapLibre calls its canvas a region: a second landmark in the stage's own, of the same name.
    map.getCanvas().setAttribute('role', interactive ? 'application' : 'img');
    if (interactive !== wasInteractive && !this.wantedCamera) this.fitHome(0);
  }

  /** Names the canvas for those who hear the page, in the language of the interface. */
  setLabel(label: string): void {
    this.label = label;
    this.map?.getCanvas().setAttribute('aria-label', label);
  }

  /** Ends the map for good. */
  remove(): void {
    this.abort.abort();
    this.map?.remove();
    this.map = null;
  }

  private async start({ packUrl, fontsUrl, basemapUrl }: MapViewOptions): Promise<void> {
    const [data, vector] = await Promise.all([
      loadBasemapData(packUrl, this.abort.signal),
      // Only a deployment with a PMTiles archive downloads the code that reads one.
      basemapUrl ? import('../basemap/vector-basemap.ts').then((m) => m.vectorBasemap(basemapUrl)) : null,
    ]);
    this.abort.signal.throwIfAborted();
    setUnitAreas(data.unitAreas);
    const style = buildStyle({ packUrl, fontsUrl, data, vector, state: this.state });
    const map = createMap(this.element, style, { 'Map.Title': this.label });
    this.map = map;
    map.setPadding(this.padding);
    if (this.wantedCamera) this.jumpTo(this.wantedCamera);
    else this.fitHome(0);
    this.setInteractive(this.interactive);
    addPlaceMarks(map, data.placeKinds);
    this.watchCamera(map);
    map.on('click', ({ point }) => this.events.onClick(point));
    map.on('mousemove', ({ point, originalEvent }) => {
      if (originalEvent.buttons === 0) this.events.onPointer(point);
    });
    map.on('mouseout', () => this.events.onPointer(null));
    map.once('style.load', () => this.events.onStyle(map));
    map.once('load', () => updateMapStatus({ state: 'ready', detail: '' }));
    this.watchContext(map);
  }

  /** From the first movement by hand on, the map no longer stands at home. */
  private watchCamera(map: MapLibreMap): void {
    map.on('movestart', ({ originalEvent }) => {
      if (originalEvent) this.wantedCamera ??= cameraOf(map);
    });
    map.on('moveend', () => {
      if (this.wantedCamera) this.wantedCamera = cameraOf(map);
      this.events.onCamera(this.wantedCamera);
    });
    map.on('resize', () => {
      if (!this.wantedCamera) this.fitHome(0);
    });
  }

  /** A stage without room (hidden, or not laid out yet) has no view of home; the resize that gives it room comes back here. */
  private fitHome(duration: number): void {
    const { map } = this;
    if (!map) return;
    const { clientWidth, clientHeight } = map.getContainer();
    const { top, right, bottom, left } = this.padding;
    const roomPx = Math.min(clientWidth - left - right, clientHeight - top - bottom);
    if (roomPx <= 0) return;
    const padding = Math.min(this.interactive ? FIT.padding : FIXED_HOME_PADDING, roomPx / 4);
    map.fitBounds([...this.home], { ...FIT, padding, duration });
  }

  /** MapLibre restores its style after a lost context, but not custom layers: those are told to start again. */
  private watchContext(map: MapLibreMap): void {
    map.on('webglcontextlost', () => {
      updateMapStatus({ state: 'lost', contextLostCount: getMapStatus().contextLostCount + 1 });
      this.events.onLost();
    });
    map.on('webglcontextrestored', () => {
      map.once('render', () => {
        updateMapStatus({ state: 'ready', detail: '' });
        this.events.onStyle(map);
      });
      map.triggerRepaint();
    });
    map.on('error', ({ error }) => {
      const isFatal = error instanceof GPUInitializationError;
      updateMapStatus(isFatal ? { state: 'unavailable', detail: error.message } : { detail: error.message });
    });
  }
}
