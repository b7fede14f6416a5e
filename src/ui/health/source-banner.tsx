// The banner over every face when sources are stale or lost: which, since when, and that the last data are kept.
import { clock } from '#kernel/time/clock.ts';
import { isClockOff, type FeedHealth } from '#live/feed-health.ts';
import { formatAge, formatShortDateTime } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import './health.css';

const MINUTE_MS = 60_000;

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

/** What the clocks of servers are off by, one sentence for those ahead and one for those behind. */
function clockSentences(feeds: readonly FeedHealth[], { t, pick, language }: Text): string[] {
  const off = feeds.filter((feed) => isClockOff(feed, clock.setting().rate));
  return [off.filter(({ clockSkewMs }) => clockSkewMs > 0), off.filter(({ clockSkewMs }) => clockSkewMs < 0)]
    .filter((group) => group.length > 0)
    .map((group) => {
      // Whole minutes: the second that a `Date` header leaves out must not make the sentence flicker.
      const skewMs = Math.round((group[0]?.clockSkewMs ?? 0) / MINUTE_MS) * MINUTE_MS;
      const titles = group.map(({ title }) => pick(title)).join(', ');
      const age = formatAge(Math.abs(skewMs), language);
      return t(skewMs > 0 ? 'health.banner.clock.ahead' : 'health.banner.clock.behind', { titles, age });
    });
}

/** The banner; nothing while all feeds are live, late or starting and all clocks agree. Only a change of feeds is read aloud, not the age. */
export function SourceBanner({ feeds, nowMs }: { feeds: readonly FeedHealth[]; nowMs: number }) {
  const text = useText();
  const troubled = troubledFeeds(feeds);
  const sentence = bannerSentence(feeds, nowMs, text);
  const clocks = clockSentences(feeds, text);
  const sentences = sentence === '' ? clocks : [sentence, ...clocks];
  const isLost = troubled.some(({ state }) => state === 'dead');
  const titles = troubled.map(({ title }) => text.pick(title)).join(', ');
  return (
    <>
      <p className="visually-hidden" role="status" aria-live="polite">
        {troubled.length > 0 && text.t('health.banner.many', { count: troubled.length, titles })}
        {clocks.join(' ')}
      </p>
      {sentences.length > 0 && (
        <div className="source-banner" data-state={isLost ? 'dead' : 'stale'}>
          <SeverityMark severity={isLost ? 'critical' : 'high'} showWord={false} />
          <div>
            {sentences.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

function troubledFeeds(feeds: readonly FeedHealth[]): readonly FeedHealth[] {
  return feeds.filter(({ state }) => state === 'dead' || state === 'stale');
}
