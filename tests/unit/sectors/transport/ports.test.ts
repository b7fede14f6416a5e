// Rules of port calls and the order of the panel's lists.
import { describe, expect, it } from 'vitest';
import {
  changePercent,
  daysSinceBerthed,
  percentOf,
  waitHours,
} from '../../../../src/sectors/transport/ports/port-rules.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Date.parse('2026-10-14T09:00:00+07:00');
const ago = (hours: number) => NOW_MS - hours * HOUR_MS;

describe('waiting for a berth', () => {
  it('ends when the ship is made fast', () => expect(waitHours(ago(10), ago(4), NOW_MS)).toBe(6));
  it('goes on until now for a ship that still waits', () => {
    expect(waitHours(ago(10), Number.NaN, NOW_MS)).toBe(10);
    // A source that writes the planned berthing ahead.
    expect(waitHours(ago(10), ago(-5), NOW_MS)).toBe(10);
  });
  it('is not known before the arrival, or where the instants contradict each other', () => {
    expect(waitHours(Number.NaN, Number.NaN, NOW_MS)).toBeNaN();
    expect(waitHours(ago(-2), Number.NaN, NOW_MS)).toBeNaN();
    expect(waitHours(ago(4), ago(10), NOW_MS)).toBeNaN();
  });
  it('looks back over ships that are alongside or were', () => {
    expect(daysSinceBerthed(ago(48), NOW_MS)).toBe(2);
    expect(daysSinceBerthed(ago(-1), NOW_MS)).toBeNaN();
    expect(daysSinceBerthed(Number.NaN, NOW_MS)).toBeNaN();
  });
});

describe('shares and changes', () => {
  it('have no value without a base', () => {
    expect(percentOf(2, 3)).toBeCloseTo(66.667, 3);
    expect(percentOf(2, 0)).toBeNaN();
    expect(changePercent(120, 100)).toBeCloseTo(20, 9);
    expect(changePercent(120, 0)).toBeNaN();
    expect(changePercent(Number.NaN, 100)).toBeNaN();
  });
});
