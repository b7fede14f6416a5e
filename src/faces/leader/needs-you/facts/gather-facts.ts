// The facts that the rules read, from what the live room holds at one instant. Pure: the flows' tests call it with the engine's own rows.
import type { EventFacts, ExceptionFacts, FigureFacts, SourceFacts } from '#kernel/exception/exception.ts';
import { limitCrossed } from '#kernel/exception/limit-crossed.ts';
import type { FigurePast } from '#kernel/exception/since-beyond.ts';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { Language } from '#kernel/localized-text.ts';
import {
  isPartialSum,
  LIKE_SHARE,
  MINIMUM_REPORTING_SHARE,
  shareReported,
} from '#kernel/sector/kpi-status.ts';
import { SEVERITY } from '#kernel/severity.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { idAt, type Table } from '#kernel/table/table.ts';
import type { FeedHealth } from '#live/feed-health.ts';
import type { KpiReading } from '#live/kpis.ts';
import type { Installed } from '#session/installed.ts';
import { openEvents } from '#ui/events/event-rows.ts';
import { figureReach } from './figure-reach.ts';
import { figureRows } from './figure-objects.ts';

/** What is on show at an instant. */
export interface Sight {
  readings: readonly KpiReading[];
  tableOf(feedId: string): Table | undefined;
  pastOf(kpiId: string): KpiSeries | undefined;
  /** When a figure was seen to cross its limit, epoch ms; NaN where it was not. */
  seenAtMs(kpiId: string): number;
  health: readonly FeedHealth[];
  /** Administrative units of the province today. */
  unitsTotal: number;
  language: Language;
  nowMs: number;
}

/** The facts of a sight. */
export function gatherFacts(sight: Sight, installed: Installed): ExceptionFacts {
  const events = eventFacts(sight, installed);
  return {
    figures: figureFacts(sight, installed, events),
    events,
    sources: sourceFacts(sight, installed),
    unitsTotal: sight.unitsTotal,
  };
}

/** Figures beyond a limit; the others are no concern of any rule. */
function figureFacts(sight: Sight, { feeds }: Installed, events: readonly EventFacts[]): FigureFacts[] {
  return sight.readings.flatMap(({ kpi, value, sample }): FigureFacts[] => {
    const feed = feeds.get(kpi.feed);
    if (!feed || !limitCrossed(kpi, value)) return [];
    const table = sight.tableOf(feed.id);
    const told = new Set(events.filter((event) => event.feed === feed.id).map(({ id }) => id));
    const rows = table && told.size > 0 ? figureRows(kpi, feed, table) : [];
    return [
      {
        kpi,
        value,
        reach: figureReach(kpi, feed, table, sight),
        past: pastOf(sight.pastOf(kpi.id), sample),
        period: historyPlan(kpi.period).period,
        isStated: feed.lifetime === 'report',
        seenAtMs: sight.seenAtMs(kpi.id),
        isToldByEvents:
          table !== undefined && rows.length > 0 && rows.every((row) => told.has(idAt(table, row))),
      },
    ];
  });
}

/** Values by period; NaN where under half of the weight reported. Sums of other shares than the present one are not alike. */
function pastOf(series: KpiSeries | undefined, now: KpiSample | undefined): FigurePast | null {
  if (!series) return null;
  const values = series.samples.map(({ value, reportingShare, rowsTotal }) =>
    rowsTotal === 0 || reportingShare >= MINIMUM_REPORTING_SHARE ? value : Number.NaN,
  );
  const alike = series.samples.map((sample) => now === undefined || isComparable(sample, now));
  return { endsMs: [...series.timesMs], values, alike };
}

function isComparable(then: KpiSample, now: KpiSample): boolean {
  const isEither = isPartialSum(then) || isPartialSum(now);
  return !isEither || Math.abs(shareReported(then) - shareReported(now)) <= LIKE_SHARE;
}

/** Open events that their sectors call a leader's. */
function eventFacts({ tableOf, language }: Sight, installed: Installed): EventFacts[] {
  return installed.events.flatMap((list): EventFacts[] => {
    const table = tableOf(list.feed);
    if (!table) return [];
    const owner = installed.sectorOfFeed(list.feed)?.owner[language] ?? '';
    return openEvents(list, table, language)
      .filter(({ severityCode }) => severityCode >= (list.leaderFromSeverity ?? SEVERITY.high))
      .map((event) => ({
        feed: event.feed,
        id: event.id,
        severityCode: event.severityCode,
        title: event.title,
        places: event.place === '' ? [] : event.place.split('; '),
        owner: event.owner || owner,
        startedMs: event.startedMs,
        dueMs: event.dueMs,
        isPlan: list.offWall === true,
      }));
  });
}

/** Sources with feeds that do not answer. */
function sourceFacts({ health }: Sight, { kpis }: Installed): SourceFacts[] {
  const bySource = new Map<string, FeedHealth[]>();
  for (const feed of health)
    if (feed.state === 'dead') bySource.set(feed.sourceId, [...(bySource.get(feed.sourceId) ?? []), feed]);
  return [...bySource].map(([sourceId, feeds]) => {
    const feedIds = feeds.map(({ feedId }) => feedId);
    const heard = feeds.map(({ lastSuccessMs }) => lastSuccessMs).filter((atMs) => !Number.isNaN(atMs));
    return {
      sourceId,
      feedIds,
      lastHeardMs: heard.length > 0 ? Math.max(...heard) : Number.NaN,
      kpiIds: [...kpis.values()].filter(({ feed }) => feedIds.includes(feed)).map(({ id }) => id),
      kpisTotal: kpis.size,
    };
  });
}
