// Feed health: how each feed fares, worst first, and for each what exactly is wrong.
import { memo, useState } from 'react';
import { connectedFeeds, countFeeds, type FeedHealth } from '#live/feed-health.ts';
import { formatAge } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { useSession } from '#session/session-store.ts';
import { Deferred } from '#ui/frame/deferred.tsx';
import { HealthMark } from './health-mark.tsx';
import { sortByUrgency } from './sort-by-urgency.ts';
import './health.css';

/** `compact` shows states and ages only, for the wall; else every feed unfolds. */
export interface FeedHealthPanelProps {
  feeds: readonly FeedHealth[];
  nowMs: number;
  compact?: boolean;
}

/** The details are fetched when the first feed is unfolded. */
const loadDetails = async () => (await import('./feed-health-details.tsx')).FeedHealthDetails;

/** The list of feeds under a summary. */
export function FeedHealthPanel({ feeds, nowMs, compact = false }: FeedHealthPanelProps) {
  const { t, language } = useText();
  const ageOf = (feed: FeedHealth) => formatAge(nowMs - feed.lastSuccessMs, language);
  const errorAgeOf = (feed: FeedHealth) => feed.error && formatAge(nowMs - feed.lastAttemptMs, language);
  const { live, total, unconnected } = countFeeds(feeds);
  const isReplay = useSession(({ asOfMs }) => asOfMs !== null);
  const ofNow = live === total ? 'health.summaryAllLive' : 'health.summary';
  return (
    <div className="health">
      <p className="health__summary">{t(isReplay ? 'health.summaryReplay' : ofNow, { live, total })}</p>
      <ul>
        {sortByUrgency(connectedFeeds(feeds)).map((feed) =>
          compact ? (
            <li key={feed.feedId} className="health__row health__row--compact">
              <FeedLine feed={feed} age={ageOf(feed)} />
            </li>
          ) : (
            <UnfoldingRow key={feed.feedId} feed={feed} age={ageOf(feed)} errorAge={errorAgeOf(feed)} />
          ),
        )}
      </ul>
      {unconnected > 0 && (
        <p className="health__summary">{t('health.unconnected', { count: unconnected })}</p>
      )}
    </div>
  );
}

interface RowProps {
  feed: FeedHealth;
  age: string;
  errorAge: string | null;
}

function UnfoldingRow({ feed, age, errorAge }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="health__row">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="health__line">
          <FeedLine feed={feed} age={age} />
        </summary>
        {isOpen && <Deferred load={loadDetails} part={{ feed, errorAge }} lines={8} />}
      </details>
    </li>
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
