// A sector's figures as a tree: whole matters in the order that leaders read them, worst first where asked.
import { describe, expect, it } from 'vitest';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import { orderKpis } from '../../../../../src/faces/leader/sectors/order-kpis.ts';
import { groupFigures, sortWorstFirst } from '../../../../../src/faces/leader/sectors/tree/group-figures.ts';

const kpi = (id: string, feed: string): KpiSpec => ({
  id,
  title: { vi: id, en: id },
  unit: '1',
  digits: 0,
  direction: 'up',
  feed,
});

const SECTOR = {
  kpis: [kpi('a1', 'a'), kpi('b1', 'b'), kpi('a2', 'a'), kpi('c1', 'c'), kpi('b2', 'b')],
  shows: { wall: [], leader: ['b2', 'gone', 'a2', 'b2'] },
} as unknown as SectorSpec;

const namesOf = (groups: readonly { feed: string; kpis: readonly KpiSpec[] }[]) =>
  groups.map(({ feed, kpis }) => `${feed}: ${kpis.map(({ id }) => id).join(' ')}`);

describe('orderKpis', () => {
  it('has every figure once, those for leaders first, and none that is not declared', () => {
    expect(orderKpis(SECTOR).map(({ id }) => id)).toEqual(['b2', 'a2', 'a1', 'b1', 'c1']);
  });
});

describe('groupFigures', () => {
  it('keeps a matter whole, and puts the matter of the first headline first', () => {
    const groups = groupFigures(SECTOR);
    expect(namesOf(groups)).toEqual(['b: b2 b1', 'a: a2 a1', 'c: c1']);
    expect(groups.map(({ hasHeadline }) => hasHeadline)).toEqual([true, true, false]);
  });
});

describe('sortWorstFirst', () => {
  const sorted = (ranks: Readonly<Record<string, number>>) =>
    namesOf(sortWorstFirst(groupFigures(SECTOR), (id) => ranks[id] ?? 0));

  it('sorts matters by their worst figure and figures within', () => {
    expect(sorted({ c1: 2, a1: 4, b1: 0.5 })).toEqual(['a: a1 a2', 'c: c1', 'b: b1 b2']);
  });

  it('changes nothing among equals', () => {
    expect(sorted({})).toEqual(namesOf(groupFigures(SECTOR)));
  });
});
