// “None” is an answer, and an answer has an age: what a panel says where its feed has answered and holds no row for it.
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { useFeedHealth } from '#live/use-feed-health.ts';
import { useNow } from '#live/use-now.ts';
import { getInstalled } from '#session/installed.ts';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { AgeLabel } from '#ui/mark/age-label.tsx';

const REFRESH_MS = 10_000;

/** `title` says what there is none of; under it stands when the feed last said so. */
export function NoRows({ feed, title, hint }: { feed: string; title: string; hint?: string }) {
  const nowMs = useNow(REFRESH_MS);
  const spec = getInstalled().feeds.get(feed);
  const health = useFeedHealth().find(({ feedId }) => feedId === feed);
  const confirmedAtMs = health?.lastSuccessMs ?? Number.NaN;
  const quality = spec
    ? effectiveQuality(QUALITY.good, confirmedAtMs, nowMs, spec, confirmedAtMs)
    : QUALITY.missing;
  return (
    <>
      <EmptyState title={title} {...(hint === undefined ? {} : { hint })} />
      <p className="panel-note">
        <AgeLabel ageMs={nowMs - confirmedAtMs} quality={qualityWord(quality)} />
      </p>
    </>
  );
}
