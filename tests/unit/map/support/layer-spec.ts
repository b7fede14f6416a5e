// A layer declaration for map tests.
import type { LayerSpec } from '#kernel/sector/sector.ts';

/** A layer of points coloured by `value`; `change` overrides. */
export function layerSpec(change: Partial<LayerSpec> = {}): LayerSpec {
  return {
    id: 'test.layer',
    title: { vi: 'Lớp', en: 'Layer' },
    feed: 'feed',
    kind: 'points',
    order: 10,
    visible: true,
    opacity: 1,
    color: { column: 'value', ramp: 'sequential', domain: [0, 10] },
    size: { range: [4, 4] },
    card: [],
    titleColumn: 'name',
    ...change,
  };
}
