// What changed, in React: compared when data come, at most twice a minute; what is on screen is rendered anew only where it reads differently.
import { useEffect, useMemo, useState } from 'react';
import { useText, type Text } from '#i18n/i18n.ts';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { onFeedRecords } from '#live/ingest/feed-records.ts';
import { useKpiTrends } from '#live/kpi/use-kpi-trends.ts';
import { onSamples } from '#live/kpis.ts';
import { onShownTimeJump } from '#live/shown-time.ts';
import { tableStore } from '#live/tables.ts';
import { readingAt } from '#live/use-kpi.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import type { Snapshot } from '#session/snapshot.ts';
import { dayBefore, pastValues, sameHourYesterday, statusSince } from './day-before.ts';
import { describeChange } from './describe-change.ts';
import { findChanges, type Change, type Comparison } from './find-changes.ts';
import { readPresent } from './read-present.ts';
import { usualDifference } from './usual-variation.ts';

const READ_EVERY_MS = 30_000;
/** Of each sector so many of the figures that a leader reads first are asked for their past. */
const OF_EACH_SECTOR = 2;

/** A change with its sentence. */
export interface ToldChange {
  change: Change;
  sentence: string;
}

/** A comparison with its sentences; `isWhole` is false while pasts are on their way. */
export interface ToldComparison extends Omit<Comparison, 'changes'> {
  changes: readonly ToldChange[];
  isWhole: boolean;
  /** Figures whose past was asked for and is not there. */
  pastless: number;
}

/** What it is compared with: the end of the last visit, or the same hour of yesterday. */
export type Against = 'visit' | 'yesterday';

/** The changes against `before` (a visit) or, where `against` says so, yesterday; null until first compared. */
export function useChanges(
  against: Against,
  before: Snapshot | null,
  isWanted: boolean,
): ToldComparison | null {
  const text = useText();
  const kpis = useFollowedKpis(isWanted);
  const { byKpi, isWhole } = useKpiTrends(kpis, isWanted);
  const [told, setTold] = useState<ToldComparison | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    const read = () => {
      const pastless = kpis.length - byKpi.size;
      const next = { ...compare(against, before, byKpi, text), isWhole, pastless };
      setTold((last) => (last && readsAlike(last, next) ? last : next));
    };
    read();
    return onData(read);
  }, [against, before, byKpi, isWhole, isWanted, kpis, text]);
  return told;
}

/** Leading figures of each sector, what the person watches, and whatever is beyond its limits when they begin to look. */
function useFollowedKpis(isWanted: boolean): readonly KpiSpec[] {
  const watched = useSession((session) => session.watched);
  const beyond = useMemo(() => (isWanted ? beyondLimits() : []), [isWanted]);
  return useMemo(() => {
    const { sectors, kpis } = getInstalled();
    const leading = sectors.flatMap(({ shows }) => shows.leader.slice(0, OF_EACH_SECTOR));
    return [...new Set([...leading, ...watched, ...beyond])].flatMap((id) => kpis.get(id) ?? []);
  }, [watched, beyond]);
}

function beyondLimits(): string[] {
  return [...getInstalled().kpis.keys()].filter(
    (id) => !['normal', 'unknown'].includes(readingAt(id).status),
  );
}

function compare(
  against: Against,
  before: Snapshot | null,
  pasts: ReadonlyMap<string, KpiSeries>,
  text: Text,
): Omit<ToldComparison, 'isWhole' | 'pastless'> {
  const { kpis } = getInstalled();
  const now = readPresent(text.language);
  const thenMs = sameHourYesterday(now.atMs);
  const isVisit = against === 'visit' && before !== null;
  const comparison = findChanges({
    before: isVisit ? before : dayBefore(kpis, pasts, now.figures, thenMs),
    now,
    witness: !isVisit && before && before.atMs >= thenMs ? before : null,
    kpis,
    usual: usualDifferences(kpis, pasts),
  });
  const changes = comparison.changes.map((change) => {
    const past = 'kpi' in change ? pasts.get(change.kpi.id) : undefined;
    const sinceMs =
      'kpi' in change && change.kind === 'status' && past
        ? statusSince(change.kpi, past, change.to.value)
        : Number.NaN;
    return { change, sentence: describeChange(change, sinceMs, text) };
  });
  return { ...comparison, changes };
}

function usualDifferences(
  kpis: ReadonlyMap<string, KpiSpec>,
  pasts: ReadonlyMap<string, KpiSeries>,
): ReadonlyMap<string, number> {
  return new Map(
    [...pasts].flatMap(([id, past]) => {
      const kpi = kpis.get(id);
      return kpi ? [[id, usualDifference(kpi, pastValues(past))] as const] : [];
    }),
  );
}

function readsAlike(a: ToldComparison, b: ToldComparison): boolean {
  const numbers = ['thenMs', 'compared', 'unlike', 'isWhole', 'pastless'] as const;
  return (
    numbers.every((name) => a[name] === b[name]) &&
    a.changes.length === b.changes.length &&
    a.changes.every(({ sentence }, index) => sentence === b.changes[index]?.sentence)
  );
}

/** Calls back after data came, `READ_EVERY_MS` later at the latest and not more often. */
function onData(read: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      read();
    }, READ_EVERY_MS);
  };
  const stops = [
    onSamples(later),
    tableStore.subscribeAll(later),
    onFeedRecords(later),
    onShownTimeJump(later),
  ];
  return () => {
    clearTimeout(timer);
    stops.forEach((stop) => stop());
  };
}
