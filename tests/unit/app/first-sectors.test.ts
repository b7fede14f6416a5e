// Which sectors are fetched before the first figure.
import { expect, it } from 'vitest';
import { firstSectors, type Named } from '../../../src/app/start/first-sectors.ts';

const title = { vi: 'Thử', en: 'Test' };
const heads = ['d', 'b', 'a', 'c'].map((id) => ({
  id,
  title,
  owner: title,
  icon: 'water',
  order: id.charCodeAt(0),
}));
const none: Named = { sector: null, kpi: null, watched: [], compared: [] };

it.each(['/', '/wall', '/analyst', '/brief', '/connect'])('all for %s', (path) => {
  expect(firstSectors(heads, path, none)).toEqual(['a', 'b', 'c', 'd']);
});

it('the first two of the grid for a leader', () => {
  expect(firstSectors(heads, '/leader', none)).toEqual(['a', 'b']);
});

it.each([
  ['the sector that is open', { sector: 'd' }],
  ['the sector of the open figure', { kpi: 'd.load' }],
  ['the sectors of watched figures', { watched: ['d.load', 'a.x'] }],
  ['the sectors of compared figures', { compared: [{ kpi: 'd.load', area: null }] }],
])('and %s', (_, named) => {
  expect(firstSectors(heads, '/leader', { ...none, ...named })).toEqual(['a', 'b', 'd']);
});

it('and nothing for names that no sector bears', () => {
  expect(firstSectors(heads, '/leader', { ...none, sector: 'nowhere', watched: ['x.y', ''] })).toEqual([
    'a',
    'b',
  ]);
});
