// The address of the analyst's map with a matter on it; what the person has set of other layers stays.
import { faceHref } from '#session/face-href.ts';
import { useSession } from '#session/session-store.ts';
import type { MapSight } from './words/sentence.ts';

/** The link; null where no layer shows the matter. */
export function useSightHref(map: MapSight | null): string | null {
  const layers = useSession((session) => session.layerOverrides);
  if (!map) return null;
  const { selection, camera } = map;
  return faceHref('analyst', {
    kpi: null,
    sector: null,
    layerOverrides: { ...layers, ...map.layers },
    ...(selection && { selection }),
    ...(camera && { camera }),
  });
}
