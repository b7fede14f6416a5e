// The province's citizens: rhythms, causes, deadlines in working hours.
import { describe, expect, it } from 'vitest';
import {
  addWorkingHours,
  isWorkingDay,
  workingHoursBetween,
} from '../../../../mocks/province/reports/working-hours.ts';
import type { WorldEntity } from '../../../../mocks/province/world-contract.ts';
import { DAY_MS, HOUR_MS, kindOf, local, testWorld } from './test-world.ts';

const world = testWorld();
const kind = kindOf(world, 'service_requests');
const AT_MS = local('2026-10-21T17:30');
const instant = ({ attributes }: WorldEntity, name: string): number => {
  const value = attributes[name]?.value as { '@value': string } | undefined;
  return value ? Date.parse(value['@value']) : Number.NaN;
};

describe('working hours', () => {
  it.each([
    ['2026-11-20T16:00', 2, '2026-11-23T08:30'],
    ['2026-11-20T10:30', 2, '2026-11-20T14:00'],
    ['2026-11-21T09:00', 8, '2026-11-23T17:00'],
    ['2026-04-29T16:00', 2, '2026-05-04T08:30'],
    ['2026-11-23T05:00', 0, '2026-11-23T07:30'],
  ])('%s plus %d h is %s', (from, hours, to) => {
    expect(addWorkingHours(local(from), hours)).toBe(local(to));
    expect(workingHoursBetween(local(from), local(to))).toBeCloseTo(hours, 9);
  });

  it('stop at Tết', () => {
    const before = local('2026-02-13T16:00');
    const after = addWorkingHours(before, 2);
    expect(after - before).toBeGreaterThan(5 * DAY_MS);
    expect(isWorkingDay(Math.floor((local('2026-02-17T12:00') + 7 * HOUR_MS) / DAY_MS))).toBe(false);
  });
});

describe('reports', () => {
  it('pass through their states in order, and are due by level', () => {
    const names = ['requested', 'received', 'assigned', 'started', 'closed'].map(
      (name) => `${name}_datetime`,
    );
    const allowed = { urgent: 4, normal: 24, complex: 120 };
    const list = kind.list(AT_MS);
    expect(list.length).toBeGreaterThan(500);
    for (const one of list) {
      const times = names.map((name) => instant(one, name)).filter((atMs) => !Number.isNaN(atMs));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.every((atMs) => atMs <= AT_MS)).toBe(true);
      const level = one.attributes['level']?.value as keyof typeof allowed | undefined;
      if (level)
        expect(
          workingHoursBetween(instant(one, 'received_datetime'), instant(one, 'expected_datetime')),
        ).toBeCloseTo(allowed[level], 6);
    }
  });

  it('are received within eight working hours, answered mostly in time, and never by a name', () => {
    const list = kind.list(AT_MS);
    const received = list.filter((one) => !Number.isNaN(instant(one, 'received_datetime')));
    for (const one of received)
      expect(
        workingHoursBetween(instant(one, 'requested_datetime'), instant(one, 'received_datetime')),
      ).toBeLessThanOrEqual(8);
    const done = list.filter((one) => one.attributes['detailed_status']?.value === 'done');
    const inTime = done.filter((one) => instant(one, 'closed_datetime') <= instant(one, 'expected_datetime'));
    expect(inTime.length / done.length).toBeGreaterThan(0.8);
    expect(inTime.length / done.length).toBeLessThan(1);
    expect(list.some((one) => 'email' in one.attributes || 'phone' in one.attributes)).toBe(false);
  });

  it('of flooding come with the rain, of noise with free days', () => {
    const days = Array.from({ length: 180 }, (_, index) => local('2026-05-01T00:00') + index * DAY_MS);
    const reports = new Map<string, WorldEntity>();
    for (let atMs = days[0]! + 20 * DAY_MS; atMs < days.at(-1)! + 20 * DAY_MS; atMs += 20 * DAY_MS)
      for (const one of kind.list(atMs)) reports.set(one.id, one);
    const rainOf = (dayMs: number) => {
      const hours = Array.from({ length: 24 }, (_, hour) =>
        kindOf(world, 'WeatherObserved').list(dayMs + hour * HOUR_MS),
      );
      return hours.flat().reduce((sum, one) => sum + Number(one.attributes['precipitation']?.value ?? 0), 0);
    };
    const countOn = (dayMs: number, code: string) =>
      [...reports.values()].filter((one) => {
        const requestedMs = instant(one, 'requested_datetime');
        return (
          requestedMs >= dayMs &&
          requestedMs < dayMs + DAY_MS &&
          one.attributes['service_code']?.value === code
        );
      }).length;
    const sampled = days.filter((_, index) => index % 4 === 0);
    const wet = sampled.map((dayMs) => ({ rain: rainOf(dayMs), floods: countOn(dayMs, '002') }));
    const sorted = wet.toSorted((a, b) => a.rain - b.rain);
    const mean = (part: typeof wet) => part.reduce((sum, { floods }) => sum + floods, 0) / part.length;
    expect(mean(sorted.slice(-10))).toBeGreaterThan(2 * mean(sorted.slice(0, 10)) + 0.5);
    const isSunday = (dayMs: number) => new Date(dayMs + 7 * HOUR_MS).getUTCDay() === 0;
    const noise = (isFree: boolean) => {
      const chosen = days.filter((dayMs) => isSunday(dayMs) === isFree);
      return chosen.reduce((sum, dayMs) => sum + countOn(dayMs, '005'), 0) / chosen.length;
    };
    expect(noise(true)).toBeGreaterThan(1.4 * noise(false));
  }, 30_000);

  it('tell every change of theirs', () => {
    const [one] = kind.list(AT_MS).filter((entity) => entity.attributes['rating']);
    const changes = kind.changesBetween!(one!.id, 0, AT_MS);
    expect(changes).toHaveLength(6);
    for (const atMs of changes) {
      const before = JSON.stringify(kind.get(one!.id, atMs - 1));
      expect(before === JSON.stringify(kind.get(one!.id, atMs))).toBe(false);
    }
  });
});
