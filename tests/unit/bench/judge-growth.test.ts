// The judge of the soak: it must find a leak under noise, and must not be misled by what people do or by one outlier.
import { describe, expect, it } from 'vitest';
import { judgeGrowth, seasonalSlope, type Sample } from '../../bench/soak/judge-growth.ts';

const PHASES = ['map', 'inspector', 'leader', 'replay'];
const STEP_S = 5;

/** Ten minutes of samples; each phase has a level of its own, `noise` is repeatable and `leakAnHour` is added. */
function soak(leakAnHour: number, noise = 1): Sample[] {
  return Array.from({ length: 132 }, (_, index) => {
    const atS = index * STEP_S;
    const level = 100 * (index % PHASES.length);
    const jitter = noise * Math.sin(index * 12.9898);
    return {
      atS,
      phase: PHASES[index % PHASES.length] ?? '',
      values: { heap: 40 + level + jitter + (leakAnHour * atS) / 3600 },
    };
  });
}

const verdicts = (samples: Sample[], bound: number) =>
  judgeGrowth(samples, { heap: bound }, 60).map(({ slope }) => slope > bound);

describe('the judge of the soak', () => {
  it('finds a planted leak a fortieth as high as the steps between phases', () => {
    const planted = soak(30);
    expect(verdicts(planted, 15)).toEqual([true]);
    expect(Math.abs(3600 * seasonalSlope(planted, 'heap') - 30)).toBeLessThan(3);
  });

  it('calls noise, phases and a sawtooth flat', () => {
    expect(verdicts(soak(0), 15)).toEqual([false]);
    const sawtooth = soak(0).map((sample, index) => ({
      ...sample,
      values: { heap: (sample.values['heap'] ?? 0) + (index % 24) / 4 },
    }));
    expect(verdicts(sawtooth, 15)).toEqual([false]);
  });

  it('is not misled by outliers, nor by what grows while the program starts', () => {
    const disturbed = soak(0).map((sample, index) => ({
      ...sample,
      values: { heap: index % 10 === 9 ? 4000 + 50 * index : (sample.values['heap'] ?? 0) },
    }));
    expect(verdicts(disturbed, 15)).toEqual([false]);
    const starting = soak(0).map((sample) => ({
      ...sample,
      values: { heap: sample.atS < 60 ? sample.atS : (sample.values['heap'] ?? 0) },
    }));
    expect(verdicts(starting, 15)).toEqual([false]);
  });

  it('finds one object more with every round', () => {
    const counted = soak(0, 0).map((sample, index) => ({
      ...sample,
      values: { listeners: 300 + 50 * (index % PHASES.length) + Math.floor(index / PHASES.length) },
    }));
    const [listeners] = judgeGrowth(counted, { listeners: 120 }, 60);
    expect(listeners?.slope).toBeCloseTo(3600 / (PHASES.length * STEP_S), 0);
    expect(listeners?.late).toBeGreaterThan(listeners?.early ?? Number.NaN);
  });

  it('says so when there is too little to judge by, or nothing was read', () => {
    expect(() => verdicts(soak(0).slice(0, 14), 15)).toThrow('too short');
    expect(() => judgeGrowth(soak(0), { nodes: 1 }, 60)).toThrow('too short to judge nodes');
  });
});
