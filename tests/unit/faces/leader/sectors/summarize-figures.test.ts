// Many figures as one word: the worst wins, the unknown is not calm, and nothing is claimed of what has no limits.
import { describe, expect, it } from 'vitest';
import type { KpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiReading } from '#live/kpis.ts';
import {
  summarizeFigures,
  summaryRank,
  type SummaryLevel,
} from '../../../../../src/faces/leader/sectors/summary/summarize-figures.ts';
import { buildReading, SPEED_RATIO } from '../../../../dom/ui/build-table.ts';

const LIMITED = { ...SPEED_RATIO, thresholds: { medium: 70, high: 55, critical: 40 } };

function reading(id: string, status: KpiStatus, over: Partial<KpiReading> = {}): KpiReading {
  const value = status === 'unknown' ? Number.NaN : 60;
  return buildReading(value, { kpi: { ...LIMITED, id }, status, ...over });
}

describe('summarizeFigures', () => {
  it('takes the status of the worst and counts who shares it', () => {
    const summary = summarizeFigures([
      reading('a', 'medium'),
      reading('b', 'high'),
      reading('c', 'normal'),
      reading('d', 'high'),
      reading('e', 'unknown'),
    ]);
    expect(summary).toMatchObject({ level: 'high', beyond: 3, beyondAsWorst: 2, known: 4, total: 5 });
    expect(summary.worst?.kpi.id).toBe('b');
  });

  it('is calm only while at least half is known', () => {
    const known = [reading('a', 'normal'), reading('b', 'normal')];
    const two = [reading('c', 'unknown'), reading('d', 'unknown')];
    expect(summarizeFigures([...known, ...two]).level).toBe('normal');
    expect(summarizeFigures([...known, ...two, reading('e', 'unknown')]).level).toBe('unknown');
  });

  it('says trouble even where little else is known', () => {
    expect(summarizeFigures([reading('a', 'critical'), reading('b', 'unknown')]).level).toBe('critical');
  });

  it('tells apart what is not declared, what has not come yet and what does not come', () => {
    expect(summarizeFigures([]).level).toBe('undeclared');
    expect(summarizeFigures([reading('a', 'unknown', { cause: 'starting' })]).level).toBe('waiting');
    expect(summarizeFigures([reading('a', 'unknown', { cause: 'dead' })]).level).toBe('unknown');
    expect(summarizeFigures([reading('a', 'unknown', { cause: 'unconnected' })]).level).toBe('unconnected');
    expect(summarizeFigures([buildReading(60, { kpi: SPEED_RATIO })]).level).toBe('unlimited');
  });

  it('counts who is within limits and short of the target, as far as the figure is written', () => {
    const target = { value: 60, basis: { vi: 'x', en: 'x' } };
    const aimed = (value: number, status: KpiStatus = 'normal') =>
      buildReading(value, { kpi: { ...LIMITED, id: String(value), digits: 0, target } as never, status });
    const summary = summarizeFigures([
      aimed(59),
      aimed(59.6),
      aimed(61),
      aimed(30, 'high'),
      aimed(Number.NaN, 'unknown'),
    ]);
    expect(summary.missed).toBe(1);
  });

  it('counts as overdue what is known and old, not what is missing', () => {
    const stale = { quality: 'stale' } as const;
    expect(summarizeFigures([reading('a', 'normal', stale), reading('b', 'unknown', stale)]).stale).toBe(1);
  });
});

describe('summaryRank', () => {
  it('puts trouble first by severity, then the unknown, then the calm', () => {
    const levels: SummaryLevel[] = [
      'normal',
      'unlimited',
      'medium',
      'unknown',
      'critical',
      'waiting',
      'high',
    ];
    const rankOf = (level: SummaryLevel) => summaryRank({ level, missed: 0 });
    expect([...levels].sort((a, b) => rankOf(b) - rankOf(a))).toEqual([
      'critical',
      'high',
      'medium',
      'unknown',
      'waiting',
      'normal',
      'unlimited',
    ]);
  });

  it('puts a missed target before the calm and after what is not known', () => {
    expect(summaryRank({ level: 'normal', missed: 1 })).toBeGreaterThan(
      summaryRank({ level: 'normal', missed: 0 }),
    );
    expect(summaryRank({ level: 'normal', missed: 9 })).toBeLessThan(
      summaryRank({ level: 'unknown', missed: 0 }),
    );
    expect(summaryRank({ level: 'medium', missed: 9 })).toBe(summaryRank({ level: 'medium', missed: 0 }));
  });
});
