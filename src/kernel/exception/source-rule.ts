// The rule `source-silent`: a source that several figures rest on has not answered for long.
import { SEVERITY } from '#kernel/severity.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import type { SourceException, SourceFacts } from './exception.ts';
import { rankOf } from './rank.ts';

/** A source may be away for so long before a leader hears of it, ms. */
const PATIENCE_MS = 900_000;
const MANY = 0.1;
const MOST = 0.5;

/** Exceptions of sources that do not answer at `nowMs`; graver the more figures rest on them. One that never answered is told at once. */
export function silentSources(sources: readonly SourceFacts[], nowMs: number): SourceException[] {
  return sources.flatMap((source) => {
    const silentMs = nowMs - source.lastHeardMs;
    if (source.kpiIds.length === 0 || silentMs < PATIENCE_MS) return [];
    const reach = source.kpiIds.length / source.kpisTotal;
    const severityCode = reach >= MOST ? SEVERITY.critical : reach >= MANY ? SEVERITY.high : SEVERITY.medium;
    const steps = silentMs / HOUR_MS;
    return [
      {
        rule: 'source-silent',
        key: `source ${source.sourceId}`,
        severityCode,
        reach,
        steps,
        rank: rankOf({ severityCode, reach, steps }),
        source,
      },
    ];
  });
}
