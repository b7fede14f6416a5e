// A pointer at rest: what it is on keeps its newest values, whatever row it moves to, and lets go of what has left.
import { afterEach, describe, expect, it } from 'vitest';
import { applyBatch } from '#kernel/table/table.ts';
import { followHover, getHover, setHover } from '#map/hover.ts';
import { layerSpec } from './support/layer-spec.ts';
import { batchOf, numbers, pointsAt, tableOf } from './support/table-of.ts';

const layer = layerSpec();
const before = tableOf(pointsAt(107, 10, 108, 11), [numbers('value', 1, 2)]);
const batch = batchOf(before.geometry, [numbers('value', 3, 4)]);
const changed = new Set([layer.feed]);

describe('followHover', () => {
  afterEach(() => setHover(null));

  it('goes on to the next revision', () => {
    setHover({ layer, table: before, row: 1, x: 0, y: 0 });
    const after = applyBatch(before, { ...batch, ids: null, geometry: null });
    followHover(changed, () => after);
    expect(getHover()).toMatchObject({ table: after, row: 1 });
  });

  it('finds the object in another row, and lets go of it where it is gone', () => {
    const id = before.ids[1] ?? '';
    setHover({ layer, table: before, row: 1, x: 0, y: 0 });
    const moved = applyBatch(before, { ...batch, ids: [id, 'new'] });
    followHover(changed, () => moved);
    expect(getHover()?.row).toBe(0);
    const without = applyBatch(moved, { ...batch, ids: ['x', 'y'] });
    followHover(changed, () => without);
    expect(getHover()).toBeNull();
  });

  it('stays as it is when another table changed', () => {
    setHover({ layer, table: before, row: 1, x: 0, y: 0 });
    followHover(new Set(['another']), () => undefined);
    expect(getHover()?.table).toBe(before);
  });
});
