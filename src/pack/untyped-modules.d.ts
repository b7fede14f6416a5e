// Types of the build-time libraries that ship none: only what the build steps call.

declare module 'd3-delaunay' {
  export class Delaunay {
    static from(points: ArrayLike<[number, number]>): Delaunay;
    voronoi(bounds: [number, number, number, number]): Voronoi;
  }
  export interface Voronoi {
    /** Closed ring of one cell, or null for a point that coincides with another. */
    cellPolygon(index: number): [number, number][] | null;
  }
}

declare module 'topojson-client' {
  import type { Feature, FeatureCollection } from 'geojson';
  export function feature(topology: unknown, object: unknown): Feature | FeatureCollection;
}
