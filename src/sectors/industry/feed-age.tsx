// How old the figures of a feed are, under its panel.
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';

const REFRESH_MS = 60_000;

/** The age of the newest row; nothing before there is one. */
export function FeedAge({ feedId }: { feedId: string }) {
  const table = useTable(feedId);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(feedId);
  if (!table || !feed) return null;
  const quality = effectiveQuality(QUALITY.good, table.watermarkMs, nowMs, feed);
  return (
    <p className="panel-note">
      <AgeLabel ageMs={nowMs - table.watermarkMs} quality={qualityWord(quality)} />
    </p>
  );
}
