// One declared layer as deck.gl layers: kinds differ in geometry and size, all are coloured and aged by the ramp extension.
import type { Layer } from '@deck.gl/core';
import { PathStyleExtension } from '@deck.gl/extensions';
import { IconLayer, PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { AREAS_BEFORE, DATA_BEFORE, SYMBOLS_BEFORE } from '../basemap/build-style.ts';
import { GlideExtension } from '../motion/glide-extension.ts';
import { RampExtension, type RampProps } from '../ramp/ramp-extension.ts';
import type { LayerBuffers } from './layer-buffers.ts';
import type { SymbolTexture } from './symbol-texture.ts';

/** What a layer looks like now, apart from its rows. */
export interface LayerLook {
  visible: boolean;
  opacity: number;
  /** Growth of symbols and lines with zoom and with the wall's scale; 1 at zoom 11 on a desk. */
  sizeScale: number;
  ramp: RampProps;
}

/** The texture of `SymbolTexture`, which layers of symbols and arrows take their frames from. */
export type Atlas = SymbolTexture['texture'];

const POINT = [new RampExtension({ shape: 'point' })];
const LINE = [new RampExtension({ shape: 'line' })];
const OFFSET_LINE = [new RampExtension({ shape: 'line' }), new PathStyleExtension({ offset: true })];
const AREA = [new RampExtension({ shape: 'area' })];
const FIELD = [new RampExtension({ shape: 'field' })];
const ICON = [new RampExtension({ shape: 'icon' })];
const MOVING_ICON = [...ICON, new GlideExtension()];

/**
 * The deck.gl layers of a declared layer; ids are stable, a hidden layer stays and is only switched off. Without rows there is none:
 * deck.gl would keep the GPU buffers of the rows that were.
 */
export function buildLayer(spec: LayerSpec, buffers: LayerBuffers, look: LayerLook, atlas: Atlas): Layer[] {
  if (buffers.rows.length === 0) return [];
  switch (spec.kind) {
    case 'points':
      return [pointsLayer(spec, buffers, look)];
    case 'flows':
      return [flowsLayer(spec, buffers, look)];
    case 'areas':
      return areaLayers(spec, buffers, look);
    case 'units':
    case 'hex':
      return fieldLayers(spec, buffers, look);
    case 'symbols':
      return [iconLayer(spec, buffers, look, { atlas, beforeId: SYMBOLS_BEFORE, billboard: true })];
    case 'vectors':
      return [iconLayer(spec, buffers, look, { atlas, beforeId: DATA_BEFORE, billboard: false })];
  }
}

/** Attributes of motion are replaced with every revision. */
export function glideTriggers(version: unknown): Record<string, unknown> {
  return { getGlideNear: version, getGlideFar: version, getGlideStart: version };
}

function common(spec: LayerSpec, buffers: LayerBuffers, look: LayerLook) {
  const { version } = buffers;
  const { opacity, ramp } = look;
  const trigger = { getRampData: version, getRadius: version, getWidth: version, getSize: version };
  return {
    id: spec.id,
    visible: look.visible,
    opacity,
    pickable: true,
    updateTriggers: { ...trigger, getIcon: version, getAngle: version, ...glideTriggers(version) },
    ...ramp,
  };
}

function pointsLayer(spec: LayerSpec, buffers: LayerBuffers, look: LayerLook): Layer {
  const props = {
    ...common(spec, buffers, look),
    data: buffers.data,
    extensions: POINT,
    beforeId: DATA_BEFORE,
    radiusUnits: 'pixels' as const,
    radiusScale: look.sizeScale,
    radiusMinPixels: 2.5,
    billboard: true,
  };
  return new ScatterplotLayer(props);
}

/** `_pathType: 'open'` skips normalisation: the table's vertices go to the GPU as they are. */
function flowsLayer(spec: LayerSpec, buffers: LayerBuffers, look: LayerLook): Layer {
  const props = {
    ...common(spec, buffers, look),
    data: buffers.data,
    extensions: spec.rightHand ? OFFSET_LINE : LINE,
    beforeId: DATA_BEFORE,
    widthUnits: 'pixels' as const,
    widthScale: look.sizeScale,
    widthMinPixels: 1.2,
    antialiasing: true,
    capRounded: true,
    jointRounded: true,
    positionFormat: 'XY' as const,
    _pathType: 'open' as const,
    // Half a width to the right of the direction of travel, plus a hair between the two directions.
    getOffset: 0.62,
  };
  return new PathLayer(props);
}

function areaLayers(spec: LayerSpec, buffers: LayerBuffers, look: LayerLook): Layer[] {
  const outline = { ...common(spec, buffers, look), extensions: LINE, getWidth: 1.6 * look.sizeScale };
  return outlinedAreas(buffers, { ...common(spec, buffers, look), extensions: AREA }, outline);
}

/**
 * Areas that touch: a fuller colour, and borders that take the colour of neither side. Those of units are told from roads,
 * which have the ground's colour.
 */
function fieldLayers(spec: LayerSpec, buffers: LayerBuffers, look: LayerLook): Layer[] {
  const { visible, opacity } = look;
  const { ground, muted } = look.ramp.rampUniforms;
  const color = (spec.kind === 'units' ? muted : ground).map((share) => 255 * share);
  const outline = { id: spec.id, visible, opacity, getWidth: 1.2, getColor: color };
  return outlinedAreas(buffers, { ...common(spec, buffers, look), extensions: FIELD }, outline);
}

function outlinedAreas(
  { areas, data, outlines }: LayerBuffers,
  fill: { id: string } & Record<string, unknown>,
  outline: Record<string, unknown>,
): Layer[] {
  if (!areas || !outlines) return [];
  const place = { beforeId: AREAS_BEFORE, positionFormat: 'XY' as const };
  const polygons = {
    ...fill,
    ...place,
    data,
    getPolygon: (_: unknown, { index }: { index: number }) =>
      areas.parts[index] ?? { positions: [], holeIndices: [] },
  };
  const paths = {
    ...outline,
    ...place,
    id: `${fill.id}/outline`,
    pickable: false,
    data: outlines,
    _pathType: 'open' as const,
    widthUnits: 'pixels' as const,
    jointRounded: true,
    getPath: (_: unknown, { index }: { index: number }) => areas.rings[index] ?? [],
  };
  return [new SolidPolygonLayer(polygons), new PathLayer(paths)];
}

function iconLayer(
  spec: LayerSpec,
  buffers: LayerBuffers,
  look: LayerLook,
  { atlas, ...placed }: { atlas: Atlas; beforeId: string; billboard: boolean },
): Layer {
  const props = {
    ...common(spec, buffers, look),
    data: buffers.data,
    extensions: spec.motion ? MOVING_ICON : ICON,
    glide: buffers.glide,
    ...placed,
    // Frames come as a binary attribute; the mapping is never asked.
    iconAtlas: atlas as unknown as string,
    iconMapping: {},
    sizeUnits: 'pixels' as const,
    sizeScale: look.sizeScale,
    alphaCutoff: 0.02,
  };
  return new IconLayer(props);
}
