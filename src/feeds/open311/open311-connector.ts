// The Open311 connector of one feed: the reports of a city, as they stand now or stood at an instant.
import { lastEndMs, periodEndMs } from '../connector/periods.ts';
import type { EntityRecord, NewRecord, Series, WriteReceipt } from '#kernel/feed/ingest-message.ts';
import type {
  Connector,
  ConnectorSurroundings,
  PeriodRequest,
  PeriodSink,
  StateOutcome,
  StateRequest,
  StateSink,
} from '../connector/connector.ts';
import { RecordWriter } from '../mapping/record-writer.ts';
import { RequestSender } from './create-request.ts';
import { Open311Source, type Open311Answer } from './open311-source.ts';
import { plainPath, requestsPath, wantedServices, type RequestWindow } from './open311-query.ts';
import { PeriodRows } from './past/period-rows.ts';
import type { Open311Fields } from './read-requests.ts';
import { requestAsOf } from './past/request-as-of.ts';
import {
  plainText,
  requestId,
  requestRecord,
  requestTime,
  standardStatus,
  withoutPersons,
} from './service-request.ts';
import { windowsAt, WindowWalk } from './walk-windows.ts';

/** Creates the connector of a feed; its `entityType` is `requests`, or the service codes that it wants. */
export function createOpen311Connector(surroundings: ConnectorSurroundings): Connector {
  return new Open311Connector(surroundings);
}

/** Everything that one poll brought. */
interface Poll extends StateOutcome {
  requests: ReadonlyMap<string, Open311Fields>;
  refusals: readonly [reason: string, example: string][];
}

class Open311Connector implements Connector {
  private readonly surroundings: ConnectorSurroundings;
  private readonly source: Open311Source;
  private readonly writer: RecordWriter;
  private readonly sender: RequestSender;
  private readonly services: readonly string[];

  constructor(surroundings: ConnectorSurroundings) {
    this.surroundings = surroundings;
    this.source = new Open311Source(surroundings);
    this.writer = new RecordWriter(surroundings.spec);
    this.sender = new RequestSender(surroundings.spec, this.source, surroundings.clock);
    this.services = wantedServices(surroundings.spec);
  }

  async fetchState({ asOfMs, conditional, signal }: StateRequest, sink: StateSink): Promise<StateOutcome> {
    const { clock, zoneOffsetMs, bounds } = this.surroundings;
    const atMs = asOfMs ?? clock.now();
    const poll = await this.poll(atMs, asOfMs !== null, conditional && asOfMs === null, signal);
    const { requests, refusals, ...outcome } = poll;
    if (!outcome.changed) return outcome;
    for (const refusal of refusals) sink.refuse(...refusal);
    const nowMs = asOfMs ?? atMs + (Number.isNaN(outcome.clockSkewMs) ? 0 : outcome.clockSkewMs);
    const context = { nowMs, isReplay: asOfMs !== null, zoneOffsetMs, bounds };
    for (const fields of requests.values()) {
      const known = asOfMs === null ? fields : requestAsOf(fields, asOfMs, zoneOffsetMs);
      const record = known && requestRecord(known, zoneOffsetMs, (...refusal) => sink.refuse(...refusal));
      if (record) this.writer.write(record, context, sink);
    }
    return outcome;
  }

  /** States at each period's end, from the times that the requests carry now. */
  async fetchPeriods({ periods, columns, entityId, signal }: PeriodRequest, sink: PeriodSink): Promise<void> {
    const { zoneOffsetMs, bounds, spec } = this.surroundings;
    const { requests } = await this.poll(lastEndMs(periods), true, false, signal);
    const rows = new PeriodRows(new Set(columns), sink, spec.columns.length);
    for (const [id, fields] of requests) {
      if (entityId !== undefined && id !== entityId) continue;
      for (let period = 0; period < periods.count; period += 1) {
        const endMs = periodEndMs(periods, period);
        const past = requestAsOf(fields, endMs, zoneOffsetMs);
        const record = past && requestRecord(past, zoneOffsetMs, () => undefined);
        rows.period = period;
        if (record) this.writer.write(record, { nowMs: endMs, isReplay: true, zoneOffsetMs, bounds }, rows);
      }
    }
  }

  fetchSeries(): Promise<Series[]> {
    const reason = 'a report has no series; what happened to it is in its times';
    return Promise.reject(this.source.failure('no-history', reason));
  }

  async fetchRecord(entityId: string, signal: AbortSignal): Promise<EntityRecord> {
    const path = `requests/${encodeURIComponent(entityId)}`;
    const { rows } = await this.source.ask((format) => plainPath(path, this.source.options, format), signal);
    const fields = rows.find((row) => requestId(row) === entityId);
    if (!fields) throw this.source.failure('not-found', `no report ${entityId}`);
    const raw = JSON.stringify(withoutPersons(fields), null, 2);
    return { id: entityId, raw, contentType: 'application/json', fetchedAtMs: this.surroundings.clock.now() };
  }

  variesInTime(): boolean {
    return true;
  }

  createRecord(record: NewRecord, signal: AbortSignal): Promise<WriteReceipt> {
    return this.sender.send(record, signal);
  }

  /** Asks for all windows. With `conditional` everything may be unchanged; otherwise all of it is read again. */
  private async poll(
    atMs: number,
    isPast: boolean,
    conditional: boolean,
    signal: AbortSignal,
  ): Promise<Poll> {
    const { options } = this.source;
    const windows = windowsAt(atMs, options, isPast);
    const totals = { changed: true, requestMs: 0, bytes: 0, pages: 0, clockSkewMs: Number.NaN };
    const fetched = new Map<string, Open311Answer>();
    const fetchOnce = async (window: RequestWindow, mayBeUnchanged: boolean): Promise<Open311Answer> => {
      const pathOf = (format: 'json' | 'xml') =>
        requestsPath(window, this.surroundings.spec, options, format);
      const known = fetched.get(pathOf('json'));
      if (known) return known;
      const came = await this.source.ask(pathOf, signal, mayBeUnchanged);
      addCosts(totals, came);
      if (!came.answer.unchanged) fetched.set(pathOf('json'), came);
      return came;
    };
    let isUnchanged = conditional;
    for (const window of windows)
      if (isUnchanged) isUnchanged = (await fetchOnce(window, true)).answer.unchanged;
    if (isUnchanged) return { ...totals, changed: false, requests: new Map(), refusals: [] };

    const requests = new Map<string, Open311Fields>();
    const refusals: [string, string][] = [];
    const refuse = (...refusal: [string, string]) => void refusals.push(refusal);
    const walk = new WindowWalk(
      atMs,
      options.maxRows,
      async (window) => {
        const { rows, strangers } = await fetchOnce(window, false);
        if (strangers > 0) refuse('an element of the list that is no report', `${strangers} elements`);
        return this.keep(rows, window, requests, refuse);
      },
      refuse,
    );
    for (const window of windows) await walk.take(window);
    return { ...totals, requests, refusals };
  }

  /** Keeps what was asked for: servers that do not know a filter leave it out without a word. */
  private keep(
    rows: readonly Open311Fields[],
    { fromMs, isOpenOnly }: RequestWindow,
    requests: Map<string, Open311Fields>,
    refuse: (reason: string, example: string) => void,
  ): string[] {
    return rows.map((row, index) => {
      const id = requestId(row) || `#${fromMs} ${index}`;
      const isUnasked = this.services.length > 0 && !this.services.includes(plainText(row['service_code']));
      if (isUnasked) refuse('a report of a service that was not asked for', id);
      else if (!isOpenOnly || standardStatus(row['status']) !== 'closed')
        keepNewest(requests, id, row, this.surroundings.zoneOffsetMs);
      return id;
    });
  }
}

/** Windows touch: a report on their border comes twice, and may have changed between. */
function keepNewest(
  requests: Map<string, Open311Fields>,
  id: string,
  row: Open311Fields,
  zoneOffsetMs: number,
): void {
  const known = requests.get(id);
  const updatedMs = (fields: Open311Fields) => requestTime(fields, 'updated_datetime', zoneOffsetMs);
  if (!known || updatedMs(row) > updatedMs(known)) requests.set(id, row);
}

function addCosts(totals: Omit<StateOutcome, 'changed'>, { answer }: Open311Answer): void {
  totals.requestMs += answer.requestMs;
  totals.bytes += answer.byteLength;
  totals.pages += 1;
  if (!Number.isNaN(answer.clockSkewMs)) totals.clockSkewMs = answer.clockSkewMs;
}
