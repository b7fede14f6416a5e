// What went wrong with a request that threw, in kernel terms and in words that an administrator can act on.
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { cancelled, FeedFailure } from './feed-failure.ts';

/** How far the request had come. */
export interface Attempt {
  sourceId: string;
  timeoutMs: number;
  /** Its asker gave it up. */
  isGivenUp: boolean;
  /** Its time limit had passed. */
  isLate: boolean;
  /** Status and headers had come, only the body was missing. */
  hasAnswer: boolean;
}

/** Browsers and Node name what they could not unpack; no other failure of a body speaks of compression. */
const DAMAGED_COMPRESSION =
  /compress|gzip|zlib|inflat|\bZ_[A-Z]+_ERROR\b|content.decoding|unexpected end of file/i;

/** The failure of an attempt; one that is already in kernel terms stays as it is. */
export function explainFailure(thrown: unknown, attempt: Attempt): FeedFailure {
  if (thrown instanceof FeedFailure) return thrown;
  const { sourceId, timeoutMs, hasAnswer } = attempt;
  if (attempt.isGivenUp) return cancelled(sourceId);
  const fail = (kind: FeedError['kind'], detail: string) => new FeedFailure({ kind, sourceId, detail });
  if (attempt.isLate) {
    const late = hasAnswer ? 'the answer did not end within' : 'no answer within';
    return fail('timeout', `${late} ${timeoutMs} ms`);
  }
  const reason = reasonOf(thrown);
  if (!hasAnswer) return fail('offline', `the source cannot be reached (${reason})`);
  if (DAMAGED_COMPRESSION.test(reason))
    return fail('malformed', `the compressed body is cut off or damaged (${reason})`);
  return fail('offline', `the connection broke off in the middle of the answer (${reason})`);
}

/** The message, and what lies beneath it with its code: fetch itself only says that it failed. */
function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const { cause } = thrown;
  if (!(cause instanceof Error)) return thrown.message;
  const { code } = cause as Error & { code?: unknown };
  const name = typeof code === 'string' && !cause.message.includes(code) ? `${code} ` : '';
  return `${thrown.message}: ${name}${cause.message}`;
}
