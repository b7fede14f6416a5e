// Collects the reports of entities for a temporal answer, up to the broker's cap.
import type { GiveWay } from '../../../give-way.ts';
import { looksAt } from './report-instants.ts';
import { createReportScanner, type Report, type Subject } from './report-scanner.ts';

/** States of the world that one answer may read before it is cut: bounds the time of an answer to some seconds. */
export const READ_BUDGET = 1_000_000;

/** Reports by attribute for each subject; `cutAfterMs` is the last report of a truncated answer. */
export interface History {
  reports: Map<string, Report[]>[];
  isCut: boolean;
}

/** What to collect: reports in [fromMs, toMs), all of them ascending or the newest `lastN` descending. */
export interface HistoryQuery {
  fromMs: number;
  toMs: number;
  lastN: number | undefined;
  wants: (name: string) => boolean;
  instanceCap: number;
}

/**
 * Collects instant by instant across all subjects and stops before the first instant that would exceed the cap, so
 * that a cut answer is complete up to its end; the first instant with reports is always kept, so that asking for the
 * rest makes progress.
 */
export async function collectHistory(
  subjects: readonly Subject[],
  query: HistoryQuery,
  giveWay: GiveWay,
): Promise<History> {
  const { fromMs, toMs, lastN, instanceCap } = query;
  const reports = subjects.map(() => new Map<string, Report[]>());
  let fresh: [Report[], Report][] = [];
  const scanner = createReportScanner(subjects, [fromMs, toMs], query.wants, (subject, name, report) => {
    const known = reports[subject]!.get(name);
    const series = known ?? [];
    if (!known) reports[subject]!.set(name, series);
    if (report && (lastN === undefined || series.length < lastN)) fresh.push([series, report]);
  });
  const stepMs = Math.min(...subjects.map(({ kind }) => kind.cadenceMs));
  let kept = 0;
  let read = 0;
  for (const [atMs, looked] of looksAt(subjects, {
    fromMs,
    toMs,
    stepMs,
    isDescending: lastN !== undefined,
  })) {
    const pause = giveWay(looked.length);
    if (pause) await pause;
    fresh = [];
    read += scanner.look(atMs, looked);
    if (kept > 0 && (kept + fresh.length > instanceCap || read > READ_BUDGET))
      return { reports, isCut: true };
    for (const [series, report] of fresh) series.push(report);
    kept += fresh.length;
    if (lastN !== undefined && hasEnough(reports, lastN)) break;
  }
  return { reports, isCut: false };
}

/** True when every attribute seen of every subject has its N reports. */
function hasEnough(reports: readonly Map<string, Report[]>[], lastN: number): boolean {
  return reports.every(
    (series) => series.size > 0 && [...series.values()].every((list) => list.length >= lastN),
  );
}
