// Everything known of one feed's health: figures, the error in words with who mends it, and what was refused.
import { memo } from 'react';
import { FactList } from '#ui/frame/fact-list.tsx';
import type { FeedHealth } from '#live/feed-health.ts';
import { formatAge, formatDateTime, formatNumber, NO_VALUE } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { DETAIL_WORDS } from './detail-words.ts';
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
  const { t, pick, language } = text;
  const count = (value: number) => formatNumber(value, 0, language);
  const digits = feed.ratePerMin < 10 ? 1 : 0;
  const facts: readonly (readonly [string, string])[] = [
    [pick(DETAIL_WORDS.source), `${feed.sourceId} (${feed.connector})`],
    [pick(DETAIL_WORDS.rows), count(feed.rows)],
    [
      pick(DETAIL_WORDS.rate),
      pick(DETAIL_WORDS.ratePerMinute, { value: formatNumber(feed.ratePerMin, digits, language) }),
    ],
    [pick(DETAIL_WORDS.lag), formatAge(feed.lagMs, language)],
    [
      pick(DETAIL_WORDS.lastSuccess),
      Number.isNaN(feed.lastSuccessMs) ? t('health.never') : formatDateTime(feed.lastSuccessMs, language),
    ],
    [pick(DETAIL_WORDS.cadence), formatAge(feed.cadenceMs, language)],
    [pick(DETAIL_WORDS.poll), formatAge(feed.pollMs, language)],
    ...(feed.push
      ? [
          [
            pick(DETAIL_WORDS.pushing),
            pick(feed.push === 'open' ? DETAIL_WORDS.pushOpen : DETAIL_WORDS.pushClosed),
          ] as const,
        ]
      : []),
    [pick(DETAIL_WORDS.clockSkew), describeSkew(feed.clockSkewMs, text)],
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

function describeSkew(skewMs: number, { pick, language }: Text): string {
  if (Number.isNaN(skewMs)) return NO_VALUE;
  if (Math.abs(skewMs) < LEAST_SKEW_MS) return pick(DETAIL_WORDS.skewNone);
  return pick(skewMs > 0 ? DETAIL_WORDS.skewAhead : DETAIL_WORDS.skewBehind, {
    age: formatAge(Math.abs(skewMs), language),
  });
}

function FeedErrorLines({ feed, age }: { feed: FeedHealth; age: string }) {
  const { t, pick } = useText();
  const describe = useFeedErrorText();
  if (!feed.error) return null;
  const { what, mender } = describe(feed.error);
  // A refusal brings the server's words; of an answer that cannot be used, as of none, the detail is our own.
  const isFromServer = (feed.error.status ?? 0) >= 400;
  return (
    <div className="health__error">
      <p>
        {what} {pick(DETAIL_WORDS.consecutive, { count: feed.consecutiveErrors })} ({t('health.ago', { age })}
        ).
      </p>
      <p>{pick(DETAIL_WORDS.kept)}</p>
      <p>{t('health.mend', { who: mender })}.</p>
      {feed.error.detail !== '' && (
        <p className="health__detail">
          {pick(isFromServer ? DETAIL_WORDS.serverSaid : DETAIL_WORDS.detail, { detail: feed.error.detail })}
        </p>
      )}
    </div>
  );
}

function Refusals({ feed }: { feed: FeedHealth }) {
  const { t, pick, language } = useText();
  if (feed.refusals.length === 0) return <p className="health__muted">{pick(DETAIL_WORDS.noneRefused)}</p>;
  return (
    <div>
      <p>{t('health.refused', { rows: formatNumber(feed.refusedRows, 0, language) })}</p>
      <ul className="health__refusals">
        {feed.refusals.map(({ reason, count, example }) => (
          <li key={reason}>
            {formatNumber(count, 0, language)} × {isolateText(shortenText(describeRefusal(reason, pick)))}{' '}
            <span className="health__muted">
              ({pick(DETAIL_WORDS.refusalExample, { example: shortenText(describeExample(example, pick)) })})
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
