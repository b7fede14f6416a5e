// The connector of sources that know the present only: every poll brings all records, from one body or page by page.
import type { EntityRecord, Series } from '#kernel/feed/ingest-message.ts';
import type {
  Connector,
  ConnectorSurroundings,
  StateOutcome,
  StateRequest,
  StateSink,
} from '../connector/connector.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import type { HttpAnswer } from '../http/http-client.ts';
import { RecordWriter } from '../mapping/record-writer.ts';
import type { BodyEnd, RecordReader, RecordTaker, SnapshotFormat } from './record-reader.ts';

/** A source that always names a next page is not believed. */
const MAX_PAGES = 1000;

/** One page as it was answered; `end` null when it was not changed. */
interface Page {
  answer: HttpAnswer;
  end: BodyEnd | null;
}

/** Polls a source of one format; keep it as long as the feed. */
export class SnapshotConnector implements Connector {
  private readonly surroundings: ConnectorSurroundings;
  private readonly format: SnapshotFormat;
  private readonly writer: RecordWriter;
  /** The last answer was one page, so that “unchanged” may be asked for; until this instant its rows stay as they are. */
  private unchangedUntilMs = Number.NEGATIVE_INFINITY;
  private prepared: Promise<void> | null = null;

  constructor(surroundings: ConnectorSurroundings, format: SnapshotFormat) {
    this.surroundings = surroundings;
    this.format = format;
    this.writer = new RecordWriter(surroundings.spec);
  }

  async fetchState({ asOfMs, conditional, signal }: StateRequest, sink: StateSink): Promise<StateOutcome> {
    if (asOfMs !== null) throw this.failure('no-history', 'the source tells the present only');
    const { zoneOffsetMs, bounds } = this.surroundings;
    const nowMs = this.surroundings.clock.now();
    const mayRepeat = this.format.isPaged ?? false;
    const openTaker = (pageNowMs: number): RecordTaker => {
      const context = { nowMs: pageNowMs, isReplay: false, zoneOffsetMs, bounds, mayRepeat };
      return {
        nowMs: pageNowMs,
        take: (record) => void this.writer.write(record, context, sink),
        refuse: (reason, example) => sink.refuse(reason, example),
      };
    };
    const isConditional = conditional && nowMs < this.unchangedUntilMs;
    return this.walk(openTaker, isConditional, signal, (reason, example) => sink.refuse(reason, example));
  }

  fetchPeriods(): Promise<void> {
    return Promise.reject(this.failure('no-history', 'the source tells the present only'));
  }

  fetchSeries(): Promise<Series[]> {
    return Promise.reject(this.failure('no-history', 'the source tells the present only'));
  }

  /** Asks for everything again and keeps the one record: these sources have no address for one. */
  async fetchRecord(entityId: string, signal: AbortSignal): Promise<EntityRecord> {
    let raw: unknown;
    const openTaker = (nowMs: number): RecordTaker => ({
      nowMs,
      take: (record, source) => {
        if (record.id === entityId) raw = source;
      },
      refuse: () => undefined,
    });
    await this.walk(openTaker, false, signal, () => undefined);
    if (raw === undefined) throw this.failure('not-found', `no record ${entityId}`);
    return {
      id: entityId,
      raw: JSON.stringify(raw, null, 2),
      contentType: 'application/json',
      fetchedAtMs: this.surroundings.clock.now(),
    };
  }

  variesInTime(): boolean {
    return true;
  }

  private async walk(
    openTaker: (nowMs: number) => RecordTaker,
    conditional: boolean,
    signal: AbortSignal,
    refuse: (reason: string, example: string) => void,
  ): Promise<StateOutcome> {
    await this.prepare();
    const totals: StateOutcome = { changed: true, requestMs: 0, bytes: 0, pages: 0, clockSkewMs: Number.NaN };
    const asked = new Set<string>();
    let changesAtMs = Number.POSITIVE_INFINITY;
    for (let url: string | null = this.urlOf(null); url !== null;) {
      asked.add(url);
      const { answer, end } = await this.fetchPage(url, openTaker, conditional && asked.size === 1, signal);
      addCost(totals, answer);
      if (end === null) return { ...totals, changed: false };
      changesAtMs = Math.min(changesAtMs, end.changesAtMs);
      url = end.nextQuery === null ? null : this.urlOf(end.nextQuery);
      if (url === null || !asked.has(url)) {
        if (asked.size < MAX_PAGES) continue;
        throw this.failure('malformed', `the source always names a next page: more than ${MAX_PAGES} pages`);
      }
      refuse('the next page is one that was read already (not followed)', end.nextQuery ?? '');
      url = null;
    }
    this.unchangedUntilMs = asked.size === 1 ? changesAtMs : Number.NEGATIVE_INFINITY;
    return totals;
  }

  private async fetchPage(
    url: string,
    openTaker: (nowMs: number) => RecordTaker,
    conditional: boolean,
    signal: AbortSignal,
  ): Promise<Page> {
    const { http, clock } = this.surroundings;
    const { accept, expects } = this.format;
    const opened: RecordReader[] = [];
    const answer = await http.request({
      url,
      expects,
      headers: { Accept: accept },
      signal,
      conditional,
      openBody: ({ clockSkewMs }) => {
        const nowMs = clock.now() + (Number.isNaN(clockSkewMs) ? 0 : clockSkewMs);
        const reader = this.format.open(openTaker(nowMs));
        opened.push(reader);
        return reader;
      },
    });
    const [reader] = opened;
    if (answer.unchanged || !reader) return { answer, end: null };
    return { answer, end: this.finish(answer, reader) };
  }

  private finish({ bodyFault }: HttpAnswer, reader: RecordReader): BodyEnd {
    try {
      if (bodyFault !== undefined) throw bodyFault;
      return reader.finish();
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError)) throw thrown;
      throw this.failure('malformed', thrown.message);
    }
  }

  /** The address of the feed, with the query of a next page: neither its host nor its path is ever taken from a body. */
  private urlOf(nextQuery: string | null): string {
    const url = this.surroundings.source.baseUrl + this.format.path;
    if (nextQuery === null) return url;
    const [address = '', query = ''] = url.split('?');
    const parameters = new URLSearchParams(query);
    for (const [name, value] of new URLSearchParams(nextQuery)) parameters.set(name, value);
    return `${address}?${parameters.toString()}`;
  }

  /** What could not be loaded now is tried again at the next poll. */
  private prepare(): Promise<void> {
    this.prepared ??= (this.format.prepare?.() ?? Promise.resolve()).catch((thrown: unknown) => {
      this.prepared = null;
      throw this.failure('offline', `the parser could not be loaded: ${String(thrown)}`);
    });
    return this.prepared;
  }

  private failure(kind: 'no-history' | 'not-found' | 'malformed' | 'offline', detail: string): FeedFailure {
    return new FeedFailure({ kind, sourceId: this.surroundings.source.id, detail });
  }
}

function addCost(totals: StateOutcome, answer: HttpAnswer): void {
  totals.requestMs += answer.requestMs;
  totals.bytes += answer.byteLength;
  totals.pages += 1;
  if (!Number.isNaN(answer.clockSkewMs)) totals.clockSkewMs = answer.clockSkewMs;
}
