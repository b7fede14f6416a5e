// Takes the brief from what is live, anew with every second and every arrival, until nothing is on its way any more. Renders nothing.
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { useText, type Text } from '#i18n/i18n.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { tableIdOf } from '#kernel/sector/layer-table.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { localizedTextAt } from '#kernel/table/table.ts';
import { findExtremeRow } from '#live/extreme-row.ts';
import { useKpiAnswer } from '#live/kpi/use-kpi-answer.ts';
import { lastSample } from '#live/kpis.ts';
import { useIsPresentKnown } from '#live/queries.ts';
import { isReplaying, shownTimeMs } from '#live/shown-time.ts';
import { tableStore } from '#live/tables.ts';
import { useFeedHealth } from '#live/use-feed-health.ts';
import { readingAt } from '#live/use-kpi.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { useChanges } from '../changes/use-changes.ts';
import { useExceptionReport } from '../needs-you/use-exceptions.ts';
import { chooseFigures, figuresWithPast, isWhole, takeBrief, type Brief, type Past } from './brief-data.ts';

/** Receipts come before their rows are on the page: what is whole must stay whole for so long. */
const SETTLED_MS = 1000;

interface BriefTakerProps {
  /** Hears of every brief taken. */
  onBrief: (brief: Brief) => void;
  /** The last brief that was heard of is whole. */
  onWhole: () => void;
}

/** The taker; it is not rendered again by who shows the brief, so give handlers that keep their identity. */
export const BriefTaker = memo(function BriefTaker({ onBrief, onWhole }: BriefTakerProps) {
  const text = useText();
  const { leaders: exceptions, offices } = useExceptionReport();
  const changes = useChanges('yesterday', null, useIsPresentKnown());
  const feeds = useFeedHealth();
  const watched = useSession((session) => session.watched);
  const [pasts, setPasts] = useState<ReadonlyMap<string, Past>>(new Map());
  const notePast = useCallback(
    (kpiId: string, past: Past) => setPasts((known) => new Map(known).set(kpiId, past)),
    [],
  );
  const { sectors, kpis } = getInstalled();
  const groups = chooseFigures(sectors, kpis, watched, exceptions);
  const asked = figuresWithPast(groups, exceptions);
  const takenMs = shownTimeMs();
  const brief = takeBrief({
    takenMs,
    isReplay: isReplaying(),
    exceptions,
    offices,
    changes,
    groups,
    asked,
    pasts,
    feeds,
    readingOf: (kpiId) => readingAt(kpiId, lastSample(kpiId), takenMs),
    placeOf: (kpi) => placeOf(kpi, text),
  });
  const whole = isWhole(brief);
  useEffect(() => onBrief(brief));
  useEffect(() => {
    if (!whole) return;
    const timer = setTimeout(onWhole, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [whole, onWhole]);
  return asked.map((kpi) => <PastReader key={kpi.id} kpi={kpi} onPast={notePast} />);
});

/** Asks for the past of one figure; figures of one feed share the question. */
function PastReader({ kpi, onPast }: { kpi: KpiSpec; onPast: (kpiId: string, past: Past) => void }) {
  const { status, value, error } = useKpiAnswer(kpi);
  const past = useMemo((): Past => {
    if (status === 'pending') return { kind: 'pending' };
    return value ? { kind: 'known', answer: value } : { kind: 'failed', error };
  }, [status, value, error]);
  useEffect(() => onPast(kpi.id, past), [kpi.id, past, onPast]);
  return null;
}

/** Name of the row that a highest or lowest figure comes from, by the table on show. */
function placeOf({ id, feed }: KpiSpec, { language }: Text): string {
  const { feeds, layers } = getInstalled();
  const rollup = feeds.get(feed)?.rollups.find(({ kpi }) => kpi === id);
  const table = tableStore.get(feed);
  const titleColumn = layers.find((layer) => tableIdOf(layer) === feed)?.titleColumn;
  const extreme = table && rollup && findExtremeRow(table, rollup);
  return extreme && titleColumn
    ? shortenText(localizedTextAt(extreme.table, titleColumn, extreme.row, language))
    : '';
}
