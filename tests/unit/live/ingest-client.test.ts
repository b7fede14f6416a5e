// The page's end of the protocol against a scripted worker: one answer a request, back-pressure, and a worker that dies.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageMessage, WorkerMessage } from '#kernel/feed/ingest-message.ts';
import type { TableBatch } from '#kernel/table/columns.ts';
import { liveSetting } from '#kernel/time/clock.ts';
import { createIngestClient, FeedFailure, type IngestPort } from '#live/ingest/ingest-client.ts';

class ScriptedPort implements IngestPort {
  readonly posted: PageMessage[] = [];
  closed = false;
  say: (message: WorkerMessage) => void = () => undefined;
  die: (detail: string) => void = () => undefined;
  post(message: PageMessage) {
    this.posted.push(message);
  }
  listen(onMessage: (message: WorkerMessage) => void, onLost: (detail: string) => void) {
    this.say = onMessage;
    this.die = onLost;
  }
  close() {
    this.closed = true;
  }
}

function setUp() {
  const ports: ScriptedPort[] = [];
  const drawn: (() => void)[] = [];
  const batches: TableBatch[] = [];
  const client = createIngestClient({
    connect: () => {
      const port = new ScriptedPort();
      ports.push(port);
      return port;
    },
    config: {
      sources: [],
      simulator: { enabled: false, seed: 1, story: null },
      packUrl: 'https://centre.example/pack/',
      plausibleBounds: [0, 0, 1, 1],
      clock: liveSetting(),
    },
    onBatch: (batch) => batches.push(batch),
    afterDrawing: (callback) => drawn.push(callback),
    restartDelayMs: 10,
    pingEveryMs: 100,
  });
  return { client, ports, drawn, batches };
}

const poll = { kind: 'poll', feedId: 'f' } as const;

describe('ingest client', () => {
  it('configures first, and gives each request its own answer', async () => {
    const { client, ports } = setUp();
    const [port] = ports as [ScriptedPort];
    const first = client.request<'poll'>(poll);
    const second = client.request<'poll'>(poll);
    expect(port.posted.map(({ kind }) => kind)).toEqual(['configure', 'request', 'request']);
    port.say({ kind: 'failure', requestId: 1, error: { kind: 'timeout', sourceId: 's', detail: 'slow' } });
    port.say({ kind: 'reply', requestId: 2, value: { feedId: 'f' } as never });
    await expect(first).rejects.toMatchObject({ error: { kind: 'timeout' } });
    await expect(second).resolves.toEqual({ feedId: 'f' });
  });

  it('says ready only after the page has drawn', () => {
    const { ports, drawn, batches } = setUp();
    const [port] = ports as [ScriptedPort];
    port.say({ kind: 'batch', batch: { tableId: 't', sequence: 7 } as TableBatch });
    expect(batches).toHaveLength(1);
    expect(port.posted.some(({ kind }) => kind === 'ready')).toBe(false);
    drawn.forEach((callback) => callback());
    expect(port.posted.at(-1)).toEqual({ kind: 'ready', tableId: 't', sequence: 7 });
  });

  it('passes an abort on and does not wait for the answer', async () => {
    const { client, ports } = setUp();
    const [port] = ports as [ScriptedPort];
    const abort = new AbortController();
    const answer = client.request<'poll'>(poll, abort.signal);
    abort.abort();
    await expect(answer).rejects.toBeInstanceOf(FeedFailure);
    expect(port.posted.at(-1)).toEqual({ kind: 'abort', requestId: 1 });
    port.say({ kind: 'reply', requestId: 1, value: {} as never });
  });

  it('starts a dead worker again, configured and at the same time cursor', async () => {
    const { client, ports } = setUp();
    client.setTime(liveSetting(), 123);
    const open = client.request<'poll'>(poll);
    ports[0]?.die('out of memory');
    await expect(open).rejects.toMatchObject({ error: { kind: 'interrupted', detail: 'out of memory' } });
    expect(ports[0]?.closed).toBe(true);
    expect(client.isLost()).toBe(true);
    await vi.waitFor(() => expect(ports).toHaveLength(2));
    expect(ports[1]?.posted).toMatchObject([{ kind: 'configure' }, { kind: 'time', asOfMs: 123 }]);
    expect(client.restarts()).toBe(1);
    ports[1]?.say({ kind: 'configured' });
    expect(client.isLost()).toBe(false);
  });

  it('fails at once while no worker runs, and hears nothing more of the lost one', async () => {
    const { client, ports, batches, drawn } = setUp();
    const lost = ports[0] as ScriptedPort;
    lost.say({ kind: 'batch', batch: { tableId: 't', sequence: 1 } as TableBatch });
    lost.die('out of memory');
    lost.die('and again');
    await expect(client.request<'poll'>(poll)).rejects.toMatchObject({
      error: { kind: 'interrupted' },
    });
    expect(lost.posted.some(({ kind }) => kind === 'request')).toBe(false);
    await vi.waitFor(() => expect(ports).toHaveLength(2));
    expect(client.restarts()).toBe(1);
    lost.say({ kind: 'batch', batch: { tableId: 't', sequence: 2 } as TableBatch });
    expect(batches).toHaveLength(1);
    drawn.forEach((callback) => callback());
    expect(ports[1]?.posted.some(({ kind }) => kind === 'ready')).toBe(false);
  });

  it('asks nothing for whoever has given up before', async () => {
    const { client, ports } = setUp();
    await expect(client.request<'poll'>(poll, AbortSignal.abort())).rejects.toMatchObject({
      error: { kind: 'cancelled' },
    });
    expect(ports[0]?.posted.map(({ kind }) => kind)).toEqual(['configure']);
  });
});

describe('a worker that falls silent without an event', () => {
  afterEach(() => void vi.useRealTimers());

  it('is replaced after six unanswered questions, and whoever waits for it hears why', async () => {
    vi.useFakeTimers();
    const { client, ports } = setUp();
    const [port] = ports as [ScriptedPort];
    port.say({ kind: 'configured' });
    const open = client.request<'poll'>(poll);
    const refusal = expect(open).rejects.toMatchObject({
      error: { kind: 'interrupted', detail: 'the ingest worker stopped answering' },
    });
    await vi.advanceTimersByTimeAsync(650);
    expect(client.isLost()).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    await refusal;
    expect(client.isLost()).toBe(true);
    expect(port.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(10);
    expect(ports).toHaveLength(2);
  });

  it('is left alone while it says anything at all, and while it may still be loading', async () => {
    vi.useFakeTimers();
    const { ports } = setUp();
    const [port] = ports as [ScriptedPort];
    await vi.advanceTimersByTimeAsync(2400);
    expect(port.closed).toBe(false);
    for (let rounds = 0; rounds < 10; rounds += 1) {
      port.say({ kind: 'pong' });
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(port.closed).toBe(false);
    expect(port.posted.filter(({ kind }) => kind === 'ping').length).toBeGreaterThan(60);
  });

  it('is not blamed for the sleep of the machine: what counts is questions, not hours', async () => {
    vi.useFakeTimers();
    const { ports } = setUp();
    const [port] = ports as [ScriptedPort];
    port.say({ kind: 'configured' });
    await vi.advanceTimersByTimeAsync(100);
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    await vi.advanceTimersByTimeAsync(300);
    expect(port.closed).toBe(false);
  });
});
