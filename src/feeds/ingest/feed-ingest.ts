// One feed in the worker: polls, derives, folds its figures from the same rows, and sends batches.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { FeedReceipt, Refusal } from '#kernel/feed/ingest-message.ts';
import type { KpiSample, TableBatch } from '#kernel/table/columns.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import type { Clock } from '#kernel/time/clock.ts';
import type { Connector, StateOutcome, StateRequest } from '../connector/connector.ts';
import { cancelled, toFeedError } from '../http/feed-failure.ts';
import { ColumnWriter } from '../writer/column-writer.ts';
import { buildBatch, watermarkOf } from './build-batch.ts';
import { columnShapes, deriveColumns } from './derive-columns.ts';
import { FlushGate, type Schedule } from './flush-gate.ts';
import { HourlyHistory } from './hourly-history.ts';
import { LivePush } from '../push/live-push.ts';
import { createTableReader } from './table-reader.ts';

const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** What a feed needs from the runtime. */
export interface FeedSurroundings {
  spec: FeedSpec;
  connector: Connector;
  clock: Clock;
  readRealMs: () => number;
  schedule: Schedule;
  send: (batch: TableBatch) => void;
  /** The source publishes what changes. */
  hasPush?: boolean;
}

/** A table as of one point of view, and how it was last confirmed. */
interface View {
  writer: ColumnWriter;
  history: HourlyHistory;
  /** Instant of the rows held; null = live, undefined = none yet. */
  heldAsOfMs: number | null | undefined;
  /** The last poll was complete, so that “unchanged” may be asked for. */
  isComplete: boolean;
  confirmedAtMs: number;
  /** What the last answer with all rows refused; rows that a poll for changes does not bring are still as bad. */
  refusals: readonly Refusal[];
  /** Why derived columns lack their past, or null. */
  historyFault: Refusal | null;
}

/** The ingest of one feed. Live and replayed rows are kept apart, so that a return to live is at once. */
export class FeedIngest {
  readonly spec: FeedSpec;
  readonly connector: Connector;
  readonly gate: FlushGate;
  private readonly clock: Clock;
  private readonly send: (batch: TableBatch) => void;
  private readonly live: View;
  /** Made by the first instant that is looked at. */
  private replayed: View | null = null;
  private readonly push: LivePush | null;
  /** Rows came by themselves since derived columns were computed. */
  private hasPushedRows = false;
  private asOfMs: number | null = null;
  private shown: View;
  private sequence = 0;
  private sentKpis = '';
  /** The source's clock less ours, as it was told last. */
  private skewMs = 0;
  /** The same as told, NaN where it never was. */
  private toldSkewMs = Number.NaN;

  constructor(surroundings: FeedSurroundings) {
    const { spec, connector, clock, schedule, readRealMs, send } = surroundings;
    this.spec = spec;
    this.connector = connector;
    this.clock = clock;
    this.send = send;
    this.live = createView(spec);
    this.shown = this.live;
    this.push = surroundings.hasPush
      ? new LivePush({
          spec,
          writer: this.live.writer,
          nowMs: () => clock.now(),
          readRealMs,
          onRows: () => this.notePushedRows(),
        })
      : null;
    this.gate = new FlushGate(schedule, readRealMs, () => this.flush());
  }

  private replay(): View {
    const holds = (column: number) => !this.connector.variesInTime(column);
    return (this.replayed ??= createView(this.spec, { writer: this.live.writer, holds }));
  }

  /** The live table, for what histories do not carry. */
  liveWriter(): ColumnWriter {
    return this.live.writer;
  }

  /** Takes what the source publishes, until the signal aborts. */
  openPush(signal: AbortSignal): void {
    if (this.push) this.connector.openPush?.(this.push, signal);
  }

  /** Switches between live (null) and an instant; the live rows come back at once, replayed ones with the next poll. */
  setAsOf(asOfMs: number | null): void {
    this.asOfMs = asOfMs;
    if (asOfMs === null && this.shown !== this.live && this.live.heldAsOfMs === null) this.show(this.live);
  }

  /** Polls once. Rejects with FeedFailure; rows of earlier polls stay, and figures are folded anew either way. */
  async poll(signal: AbortSignal): Promise<FeedReceipt> {
    const asOfMs = this.asOfMs;
    if (asOfMs !== null && this.live.heldAsOfMs === undefined) await this.fetchBase(signal);
    const view = asOfMs === null ? this.live : this.replay();
    try {
      const isCurrent = asOfMs === null && view.isComplete && this.push?.isCurrent === true;
      const outcome = isCurrent ? this.answerFromPush() : await this.fetchState(view, asOfMs, signal);
      this.refresh(view);
      const isNew = await this.refreshHistory(view, signal);
      if (isNew) this.refresh(view);
      return this.receipt(view, outcome, isCurrent);
    } catch (thrown) {
      if (signal.aborted) throw cancelled(this.spec.source);
      // A replayed instant that cannot be had must not keep showing another one.
      if (asOfMs !== null && view.heldAsOfMs !== asOfMs) view.writer.removeAll();
      this.refresh(view);
      throw thrown;
    }
  }

  /** Stops sending. */
  close(): void {
    this.gate.close();
  }

  /** Replies of histories carry only what varies; names and places come from one live answer. */
  private async fetchBase(signal: AbortSignal): Promise<void> {
    await this.fetchState(this.live, null, signal);
  }

  /** Polls the source; the live rows with push held back until its answer is taken in. */
  private fetchState(view: View, asOfMs: number | null, signal: AbortSignal): Promise<StateOutcome> {
    const fetch = () => this.fetchView(view, asOfMs, signal);
    if (asOfMs !== null || !this.push) return fetch();
    return this.push.during(fetch, ({ coverage }) => coverage === undefined);
  }

  private answerFromPush(): StateOutcome {
    return { changed: false, requestMs: 0, bytes: 0, pages: 0, clockSkewMs: this.toldSkewMs };
  }

  private async fetchView(view: View, asOfMs: number | null, signal: AbortSignal): Promise<StateOutcome> {
    const { writer } = view;
    const conditional = asOfMs === null && view.isComplete && !this.push?.needsWhole;
    // Until all pages are taken: whoever polls after one that failed or was given up half way must ask for all of them.
    view.isComplete = false;
    const outcome = await this.ask(view, { asOfMs, conditional, signal });
    if (asOfMs !== null) writer.adoptUnchanged(asOfMs);
    if (!outcome.coverage && outcome.changed) {
      writer.removeUnseen();
      view.refusals = writer.refusals.list();
    }
    view.heldAsOfMs = asOfMs;
    view.isComplete = true;
    view.confirmedAtMs = asOfMs ?? this.clock.now();
    return outcome;
  }

  /** Asks as allowed, and at once for everything where the changes that came do not fit what is held. */
  private async ask(view: View, request: Omit<StateRequest, 'held'>): Promise<StateOutcome> {
    const { writer } = view;
    const held = { observedAtMs: () => writer.observedAtMs.subarray(0, writer.ids.length) };
    writer.beginPoll(this.clock.now());
    const outcome = await this.connector.fetchState({ ...request, held }, writer);
    if (request.signal.aborted) throw cancelled(this.spec.source);
    if (outcome.coverage !== 'doubtful') return outcome;
    const whole = await this.ask(view, { ...request, conditional: false });
    return addCosts(whole, outcome);
  }

  /** A history that cannot be had leaves the derived columns empty; it never fails the poll. */
  private async refreshHistory(view: View, signal: AbortSignal): Promise<boolean> {
    try {
      const isNew = await view.history.refresh(this.connector, this.nowMs(), signal);
      view.historyFault = null;
      return isNew;
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      const { kind, detail } = toFeedError(thrown, this.spec.source);
      view.historyFault = {
        reason: `hourly history not available: ${kind}, ${detail}`,
        count: 1,
        example: this.spec.id,
      };
      return false;
    }
  }

  /** Derived columns wait for the next batch: messages may come by the hundred a second. */
  private notePushedRows(): void {
    this.hasPushedRows = true;
    if (this.shown === this.live) this.gate.request();
  }

  private refresh(view: View): void {
    if (view === this.live) this.hasPushedRows = false;
    deriveColumns(view.writer, this.spec, view.history, this.nowMs());
    this.show(view);
  }

  private show(view: View): void {
    if (this.shown !== view) {
      this.shown = view;
      view.writer.hasNewIds = view.writer.hasNewGeometry = view.writer.hasNewColumns = true;
    }
    this.gate.request();
  }

  /** Sends the next batch where rows or figures differ from what was sent. */
  private flush(): number | null {
    const { writer, history } = this.shown;
    if (this.hasPushedRows && this.shown === this.live) {
      this.hasPushedRows = false;
      deriveColumns(writer, this.spec, history, this.nowMs());
    }
    const kpis = this.foldKpis();
    const fingerprint = JSON.stringify(
      kpis.map(({ kpi, value, rowsUsed, rowsTotal }) => [kpi, value, rowsUsed, rowsTotal]),
    );
    const isNew =
      writer.changedCount > 0 || writer.hasNewIds || writer.hasNewGeometry || writer.hasNewColumns;
    if (!isNew && fingerprint === this.sentKpis) return null;
    this.sentKpis = fingerprint;
    this.sequence += 1;
    this.send(buildBatch(this.spec.id, this.sequence, writer, kpis, this.latestMs()));
    return this.sequence;
  }

  private foldKpis(): KpiSample[] {
    const { writer, confirmedAtMs } = this.shown;
    const reader = createTableReader(writer, this.spec, this.nowMs(), confirmedAtMs);
    return this.spec.rollups.map((rollup) => foldRollup(rollup, reader));
  }

  private receipt(view: View, outcome: StateOutcome, isFromPush: boolean): FeedReceipt {
    const { writer, confirmedAtMs } = view;
    const { push } = this;
    // Without a question to the source, what is known was received with its last answer or message.
    const pushedAtMs = push && push.latestMs > confirmedAtMs ? push.latestMs : confirmedAtMs;
    const receivedAtMs = isFromPush ? pushedAtMs : this.clock.now();
    if (!Number.isNaN(outcome.clockSkewMs)) this.skewMs = this.toldSkewMs = outcome.clockSkewMs;
    const watermarkMs = watermarkOf(writer, this.latestMs());
    const reader = createTableReader(writer, this.spec, this.nowMs(), confirmedAtMs);
    const quality: [number, number, number, number] = [0, 0, 0, 0];
    for (let row = 0; row < reader.rowCount; row += 1) {
      const code = reader.quality(row);
      quality[code] = (quality[code] ?? 0) + 1;
    }
    return {
      feedId: this.spec.id,
      sequence: this.sequence,
      changed: outcome.changed,
      rows: writer.ids.length,
      ...(outcome.coverage && { rowsBrought: writer.seenCount() }),
      refusals: [
        ...mergeRefusals(mergeRefusals(view.refusals, writer.refusals.list()), push?.refusals.list() ?? []),
        ...(view.historyFault ? [view.historyFault] : []),
      ],
      watermarkMs,
      receivedAtMs,
      lagMs: this.nowMs() - watermarkMs,
      requestMs: outcome.requestMs,
      bytes: outcome.bytes,
      pages: outcome.pages,
      clockSkewMs: outcome.clockSkewMs,
      quality,
      ...(push && { push: push.state }),
    };
  }

  /** What lies beyond is from a clock that is wrong in itself: a source whose Date header runs ahead dates its rows so. */
  private latestMs(): number {
    return this.nowMs() + Math.max(0, this.asOfMs === null ? this.skewMs : 0) + CLOCK_TOLERANCE_MS;
  }

  private nowMs(): number {
    return this.asOfMs ?? this.clock.now();
  }
}

function addCosts(outcome: StateOutcome, { requestMs, bytes, pages }: StateOutcome): StateOutcome {
  return {
    ...outcome,
    requestMs: outcome.requestMs + requestMs,
    bytes: outcome.bytes + bytes,
    pages: outcome.pages + pages,
  };
}

/** By reason the greater count: what a poll for changes refuses again is not another row. */
function mergeRefusals(held: readonly Refusal[], now: readonly Refusal[]): Refusal[] {
  const byReason = new Map(held.map((refusal) => [refusal.reason, refusal]));
  for (const refusal of now)
    if (refusal.count > (byReason.get(refusal.reason)?.count ?? 0)) byReason.set(refusal.reason, refusal);
  return [...byReason.values()];
}

function createView(spec: FeedSpec, held?: ConstructorParameters<typeof ColumnWriter>[2]): View {
  return {
    writer: new ColumnWriter(columnShapes(spec), spec.geometry, held),
    history: new HourlyHistory(spec),
    heldAsOfMs: undefined,
    isComplete: false,
    confirmedAtMs: Number.NaN,
    refusals: [],
    historyFault: null,
  };
}
