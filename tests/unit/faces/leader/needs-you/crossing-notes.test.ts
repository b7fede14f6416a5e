// When figures were seen to cross: exact while somebody looks, unknown from the first look, forgotten after a pause.
import { describe, expect, it } from 'vitest';
import { kpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiReading } from '#live/kpis.ts';
import {
  noteCrossings,
  NOTHING_SEEN,
} from '../../../../../src/faces/leader/needs-you/facts/crossing-notes.ts';
import { JAM, NOW_MS } from '../../../kernel/exception/exception-facts.ts';

const reading = (value: number, changedAtMs?: number): KpiReading => ({
  kpi: JAM,
  sample: undefined,
  value,
  status: kpiStatus(JAM, value),
  reportingShare: 1,
  asOfMs: NOW_MS,
  ageMs: 0,
  quality: 'good',
  cause: 'live',
  change: changedAtMs === undefined ? undefined : { atMs: changedAtMs, previousValue: 0 },
});
/** Looks every five seconds. */
const look = (values: readonly number[], stepMs = 5000) =>
  values.reduce(
    (notes, value, index) =>
      noteCrossings(notes, [reading(value, NOW_MS + index * stepMs - 1000)], NOW_MS + index * stepMs),
    NOTHING_SEEN,
  );
const crossedAt = (notes: ReturnType<typeof look>) => notes.byKpi.get(JAM.id)?.crossedAtMs;

describe('what was seen to cross', () => {
  it('has the time of the change that took it beyond', () => {
    expect(crossedAt(look([1, 40]))).toBe(NOW_MS + 4000);
  });

  it('keeps it while it stays as grave, however the number changes', () => {
    expect(crossedAt(look([1, 40, 41, 39]))).toBe(NOW_MS + 4000);
  });

  it('is told anew when it becomes graver, and is unknown again when it becomes milder', () => {
    expect(crossedAt(look([1, 20, 40]))).toBe(NOW_MS + 9000);
    expect(crossedAt(look([1, 40, 20]))).toBeNaN();
    expect(crossedAt(look([1, 40, 1]))).toBeNaN();
  });

  it('is unknown for what was beyond at the first look', () => {
    expect(crossedAt(look([40, 40]))).toBeNaN();
  });

  it('outlasts a moment without a number', () => {
    expect(crossedAt(look([1, 40, Number.NaN, 40]))).toBe(NOW_MS + 4000);
  });

  it('is forgotten after a pause and when time runs back', () => {
    expect(crossedAt(look([1, 40], 200_000))).toBeNaN();
    expect(crossedAt(look([1, 40], -5000))).toBeNaN();
  });

  it('takes the time of the look where the change itself was not noted', () => {
    const before = noteCrossings(NOTHING_SEEN, [reading(1)], NOW_MS);
    expect(crossedAt(noteCrossings(before, [reading(40)], NOW_MS + 5000))).toBe(NOW_MS + 5000);
  });
});
