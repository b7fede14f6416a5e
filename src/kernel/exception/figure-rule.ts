// The rule `beyond-limit`: figures beyond a threshold of their own, one exception a feed, led by the most telling.
import { statusSeverity } from '#kernel/sector/kpi-status.ts';
import type { FigureException, FigureFacts } from './exception.ts';
import { limitCrossed } from './limit-crossed.ts';
import { rankOf } from './rank.ts';
import { sinceBeyond } from './since-beyond.ts';
import { trendOf, type Trend } from './trend.ts';

/** A state at an instant is compared with what it was so many hours ago. */
const TREND_PERIODS = 3;

/** Exceptions of all figures that are beyond a limit; figures of one feed tell of one thing. */
export function figuresBeyondLimit(figures: readonly FigureFacts[]): FigureException[] {
  const byFeed = new Map<string, FigureException[]>();
  for (const facts of figures) {
    const found = facts.isToldByEvents ? null : figureBeyondLimit(facts);
    if (!found) continue;
    const { feed } = facts.kpi;
    byFeed.set(feed, [...(byFeed.get(feed) ?? []), found]);
  }
  return [...byFeed.values()].flatMap((found) => {
    const [lead, ...also] = found.toSorted((a, b) => b.rank - a.rank || a.key.localeCompare(b.key));
    return lead ? [{ ...lead, also }] : [];
  });
}

/** One figure by itself; null within limits. */
export function figureBeyondLimit(facts: FigureFacts): FigureException | null {
  const { kpi, value, reach, past, period, seenAtMs } = facts;
  const crossed = limitCrossed(kpi, value);
  if (!crossed) return null;
  const run = sinceBeyond(
    past ?? { endsMs: [], values: [] },
    period,
    (earlier) => (crossed.side === 'above' ? earlier > crossed.limit : earlier < crossed.limit),
    seenAtMs,
  );
  const severityCode = statusSeverity(crossed.level);
  const steps = run?.periods ?? Number.NaN;
  return {
    rule: 'beyond-limit',
    key: kpi.id,
    severityCode,
    reach,
    steps,
    rank: rankOf({ severityCode, reach, steps }),
    kpi,
    value,
    crossed,
    since: run?.since ?? null,
    period,
    trend: figureTrend(facts),
    also: [],
  };
}

/** A state against three hours ago, a stated figure against the period before; a period that is still running has no trend, nor sums of other units. */
function figureTrend({ kpi, value, past, isStated }: FigureFacts): Trend | null {
  if (!past || (kpi.period !== undefined && !isStated)) return null;
  const index = isStated ? -2 : -TREND_PERIODS;
  if (past.alike?.at(index) === false) return null;
  const earlier = past.values.at(index) ?? Number.NaN;
  return trendOf(earlier, value, 10 ** -kpi.digits);
}
