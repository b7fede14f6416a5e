// The rule source-silent: the more figures rest on a source, the graver its silence.
import { describe, expect, it } from 'vitest';
import type { SourceFacts } from '#kernel/exception/exception.ts';
import { LEADER_RANK } from '#kernel/exception/rank.ts';
import { silentSources } from '#kernel/exception/source-rule.ts';
import { HOUR_MS, NOW_MS } from './exception-facts.ts';

const source = (kpis: number, lastHeardMs = NOW_MS - HOUR_MS): SourceFacts => ({
  sourceId: 'broker',
  feedIds: ['roads'],
  lastHeardMs,
  kpiIds: Array.from({ length: kpis }, (_, index) => `kpi.${index}`),
  kpisTotal: 100,
});
const severityOf = (facts: SourceFacts) => silentSources([facts], NOW_MS)[0]?.severityCode;

describe('source-silent', () => {
  it('waits a quarter of an hour', () => {
    expect(silentSources([source(60, NOW_MS - 14 * 60_000)], NOW_MS)).toEqual([]);
    expect(silentSources([source(60, NOW_MS - 15 * 60_000)], NOW_MS)).toHaveLength(1);
  });

  it('is as grave as the share of figures that rest on it', () => {
    expect([5, 10, 50].map((kpis) => severityOf(source(kpis)))).toEqual([2, 3, 4]);
  });

  it('reaches a leader where many figures have long been silent', () => {
    const [few] = silentSources([source(5, NOW_MS - 100 * HOUR_MS)], NOW_MS);
    const [most] = silentSources([source(50, NOW_MS - HOUR_MS)], NOW_MS);
    expect(few?.rank).toBeLessThan(LEADER_RANK);
    expect(most?.rank).toBeGreaterThan(LEADER_RANK);
  });

  it('tells of one that never answered, and of none that no figure rests on', () => {
    expect(silentSources([source(60, Number.NaN)], NOW_MS)[0]?.steps).toBeNaN();
    expect(silentSources([source(0)], NOW_MS)).toEqual([]);
  });
});
