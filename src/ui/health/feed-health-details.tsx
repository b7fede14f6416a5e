// Everything known of one feed's health: figures, the error in words with who mends it, and what was refused.
import { memo } from 'react';
import { FactList } from '#ui/frame/fact-list.tsx';
import type { FeedHealth } from '#live/feed-health.ts';
import { formatAge, formatDateTime, formatNumber, NO_VALUE } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useFeedErrorText } from './feed-error-text.ts';
import { describeExample, describeRefusal } from './refusal-text.ts';

/** The unfolded part of a feed; `errorAge` is how long ago its last attempt failed, in words, null when it did not. */
export const FeedHealthDetails = memo(function FeedHealthDetails({
  feed,
  errorAge,
}: {
  feed: FeedHealth;
  errorAge: string | null;
}) {
  const text = useText();
  const { t, language } = text;
  const count = (value: number) => formatNumber(value, 0, language);
  const digits = feed.ratePerMin < 10 ? 1 : 0;
  const facts: readonly (readonly [string, string])[] = [
    [t('health.source'), `${feed.sourceId} (${feed.connector})`],
    [t('health.rows'), count(feed.rows)],
    [t('health.rate'), t('health.ratePerMinute', { value: formatNumber(feed.ratePerMin, digits, language) })],
    [t('health.lag'), formatAge(feed.lagMs, language)],
    [
      t('health.lastSuccess'),
      Number.isNaN(feed.lastSuccessMs) ? t('health.never') : formatDateTime(feed.lastSuccessMs, language),
    ],
    [t('health.cadence'), formatAge(feed.cadenceMs, language)],
    [t('health.poll'), formatAge(feed.pollMs, language)],
    ...(feed.push ? [[t('health.pushing'), t(`health.push.${feed.push}`)] as const] : []),
    [t('health.clockSkew'), describeSkew(feed.clockSkewMs, text)],
  ];
  return (
    <div className="health__details">
      {errorAge !== null && <FeedErrorLines feed={feed} age={errorAge} />}
      <FactList className="health__figures" facts={facts} />
      <Refusals feed={feed} />
    </div>
  );
});

/** A `Date` header has whole seconds, and its way here takes some. */
const LEAST_SKEW_MS = 10_000;

function describeSkew(skewMs: number, { t, language }: Text): string {
  if (Number.isNaN(skewMs)) return NO_VALUE;
  if (Math.abs(skewMs) < LEAST_SKEW_MS) return t('health.skew.none');
  return t(skewMs > 0 ? 'health.skew.ahead' : 'health.skew.behind', {
    age: formatAge(Math.abs(skewMs), language),
  });
}

function FeedErrorLines({ feed, age }: { feed: FeedHealth; age: string }) {
  const { t } = useText();
  const describe = useFeedErrorText();
  if (!feed.error) return null;
  const { what, mender } = describe(feed.error);
  // A refusal brings the server's words; of an answer that cannot be used, as of none, the detail is our own.
  const isFromServer = (feed.error.status ?? 0) >= 400;
  return (
    <div className="health__error">
      <p>
        {what} {t('health.consecutive', { count: feed.consecutiveErrors })} ({t('health.ago', { age })}).
      </p>
      <p>{t('health.kept')}</p>
      <p>{t('health.mend', { who: mender })}.</p>
      {feed.error.detail !== '' && (
        <p className="health__detail">
          {t(isFromServer ? 'health.serverSaid' : 'health.detail', { detail: feed.error.detail })}
        </p>
      )}
    </div>
  );
}

function Refusals({ feed }: { feed: FeedHealth }) {
  const { t, language } = useText();
  if (feed.refusals.length === 0) return <p className="health__muted">{t('health.noneRefused')}</p>;
  return (
    <div>
      <p>{t('health.refused', { rows: formatNumber(feed.refusedRows, 0, language) })}</p>
      <ul className="health__refusals">
        {feed.refusals.map(({ reason, count, example }) => (
          <li key={reason}>
            {formatNumber(count, 0, language)} × {isolateText(shortenText(describeRefusal(reason, t)))}{' '}
            <span className="health__muted">
              ({t('health.refusalExample', { example: shortenText(describeExample(example, t)) })})
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
