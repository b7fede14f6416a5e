// Every reason for which boundaries from outside are refused, and the one fault that is mended.
import { describe, expect, it } from 'vitest';
import { signedRingAreaKm2 } from '#pack/build-steps/geometry/plane.ts';
import type { Ring } from '#pack/build-steps/geometry/plane.ts';
import { validateUnits } from '#pack/validate-units.ts';

function box(west: number, south: number, size = 0.1): Ring {
  return [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
}
const polygon = (ring: unknown) => ({ type: 'Polygon', coordinates: [ring] });
const good = [
  { code: 'A', geometry: polygon(box(107, 10)) },
  { code: 'B', geometry: polygon(box(107.1, 10)) },
];
const messages = (candidates: { code: unknown; geometry: unknown }[], codes = ['A', 'B']) =>
  validateUnits(candidates, codes).problems.map(({ message }) => message);
const withA = (geometry: unknown) => messages([{ code: 'A', geometry }, good[1]!]);

describe('validateUnits', () => {
  it('accepts neighbours that share a border, and numeric codes', () => {
    expect(messages(good)).toEqual([]);
    expect(messages([{ code: 26506, geometry: polygon(box(107, 10)) }], ['26506'])).toEqual([]);
  });

  it('mends ring orientation and drops heights', () => {
    const clockwise = box(107, 10)
      .toReversed()
      .map(([lon, lat]) => [lon, lat, 12]);
    const { problems, polygons } = validateUnits([{ code: 'A', geometry: polygon(clockwise) }], ['A']);
    expect(problems).toEqual([]);
    expect(signedRingAreaKm2(polygons.get('A')![0]![0]!)).toBeGreaterThan(0);
    expect(polygons.get('A')![0]![0]![0]).toHaveLength(2);
  });

  it.each([
    [
      'an open ring',
      polygon(
        box(107, 10)
          .slice(0, 4)
          .concat([[107.05, 10.01]]),
      ),
      'not closed',
    ],
    ['three positions', polygon(box(107, 10).slice(0, 3)), 'four positions'],
    ['VN-2000 metres', polygon(box(430_000, 1_150_000, 900)), 'VN-2000'],
    ['a place outside Vietnam', polygon(box(2.3, 48.8)), 'outside longitude'],
    ['latitude first', polygon(box(10, 107)), 'latitude first'],
    ['a number that is none', polygon([[107, Number.NaN], ...box(107, 10).slice(1)]), 'finite'],
    ['a position that is text', polygon(['x', ...box(107, 10).slice(1)]), 'list of numbers'],
    [
      'a ring without area',
      polygon([
        [107, 10],
        [107.1, 10],
        [107.05, 10],
        [107, 10],
      ]),
      'no area',
    ],
    ['no geometry', null, 'found none'],
    ['a point', { type: 'Point', coordinates: [107, 10] }, 'found Point'],
    ['empty coordinates', { type: 'MultiPolygon', coordinates: [] }, 'empty'],
    ['an empty polygon', { type: 'Polygon', coordinates: [] }, 'empty'],
    ['missing coordinates', { type: 'Polygon' }, 'empty'],
  ])('refuses %s', (_, geometry, part) => {
    expect(withA(geometry)).toEqual([expect.stringContaining(part)]);
  });

  it('refuses unknown, repeated, absent and missing codes', () => {
    expect(messages([...good, { code: 'Z', geometry: polygon(box(107.5, 10)) }])).toEqual([
      'code Z is not a unit of this pack.',
    ]);
    expect(messages([...good, good[0]!])).toEqual(['code A comes twice.']);
    expect(messages([...good, { code: undefined, geometry: polygon(box(107.5, 10)) }])).toEqual([
      'the unit has no code.',
    ]);
    expect(messages(good.slice(1))).toEqual(['unit A of this pack is missing.']);
  });

  it('refuses units that overlap, and says by how much', () => {
    const overlapping = messages([good[0]!, { code: 'B', geometry: polygon(box(107.05, 10)) }]);
    expect(overlapping).toEqual([expect.stringMatching(/^units A and B overlap by 6\d\.\d\d km²\.$/)]);
  });

  it('says where in the file the fault is', () => {
    const holed = { type: 'Polygon', coordinates: [box(107.1, 10), box(107.12, 10.02, 0.01).slice(0, 4)] };
    expect(validateUnits([good[0]!, { code: 'B', geometry: holed }], ['A', 'B']).problems).toEqual([
      { path: 'features.1.geometry.0.1', message: expect.stringContaining('not closed') },
    ]);
  });
});
