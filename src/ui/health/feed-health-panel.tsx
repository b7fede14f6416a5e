// Feed health: how each feed fares, worst first, and for each what exactly is wrong.
import { memo } from 'react';
import type { FeedHealth, FeedState } from '#live/feed-health.ts';
import { formatAge } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { FeedHealthDetails } from './feed-health-details.tsx';
import { HealthMark } from './health-mark.tsx';
import './health.css';

/** `compact` shows states and ages only, for the wall; else every feed unfolds. */
export interface FeedHealthPanelProps {
  feeds: readonly FeedHealth[];
  nowMs: number;
  compact?: boolean;
}

const URGENCY: Readonly<Record<FeedState, number>> = {
  dead: 0,
  stale: 1,
  late: 2,
  starting: 3,
  pastless: 4,
  live: 5,
};

/** Worst first; feeds of one state keep their order. */
export function sortByUrgency(feeds: readonly FeedHealth[]): FeedHealth[] {
  return [...feeds].sort((a, b) => URGENCY[a.state] - URGENCY[b.state]);
}

/** The list of feeds under a summary. */
export function FeedHealthPanel({ feeds, nowMs, compact = false }: FeedHealthPanelProps) {
  const { t, language } = useText();
  const ageOf = (feed: FeedHealth) => formatAge(nowMs - feed.lastSuccessMs, language);
  const errorAgeOf = (feed: FeedHealth) => feed.error && formatAge(nowMs - feed.lastAttemptMs, language);
  const live = feeds.filter(({ state }) => state === 'live').length;
  const summary = live === feeds.length ? 'health.summaryAllLive' : 'health.summary';
  return (
    <div className="health">
      <p className="health__summary">{t(summary, { live, total: feeds.length })}</p>
      <ul>
        {sortByUrgency(feeds).map((feed) =>
          compact ? (
            <li key={feed.feedId} className="health__row health__row--compact">
              <FeedLine feed={feed} age={ageOf(feed)} />
            </li>
          ) : (
            <li key={feed.feedId} className="health__row">
              <details>
                <summary className="health__line">
                  <FeedLine feed={feed} age={ageOf(feed)} />
                </summary>
                <FeedHealthDetails feed={feed} errorAge={errorAgeOf(feed)} />
              </details>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

/** Rendered again only when it says something else: not each second. */
const FeedLine = memo(function FeedLine({ feed, age }: { feed: FeedHealth; age: string }) {
  const { t, pick } = useText();
  return (
    <span className="health__facts">
      <span className="health__title">{pick(feed.title)}</span>
      <HealthMark state={feed.state} />
      <span className="health__age">
        {Number.isNaN(feed.lastSuccessMs) ? t('health.never') : t('health.ago', { age })}
      </span>
    </span>
  );
});
