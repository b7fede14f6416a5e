// A change is told where the matter changed: not for a correction, another share of reporting, or an ordinary movement.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KeptFigure } from '#session/snapshot.ts';
import {
  compareFigure,
  isWorse,
  LIKE_SHARE,
  REMARKABLE,
  type FigureChange,
} from '../../../../../src/faces/leader/changes/figure-change.ts';
import { usualDifference } from '../../../../../src/faces/leader/changes/usual-variation.ts';

const LEVEL: KpiSpec = {
  id: 'water.level',
  title: { vi: 'Mực nước', en: 'Level' },
  unit: 'm',
  digits: 2,
  direction: 'down',
  feed: 'water',
  thresholds: { medium: 70, high: 71, critical: 72 },
};
const MONTHLY: KpiSpec = { ...LEVEL, period: 'month' };
/** The ends of September and October, and an instant within October. */
const SEPTEMBER_MS = Date.parse('2026-10-01T00:00:00+07:00');
const OCTOBER_MS = Date.parse('2026-11-01T00:00:00+07:00');
const IN_OCTOBER_MS = Date.parse('2026-10-20T00:00:00+07:00');
const figure = (value: number, asOfMs: number, reportingShare = 1): KeptFigure => ({
  value,
  asOfMs,
  reportingShare,
});
const kindOf = (verdict: ReturnType<typeof compareFigure>) =>
  typeof verdict === 'string' ? verdict : verdict.kind;

describe('compareFigure', () => {
  it.each([
    ['enters a limit', LEVEL, figure(69, 0), figure(70.5, 9), 'status'],
    ['leaves the limits', LEVEL, figure(73, 0), figure(60, 9), 'status'],
    ['stays where it was', LEVEL, figure(60, 0), figure(60, 9), 'same'],
    ['moves as it often does', LEVEL, figure(60, 0), figure(62.9, 9), 'same'],
    ['moves much further than usual', LEVEL, figure(50, 0), figure(60, 9), 'moved'],
    ['moves unusually, but by little', LEVEL, figure(60, 0), figure(60.03, 9), 'same'],
    ['was read once, and not again', LEVEL, figure(60, 9), figure(80, 9), 'same'],
    ['is reported by fewer', LEVEL, figure(60, 0, 1), figure(80, 9, 0.9), 'unlike'],
    ['is not known now', LEVEL, figure(60, 0), figure(Number.NaN, 9), 'unknown'],
    ['was not known then', LEVEL, figure(Number.NaN, 0), figure(80, 9), 'unknown'],
    ['is stated for a new month', MONTHLY, figure(60, SEPTEMBER_MS), figure(61, OCTOBER_MS), 'stated'],
    [
      'is stated for a new month, beyond a limit',
      MONTHLY,
      figure(60, SEPTEMBER_MS),
      figure(71.5, OCTOBER_MS),
      'status',
    ],
    [
      'is stated for a new month, unusually',
      MONTHLY,
      figure(50, SEPTEMBER_MS),
      figure(60, OCTOBER_MS),
      'moved',
    ],
    ['is corrected for the same month', MONTHLY, figure(60, 9), figure(73, 9), 'corrected'],
    [
      'is completed for the same month',
      MONTHLY,
      figure(60, OCTOBER_MS, 0.6),
      figure(73, OCTOBER_MS, 1),
      'unlike',
    ],
    [
      'is corrected for the same month, with another date',
      MONTHLY,
      figure(60, IN_OCTOBER_MS),
      figure(73, OCTOBER_MS),
      'corrected',
    ],
    ['is stated as it was', MONTHLY, figure(60, 9), figure(60.001, 9), 'same'],
    ['goes back to an older month', MONTHLY, figure(60, OCTOBER_MS), figure(73, SEPTEMBER_MS), 'same'],
  ] as const)('a figure that %s', (_name, kpi, then, now, kind) => {
    expect(kindOf(compareFigure(kpi, then, now, 1))).toBe(kind);
  });

  it('counts a movement in steps of the last digit where the figure hardly ever moves, and never without a past', () => {
    const count: KpiSpec = { ...LEVEL, unit: '{count}', digits: 0, direction: 'neutral' };
    const kind = (to: number, usual: number) =>
      kindOf(compareFigure(count, figure(2, 0), figure(to, 9), usual));
    expect(kind(2 + REMARKABLE - 1, 0)).toBe('same');
    expect(kind(2 + REMARKABLE, 0)).toBe('moved');
    expect(kind(200, Number.NaN)).toBe('same');
  });

  it('wants a whole point of a percentage, be it near a hundred', () => {
    const share: KpiSpec = { ...LEVEL, unit: '%', digits: 1, direction: 'neutral' };
    const kind = (to: number) => kindOf(compareFigure(share, figure(99.5, 0), figure(to, 9), 0.01));
    expect(kind(98.9)).toBe('same');
    expect(kind(98.3)).toBe('moved');
  });

  it('holds for all figures', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        value,
        value,
        share,
        share,
        value,
        fc.boolean(),
        (a, b, shareA, shareB, usual, isStated) => {
          const kpi = isStated ? MONTHLY : LEVEL;
          const [thenMs, nowMs] = [SEPTEMBER_MS, OCTOBER_MS];
          const [then, now] = [figure(a, thenMs, shareA), figure(b, nowMs, shareB)];
          const verdict = compareFigure(kpi, then, now, usual);
          expect(verdict === 'unlike').toBe(Math.abs(shareA - shareB) > LIKE_SHARE);
          if (typeof verdict === 'string') return;
          if (verdict.kind === 'status') expect(verdict.from.status).not.toBe(verdict.to.status);
          else expect(verdict.from.status).toBe(verdict.to.status);
          const back = compareFigure(kpi, figure(b, thenMs, shareB), figure(a, nowMs, shareA), usual);
          if (verdict.kind === 'status') expect(isWorse(back as FigureChange)).toBe(!isWorse(verdict));
          // The same reading seen twice is no change of the matter, whatever it was.
          expect(['same', 'corrected', 'unlike']).toContain(
            kindOf(compareFigure(kpi, figure(a, nowMs, shareA), now, usual)),
          );
        },
      ),
    );
  });
});

describe('usualDifference', () => {
  const numbers = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), {
    minLength: 8,
    maxLength: 30,
  });

  it('knows no usual from a short past', () => {
    expect(usualDifference({}, [1, 2, Number.NaN, 3])).toBeNaN();
    expect(usualDifference({ period: 'month' }, [1, 2, 3, 4])).toBeNaN();
  });

  it('is not moved by one spike, nor by the step that is to be judged', () => {
    const calm = [5, 6, 5, 7, 6, 5, 6, 7, 6, 5];
    expect(usualDifference({}, [...calm, 900])).toBeLessThan(3);
    expect(usualDifference({ period: 'month' }, [...calm, 900])).toBe(
      usualDifference({ period: 'month' }, [...calm, 6]),
    );
  });

  it('is the spread of hours for a state, times √2', () => {
    expect(usualDifference({}, [1, 2, 3, 4, 5])).toBeCloseTo(Math.SQRT2 * 1.4826, 10);
  });

  it('grows with the unit and does not depend on where zero lies', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(undefined, 'month' as const), (values, period) => {
        const kpi = period ? { period } : {};
        const usual = usualDifference(kpi, values);
        expect(usual).toBeGreaterThanOrEqual(0);
        expect(
          usualDifference(
            kpi,
            values.map((value) => value * 10),
          ),
        ).toBeCloseTo(usual * 10, 6);
        expect(
          usualDifference(
            kpi,
            values.map((value) => value + 500),
          ),
        ).toBeCloseTo(usual, 6);
        expect(usualDifference(kpi, [Number.NaN, ...values])).toBe(usual);
      }),
    );
  });
});
