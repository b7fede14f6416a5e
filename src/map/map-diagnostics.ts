// The map's state as plain data, for `window.haiDang.diagnostics()`.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { getInstalled } from '#session/installed.ts';
import { getMapStatus, type MapState } from './view/map-status.ts';
import { peekProvinceMap } from './province-map.ts';

/** JSON-safe. `instances` counts the rows that are drawn. */
export interface MapDiagnostics {
  layers: { id: string; visible: boolean; instances: number }[];
  map: {
    state: MapState;
    contextLost: boolean;
    contextLostCount: number;
    /** Renderer as the browser names it; '' before the map stands. */
    webgl: string;
    /** Canvas size in device pixels. */
    canvas: [width: number, height: number];
    /** Names that the map shows now, as they are written on it; each once, in no order. */
    labels: string[];
  };
}

/** Reads the map's state now. */
export function mapDiagnostics(): MapDiagnostics {
  const current = peekProvinceMap();
  const { state, contextLostCount } = getMapStatus();
  const canvas = current?.view.maplibre?.getCanvas();
  return {
    layers: getInstalled().layers.map(({ id }) => {
      const buffers = current?.overlay.visibleBuffersOf(id);
      return { id, visible: buffers !== undefined, instances: buffers?.rows.length ?? 0 };
    }),
    map: {
      state,
      contextLost: state === 'lost',
      contextLostCount,
      webgl: canvas ? rendererOf(canvas) : '',
      canvas: [canvas?.width ?? 0, canvas?.height ?? 0],
      labels: state === 'ready' && current?.view.maplibre ? placedLabels(current.view.maplibre) : [],
    },
  };
}

/** MapLibre answers with the symbols that found room, their text evaluated for the language on show. */
function placedLabels(map: MapLibreMap): string[] {
  if (!map.isStyleLoaded()) return [];
  const layers = map.getLayersOrder().filter((id) => map.getLayer(id)?.type === 'symbol');
  const texts = map.queryRenderedFeatures({ layers }).map(({ layer }) => {
    const layout = layer.layout as Record<string, unknown> | undefined;
    return String(layout?.['text-field'] ?? '');
  });
  return [...new Set(texts.filter(Boolean))];
}

function rendererOf(canvas: HTMLCanvasElement): string {
  const context = canvas.getContext('webgl2');
  const names = context?.getExtension('WEBGL_debug_renderer_info');
  return context ? String(context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER)) : '';
}
