// Ticks stand at local hours, and the day begins at local midnight.
import { describe, expect, it } from 'vitest';
import { timeTicks } from '#ui/time/time-ticks.ts';

const HOUR = 3_600_000;

describe('timeTicks', () => {
  const fromMs = Date.UTC(2026, 10, 20, 3, 10);
  const ticks = timeTicks(fromMs, fromMs + 48 * HOUR, 'vi');

  it('has one tick an hour, inside the span, in order', () => {
    expect(ticks).toHaveLength(48);
    expect(ticks[0]!.share).toBeCloseTo(50 / (48 * 60), 6);
    for (const { share } of ticks) expect(share).toBeLessThanOrEqual(1);
  });

  it('labels six-hour marks and local midnights', () => {
    expect(ticks.filter(({ label }) => label !== '').map(({ label }) => label)).toEqual([
      '12:00',
      '18:00',
      '21/11',
      '06:00',
      '12:00',
      '18:00',
      '22/11',
      '06:00',
    ]);
    expect(ticks.filter(({ isDay }) => isDay)).toHaveLength(2);
  });
});
