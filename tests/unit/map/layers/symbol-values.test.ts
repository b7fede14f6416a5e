// Shape by severity, pictogram by category, arrows against the wind.
import { describe, expect, it } from 'vitest';
import { arrowFrame, symbolFrame } from '#map/layers/symbol-atlas.ts';
import { symbolAngles, symbolFrames } from '#map/layers/symbol-values.ts';
import { layerSpec } from '../support/layer-spec.ts';
import { numbers, pointsAt, tableOf, texts } from '../support/table-of.ts';

const spec = layerSpec({
  kind: 'symbols',
  color: { column: 'severity', ramp: 'severity', domain: [0, 4] },
  pictogram: { column: 'kind', by: { flooding: 'flood' }, otherwise: 'other' },
});

describe('symbolFrames', () => {
  it('takes the frame of severity and category, and `other` for an unknown one', () => {
    const table = tableOf(pointsAt(107, 10, 107, 10, 107, 10), [
      numbers('severity', 4, 1, Number.NaN),
      texts('kind', 'flooding', 'meteor', 'flooding'),
    ]);
    const frames = symbolFrames(table, spec, Uint32Array.of(0, 1, 2));
    expect([...frames.subarray(0, 7)]).toEqual([...symbolFrame('critical', 'flood')]);
    expect([...frames.subarray(7, 14)]).toEqual([...symbolFrame('low', 'other')]);
    expect([...frames.subarray(14, 21)]).toEqual([...symbolFrame('informational', 'flood')]);
  });

  it('never gives two symbols the same cell', () => {
    const cells = (['critical', 'high', 'medium', 'low'] as const).flatMap((severity) =>
      ['flood', 'fire', 'other', ''].map((name) => symbolFrame(severity, name).slice(2, 4).join()),
    );
    expect(new Set([...cells, arrowFrame().slice(2, 4).join()]).size).toBe(17);
  });
});

describe('symbolAngles', () => {
  it('turns an arrow to where the wind blows: from the east means to the west', () => {
    const table = tableOf(pointsAt(107, 10, 107, 10, 107, 10), [numbers('from', 90, 180, Number.NaN)]);
    const angles = symbolAngles(
      table,
      layerSpec({ kind: 'vectors', bearing: 'from' }),
      Uint32Array.of(0, 1, 2),
    );
    // Counter-clockwise from up: −270° is the same as 90°, which points left.
    expect([...angles]).toEqual([-270, -360, 0]);
  });
});
