// The order of a wall's figures: every sector's first before any second, and what needs somebody before all.
import { describe, expect, it } from 'vitest';
import type { KpiStatus } from '#kernel/sector/kpi-status.ts';
import { inTurn, orderByNeed } from '../../../src/faces/wall/wall-kpis.tsx';
import { buildReading } from '../../dom/ui/build-table.ts';

describe('inTurn', () => {
  it('takes the first of each list in their order, then the second of each', () => {
    expect(inTurn([['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']])).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
  });

  it('passes over a sector that shows nothing, and loses nothing', () => {
    expect(inTurn([[], ['b1', 'b2'], []])).toEqual(['b1', 'b2']);
    expect(inTurn([])).toEqual([]);
    const lists = [3, 0, 7, 1].map((length, list) => Array.from({ length }, (_, item) => `${list}.${item}`));
    expect(inTurn(lists).toSorted()).toEqual(lists.flat().toSorted());
  });

  it('keeps the room of a small wall for as many sectors as it has tiles', () => {
    const lists = Array.from({ length: 12 }, (_, sector) => [sector, sector]);
    expect(new Set(inTurn(lists).slice(0, 12)).size).toBe(12);
  });
});

describe('orderByNeed', () => {
  const readings = (
    ['normal', 'medium', 'unknown', 'critical', 'normal', 'high', 'medium'] as KpiStatus[]
  ).map((status, index) => buildReading(index, { status }));

  it('puts the gravest first and leaves equals as they came', () => {
    const ordered = orderByNeed(readings).map(({ status, value }) => `${status} ${value}`);
    expect(ordered).toEqual([
      'critical 3',
      'high 5',
      'medium 1',
      'medium 6',
      'normal 0',
      'unknown 2',
      'normal 4',
    ]);
  });

  it('moves nothing on a calm wall, and changes no list that it was given', () => {
    const calm = readings.filter(({ status }) => status === 'normal');
    expect(orderByNeed(calm)).toEqual(calm);
    expect(readings.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
