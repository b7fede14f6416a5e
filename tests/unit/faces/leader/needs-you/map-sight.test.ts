// Where a sentence leads on the map: to its object from close by, or to a layer that stands alone.
import { describe, expect, it } from 'vitest';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import type { Table } from '#kernel/table/table.ts';
import type { Installed } from '#session/installed.ts';
import { buildTable, numberColumn } from '../../../../dom/ui/build-table.ts';
import { sightOfLayer, sightOfObject } from '../../../../../src/faces/leader/needs-you/words/map-sight.ts';

const layer = (id: string, feed: string, kind: LayerSpec['kind'], visible: boolean) =>
  ({ id, feed, kind, visible }) as LayerSpec;
const SYMBOLS = layer('fires.open', 'fires', 'symbols', false);
const installed = {
  layers: [
    layer('roads.speed', 'roads', 'flows', true),
    layer('fires.by-unit', 'fires', 'units', true),
    SYMBOLS,
  ],
} as unknown as Installed;
const table = {
  rowOf: (id: string) => ['nowhere', 'kho'].indexOf(id),
  geometry: { anchors: Float64Array.of(Number.NaN, Number.NaN, 107.1, 10.5) },
} as unknown as Table;

describe('sightOfObject', () => {
  it('draws the layer of the object, selects it and goes where it lies', () => {
    expect(sightOfObject('fires', 'kho', installed, table)).toEqual({
      selection: { feed: 'fires', id: 'kho' },
      layers: { 'fires.open': { visible: true } },
      camera: { lon: 107.1, lat: 10.5, zoom: 13, bearing: 0, pitch: 0 },
    });
  });

  it.each(['nowhere', 'gone'])('stays where the map is when nobody knows where the object lies: %s', (id) => {
    expect(sightOfObject('fires', id, installed, table)?.camera).toBeNull();
  });

  it('draws of several layers of the feed the one that has the object', () => {
    const ships = buildTable('ships', ['moored', 'sailing'], [numberColumn('speed', 'kn', [0, 12])]);
    const moving = [{ column: 'speed', op: '>', value: 1 }] as const;
    const still = [{ column: 'speed', op: '<=', value: 1 }] as const;
    const layers = [
      { ...layer('ships.at-rest', 'ships', 'symbols', true), where: still },
      { ...layer('ships.moving', 'ships', 'symbols', true), where: moving },
    ];
    const sight = (id: string) => sightOfObject('ships', id, { layers } as unknown as Installed, ships);
    expect(sight('moored')?.layers).toEqual({ 'ships.at-rest': { visible: true } });
    expect(sight('sailing')?.layers).toEqual({ 'ships.moving': { visible: true } });
  });

  it('is nothing where no layer shows the objects of the feed', () => {
    expect(sightOfObject('plans', 'kho', installed, table)).toBeNull();
  });
});

describe('sightOfLayer', () => {
  it('leaves nothing else on the map', () => {
    expect(sightOfLayer(SYMBOLS, installed)).toEqual({
      selection: null,
      layers: {
        'roads.speed': { visible: false },
        'fires.by-unit': { visible: false },
        'fires.open': { visible: true },
      },
      camera: null,
    });
  });
});
