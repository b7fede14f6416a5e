// The banner over every face when sources are stale or lost: which, since when, and that the last data are kept.
import type { FeedHealth } from '#live/feed-health.ts';
import { formatAge, formatShortDateTime } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import './health.css';

/** The sentence of the banner, or '' when every feed is well enough. */
export function bannerSentence(feeds: readonly FeedHealth[], nowMs: number, text: Text): string {
  const { t, pick, language } = text;
  const troubled = troubledFeeds(feeds);
  const [first] = troubled;
  if (!first) return '';
  if (troubled.length > 1) {
    const titles = troubled.map(({ title }) => pick(title)).join(', ');
    return t('health.banner.many', { count: troubled.length, titles });
  }
  const sinceMs = first.state === 'dead' ? first.lastSuccessMs : first.watermarkMs;
  const title = pick(first.title);
  if (Number.isNaN(sinceMs)) return t('health.banner.neverSeen', { title });
  const time = formatShortDateTime(sinceMs, language);
  const age = formatAge(nowMs - sinceMs, language);
  return t(first.state === 'dead' ? 'health.banner.dead' : 'health.banner.stale', { title, time, age });
}

/** The banner; nothing while all feeds are live, late or starting. Only a change of feeds is read aloud, not the age. */
export function SourceBanner({ feeds, nowMs }: { feeds: readonly FeedHealth[]; nowMs: number }) {
  const text = useText();
  const troubled = troubledFeeds(feeds);
  const sentence = bannerSentence(feeds, nowMs, text);
  const isLost = troubled.some(({ state }) => state === 'dead');
  const titles = troubled.map(({ title }) => text.pick(title)).join(', ');
  return (
    <>
      <p className="visually-hidden" role="status" aria-live="polite">
        {troubled.length > 0 && text.t('health.banner.many', { count: troubled.length, titles })}
      </p>
      {sentence !== '' && (
        <div className="source-banner" data-state={isLost ? 'dead' : 'stale'}>
          <SeverityMark severity={isLost ? 'critical' : 'high'} showWord={false} />
          <p>{sentence}</p>
        </div>
      )}
    </>
  );
}

function troubledFeeds(feeds: readonly FeedHealth[]): readonly FeedHealth[] {
  return feeds.filter(({ state }) => state === 'dead' || state === 'stale');
}
