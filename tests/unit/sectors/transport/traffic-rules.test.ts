// Traffic formulas at their edges: class limits, jams, standing traffic, unknown periods.
import { describe, expect, it } from 'vitest';
import {
  flowPerHour,
  JAM_RATIO,
  jammedLengthM,
  levelOfService,
  speedRatio,
  vehicleHours,
} from '../../../../src/sectors/transport/traffic-rules.ts';

describe('flow', () => {
  it('turns a count of five minutes into vehicles per hour', () => {
    expect(flowPerHour(100, 0, 300_000)).toBe(1200);
    expect(flowPerHour(0, 0, 300_000)).toBe(0);
  });

  it('is unknown without a period, or with an empty or reversed one', () => {
    for (const [from, to] of [
      [NaN, 1],
      [0, NaN],
      [5, 5],
      [9, 5],
    ]) {
      expect(flowPerHour(100, from!, to!)).toBeNaN();
    }
  });
});

describe('level of service', () => {
  it.each([
    [1.2, 'A'],
    [0.851, 'A'],
    [0.85, 'B'],
    [0.67, 'C'],
    [0.5, 'D'],
    [0.4, 'E'],
    [0.3, 'F'],
    [0, 'F'],
    [NaN, ''],
  ])('of ratio %d is %s', (ratio, level) => {
    expect(levelOfService(ratio)).toBe(level);
  });

  it('jams exactly where the class is E or F', () => {
    for (let ratio = 0; ratio <= 1.2; ratio += 0.01) {
      const isJammed = jammedLengthM(ratio, 800) === 800;
      expect(isJammed).toBe(['E', 'F'].includes(levelOfService(ratio)));
    }
    expect(jammedLengthM(JAM_RATIO, 800)).toBe(800);
    expect(jammedLengthM(0.9, 800)).toBe(0);
  });

  it('does not call an unknown segment free', () => {
    expect(jammedLengthM(NaN, 800)).toBeNaN();
    expect(jammedLengthM(0.9, NaN)).toBeNaN();
    expect(speedRatio(40, 0)).toBeNaN();
    expect(speedRatio(NaN, 60)).toBeNaN();
  });
});

describe('vehicle-hours', () => {
  it('is flow times length over speed', () => {
    expect(vehicleHours(1200, 500, 30)).toBeCloseTo(20, 9);
  });

  it('takes an empty standing road as nothing, and moving vehicles at 0 km/h as a contradiction', () => {
    expect(vehicleHours(0, 500, 0)).toBe(0);
    expect(vehicleHours(10, 500, 0)).toBeNaN();
    expect(vehicleHours(0, 500, NaN)).toBeNaN();
    expect(vehicleHours(NaN, 500, 30)).toBeNaN();
  });
});
