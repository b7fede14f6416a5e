// How old the newest row of a table is: one line under a list whose rows tell their age only when it is out of order.
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import type { Table } from '#kernel/table/table.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { useNow } from '#live/use-now.ts';
import { getInstalled } from '#session/installed.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';

const REFRESH_MS = 10_000;

/** The age, judged by the cadence of the feed. */
export function NewestAge({ feedId, table }: { feedId: string; table: Table }) {
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(feedId);
  if (!feed) return null;
  const quality = effectiveQuality(QUALITY.good, table.watermarkMs, nowMs, feed);
  return (
    <p className="panel-note">
      <AgeLabel ageMs={nowMs - table.watermarkMs} quality={qualityWord(quality)} />
    </p>
  );
}
