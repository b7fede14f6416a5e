// The data on the map: one interleaved deck.gl overlay, rebuilt at most once a frame from the live tables.
import type { Layer, PickingInfo } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { METRES_PER_DEGREE } from '#kernel/geo.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import type { Table } from '#kernel/table/table.ts';
import { readWallClock } from '#kernel/time/clock.ts';
import { takeDrawnFrame } from '#live/frame/frame-turns.ts';
import { isReplaying, shownTimeMs } from '#live/shown-time.ts';
import { AREAS_BEFORE, DATA_BEFORE, SYMBOLS_BEFORE } from '../basemap/build-style.ts';
import { buildLayer, type LayerLook } from '../layers/build-layer.ts';
import { rowOfObject, updateBuffers, type LayerBuffers } from '../layers/layer-buffers.ts';
import { LayerLooks, zoomScale, type LookInput } from '../layers/layer-look.ts';
import { SymbolTexture } from '../layers/symbol-texture.ts';
import type { Mark } from '../layers/marker-layers.ts';
import { GlidePace, waitForFrame } from '../motion/glide-pace.ts';
import { shownOffset } from '../motion/glide-buffers.ts';
import { movedBy } from '../motion/dead-reckoning.ts';
import { isSameSignature, type Signature } from './signature.ts';

/** Everything a frame is drawn from; read anew each frame. */
export interface OverlayInput extends LookInput {
  layers: readonly LayerSpec[];
  /** Asked for the layers that are shown only: some are folded for it. */
  table(layer: LayerSpec): Table | undefined;
  /** Marks of selection and hover; `motionOf` tells how a row of a layer moves. */
  markers(motionOf: MotionOf): Layer[];
  /** The instant on show, to the millisecond: what moves has been moving until it. */
  shownMs: number;
  /** How long a row of a feed moves on after its report, ms; 0 where nothing may move. */
  horizonMs(feedId: string): number;
  /** What is selected and hovered: equal while the marks are. */
  marked: Signature;
}

/** How a row of a drawn layer moves; undefined where it stands. */
export type MotionOf = (layerId: string, table: Table, row: number) => Mark['motion'];

/** A drawn object that was hit. */
export interface PickedObject {
  layer: LayerSpec;
  table: Table;
  row: number;
  x: number;
  y: number;
}

/** How far from a symbol a pointer may be and still hit it, CSS px. */
const PICKING_RADIUS_PX = 6;

/** A layer with what it is drawn from. */
interface DrawnLayer {
  spec: LayerSpec;
  buffers: LayerBuffers;
  look: LayerLook;
}

/** The overlay on a map, with what it keeps on the GPU beside its layers. */
interface Attached {
  map: MapLibreMap;
  overlay: MapLibreOverlay;
  symbols: SymbolTexture;
  isReady: boolean;
}

/** Scratch arrays as large as needed, and none kept: deck.gl would hold twice the positions of the largest layer. */
const SCRATCH = { overAlloc: 1, poolSize: 0 };

/**
 * One empty layer for each place in the drawing order. deck.gl makes its groups only while every source of the style
 * is loaded, and until then draws over all labels: they are made at the first chance and never emptied.
 */
function groupKeepers(): Layer[] {
  return [AREAS_BEFORE, DATA_BEFORE, SYMBOLS_BEFORE].map((beforeId) => {
    // `beforeId` is the overlay's own property, unknown to the layer's types.
    const props = { id: `keep/${beforeId}`, data: [], visible: false, beforeId };
    return new ScatterplotLayer(props);
  });
}

/** The overlay of the one map. */
export class DataOverlay {
  private readonly read: (map: MapLibreMap) => OverlayInput;
  private readonly buffers = new Map<string, LayerBuffers>();
  private readonly looks = new LayerLooks();
  private attached: Attached | null = null;
  private stopFrame: (() => void) | null = null;
  private stopWaiting: () => void = () => undefined;
  private readonly shown = new Set<string>();
  private drawnFrom: Signature | null = null;
  private specs: ReadonlyMap<string, LayerSpec> = new Map();
  private readonly pace = new GlidePace(
    () => this.attached?.map.triggerRepaint(),
    () => this.waitMs(),
    readWallClock,
  );

  constructor(read: (map: MapLibreMap) => OverlayInput) {
    this.read = read;
  }

  /** Starts drawing at once, over all labels at first; once the map's sources stand, each layer takes its place among them. */
  attach(map: MapLibreMap): void {
    this.detach();
    this.addTo(map);
    // Not `idle`: on a slow machine with live data the map may not come to rest for minutes.
    const sortIn = () => {
      if (!map.isStyleLoaded()) return;
      this.stopWaiting();
      this.drawnFrom = null;
      // At once: by the next frame a source may be loading again.
      this.update();
    };
    this.stopWaiting = () => map.off('render', sortIn);
    map.on('render', sortIn);
  }

  private addTo(map: MapLibreMap): void {
    const symbols = new SymbolTexture();
    const overlay = new MapLibreOverlay({
      interleaved: true,
      _typedArrayManagerProps: SCRATCH,
      onDeviceInitialized: (device) => symbols.upload(device),
      layers: groupKeepers(),
      parameters: { depthCompare: 'always', depthWriteEnabled: false },
      onLoad: () => {
        attached.isReady = true;
      },
    });
    const attached: Attached = { map, overlay, symbols, isReady: false };
    this.attached = attached;
    map.addControl(overlay);
    this.requestUpdate();
  }

  /** Lets go of everything on the GPU; the buffers stay, so that a new context gets the last known rows at once. */
  detach(): void {
    this.stopWaiting();
    this.stopFrame?.();
    this.stopFrame = null;
    this.pace.stop();
    if (!this.attached) return;
    const { map, overlay, symbols } = this.attached;
    this.attached = null;
    this.drawnFrom = null;
    map.removeControl(overlay);
    symbols.destroy();
    forgetDevice(map);
  }

  /** Picks the object at a point of the map, CSS px; nothing before deck.gl has started. */
  pick(x: number, y: number): PickedObject | null {
    if (!this.attached?.isReady) return null;
    const info = this.attached.overlay.pickObject({ x, y, radius: PICKING_RADIUS_PX });
    return info ? this.resolve(info) : null;
  }

  /** Draws again in one of the next frames what has changed since; any number of calls is one drawing, and none where all is as it was. */
  requestUpdate(): void {
    if (this.stopFrame || !this.attached) return;
    this.stopFrame = takeDrawnFrame(() => {
      this.stopFrame = null;
      this.update();
    });
  }

  /** The buffers of a layer that is drawn now; undefined while it is hidden or has no table yet. */
  visibleBuffersOf(layerId: string): LayerBuffers | undefined {
    return this.shown.has(layerId) ? this.buffers.get(layerId) : undefined;
  }

  private update(): void {
    if (!this.attached) return;
    const { map, overlay, symbols } = this.attached;
    const input = this.read(map);
    this.specs = new Map(input.layers.map((spec) => [spec.id, spec]));
    const drawn = input.layers.flatMap((spec) => this.prepare(spec, input));
    this.pace.plan();
    const signature = signatureOf(input, drawn);
    if (isSameSignature(this.drawnFrom, signature)) return;
    this.drawnFrom = signature;
    const layers = drawn.flatMap(({ spec, buffers, look }) =>
      buildLayer(spec, buffers, look, symbols.texture),
    );
    const all = [...groupKeepers(), ...layers, ...input.markers(this.motionOf)];
    overlay.setProps({ layers: all });
    showGroupsInUse(map, all);
  }

  /** A hidden layer keeps what it had and costs nothing; it catches up when it is shown. */
  private prepare(spec: LayerSpec, input: OverlayInput): DrawnLayer[] {
    const look = this.looks.of(spec, input);
    if (look.visible) this.shown.add(spec.id);
    else this.shown.delete(spec.id);
    const previous = this.buffers.get(spec.id);
    const times = { nowMs: input.shownMs, horizonMs: spec.motion ? input.horizonMs(spec.feed) : 0 };
    const table = look.visible ? input.table(spec) : undefined;
    const buffers = table ? updateBuffers(previous, spec, table, times) : previous;
    if (!buffers) return [];
    this.buffers.set(spec.id, buffers);
    return [{ spec, buffers, look: this.looks.withTime(look, spec, buffers.epochMs, input) }];
  }

  /** Where a drawn row is shown now, degrees; null where it is not drawn. */
  shownPosition(layerId: string, table: Table, row: number): [number, number] | null {
    const [lon = Number.NaN, lat = Number.NaN] = table.geometry.anchors.subarray(2 * row, 2 * row + 2);
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return null;
    const motion = this.motionOf(layerId, table, row);
    return motion ? movedBy([lon, lat], shownOffset(motion.glide, motion.index, shownTimeMs())) : [lon, lat];
  }

  private readonly motionOf: MotionOf = (layerId, table, row) => {
    const { glide = null, rows, table: drawn } = this.visibleBuffersOf(layerId) ?? {};
    const index = drawn === table && rows ? rows.indexOf(row) : -1;
    return glide && index >= 0 ? { glide, index } : undefined;
  };

  /** Until the next frame in which something has moved enough to be seen; Infinity while all rest. */
  private waitMs(): number {
    if (!this.attached || isReplaying()) return Number.POSITIVE_INFINITY;
    const { map } = this.attached;
    const nowMs = shownTimeMs();
    const metresPerPixel = metresPerPixelOf(map);
    let leastMs = Number.POSITIVE_INFINITY;
    for (const id of this.shown) {
      const { glide = null, rows } = this.buffers.get(id) ?? {};
      if (glide && rows?.length) leastMs = Math.min(leastMs, waitForFrame(glide, nowMs, metresPerPixel));
    }
    return leastMs;
  }

  private resolve({ layer, index, x, y }: PickingInfo): PickedObject | null {
    const id = layer?.id ?? '';
    const spec = this.specs.get(id);
    const buffers = this.buffers.get(id);
    if (!spec || !buffers || index < 0) return null;
    const row = rowOfObject(buffers, index);
    return row < 0 ? null : { layer: spec, table: buffers.table, row, x, y };
  }
}

/** Of Web Mercator at the middle of the map, with tiles of 512 px. */
function metresPerPixelOf(map: MapLibreMap): number {
  const circumferenceM = 360 * METRES_PER_DEGREE;
  return (circumferenceM * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());
}

/**
 * Switches off the groups in which nothing is drawn. Each group that MapLibre draws costs a pass over all deck.gl layers,
 * a reset of the GPU's state and the base map's clipping masks anew, in every frame.
 */
function showGroupsInUse(map: MapLibreMap, layers: readonly Layer[]): void {
  const placeOf = (layer: Layer) => (layer.props as { beforeId?: string }).beforeId;
  const inUse = new Set(layers.filter(({ props }) => props.visible).map(placeOf));
  for (const beforeId of [AREAS_BEFORE, DATA_BEFORE, SYMBOLS_BEFORE]) {
    const groupId = `deck-maplibre-layer-group-before:${beforeId}`;
    const visibility = inUse.has(beforeId) ? 'visible' : 'none';
    const isChanged = map.getLayer(groupId) && map.getLayoutProperty(groupId, 'visibility') !== visibility;
    if (isChanged) map.setLayoutProperty(groupId, 'visibility', visibility);
  }
}

/** Everything that a drawing depends on: the marks, and of each layer its rows and look; a hidden one only that it is hidden. */
function signatureOf(input: OverlayInput, drawn: readonly DrawnLayer[]): Signature {
  const marks = [...input.marked, input.theme, zoomScale(input.zoom), input.displayScale];
  const layers = drawn.flatMap(({ spec, buffers, look: { visible, opacity, sizeScale, ramp } }) => {
    if (!visible) return [spec];
    const { now, staleAfter, chevrons, density } = ramp.rampUniforms;
    return [spec, buffers, opacity, sizeScale, ramp.rampTexels, now, staleAfter, chevrons, density];
  });
  return [...marks, ...layers];
}

/**
 * luma.gl keeps its device on the WebGL context object and shadows the context's methods to cache their state. A
 * restored context is the same object with none of its programs and defaults for state: what was put on it must go,
 * or both deck.gl and MapLibre draw with programs that no longer exist.
 */
function forgetDevice(map: MapLibreMap): void {
  const context = map.getCanvas().getContext('webgl2') as unknown as Record<string, unknown> | null;
  if (!context) return;
  for (const key of Object.keys(context)) {
    if (key in WebGL2RenderingContext.prototype || key.startsWith('luma')) delete context[key];
  }
}
