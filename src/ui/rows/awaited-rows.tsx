// What stands where a feed's rows will: a place holder while they are on their way, and the reason where they are not.
import { useText } from '#i18n/i18n.ts';
import { useFeedHealth } from '#live/use-feed-health.ts';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { useFeedErrorText } from '#ui/health/feed-error-text.ts';
import { stateWords } from '#ui/kpi/cause-words.ts';
import '#ui/frame/frame.css';

/** `lines` is the height of the place holder. */
export function AwaitedRows({ feed, lines }: { feed: string; lines: number }) {
  const { t, pick } = useText();
  const describe = useFeedErrorText();
  const health = useFeedHealth().find(({ feedId }) => feedId === feed);
  const words = health && stateWords(health.state);
  if (!health?.error || !words) return <Skeleton lines={lines} />;
  const { what, mender } = describe(health.error);
  return (
    <div className="panel-state" role="status">
      <p>
        {pick(words.label)}: {pick(health.title)}
      </p>
      <p className="panel-state__hint">
        {what} {t('health.mend', { who: mender })}
      </p>
    </div>
  );
}
