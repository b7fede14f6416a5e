// The CAP connector of one feed: the messages that hold now, or held at an instant, one row each.
import { periodEndMs } from '../connector/periods.ts';
import type { EntityRecord, Series } from '#kernel/feed/ingest-message.ts';
import type {
  Connector,
  ConnectorSurroundings,
  PeriodRequest,
  PeriodSink,
  SeriesRequest,
  StateOutcome,
  StateRequest,
  StateSink,
} from '../connector/connector.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import { compilePlan } from '../mapping/decode-plan.ts';
import { AlertChain } from './alert-chain.ts';
import type { AlertMessage } from './alert-message.ts';
import { CapSource } from './cap-source.ts';
import { attributeValue, writeAlertRow, type AlertRowContext } from './write-alert-row.ts';

/** A message that is from further ahead than this is refused. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;

/** Creates the connector of a feed on a CAP source; `entityType` and `query` of the feed mean nothing to CAP. */
export function createCapConnector(surroundings: ConnectorSurroundings): Connector {
  return new CapConnector(surroundings);
}

class CapConnector implements Connector {
  private readonly surroundings: ConnectorSurroundings;
  private readonly context: AlertRowContext;
  private readonly chain = new AlertChain();
  private readonly source: CapSource;
  /** Keys of the rows written last. */
  private writtenKeys = '';

  constructor(surroundings: ConnectorSurroundings) {
    this.surroundings = surroundings;
    const { spec, bounds, zoneOffsetMs } = surroundings;
    this.context = { spec, targets: compilePlan(spec).byColumn, bounds, zoneOffsetMs };
    this.source = new CapSource(surroundings, this.chain);
  }

  async fetchState({ asOfMs, conditional, signal }: StateRequest, sink: StateSink): Promise<StateOutcome> {
    const { messages, ...outcome } = await this.source.poll(conditional, signal, (...refusal) =>
      sink.refuse(...refusal),
    );
    const nowMs = asOfMs ?? this.correctedNow(outcome.clockSkewMs);
    const holding =
      asOfMs === null
        ? messages.filter((message) => this.chain.holds(message, nowMs, FUTURE_TOLERANCE_MS))
        : this.chain.holdingAt(asOfMs);
    const keys = holding.map(({ key }) => key).join(' ');
    // An unchanged index still loses rows when messages expire.
    if (!outcome.changed && keys === this.writtenKeys) return outcome;
    this.writtenKeys = asOfMs === null ? keys : '';
    if (asOfMs === null) refuseFuture(messages, nowMs, sink);
    for (const message of holding) writeAlertRow(message, this.context, sink);
    return { ...outcome, changed: true };
  }

  /** States at each period's end, from all messages that the source listed while this program ran and lists now. */
  async fetchPeriods({ periods, columns, entityId, signal }: PeriodRequest, sink: PeriodSink): Promise<void> {
    if (this.chain.size() === 0) await this.source.poll(false, signal, () => undefined);
    for (let period = 0; period < periods.count; period += 1) {
      const endMs = periodEndMs(periods, period);
      for (const message of this.chain.holdingAt(endMs)) {
        if (entityId !== undefined && message.key !== entityId) continue;
        sink.setPresent(message.key, period, message.sentMs);
        for (const column of columns) this.writePeriod(message, column, period, sink);
      }
    }
  }

  fetchSeries(_request: SeriesRequest): Promise<Series[]> {
    return Promise.reject(
      this.failure('no-history', 'a CAP message has no series; its updates are messages of their own'),
    );
  }

  async fetchRecord(entityId: string): Promise<EntityRecord> {
    const message = this.chain.get(entityId);
    if (!message) throw this.failure('not-found', `no message ${entityId}`);
    const { writeXml } = await import('./write-xml.ts');
    return {
      id: entityId,
      raw: writeXml('alert', message.alert),
      contentType: 'application/cap+xml',
      fetchedAtMs: this.surroundings.clock.now(),
    };
  }

  variesInTime(): boolean {
    return true;
  }

  private writePeriod(message: AlertMessage, column: number, period: number, sink: PeriodSink): void {
    const target = this.context.targets[column];
    const value = target && attributeValue(message, target, this.context.zoneOffsetMs);
    if (!value || 'refusal' in value) return;
    if (typeof value.value === 'string') sink.setText(message.key, column, period, value.value);
    else sink.setNumber(message.key, column, period, value.value);
  }

  private correctedNow(clockSkewMs: number): number {
    return this.surroundings.clock.now() + (Number.isNaN(clockSkewMs) ? 0 : clockSkewMs);
  }

  private failure(kind: 'no-history' | 'not-found', detail: string): FeedFailure {
    return new FeedFailure({ kind, sourceId: this.surroundings.source.id, detail });
  }
}

function refuseFuture(messages: readonly AlertMessage[], nowMs: number, sink: StateSink): void {
  for (const message of messages)
    if (message.sentMs > nowMs + FUTURE_TOLERANCE_MS) sink.refuse('sent in the future', message.key);
}
