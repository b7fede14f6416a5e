// Storage, reservoir states, flood alarm levels, and when a CAP warning is in force.
import { describe, expect, it } from 'vitest';
import {
  alarmLevel,
  exceeds,
  metresToNextAlarm,
  reservoirState,
  storageRatio,
} from '../../../../src/sectors/environment/water/water-rules.ts';
import { isInForce } from '../../../../src/sectors/environment/warnings/warning-rules.ts';

describe('reservoirs', () => {
  const levels = { deadM: 50, normalM: 72, floodM: 73.5 };

  it('gives storage in per cent of capacity and none without a capacity', () => {
    expect(storageRatio(107.5, 215)).toBe(50);
    expect(storageRatio(1, 0)).toBeNaN();
    expect(storageRatio(NaN, 10)).toBeNaN();
  });

  it.each([
    [73.51, 'aboveFlood'],
    [73.5, 'aboveNormal'],
    [72.01, 'aboveNormal'],
    [72, 'normal'],
    [50, 'dead'],
    [NaN, ''],
  ])('at %d m is %s', (levelM, state) => {
    expect(reservoirState(levelM, levels)).toBe(state);
  });

  it('says nothing of a reservoir whose named levels are unknown', () => {
    expect(reservoirState(60, { deadM: NaN, normalM: NaN, floodM: NaN })).toBe('');
    expect(reservoirState(80, { deadM: NaN, normalM: NaN, floodM: 73.5 })).toBe('aboveFlood');
  });
});

describe('flood alarm', () => {
  const levels = [1.6, 2.1, 2.6];

  it.each([
    [1.59, 0],
    [1.6, 1],
    [2.09, 1],
    [2.1, 2],
    [2.6, 3],
    [9, 3],
    [NaN, NaN],
  ])('at %d m is level %d', (levelM, level) => {
    expect(alarmLevel(levelM, levels)).toBe(level);
  });

  it('is unknown at a station without levels and passes over one that is missing', () => {
    expect(alarmLevel(3, [NaN, NaN, NaN])).toBeNaN();
    expect(alarmLevel(2.2, [NaN, 2.1, NaN])).toBe(2);
  });

  it('tells the metres to the next level', () => {
    expect(metresToNextAlarm(1.7, levels)).toBeCloseTo(0.4, 9);
    expect(metresToNextAlarm(2.6, levels)).toBeNaN();
    expect(metresToNextAlarm(NaN, levels)).toBeNaN();
  });

  it('counts a silent gauge neither as in alarm nor as below it', () => {
    expect([exceeds(2, 1), exceeds(1, 1), exceeds(NaN, 1), exceeds(1, NaN)]).toEqual([1, 0, NaN, NaN]);
  });
});

describe('warnings in force', () => {
  const warning = {
    status: 'Actual',
    messageType: 'Alert',
    sentAtMs: 1000,
    effectiveAtMs: NaN,
    expiresAtMs: 5000,
  };

  it('holds from the sending to the expiry, the expiry itself no more', () => {
    expect([999, 1000, 4999, 5000].map((nowMs) => isInForce(warning, nowMs))).toEqual([0, 1, 1, 0]);
  });

  it('waits for `effective` where it is given', () => {
    expect(isInForce({ ...warning, effectiveAtMs: 3000 }, 2999)).toBe(0);
    expect(isInForce({ ...warning, effectiveAtMs: 3000 }, 3000)).toBe(1);
  });

  it('lasts 24 hours where no expiry is given', () => {
    const open = { ...warning, expiresAtMs: NaN };
    expect(isInForce(open, 1000 + 24 * 3_600_000 - 1)).toBe(1);
    expect(isInForce(open, 1000 + 24 * 3_600_000)).toBe(0);
  });

  it('never raises exercises, tests, drafts or cancellations', () => {
    for (const status of ['Exercise', 'Test', 'Draft', 'System', '']) {
      expect(isInForce({ ...warning, status }, 2000)).toBe(0);
    }
    for (const messageType of ['Cancel', 'Ack', 'Error', '']) {
      expect(isInForce({ ...warning, messageType }, 2000)).toBe(0);
    }
    expect(isInForce({ ...warning, messageType: 'Update' }, 2000)).toBe(1);
  });
});
