// Forest fire danger, waste and land files of the simulated province: dry seasons, towns, parks and the reform of 2025.
import { describe, expect, it } from 'vitest';
import { nesterovStep, saturationDeficitHpa } from '../../../../mocks/province/forests/nesterov.ts';
import { fireDangerLevel } from '../../../../src/sectors/environment/forests/fire-danger.ts';
import { kindOf, local, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const forests = kindOf(world, 'ForestFireDangerObserved');
const levelsOn = (text: string) =>
  forests.list(local(text)).map((forest) => fireDangerLevel(valueOf(forest, 'nesterovIndex')));

describe('Nesterov’s index', () => {
  it('takes the deficit of the Magnus formula', () => {
    // Saturated air over 30 °C holds 42.4 hPa.
    expect(saturationDeficitHpa(30, 0.5)).toBeCloseTo(21.2, 1);
    expect(saturationDeficitHpa(30, 1)).toBe(0);
  });

  it('grows by the day, shrinks with a little rain and begins again with more than 5 mm', () => {
    expect(nesterovStep(4000, 600, 0)).toBe(4600);
    expect(nesterovStep(4000, 600, 2)).toBe(3000);
    expect(nesterovStep(4000, 600, 5)).toBe(2200);
    expect(nesterovStep(4000, 600, 5.1)).toBe(600);
  });
});

describe('forests', () => {
  it('are at level I in the rains and must be announced at the end of the dry season', () => {
    expect(Math.max(...levelsOn('2026-07-10T10:00'))).toBe(1);
    expect(Math.max(...levelsOn('2026-03-15T10:00'))).toBeGreaterThanOrEqual(4);
  });

  it('have an index only as great as their dry days allow', () => {
    for (const forest of forests.list(local('2026-03-15T10:00'))) {
      const days = valueOf(forest, 'dryDays') + 1;
      expect(valueOf(forest, 'nesterovIndex')).toBeLessThan(days * 40 * 45);
      if (valueOf(forest, 'precipitation') > 5) expect(valueOf(forest, 'dryDays')).toBe(0);
    }
  });

  it('answer in any order alike', () => {
    const other = kindOf(testWorld(), 'ForestFireDangerObserved');
    const [early, late] = [local('2025-02-10T10:00'), local('2026-04-02T10:00')];
    const forwards = [forests.list(early), forests.list(late)];
    expect([other.list(late), other.list(early)]).toEqual(forwards.toReversed());
  });
});

describe('reports of environment and land', () => {
  const environment = kindOf(world, 'EnvironmentalReport');
  const land = kindOf(world, 'LandFileReport');
  const ratio = (entities: ReturnType<typeof land.list>, part: string, whole: string) => {
    const sum = (name: string) => entities.reduce((total, entity) => total + valueOf(entity, name), 0);
    return sum(part) / sum(whole);
  };

  it('never treat or collect more than there is', () => {
    for (const unit of environment.list(local('2026-11-02T08:00')))
      for (const [part, whole] of [
        ['solidWasteCollected', 'solidWasteGenerated'],
        ['urbanWasteWaterTreated', 'urbanWasteWater'],
        ['industrialWasteWaterTreated', 'industrialWasteWater'],
      ] as const)
        expect(valueOf(unit, part), unit.id).toBeLessThanOrEqual(valueOf(unit, whole));
  });

  it('collect nearly all waste, and treat the parks’ water far better than the towns’', () => {
    const all = environment.list(local('2026-11-02T08:00'));
    expect(ratio(all, 'solidWasteCollected', 'solidWasteGenerated')).toBeGreaterThan(0.92);
    expect(ratio(all, 'urbanWasteWaterTreated', 'urbanWasteWater')).toBeLessThan(0.4);
    expect(ratio(all, 'industrialWasteWaterTreated', 'industrialWasteWater')).toBeGreaterThan(0.95);
  });

  it('settle fewer land files in time while the districts are dissolved, and recover', () => {
    const onTime = (text: string) => ratio(land.list(local(text)), 'filesOnTime', 'filesSettled');
    expect(onTime('2025-08-02T08:00')).toBeLessThan(onTime('2025-06-02T08:00') - 0.04);
    expect(onTime('2026-06-02T08:00')).toBeGreaterThan(onTime('2025-08-02T08:00') + 0.04);
  });
});
