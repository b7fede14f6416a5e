// What a poll for changes costs beside a whole one: 100,000 rows on a broker in memory, from request to the page's table.
import { createIngestRuntime } from '#feeds/ingest/ingest-runtime.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { FeedReceipt, PageMessage } from '#kernel/feed/ingest-message.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';
import { createClock } from '#kernel/time/clock.ts';

const ROWS = 100_000;
const PAGE_SIZE = 1000;
const POLL_MS = 30_000;
const START_MS = Date.UTC(2026, 2, 2, 3);
const SHARES = [0.001, 0.01, 0.1];
const WHOLE_POLLS = 5;
const CHANGES_POLLS = 15;

/**
 * One share of changed rows; medians of processor time of the thread, which other work of the machine does not lengthen.
 * `deltaMs` is of polls for changes; one poll in ten asks for everything.
 */
export interface DeltaCost {
  rows: number;
  changed: number;
  usPerChangedRow: number;
  wholeMs: number;
  deltaMs: number;
}

const spec: FeedSpec = {
  id: 'segments',
  source: 'broker',
  title: { vi: 'Đoạn đường', en: 'Road segments' },
  entityType: 'TrafficFlowObserved',
  geometry: 'point',
  cadenceMs: 60_000,
  pollMs: POLL_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'speed', kind: 'number', attribute: 'averageVehicleSpeed', unit: 'km/h', range: [0, 200] },
    { column: 'intensity', kind: 'number', attribute: 'intensity', unit: '1' },
    { column: 'direction', kind: 'text', attribute: 'laneDirection' },
  ],
  rollups: [
    { kpi: 'bench.speed', unit: 'km/h', method: { kind: 'mean', column: 'speed' } },
    { kpi: 'bench.fresh', unit: '%', scale: 100, method: { kind: 'shareFresh' } },
  ],
};

/** Processor time of this thread, ms. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** A broker whose answers are bytes before they are asked for; its own time is known, to be taken off. */
class MemoryBroker {
  spentMs = 0;
  requests = { whole: 0, changes: 0 };
  readonly honoursFilter: boolean;
  private found: number[] = [];
  private foundSinceMs = Number.NaN;
  private readonly observedAtMs = Float64Array.from(
    { length: ROWS },
    (_, row) => START_MS - 1000 - (row % 60_000),
  );
  private readonly bodies = Array.from({ length: ROWS }, (_, row) => this.write(row, 0));

  constructor(honoursFilter: boolean) {
    this.honoursFilter = honoursFilter;
  }

  /** A share of the rows report within the poll period before `nowMs`; another part of the table in every round. */
  report(share: number, round: number, nowMs: number): number {
    const count = Math.round(share * ROWS);
    for (let index = 0; index < count; index += 1) {
      const row = (index * 7919 + round * 104_729) % ROWS;
      this.observedAtMs[row] = nowMs - 1 - Math.floor((index / count) * POLL_MS);
      this.bodies[row] = this.write(row, round);
    }
    return count;
  }

  /** Answers as an NGSI-LD broker would. */
  readonly fetch = (input: RequestInfo | URL): Promise<Response> => {
    const startMs = threadMs();
    const { searchParams } = new URL(String(input));
    const q = searchParams.get('q');
    const limit = Number(searchParams.get('limit'));
    if (q !== null && !this.honoursFilter) return Promise.resolve(new Response('{}', { status: 400 }));
    const sinceMs = q === null ? Number.NEGATIVE_INFINITY : Date.parse(/>=([^|]+)/.exec(q)?.[1] ?? '');
    const offset = Number(searchParams.get('offset'));
    if (offset === 0 || sinceMs !== this.foundSinceMs) this.find(sinceMs);
    const { found } = this;
    if (limit > 1 && offset === 0) this.requests[q === null ? 'whole' : 'changes'] += 1;
    const page = found.slice(offset, offset + limit).map((row) => this.bodies[row]);
    const bytes = new TextEncoder().encode(`[${page.join(',')}]`);
    const answer = new Response(bytes, {
      headers: { 'Content-Type': 'application/json', 'NGSILD-Results-Count': String(found.length) },
    });
    this.spentMs += threadMs() - startMs;
    return Promise.resolve(answer);
  };

  private find(sinceMs: number): void {
    this.found = [];
    this.foundSinceMs = sinceMs;
    for (let row = 0; row < ROWS; row += 1)
      if ((this.observedAtMs[row] ?? 0) >= sinceMs) this.found.push(row);
  }

  private write(row: number, round: number): string {
    const observedAt = new Date(this.observedAtMs[row] ?? START_MS).toISOString();
    return JSON.stringify({
      id: `urn:ngsi-ld:TrafficFlowObserved:${row}`,
      type: 'TrafficFlowObserved',
      name: `Đoạn ${row}`,
      averageVehicleSpeed: { value: 20 + ((row + round) % 60), unitCode: 'KMH', observedAt },
      intensity: { value: (row + round) % 300, observedAt },
      laneDirection: row % 2 ? 'forward' : 'backward',
      location: { type: 'Point', coordinates: [107 + (row % 100) / 1000, 10.3 + row / 1_000_000] },
    });
  }
}

/** A runtime on a broker, with the table as the page would hold it. */
function startFeed(broker: MemoryBroker) {
  let nowMs = START_MS;
  let table: Table | undefined;
  let hear: (reply: { receipt?: FeedReceipt; error?: unknown }) => void = () => undefined;
  const clock = createClock({ anchorRealMs: 0, anchorMs: 0, rate: 1 }, () => nowMs);
  const runtime = createIngestRuntime({
    feeds: [spec],
    clock,
    readRealMs: () => nowMs,
    schedule: () => () => undefined,
    fetch: broker.fetch,
    post(message) {
      if (message.kind === 'reply') hear({ receipt: message.value as FeedReceipt });
      if (message.kind === 'failure') hear({ error: message.error });
      if (message.kind !== 'batch') return;
      table = applyBatch(table, message.batch);
      const { tableId, sequence } = message.batch;
      queueMicrotask(() => runtime.receive({ kind: 'ready', tableId, sequence }));
    },
  });
  const source = {
    id: 'broker',
    connector: 'ngsi-ld',
    baseUrl: 'http://broker.test/',
    pageSize: PAGE_SIZE,
  } as const;
  const configure: PageMessage = {
    kind: 'configure',
    config: {
      sources: [{ ...source, timeoutMs: 60_000 }],
      simulator: { enabled: false, seed: 1, story: null },
      packUrl: 'http://pack.test/',
      plausibleBounds: [102, 7, 118, 24],
      clock: clock.setting(),
    },
  };
  runtime.receive(configure);
  let requestId = 0;
  return {
    table: () => table,
    now: () => (nowMs += POLL_MS),
    /** One poll with its batch applied; processor milliseconds without the broker's own. */
    async poll(): Promise<{ ms: number; receipt: FeedReceipt }> {
      const spentBefore = broker.spentMs;
      const startMs = threadMs();
      const reply = await new Promise<{ receipt?: FeedReceipt; error?: unknown }>((resolve) => {
        hear = resolve;
        requestId += 1;
        runtime.receive({ kind: 'request', requestId, request: { kind: 'poll', feedId: spec.id } });
      });
      const ms = threadMs() - startMs - (broker.spentMs - spentBefore);
      if (!reply.receipt) throw new Error(`the poll failed: ${JSON.stringify(reply.error)}`);
      return { ms, receipt: reply.receipt };
    },
  };
}

/** Medians for one share of changed rows on a broker that honours the filter, or that refuses it. */
async function measure(share: number, honoursFilter: boolean): Promise<{ ms: number; changed: number }> {
  const broker = new MemoryBroker(honoursFilter);
  const feed = startFeed(broker);
  const wanted = honoursFilter ? CHANGES_POLLS : WHOLE_POLLS;
  const samples: number[] = [];
  let changed = 0;
  await feed.poll();
  for (let round = 1; samples.length < wanted && round < 60; round += 1) {
    changed = broker.report(share, round, feed.now());
    const asked = { ...broker.requests };
    const { ms, receipt } = await feed.poll();
    if (receipt.rows !== ROWS) throw new Error(`${receipt.rows} rows held instead of ${ROWS}`);
    const isChangesOnly = broker.requests.whole === asked.whole;
    // The first rounds warm up and, with changes, are the two whole polls and the proof.
    if (round > 3 && isChangesOnly === honoursFilter) samples.push(ms);
  }
  if (samples.length < wanted) throw new Error(`only ${samples.length} polls of the wanted kind`);
  return { ms: samples.toSorted((a, b) => a - b)[samples.length >> 1] ?? Number.NaN, changed };
}

/** Measures 0.1 %, 1 % and 10 % of 100,000 rows changed between two polls. */
export async function measureDelta(): Promise<DeltaCost[]> {
  const costs: DeltaCost[] = [];
  for (const share of SHARES) {
    const whole = await measure(share, false);
    const delta = await measure(share, true);
    const { changed } = delta;
    const usPerChangedRow = (1000 * delta.ms) / changed;
    costs.push({ rows: ROWS, changed, usPerChangedRow, wholeMs: whole.ms, deltaMs: delta.ms });
  }
  return costs;
}
