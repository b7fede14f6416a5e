// When the source last confirmed the register, under a panel.
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { useFeedHealth } from '#live/use-feed-health.ts';
import { useNow } from '#live/use-now.ts';
import { getInstalled } from '#session/installed.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';

const REFRESH_MS = 10_000;

/** The age of the last answer; a register is as fresh as its confirmation. */
export function RegisterAge({ feedId }: { feedId: string }) {
  const nowMs = useNow(REFRESH_MS);
  const health = useFeedHealth().find((each) => each.feedId === feedId);
  const feed = getInstalled().feeds.get(feedId);
  if (!feed) return null;
  const confirmedAtMs = health?.lastSuccessMs ?? Number.NaN;
  const quality = effectiveQuality(QUALITY.good, confirmedAtMs, nowMs, feed, confirmedAtMs);
  return (
    <p className="panel-note">
      <AgeLabel ageMs={nowMs - confirmedAtMs} quality={qualityWord(quality)} />
    </p>
  );
}
