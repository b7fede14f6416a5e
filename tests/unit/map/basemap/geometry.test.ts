// Derived lines and points of the base map.
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { coastLines } from '#map/basemap/geometry/coast-lines.ts';
import { joinSegments } from '#map/basemap/geometry/join-segments.ts';
import { labelPoints } from '#map/basemap/geometry/label-points.ts';

function collection(type: 'LineString' | 'Polygon', ...items: [object, Position[]][]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: items.map(([properties, line]) => ({
      type: 'Feature',
      properties,
      geometry:
        type === 'Polygon' ? { type, coordinates: [line] } : { type: 'LineString', coordinates: line },
    })),
  };
}

describe('coastLines', () => {
  it('draws the shore but not the cut where the window ends', () => {
    const ring: Position[] = [
      [0, 0],
      [0.01, 0.002],
      [0.02, 0],
      [0.02, 1],
      [0, 1],
      [0, 0],
    ];
    const lines = coastLines(collection('Polygon', [{}, ring]), 0.0185);
    expect(lines.map(({ geometry }) => geometry.coordinates)).toEqual([
      [
        [0, 0],
        [0.01, 0.002],
        [0.02, 0],
      ],
    ]);
  });

  it('keeps long slanting edges of a coarse shore', () => {
    const ring: Position[] = [
      [0, 0],
      [1, 0.4],
      [0.3, 1],
      [0, 0],
    ];
    const lines = coastLines(collection('Polygon', [{}, ring]), Number.POSITIVE_INFINITY);
    expect(lines[0]?.geometry.coordinates).toHaveLength(4);
  });
});

describe('joinSegments', () => {
  it('joins segments of one road that follow each other, and starts anew at a gap or another class', () => {
    const road = { road: 'QL51', ref: 'QL51', nameVi: 'Quốc lộ 51', class: 'trunk' };
    const runs = joinSegments(
      collection(
        'LineString',
        [
          road,
          [
            [0, 0],
            [1, 0],
          ],
        ],
        [
          road,
          [
            [1, 0],
            [2, 0],
          ],
        ],
        [
          road,
          [
            [5, 0],
            [6, 0],
          ],
        ],
        [
          { ...road, class: 'primary' },
          [
            [6, 0],
            [7, 0],
          ],
        ],
      ),
    );
    expect(runs.map(({ geometry }) => geometry.coordinates.length)).toEqual([3, 2, 2]);
  });

  it('writes the name where a road has no number, and leaves its input alone', () => {
    const roads = collection('LineString', [
      { ref: '', nameVi: 'Đường ven biển', class: 'secondary' },
      [
        [0, 0],
        [1, 0],
      ],
    ]);
    const before = JSON.stringify(roads);
    expect(joinSegments(roads)[0]?.properties?.['ref']).toBe('Đường ven biển');
    expect(JSON.stringify(roads)).toBe(before);
  });
});

describe('labelPoints', () => {
  it('labels larger areas first and skips areas without a finite label point', () => {
    const units = collection(
      'Polygon',
      [{ nameVi: 'Xã A', nameShort: 'A', labelLon: 107, labelLat: 10, areaKm2: 5 }, []],
      [{ nameVi: 'Xã B', labelLon: null, labelLat: 10 }, []],
    );
    const labels = labelPoints(units, () => 'units');
    expect(labels).toHaveLength(1);
    expect(labels[0]?.properties).toMatchObject({ nameVi: 'A', sortKey: -5, grouping: 'units' });
  });
});
