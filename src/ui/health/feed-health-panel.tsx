// Feed health: how each feed fares, worst first, and for each what exactly is wrong.
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

const URGENCY: Readonly<Record<FeedState, number>> = { dead: 0, stale: 1, late: 2, starting: 3, live: 4 };

/** Worst first; feeds of one state keep their order. */
export function sortByUrgency(feeds: readonly FeedHealth[]): FeedHealth[] {
  return [...feeds].sort((a, b) => URGENCY[a.state] - URGENCY[b.state]);
}

/** The list of feeds under a summary. */
export function FeedHealthPanel({ feeds, nowMs, compact = false }: FeedHealthPanelProps) {
  const { t } = useText();
  const live = feeds.filter(({ state }) => state === 'live').length;
  const summary = live === feeds.length ? 'health.summaryAllLive' : 'health.summary';
  return (
    <div className="health">
      <p className="health__summary">{t(summary, { live, total: feeds.length })}</p>
      <ul>
        {sortByUrgency(feeds).map((feed) =>
          compact ? (
            <li key={feed.feedId} className="health__row health__row--compact">
              <FeedLine feed={feed} nowMs={nowMs} />
            </li>
          ) : (
            <li key={feed.feedId} className="health__row">
              <details>
                <summary className="health__line">
                  <FeedLine feed={feed} nowMs={nowMs} />
                </summary>
                <FeedHealthDetails feed={feed} nowMs={nowMs} />
              </details>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function FeedLine({ feed, nowMs }: { feed: FeedHealth; nowMs: number }) {
  const { t, pick, language } = useText();
  const age = formatAge(nowMs - feed.lastSuccessMs, language);
  return (
    <span className="health__facts">
      <span className="health__title">{pick(feed.title)}</span>
      <HealthMark state={feed.state} />
      <span className="health__age">
        {Number.isNaN(feed.lastSuccessMs) ? t('health.never') : t('health.ago', { age })}
      </span>
    </span>
  );
}
