// A PMTiles archive as base map: the protocol that reads it and its source. Loaded lazily, only where a deployment has one.
import { addProtocol, type LayerSpecification, type StyleSpecification } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import { VECTOR_SOURCE, vectorLayers } from './vector-layers.ts';

/** What replaces the pack's ground and roads. */
export interface VectorBasemap {
  sources: StyleSpecification['sources'];
  layers: LayerSpecification[];
}

let protocol: Protocol | undefined;

/** Sources and layers of an archive; `url` is absolute or relative to the page. */
export function vectorBasemap(url: string): VectorBasemap {
  if (!protocol) {
    protocol = new Protocol();
    addProtocol('pmtiles', protocol.tile);
  }
  const archive = new URL(url, document.baseURI).href;
  return {
    sources: { [VECTOR_SOURCE]: { type: 'vector', url: `pmtiles://${archive}` } },
    layers: vectorLayers(),
  };
}
