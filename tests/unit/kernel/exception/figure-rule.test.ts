// The rule beyond-limit: one exception a feed, led by the most telling figure.
import { describe, expect, it } from 'vitest';
import { figureBeyondLimit, figuresBeyondLimit } from '#kernel/exception/figure-rule.ts';
import { trendOf } from '#kernel/exception/trend.ts';
import { figure, JAM, past } from './exception-facts.ts';

const SPEED = { ...JAM, id: 'roads.speed', unit: '%', direction: 'up' as const, digits: 0 };

describe('beyond-limit', () => {
  it('says nothing within limits', () => {
    expect(figuresBeyondLimit([figure({ value: 4 }), figure({ value: Number.NaN })])).toEqual([]);
  });

  it('takes severity from the status, time from the past, rank from the formula', () => {
    const found = figureBeyondLimit(figure({ past: past(10, 40, 44), reach: 0.5 }));
    expect(found).toMatchObject({
      rule: 'beyond-limit',
      key: 'roads.jam',
      severityCode: 4,
      steps: 2,
      rank: 16 * 2.5 * (1 + 2 / 26),
      crossed: { level: 'critical', limit: 30, excess: 15 },
    });
  });

  it('counts since the limit it speaks of, not since a milder one', () => {
    expect(figureBeyondLimit(figure({ past: past(4, 20, 20, 40) }))?.steps).toBe(1);
  });

  it('leads with the gravest of a feed and keeps the others beside it', () => {
    const speed = figure({
      kpi: { ...SPEED, thresholds: { medium: 70, high: 55, critical: 40 } },
      value: 60,
    });
    const other = figure({ kpi: { ...JAM, id: 'sea.waves', feed: 'sea' } });
    const found = figuresBeyondLimit([speed, figure(), other]);
    expect(found.map(({ key, also }) => [key, also.map((one) => one.key)])).toEqual([
      ['roads.jam', ['roads.speed']],
      ['sea.waves', []],
    ]);
  });

  it('is silent where all it counts is told event by event', () => {
    expect(figuresBeyondLimit([figure({ isToldByEvents: true })])).toEqual([]);
  });
});

describe('the trend', () => {
  it('of a state is against three hours ago', () => {
    expect(figureBeyondLimit(figure({ past: past(80, 20, 30, 44) }))?.trend).toBe('rising');
    expect(figureBeyondLimit(figure({ past: past(20, 60, 50, 47) }))?.trend).toBe('falling');
    expect(figureBeyondLimit(figure({ past: past(90, 45.5, 90, 90) }))?.trend).toBe('steady');
  });

  it('of what is stated is against the period before, of a running period unknown', () => {
    const kpi = { ...JAM, period: 'month' as const };
    const facts = { kpi, period: 'month' as const, past: past(60, 45) };
    expect(figureBeyondLimit(figure({ ...facts, isStated: true }))?.trend).toBe('falling');
    expect(figureBeyondLimit(figure(facts))?.trend).toBeNull();
  });

  it('is unknown without a past', () => {
    expect(figureBeyondLimit(figure())?.trend).toBeNull();
    expect(figureBeyondLimit(figure({ past: past(1, 2) }))?.trend).toBeNull();
  });

  it('takes what the figure cannot show, and under two hundredths, for no change', () => {
    expect(trendOf(0, 0.05, 0.1)).toBe('steady');
    expect(trendOf(1000, 1019, 1)).toBe('steady');
    expect(trendOf(1000, 1020, 1)).toBe('rising');
    expect(trendOf(-10, -12, 0.1)).toBe('falling');
  });
});
