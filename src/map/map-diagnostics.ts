// The map's state as plain data, for `window.haiDang.diagnostics()`.
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
    },
  };
}

function rendererOf(canvas: HTMLCanvasElement): string {
  const context = canvas.getContext('webgl2');
  const names = context?.getExtension('WEBGL_debug_renderer_info');
  return context ? String(context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER)) : '';
}
