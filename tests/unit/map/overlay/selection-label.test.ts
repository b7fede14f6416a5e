// The name of the selected object on the map: the text itself, bounded, and nothing where it lies nowhere.
import { expect, it } from 'vitest';
import { applyBatch } from '#kernel/table/table.ts';
import { writeSelectionLabel } from '#map/overlay/data-labels.ts';
import { layerSpec } from '../support/layer-spec.ts';
import { batchOf, pointsAt, texts } from '../support/table-of.ts';

/** What the map was given to write, one text a feature, for a row named `name`. */
function labelsFor(name: string, ...anchor: [number, number]): string[] {
  const given: string[] = [];
  const source = {
    setData: ({ features }: { features: { properties: { label: string } }[] }) =>
      given.push(...features.map(({ properties }) => properties.label)),
  };
  const map = { getSource: () => source } as unknown as Parameters<typeof writeSelectionLabel>[0];
  const table = applyBatch(undefined, batchOf(pointsAt(...anchor), [texts('name', name)]));
  writeSelectionLabel(map, { spec: layerSpec(), table, row: 0 }, Number.isNaN(anchor[0]) ? null : anchor);
  return given;
}

it('writes a name as it is', () => {
  expect(labelsFor('Quốc lộ 51, đoạn Bà Rịa – Vũng Tàu', 107.1, 10.4)).toEqual([
    'Quốc lộ 51, đoạn Bà Rịa – Vũng Tàu',
  ]);
});

it('writes the beginning of a text of ten megabytes', () => {
  const [label = ''] = labelsFor('Ố'.repeat(10_000_000), 107.1, 10.4);
  expect(label).toBe(`${'Ố'.repeat(80)}…`);
});

it('writes nothing for what lies nowhere', () => {
  expect(labelsFor('Trạm', Number.NaN, Number.NaN)).toEqual([]);
});
