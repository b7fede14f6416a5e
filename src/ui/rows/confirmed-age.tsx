// How old the answer is that a list rests on: a register is as fresh as its confirmation, not as its newest record.
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { useFeedHealth } from '#live/use-feed-health.ts';
import { useNow } from '#live/use-now.ts';
import { getInstalled } from '#session/installed.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';

const REFRESH_MS = 10_000;

/** The age of a feed's last answer, as the note under a panel or across its parts. In replay the answer speaks of the instant on show, whenever it came. */
export function ConfirmedAge({ feed, isWide = false }: { feed: string; isWide?: boolean }) {
  const nowMs = useNow(REFRESH_MS);
  const spec = getInstalled().feeds.get(feed);
  const health = useFeedHealth().find(({ feedId }) => feedId === feed);
  const confirmedAtMs = Math.min(health?.lastSuccessMs ?? Number.NaN, nowMs);
  const quality = spec
    ? effectiveQuality(QUALITY.good, confirmedAtMs, nowMs, spec, confirmedAtMs)
    : QUALITY.missing;
  return (
    <p className="panel-note" data-wide={isWide || undefined}>
      <AgeLabel ageMs={nowMs - confirmedAtMs} quality={qualityWord(quality)} />
    </p>
  );
}
