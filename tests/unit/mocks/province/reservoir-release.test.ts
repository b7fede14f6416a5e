// The release of Sông Ray and Đá Đen in November 2025 has the published figures, whichever story is chosen.
import { describe, expect, it } from 'vitest';
import { allStories, findStory, historicStories } from '../../../../mocks/stories/all-stories.ts';
import { tropicalStorm } from '../../../../mocks/stories/tropical-storm.ts';
import { HOUR_MS, kindOf, local, testWorld, valueOf } from './test-world.ts';

const PUBLISHED = [
  { id: 'ho-song-ray', levelM: 71.88, low: 27.85, high: 137.91 },
  { id: 'ho-da-den', levelM: 44.34, low: 4.24, high: 25.13 },
];

describe.each(PUBLISHED)('$id in November 2025', ({ id, levelM, low, high }) => {
  const water = kindOf(testWorld({ story: tropicalStorm }), 'WaterObserved');
  const urn = `urn:ngsi-ld:WaterObserved:brvt:${id}`;
  const start = local('2025-11-06T06:00');

  it('stands at the published level and starts at the lowest release', () => {
    expect(valueOf(water.get(urn, start), 'waterLevel')).toBe(levelM);
    expect(valueOf(water.get(urn, start), 'waterDischarge')).toBe(low);
  });

  it('releases between the published figures and reaches both', () => {
    const releases: number[] = [];
    for (let atMs = start; atMs <= local('2025-11-16T18:00'); atMs += HOUR_MS) {
      const entity = water.get(urn, atMs);
      releases.push(valueOf(entity, 'waterDischarge'));
      expect(valueOf(entity, 'waterLevel')).toBeLessThanOrEqual(levelM);
      expect(valueOf(entity, 'inflow')).toBeGreaterThanOrEqual(0);
    }
    expect(Math.min(...releases)).toBe(low);
    expect(Math.max(...releases)).toBe(high);
  });

  it('fades in and out without a jump', () => {
    let before = valueOf(water.get(urn, local('2025-11-05T00:00')), 'waterLevel');
    for (let atMs = local('2025-11-05T00:10'); atMs <= local('2025-11-18T12:00'); atMs += 600_000) {
      const now = valueOf(water.get(urn, atMs), 'waterLevel');
      expect(Math.abs(now - before)).toBeLessThan(0.25);
      before = now;
    }
  });
});

describe('warnings of the release', () => {
  const sent = [local('2025-11-07T00:00'), local('2025-11-10T00:00'), local('2025-11-16T20:00')].flatMap(
    (atMs) => testWorld().warnings(atMs),
  );

  it('name the warned places', () => {
    const places = new Set(
      sent.flatMap(({ identifier, areas }) =>
        identifier.startsWith('BRVT-xa-ho-') ? areas.map(({ description }) => description) : [],
      ),
    );
    for (const place of [
      'Hồ Tràm',
      'Châu Pha',
      'Nghĩa Thành',
      'Tân Thành',
      'Long Hương',
      'Tam Long',
      'Bà Rịa',
    ]) {
      expect([...places].some((name) => name.endsWith(place))).toBe(true);
    }
  });

  it('carry the published figures and the risk level of QĐ 18/2021', () => {
    const first = sent.find(({ identifier }) => identifier === 'BRVT-xa-ho-song-ray-202511-1');
    expect(first?.description.vi).toContain('71,88 m');
    expect(first?.description.vi).toContain('27,85–137,91 m³/s');
    expect(first?.parameters).toContainEqual({ name: 'disasterRiskLevel', value: '2' });
    const last = sent.find(({ identifier }) => identifier === 'BRVT-xa-ho-song-ray-202511-4');
    expect(last).toMatchObject({ msgType: 'Cancel' });
    expect(last?.references).toHaveLength(3);
  });
});

describe('the list of stories', () => {
  it('has four, one of them history', () => {
    expect(allStories.map(({ id }) => id)).toEqual([
      'reservoir-release',
      'tropical-storm',
      'holiday-jam',
      'air-episode',
    ]);
    expect(historicStories.map(({ id }) => id)).toEqual(['reservoir-release']);
    expect(findStory('holiday-jam')?.title.vi).toBe('Kẹt xe dịp lễ 30/4');
    expect(findStory('none')).toBeUndefined();
  });
});
