// Accidents and overload of the simulated province: caused by traffic, free days and nights.
import { describe, expect, it } from 'vitest';
import { addPeriods } from '#kernel/time/calendar-period.ts';
import { dayRisk } from '../../../../mocks/province/road-safety/accident-draw.ts';
import { dayOf } from '../../../../mocks/province/calendar/local-time.ts';
import { kindOf, local, meanOf, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const accidents = kindOf(world, 'TrafficAccidentReport');
const scales = kindOf(world, 'WeighInMotionObserved');

/** Reports of a month that came, by the month's end. */
const reported = (endMs: number) =>
  accidents.list(endMs).filter(({ attributes }) => attributes['accidents']?.observedAtMs === endMs);

describe('road accidents', () => {
  const ends = Array.from({ length: 24 }, (_, index) =>
    addPeriods(local('2024-11-01T00:00'), 'month', index),
  );
  const sums = ends.map((endMs) => {
    const rows = reported(endMs);
    return ['accidents', 'deaths', 'injured'].map((name) =>
      rows.reduce((sum, row) => sum + valueOf(row, name), 0),
    );
  });

  it('number some thirty to forty a month, and hurt more than they kill', () => {
    const [mean, deaths, injured] = [0, 1, 2].map((index) => meanOf(sums.map((month) => month[index] ?? 0)));
    expect(mean).toBeGreaterThan(20);
    expect(mean).toBeLessThan(55);
    expect(injured).toBeGreaterThan(deaths ?? 0);
    expect(deaths).toBeLessThan(mean ?? 0);
  });

  it('differ from month to month and from unit to unit', () => {
    expect(new Set(sums.map(([count]) => count)).size).toBeGreaterThan(8);
    const byUnit = new Map<string, number>();
    for (const endMs of ends)
      for (const row of reported(endMs))
        byUnit.set(row.id, (byUnit.get(row.id) ?? 0) + valueOf(row, 'accidents'));
    const totals = [...byUnit.values()].sort((a, b) => a - b);
    expect(totals.at(-1)).toBeGreaterThan(3 * (totals[5] ?? 0));
  });

  it('are likelier on free days, most of all around Tết', () => {
    const [working, sunday, tet] = [dayOf(2026, 10, 14), dayOf(2026, 10, 18), dayOf(2026, 2, 18)];
    expect(dayRisk(sunday)).toBeGreaterThan(dayRisk(working));
    expect(dayRisk(tet)).toBeGreaterThan(dayRisk(sunday));
  });
});

describe('scales', () => {
  it('weigh six lanes, and find a few per cent too heavy', () => {
    const lanes = scales.list(local('2026-10-14T09:00'));
    expect(lanes).toHaveLength(6);
    for (const lane of lanes) {
      const share = valueOf(lane, 'vehiclesOverloaded') / valueOf(lane, 'vehiclesWeighed');
      expect(share).toBeGreaterThan(0.005);
      expect(share).toBeLessThan(0.12);
    }
  });

  it('weigh less after a Sunday than after a Thursday', () => {
    const weighed = (text: string) =>
      scales.list(local(text)).reduce((sum, lane) => sum + valueOf(lane, 'vehiclesWeighed'), 0);
    expect(weighed('2026-10-19T00:00')).toBeLessThan(weighed('2026-10-16T00:00'));
  });
});
