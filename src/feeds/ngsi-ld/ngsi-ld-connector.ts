// The NGSI-LD connector of one feed: state by polling, replay and histories from the temporal API, one record. What no first poll needs is loaded when it is asked for.
import type { EntityRecord, NewRecord, Series, WriteReceipt } from '#kernel/feed/ingest-message.ts';
import { HOUR_MS, DAY_MS } from '#kernel/time/local-time.ts';
import { isMeasured, staleAfterMs } from '#kernel/time/freshness.ts';
import type {
  Connector,
  ConnectorSurroundings,
  PeriodRequest,
  PeriodSink,
  PushSink,
  SeriesRequest,
  StateOutcome,
  StateRequest,
  StateSink,
} from '../connector/connector.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import { formatInstant } from '../time/parse-instant.ts';
import { entityRequest } from './broker-query.ts';
import { EntityBody } from './decode/entity-body.ts';
import { EntityDecoder } from './decode/entity-decoder.ts';
import type { DecodeContext } from './decode/decoded-row.ts';
import { ChangesPolicy } from './changes/changes-policy.ts';
import { observedAttributes } from './changes/changes-query.ts';
import { newestOf } from './changes/observed-times.ts';
import { compilePlan, type DecodePlan } from '../mapping/decode-plan.ts';
import { createGeoBox } from './geo-box.ts';
import { walkPages, type PageReader, type PageWalk, type WalkMemory, type WalkTotals } from './page-walk.ts';
import type { TemporalAccess } from './temporal-access.ts';

/** How far back the last value of an attribute is looked for in replay. */
const REGISTER_LOOKBACK_MS = 4 * DAY_MS;
const SHORTEST_LOOKBACK_MS = 6 * HOUR_MS;

/** Creates the connector of a feed on an NGSI-LD broker. */
export function createNgsiLdConnector(surroundings: ConnectorSurroundings): Connector {
  return new NgsiLdConnector(surroundings);
}

class NgsiLdConnector implements Connector {
  private readonly surroundings: ConnectorSurroundings;
  private readonly plan: DecodePlan;
  private readonly decoder: EntityDecoder;
  private readonly stateMemory: WalkMemory;
  private readonly temporal: TemporalAccess;
  private readonly changes: ChangesPolicy;
  /** False once the broker refused the concise representation. */
  private isConcise = true;
  private clockSkewMs = 0;

  constructor(surroundings: ConnectorSurroundings) {
    this.surroundings = surroundings;
    const { spec, source, http, bounds, zoneOffsetMs } = surroundings;
    this.plan = compilePlan(spec);
    this.decoder = new EntityDecoder(this.plan);
    this.changes = new ChangesPolicy(spec.pollMs);
    this.stateMemory = { pageSize: source.pageSize, offsets: [] };
    this.temporal = {
      plan: this.plan,
      source,
      http,
      zoneOffsetMs,
      memory: { pageSize: source.pageSize, offsets: [] },
      box: createGeoBox(source, spec, bounds),
      hasAggregates: true,
    };
  }

  /** A register's rows are confirmed by coming, not by their age: they, and the few rows of reports, are asked for whole. */
  async fetchState(request: StateRequest, sink: StateSink): Promise<StateOutcome> {
    const { clock, spec } = this.surroundings;
    const { asOfMs, conditional, held } = request;
    if (asOfMs !== null || !held || !isMeasured(spec)) return this.walkState(request, sink);
    const { changes } = this;
    const ownNowMs = clock.now();
    const nowMs = ownNowMs + this.clockSkewMs;
    const mayAsk = conditional && observedAttributes(this.plan).length > 0;
    const question = mayAsk ? changes.next(newestOf(held.observedAtMs(), nowMs), nowMs) : null;
    if (question) {
      const whole = this.stateWalk(request, sink);
      const { fetchChanges } = await import('./changes/fetch-changes.ts');
      const poll = { policy: changes, plan: this.plan, whole, held, startedAtMs: nowMs };
      return this.noteSkew(await fetchChanges(poll, question, sink));
    }
    const before = held.observedAtMs().slice();
    const totals = await this.walkState(
      { ...request, conditional: conditional && !changes.hasPatched },
      sink,
    );
    // The skew as this walk told it: at the first poll it was not known before.
    const startedAtMs = ownNowMs + this.clockSkewMs;
    const refused = totals.entities - sink.seenCount();
    changes.noteWhole({ ...totals, startedAtMs, refused, before, after: held.observedAtMs() });
    return totals;
  }

  async fetchPeriods(request: PeriodRequest, sink: PeriodSink): Promise<void> {
    const { fetchPeriods } = await import('./fetch-periods.ts');
    return fetchPeriods(this.temporal, request, sink);
  }

  async fetchSeries(request: SeriesRequest): Promise<Series[]> {
    const { fetchSeries } = await import('./fetch-series.ts');
    return fetchSeries(this.temporal, request);
  }

  async fetchRecord(entityId: string, signal: AbortSignal): Promise<EntityRecord> {
    const { source, http, clock } = this.surroundings;
    const answer = await http.request({ ...entityRequest(source, 'entities', entityId), signal });
    const text = new TextDecoder().decode(answer.bytes);
    return {
      id: entityId,
      raw: JSON.stringify(this.parse(text), null, 2),
      contentType: answer.headers.get('content-type') ?? 'application/json',
      fetchedAtMs: clock.now(),
    };
  }

  async createRecord(record: NewRecord, signal: AbortSignal): Promise<WriteReceipt> {
    const { spec, source, http, clock } = this.surroundings;
    const { createEntity } = await import('./write/create-entity.ts');
    return createEntity(record, { spec, source, http, nowMs: clock.now() }, signal);
  }

  openPush(sink: PushSink, signal: AbortSignal): void {
    const { push, source } = this.surroundings;
    if (!push) return;
    const context = () => this.context(null, Number.NaN);
    const subscription = { plan: this.plan, push, topics: source.push?.topics, context };
    import('./push/subscribe-to-entities.ts').then(
      ({ subscribeToEntities }) => subscribeToEntities(subscription, sink, signal),
      () => sink.open(false),
    );
  }

  variesInTime(column: number): boolean {
    return this.plan.byColumn[column]?.isObserved ?? false;
  }

  private async walkState(request: StateRequest, sink: StateSink): Promise<WalkTotals> {
    try {
      return this.noteSkew(await walkPages(this.stateWalk(request, sink)));
    } catch (thrown) {
      const { box } = this.temporal;
      if (this.isConcise && isRefusedRepresentation(thrown)) this.isConcise = false;
      else if (box.isAsked && isRefusedQuery(thrown)) box.isAsked = false;
      else throw thrown;
      return this.walkState(request, sink);
    }
  }

  private noteSkew<Outcome extends StateOutcome>(outcome: Outcome): Outcome {
    if (!Number.isNaN(outcome.clockSkewMs)) this.clockSkewMs = outcome.clockSkewMs;
    return outcome;
  }

  private stateWalk({ asOfMs, conditional, signal }: StateRequest, sink: StateSink): PageWalk {
    const { spec, source, http } = this.surroundings;
    const parameters: Record<string, string> = { type: spec.entityType, ...this.temporal.box.parameters() };
    if (spec.query) parameters['q'] = spec.query;
    const isReplay = asOfMs !== null;
    if (isReplay) Object.assign(parameters, this.replayParameters(asOfMs));
    else if (this.isConcise) parameters['options'] = 'concise';
    return {
      http,
      source,
      query: { path: isReplay ? 'temporal/entities' : 'entities', parameters },
      memory: isReplay ? this.temporal.memory : this.stateMemory,
      signal,
      conditional: conditional && !isReplay,
      isSparse: isReplay,
      openPage: (clockSkewMs, isRetry) => this.openPage(this.context(asOfMs, clockSkewMs), sink, isRetry),
      seenCount: () => sink.seenCount(),
    };
  }

  /** The newest instance of each attribute in a window before the instant; the interval is half open. */
  private replayParameters(asOfMs: number): Record<string, string> {
    const { spec } = this.surroundings;
    const lookbackMs =
      spec.lifetime === 'register'
        ? REGISTER_LOOKBACK_MS
        : Math.max(SHORTEST_LOOKBACK_MS, 3 * staleAfterMs(spec));
    return {
      timerel: 'between',
      timeAt: formatInstant(asOfMs - lookbackMs),
      endTimeAt: formatInstant(asOfMs + 1),
      lastN: '1',
    };
  }

  private context(asOfMs: number | null, clockSkewMs: number): DecodeContext {
    const { clock, bounds, zoneOffsetMs } = this.surroundings;
    const skewMs = Number.isNaN(clockSkewMs) ? this.clockSkewMs : clockSkewMs;
    return { nowMs: asOfMs ?? clock.now() + skewMs, isReplay: asOfMs !== null, zoneOffsetMs, bounds };
  }

  private openPage(context: DecodeContext, sink: StateSink, mayRepeat: boolean): PageReader {
    const body = new EntityBody(this.decoder, context, sink, mayRepeat);
    const attempt = <Result>(read: () => Result): Result => {
      try {
        return read();
      } catch (thrown) {
        throw this.malformed(thrown);
      }
    };
    return {
      push: (chunk) => attempt(() => body.push(chunk)),
      finish: () => attempt(() => body.finish()),
    };
  }

  private parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (thrown) {
      throw this.malformed(thrown);
    }
  }

  private malformed(thrown: unknown): unknown {
    if (!(thrown instanceof SyntaxError)) return thrown;
    const detail = `the body is truncated or no NGSI-LD: ${thrown.message}`;
    return new FeedFailure({ kind: 'malformed', sourceId: this.surroundings.source.id, detail });
  }
}

/** The broker understood the request and will not answer it so. */
function isRefusedQuery(thrown: unknown): boolean {
  return thrown instanceof FeedFailure && [400, 422, 501].includes(thrown.feedError.status ?? 0);
}

function isRefusedRepresentation(thrown: unknown): boolean {
  if (!(thrown instanceof FeedFailure) || thrown.feedError.status !== 400) return false;
  return /concise|options|format|representation/i.test(thrown.message);
}
