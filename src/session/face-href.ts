// Links from face to face that carry the session along.
import { sessionStore } from './session-store.ts';
import { readParameters, writeParameters, type SharedSession } from './url-parameters.ts';

/** Address of a face with the session of the present address and some changes to it. */
export function faceHref(face: string, change: Partial<SharedSession> = {}): string {
  const search = globalThis.location?.search ?? '';
  const { selection, camera, layerOverrides, asOfMs, vintage, sector, kpi, watched, compared } =
    sessionStore.getState();
  const session = { selection, camera, layerOverrides, asOfMs, vintage, sector, kpi, watched, compared };
  const shared = { ...readParameters(search), ...session, ...change };
  const query = writeParameters(shared, new URLSearchParams(search));
  return `/${face}${query ? `?${query}` : ''}`;
}
