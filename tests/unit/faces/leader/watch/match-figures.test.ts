// Figures are found as people type: without accents, by some of the words, in either language.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import { foldAccents, matchFigures } from '../../../../../src/faces/leader/watch/match-figures.ts';
import { moveInList } from '../../../../../src/faces/leader/watch/move-in-list.ts';

function kpi(id: string, vi: string, en: string): KpiSpec {
  return { id, title: { vi, en }, unit: '%', digits: 1, direction: 'up', feed: 'x' };
}

function sector(id: string, vi: string, en: string, kpis: readonly KpiSpec[]): SectorSpec {
  const none = { layers: [], events: [], panels: [], shows: { wall: [], leader: [] } };
  const about = () => Promise.reject(new Error('not asked for'));
  const owner = { vi: '', en: '' };
  return { id, title: { vi, en }, owner, icon: 'other', order: 1, about, kpis, ...none };
}

const SECTORS = [
  sector('health', 'Y tế', 'Health', [
    kpi('health.beds', 'Công suất giường bệnh', 'Bed occupancy'),
    kpi('health.on-time', 'Số ca khám đúng hạn', 'Visits on time'),
  ]),
  sector('e-government', 'Chính quyền điện tử', 'E-government', [
    kpi('e-government.on-time', 'Tỷ lệ hồ sơ đúng hạn', 'Files on time'),
    kpi('e-government.paid', 'Thanh toán trực tuyến', 'Paid online'),
  ]),
];
const idsOf = (query: string, language: 'vi' | 'en' = 'vi', limit = 9) =>
  matchFigures(SECTORS, query, language, limit).map(({ kpi: { id } }) => id);

describe('matchFigures', () => {
  it.each([
    ['ty le', ['e-government.on-time']],
    ['TỶ LỆ', ['e-government.on-time']],
    ['dung han', ['health.on-time', 'e-government.on-time']],
    ['hạn hồ sơ', ['e-government.on-time']],
    ['giuong y te', ['health.beds']],
    ['beds', ['health.beds']],
    ['chinh quyen', ['e-government.on-time', 'e-government.paid']],
    ['không có gì', []],
    ['   ', []],
  ])('finds by “%s”', (query, ids) => expect(idsOf(query)).toEqual(ids));

  it('puts names that begin so first, then the order of the sectors, and stops at the limit', () => {
    expect(idsOf('thanh')).toEqual(['e-government.paid']);
    expect(idsOf('on time', 'en')).toEqual(['health.on-time', 'e-government.on-time']);
    expect(idsOf('files', 'en')[0]).toBe('e-government.on-time');
    expect(idsOf('on time', 'en', 1)).toHaveLength(1);
  });

  it('finds every figure by any part of its own name, with or without accents', () => {
    const figures = SECTORS.flatMap(({ kpis }) => kpis);
    fc.assert(
      fc.property(fc.constantFrom(...figures), fc.nat(), fc.nat(), fc.boolean(), (figure, a, b, isFolded) => {
        const { vi } = figure.title;
        const [from, to] = [a % vi.length, b % vi.length].sort((one, other) => one - other);
        const part = vi.slice(from, (to ?? 0) + 1);
        if (part.trim() === '') return;
        expect(idsOf(isFolded ? foldAccents(part) : part)).toContain(figure.id);
      }),
    );
  });
});

describe('moveInList', () => {
  it('moves by a place and stays where there is none', () => {
    expect(moveInList(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    const list = ['a', 'b'];
    expect(moveInList(list, 'a', -1)).toBe(list);
    expect(moveInList(list, 'x', 1)).toBe(list);
  });

  it('keeps every entry, and moving back undoes it where there was room', () => {
    const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(lists, fc.nat(), fc.constantFrom(-1, 1), (list, index, steps) => {
        const id = list[index % list.length]!;
        const moved = moveInList(list, id, steps);
        expect([...moved].sort()).toEqual([...list].sort());
        if (moved !== list) expect(moveInList(moved, id, -steps)).toEqual(list);
      }),
    );
  });
});
