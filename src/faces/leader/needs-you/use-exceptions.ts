// What needs a leader, in React: the rules over what is on show, looked at anew every few seconds and in a steady order.
import { useMemo, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { Exception as FoundException } from '#kernel/exception/exception.ts';
import { findExceptions } from '#kernel/exception/find-exceptions.ts';
import { limitCrossed } from '#kernel/exception/limit-crossed.ts';
import { steadyOrder, type ShownOrder } from '#kernel/exception/steady-order.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { useKpiTrends } from '#live/kpi/use-kpi-trends.ts';
import { useIsPresentKnown } from '#live/queries.ts';
import { readFeedHealth } from '#live/ingest/feed-records.ts';
import { shownTimeMs } from '#live/shown-time.ts';
import { tableStore } from '#live/tables.ts';
import { readingAt } from '#live/use-kpi.ts';
import { useNow } from '#live/use-now.ts';
import { getDeployment } from '#session/deployment.ts';
import { getInstalled } from '#session/installed.ts';
import { describeCoverage, type Coverage } from './facts/coverage.ts';
import { noteCrossings, NOTHING_SEEN, type CrossingNotes } from './facts/crossing-notes.ts';
import { gatherFacts, type Sight } from './facts/gather-facts.ts';
import type { Sentence } from './words/sentence.ts';
import { writeSentence } from './words/write-sentence.ts';

/** The name under which other parts of this face know a sentence. */
export type { Sentence as Exception } from './words/sentence.ts';

/** Everything found, and what it was found in. */
export interface ExceptionReport {
  /** What needs a leader, most needed first. */
  leaders: readonly Sentence[];
  /** What its offices see to. */
  offices: readonly Sentence[];
  coverage: Coverage;
}

const LOOK_EVERY_MS = 5000;

/** What all who look have seen: going to the brief and back forgets nothing. */
let crossings: CrossingNotes = NOTHING_SEEN;

/** The whole report; what is known of the past of figures beyond their limits is asked for as their tiles ask. */
export function useExceptionReport(): ExceptionReport {
  const text = useText();
  const isPresentKnown = useIsPresentKnown();
  const lookedMs = useNow(LOOK_EVERY_MS);
  const look = useMemo(() => lookAt(lookedMs, isPresentKnown), [lookedMs, isPresentKnown]);
  const beyondIds = look.readings
    .filter(({ kpi, value }) => limitCrossed(kpi, value))
    .map(({ kpi }) => kpi.id)
    .join();
  const beyond = useMemo(() => kpisOf(beyondIds), [beyondIds]);
  const { byKpi, isWhole } = useKpiTrends(beyond, true);
  const report = useMemo(() => {
    const sight: Sight = { ...look, pastOf: (id) => byKpi.get(id), language: text.language };
    const installed = getInstalled();
    const found = findExceptions(gatherFacts(sight, installed), sight.nowMs);
    const write = (exception: FoundException) => writeSentence(exception, sight, installed, text);
    return { found, write, coverage: describeCoverage(sight.readings, sight.health, look.isWhole) };
  }, [look, byKpi, text]);
  const ordered = useSteadyOrder(report.found.leaders, look.nowMs, isPresentKnown && isWhole);
  return useMemo(
    () => ({
      leaders: ordered.map(report.write),
      offices: report.found.offices.map(report.write),
      coverage: report.coverage,
    }),
    [ordered, report],
  );
}

/** The figures of these ids, joined by commas. */
function kpisOf(ids: string): readonly KpiSpec[] {
  const { kpis } = getInstalled();
  return ids.split(',').flatMap((id) => kpis.get(id) ?? []);
}

/** What a look sees; `isWhole` once every source was asked. */
type Look = Omit<Sight, 'pastOf' | 'language'> & { isWhole: boolean };

/** Reads everything once, and notes which figures have crossed their limits since the last look. */
function lookAt(lookedMs: number, isWhole: boolean): Look {
  const nowMs = Math.max(lookedMs, shownTimeMs());
  const readings = [...getInstalled().kpis.keys()].map((id) => readingAt(id));
  crossings = noteCrossings(crossings, readings, nowMs);
  const { byKpi } = crossings;
  return {
    isWhole,
    readings,
    tableOf: (feedId) => tableStore.get(feedId),
    seenAtMs: (kpiId) => byKpi.get(kpiId)?.crossedAtMs ?? Number.NaN,
    health: readFeedHealth(),
    unitsTotal: Math.max(...getDeployment().pack.manifest.vintages.map(({ unitCount }) => unitCount)),
    nowMs,
  };
}

/**
 * The exceptions in an order that does not jump under the reader's eye; until present and past have been read for the first time
 * (`isSettled`) it is the order of ranks.
 */
function useSteadyOrder(
  ranked: readonly FoundException[],
  nowMs: number,
  isSettled: boolean,
): readonly FoundException[] {
  const [shown, setShown] = useState<ShownOrder | null>(null);
  const order = useMemo(() => steadyOrder(shown, ranked, nowMs), [shown, ranked, nowMs]);
  if ((shown !== null || isSettled) && order !== shown) setShown(order);
  return useMemo(() => {
    const byKey = new Map(ranked.map((exception) => [exception.key, exception]));
    return order.keys.flatMap((key) => byKey.get(key) ?? []);
  }, [ranked, order]);
}
