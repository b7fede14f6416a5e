// Which limit is crossed, on which side, by how much.
import { describe, expect, it } from 'vitest';
import { limitCrossed } from '#kernel/exception/limit-crossed.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { JAM } from './exception-facts.ts';

const ON_TIME: KpiSpec = { ...JAM, direction: 'up', thresholds: { medium: 85, high: 70, critical: 50 } };
const STORAGE: KpiSpec = {
  ...JAM,
  direction: 'band',
  thresholds: { medium: [35, 100], high: [25, 104], critical: [15, 108] },
};

describe('the limit crossed', () => {
  it('is the gravest one, with the distance from it', () => {
    expect(limitCrossed(JAM, 45)).toEqual({ level: 'critical', side: 'above', limit: 30, excess: 15 });
    expect(limitCrossed(JAM, 15.5)).toEqual({ level: 'high', side: 'above', limit: 15, excess: 0.5 });
  });

  it('lies above what should be large', () => {
    expect(limitCrossed(ON_TIME, 60)).toEqual({ level: 'high', side: 'below', limit: 70, excess: 10 });
  });

  it('is an end of a band, low or high', () => {
    expect(limitCrossed(STORAGE, 12)).toEqual({ level: 'critical', side: 'below', limit: 15, excess: 3 });
    expect(limitCrossed(STORAGE, 105)).toEqual({ level: 'high', side: 'above', limit: 104, excess: 1 });
  });

  it('is none on the limit itself, for an unknown value and for a figure without limits', () => {
    expect(limitCrossed(JAM, 5)).toBeNull();
    expect(limitCrossed(STORAGE, 100)).toBeNull();
    expect(limitCrossed(JAM, Number.NaN)).toBeNull();
    const { thresholds: _, ...free } = JAM;
    expect(limitCrossed(free, 1e9)).toBeNull();
  });
});
