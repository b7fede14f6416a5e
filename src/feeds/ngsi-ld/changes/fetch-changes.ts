// Asks a broker for what changed only, and checks that its answer fits the rows that are held.
import type { HeldRows, StateOutcome, StateSink } from '../../connector/connector.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import type { DecodePlan } from '../../mapping/decode-plan.ts';
import { brokerRequest } from '../broker-query.ts';
import { countOf, walkPages, type PageWalk, type WalkTotals } from '../page-walk.ts';
import type { ChangesPolicy, ChangesQuestion } from './changes-policy.ts';
import { changesQuery, observedAttributes } from './changes-query.ts';
import { countSince, hasNews } from './observed-times.ts';

/** The filter is refused, not the client. A 500 is not among them: sick brokers answer it to everything. */
const REFUSING_STATUSES = new Set([400, 405, 414, 422, 501]);

/** One poll for changes. */
export interface ChangesPoll {
  policy: ChangesPolicy;
  plan: DecodePlan;
  /** The walk that would bring everything. */
  whole: PageWalk;
  held: HeldRows;
  /** By the source's clock, epoch ms. */
  startedAtMs: number;
}

/**
 * Brings what was observed since `question.sinceMs`. The answer fits when it holds exactly the rows that are that young
 * once it is taken in, and when the source counts as many entities as are known; else it is `doubtful`. Rejects with
 * FeedFailure; a filter that is refused is no failure.
 */
export async function fetchChanges(
  poll: ChangesPoll,
  question: ChangesQuestion,
  sink: StateSink,
): Promise<StateOutcome> {
  const { policy, held, startedAtMs } = poll;
  const before = held.observedAtMs().slice();
  const answer = await askForChanges(poll, question);
  if (answer === 'refused') {
    policy.noteRefusal();
    return {
      changed: false,
      requestMs: 0,
      bytes: 0,
      pages: 0,
      clockSkewMs: Number.NaN,
      coverage: 'doubtful',
    };
  }
  const { totals, count } = answer;
  const after = held.observedAtMs();
  const brought = sink.seenCount();
  const wanted = countSince(after, question.sinceMs);
  const added = after.length - before.length;
  const isCounted = !Number.isNaN(count) && !Number.isNaN(policy.entityCount);
  const isOtherCount = isCounted && count !== policy.entityCount + added;
  if (brought > wanted) policy.noteRefusal();
  // Too few: one that is gone would also be missed by the count; otherwise the filter does not find what it must.
  else if (brought < wanted || isOtherCount) policy.noteDoubt(!isOtherCount);
  else {
    const changed = hasNews(before, after);
    policy.noteChanges({
      startedAtMs,
      rows: after.length,
      brought,
      added,
      refused: totals.entities - brought,
      isProof: question.isProof,
      changed,
    });
    return { ...totals, changed, coverage: 'changes' };
  }
  return { ...totals, coverage: 'doubtful' };
}

/** The pages of changes and, side by side, the count of all entities. */
async function askForChanges(
  { policy, plan, whole }: ChangesPoll,
  { sinceMs, form }: ChangesQuestion,
): Promise<{ totals: WalkTotals; count: number } | 'refused'> {
  const q = changesQuery(plan.spec, observedAttributes(plan), sinceMs, form);
  const { path, parameters } = whole.query;
  const walk: PageWalk = {
    ...whole,
    query: { path, parameters: { ...parameters, q } },
    memory: { pageSize: whole.memory.pageSize, offsets: [] },
    conditional: false,
    isOneOff: true,
  };
  // Settled, not raced: no page may come in after this poll was given up.
  const [pages, counting] = await Promise.allSettled([walkPages(walk), countEntities(whole)]);
  if (pages.status === 'rejected') {
    if (isRefusedFilter(pages.reason)) return 'refused';
    if (isUnwell(pages.reason)) policy.noteDoubt(true);
    throw pages.reason;
  }
  if (counting.status === 'rejected') throw counting.reason;
  const totals = pages.value;
  return {
    totals: { ...totals, requestMs: totals.requestMs + counting.value.requestMs, pages: totals.pages + 1 },
    count: counting.value.count,
  };
}

/** One entity a page and the count of all: brokers that refuse `limit=0` take it too. */
async function countEntities({ http, source, query, signal }: PageWalk) {
  const parameters = { ...query.parameters, limit: '1', offset: '0', count: 'true' };
  const answer = await http.request({ ...brokerRequest(source, { ...query, parameters }), signal });
  return { count: countOf(answer), requestMs: answer.requestMs };
}

function isRefusedFilter(thrown: unknown): boolean {
  return thrown instanceof FeedFailure && REFUSING_STATUSES.has(thrown.feedError.status ?? 0);
}

/** The source answered, but nothing usable, or took too long: it may be the filter that it cannot bear. */
function isUnwell(thrown: unknown): boolean {
  if (!(thrown instanceof FeedFailure)) return false;
  return ['timeout', 'http', 'malformed', 'unexpected-content'].includes(thrown.feedError.kind);
}
