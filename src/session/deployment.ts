// The deployment this build runs in: configuration and province pack, set once at start by `app/`.
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { ProvincePack } from '#kernel/pack/province-pack.ts';

/** How a wall is built: who reads it from where. */
export interface WallGeometry {
  /** Distance of the farthest reader, metres. */
  viewingDistanceM: number;
  /** Distance of neighbouring pixels on the wall, millimetres. */
  pixelPitchMm: number;
}

/** What faces may know of the configuration. */
export interface Deployment {
  title: LocalizedText;
  /** True when the simulated province answers; every face says so. */
  simulated: boolean;
  /** Title of the story that is played, or null. */
  story: LocalizedText | null;
  pack: ProvincePack;
  /** URL of a PMTiles base map, or null for the pack's own. */
  basemapUrl: string | null;
  wall: WallGeometry;
  sources: readonly SourceConfig[];
}

let deployment: Deployment | undefined;

/** Sets the deployment; `app/` calls it before the first render. */
export function setDeployment(next: Deployment): void {
  deployment = next;
}

/** The deployment; throws before start, which is a programming error. */
export function getDeployment(): Deployment {
  if (!deployment) throw new Error('deployment is read before it is set');
  return deployment;
}
