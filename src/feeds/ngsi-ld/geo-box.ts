// Asks a broker for what lies in the province only, where a deployment says so: `options.bbox` of a source that serves more.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { Bounds } from '#kernel/geo.ts';

/** The box of one feed; a broker that refuses geo-queries is asked without it from then on. */
export interface GeoBox {
  /** Query parameters; none where nothing is to be left out. */
  parameters(): Readonly<Record<string, string>>;
  isAsked: boolean;
}

/**
 * The box of a feed. Off unless asked for: brokers leave out of a geo-query what has no geometry, and what a province
 * runs itself holds nothing else. Lines and areas that reach into the box belong to it.
 */
export function createGeoBox({ options }: SourceConfig, spec: FeedSpec, bounds: Bounds): GeoBox {
  const [west, south, east, north] = bounds;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const box = {
    georel: spec.geometry === 'point' ? 'within' : 'intersects',
    geometry: 'Polygon',
    coordinates: JSON.stringify([ring]),
    geoproperty: spec.geometryAttribute ?? 'location',
  };
  return {
    isAsked: options?.['bbox'] === true && spec.geometry !== 'none',
    parameters() {
      return this.isAsked ? box : {};
    },
  };
}
