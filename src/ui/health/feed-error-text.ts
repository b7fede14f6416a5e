// A feed error in words that an operator can act on: what happened, and who mends it.
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { formatAge } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';

/** The two halves of an explanation. */
export interface FeedErrorText {
  what: string;
  mender: string;
}

type ErrorKey = Parameters<Text['t']>[0];

const WORDS: Readonly<Record<FeedError['kind'], readonly [what: ErrorKey, mender: ErrorKey]>> = {
  offline: ['health.error.offline', 'health.mender.network'],
  timeout: ['health.error.timeout', 'health.mender.source'],
  http: ['health.error.http', 'health.mender.source'],
  unauthorised: ['health.error.unauthorised', 'health.mender.access'],
  'rate-limited': ['health.error.rateLimited', 'health.mender.itself'],
  'not-found': ['health.error.notFound', 'health.mender.config'],
  'unexpected-content': ['health.error.unexpectedContent', 'health.mender.source'],
  malformed: ['health.error.malformed', 'health.mender.source'],
  'no-history': ['health.error.noHistory', 'health.mender.source'],
  cancelled: ['health.error.cancelled', 'health.mender.itself'],
  interrupted: ['health.error.interrupted', 'health.mender.itself'],
  misconfigured: ['health.error.misconfigured', 'health.mender.config'],
  unconnected: ['health.error.unconnected', 'health.mender.config'],
  internal: ['health.error.internal', 'health.mender.vendor'],
};

/** Explains an error in the language of `text`. */
export function describeFeedError(error: FeedError, { t, language }: Text): FeedErrorText {
  const [what, mender] = WORDS[error.kind];
  const status = error.status === undefined ? '' : String(error.status);
  const retry = error.retryAfterMs === undefined ? t('health.soon') : formatAge(error.retryAfterMs, language);
  return { what: t(what, { status, retry }), mender: t(mender) };
}

/** The explanation in the language shown. */
export function useFeedErrorText(): (error: FeedError) => FeedErrorText {
  const text = useText();
  return (error) => describeFeedError(error, text);
}
