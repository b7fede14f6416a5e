// Which table a layer draws: that of its feed, or one of its own that is folded from it.
import type { LayerSpec } from './sector.ts';

/** True for layers whose objects are groups of rows: administrative units, hexagons. */
export function isAggregate({ kind }: Pick<LayerSpec, 'kind'>): boolean {
  return kind === 'units' || kind === 'hex';
}

/** Id of the table whose rows the layer draws; selections, metrics and tables on screen name it. */
export function tableIdOf(layer: Pick<LayerSpec, 'id' | 'feed' | 'kind'>): string {
  return isAggregate(layer) ? layer.id : layer.feed;
}
