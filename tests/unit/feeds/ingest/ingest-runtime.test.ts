// The worker's runtime from poll to batch, on a scripted broker.
import { describe, expect, it } from 'vitest';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { brokerSource, createFeedRig, json, speedEntity, speedFeed, START_MS } from './feed-rig.ts';

const poll = { kind: 'poll', feedId: 'speeds' } as const;
const many = (speed: number, count = 20) =>
  Array.from({ length: count }, (_, index) => speedEntity(index, speed));

/** Lets replies that need no timer arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('feeds that are declared later', () => {
  it('run by the configuration that holds already, beside the others', async () => {
    const rig = createFeedRig([speedFeed()], () => json(many(40, 3)));
    await expect(rig.ask({ kind: 'poll', feedId: 'late' })).rejects.toMatchObject({ kind: 'misconfigured' });
    rig.runtime.addFeeds([{ ...speedFeed(), id: 'late' }]);
    expect(await rig.ask({ kind: 'poll', feedId: 'late' })).toMatchObject({ rows: 3 });
    expect(await rig.ask(poll)).toMatchObject({ rows: 3 });
    expect(rig.table('late')!.ids).toHaveLength(3);
    // Told twice, a feed runs on: its sequence does not begin anew.
    rig.runtime.addFeeds([{ ...speedFeed(), id: 'late' }]);
    rig.advance(1000);
    rig.respond(() => json(many(50, 3)));
    expect(await rig.ask({ kind: 'poll', feedId: 'late' })).toMatchObject({ sequence: 2 });
  });

  it('wait for the configuration where there is none', async () => {
    const rig = createFeedRig([], () => json(many(40, 2)), { sources: [] });
    rig.runtime.addFeeds([speedFeed()]);
    await expect(rig.ask(poll)).rejects.toMatchObject({ kind: 'unconnected' });
  });
});

describe('polls', () => {
  it('give a receipt and a whole first batch with its figures', async () => {
    const rig = createFeedRig([speedFeed()], () => json([speedEntity(1, 40), speedEntity(2, 60)]));
    const receipt = await rig.ask(poll);
    expect(receipt).toMatchObject({
      rows: 2,
      changed: true,
      pages: 1,
      refusals: [],
      quality: [2, 0, 0, 0],
      sequence: 1,
    });
    expect(receipt.watermarkMs).toBe(START_MS - 10_000);
    const table = rig.table('speeds')!;
    expect(numberAt(table, 'speed', 1)).toBe(60);
    expect(textAt(table, 'name', 0)).toBe('Đoạn 1');
    expect([...table.geometry.anchors]).toEqual([107.001, 10.5, 107.002, 10.5]);
    expect(rig.batches()[0]!.kpis[0]).toMatchObject({
      kpi: 'test.speed',
      value: 50,
      rowsUsed: 2,
      rowsTotal: 2,
    });
  });

  it('send nothing when nothing changed, and drop entities that are gone', async () => {
    let entities = many(40);
    const rig = createFeedRig([speedFeed()], () => json(entities));
    await rig.ask(poll);
    rig.advance(1000);
    await rig.ask(poll);
    expect(rig.batches()).toHaveLength(1);
    entities = entities.slice(5);
    rig.advance(1000);
    await rig.ask(poll);
    expect(rig.table('speeds')!.ids).toHaveLength(15);
    expect(rig.batches()[1]!.ids).toHaveLength(15);
  });

  it('keep naming the bad rows of a body that has not changed', async () => {
    const rig = createFeedRig([speedFeed()], (_url, { headers }) =>
      (headers as Record<string, string>)['If-None-Match'] === '"a"'
        ? new Response(null, { status: 304 })
        : json([speedEntity(1, 40), { type: 'TrafficFlowObserved' }], { ETag: '"a"' }),
    );
    const { refusals } = await rig.ask(poll);
    expect(refusals).toMatchObject([{ reason: 'entity without id', count: 1 }]);
    for (let repeat = 0; repeat < 2; repeat += 1)
      expect(await rig.ask(poll)).toMatchObject({ changed: false, refusals });
  });

  it('keep the newer of two rows with one id, and say that the id came twice', async () => {
    const rows = [speedEntity(1, 60, START_MS - 30_000), speedEntity(1, 40, START_MS - 120_000)];
    const rig = createFeedRig([speedFeed()], () => json(rows));
    const { refusals, rows: rowCount } = await rig.ask(poll);
    expect(rowCount).toBe(1);
    expect(refusals).toMatchObject([{ reason: expect.stringContaining('the same id twice'), count: 1 }]);
    expect((rig.table('speeds')!.columns.get('speed') as { values: Float64Array }).values[0]).toBe(60);
  });

  it('count rows dated by a source whose clock runs ahead as fresh, if its Date header says so', async () => {
    const ahead = new Date(START_MS + 10 * 60_000);
    const rows = [
      {
        id: 'a',
        type: 'TrafficFlowObserved',
        averageVehicleSpeed: { value: 40, observedAt: ahead.toISOString() },
      },
    ];
    const honest = createFeedRig([speedFeed()], () => json(rows, { Date: ahead.toUTCString() }));
    expect((await honest.ask(poll)).watermarkMs).toBe(ahead.getTime());
    const dateless = createFeedRig([speedFeed()], () => json(rows));
    expect((await dateless.ask(poll)).watermarkMs).toBeNaN();
  });

  it('ask for everything again after one that was given up half way', async () => {
    let isSecondPageHeld = false;
    const pages = [many(40, 100), many(40, 110).slice(100)];
    const rig = createFeedRig([speedFeed()], (url, { signal, headers }) => {
      const offset = Number(url.searchParams.get('offset'));
      const page = pages[offset / 100]!;
      if (offset > 0 && isSecondPageHeld)
        return new Promise((_, reject) => signal!.addEventListener('abort', () => reject(new Error())));
      const tag = `"${(page[0] as { id: string }).id}"`;
      if ((headers as Record<string, string>)['If-None-Match'] === tag)
        return new Response(null, { status: 304 });
      return json(page, { 'NGSILD-Results-Count': '110', ETag: tag });
    });
    expect((await rig.ask(poll)).rows).toBe(110);
    pages[0] = [speedEntity(500, 40), ...pages[0]!.slice(1)];
    isSecondPageHeld = true;
    const open = rig.ask(poll);
    await settle();
    rig.runtime.receive({ kind: 'abort', requestId: 2 });
    await expect(open).rejects.toMatchObject({ kind: 'cancelled' });
    isSecondPageHeld = false;
    expect(await rig.ask(poll)).toMatchObject({ changed: true, rows: 110 });
  });

  it('measure the lag of a replayed instant from that instant', async () => {
    const asOfMs = START_MS - 3_600_000;
    const rig = createFeedRig([speedFeed()], () => json([speedEntity(1, 40, asOfMs - 20_000)]));
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs });
    expect((await rig.ask(poll)).lagMs).toBe(20_000);
  });

  it('fold figures anew when nothing arrives any more: stale rows stop counting', async () => {
    let isDead = false;
    const rig = createFeedRig([speedFeed()], () =>
      isDead ? new Response(null, { status: 500 }) : json(many(40)),
    );
    await rig.ask(poll);
    isDead = true;
    rig.advance(10 * 60_000);
    await expect(rig.ask(poll)).rejects.toMatchObject({ kind: 'http' });
    const last = rig.batches().at(-1)!;
    expect(last.rows).toHaveLength(0);
    expect(last.kpis[0]).toMatchObject({ value: Number.NaN, rowsUsed: 0, rowsTotal: 20 });
    expect(numberAt(rig.table('speeds')!, 'speed', 0)).toBe(40);
  });

  it('are joined while one is under way, and go on when one of those who asked gives up', async () => {
    let release = () => {};
    const rig = createFeedRig([speedFeed()], async () => {
      await new Promise<void>((resolve) => (release = resolve));
      return json(many(40));
    });
    const first = rig.ask(poll);
    const second = rig.ask(poll);
    await settle();
    rig.runtime.receive({ kind: 'abort', requestId: 1 });
    await expect(first).rejects.toMatchObject({ kind: 'cancelled' });
    release();
    expect((await second).rows).toBe(20);
    expect(rig.requests).toHaveLength(1);
  });

  it('are given up with the request when nobody waits any more', async () => {
    let wasAborted = false;
    const rig = createFeedRig(
      [speedFeed()],
      (_url, { signal }) =>
        new Promise((_, reject) =>
          signal!.addEventListener('abort', () => ((wasAborted = true), reject(new Error('aborted')))),
        ),
    );
    const only = rig.ask(poll);
    await settle();
    rig.runtime.receive({ kind: 'abort', requestId: 1 });
    await expect(only).rejects.toMatchObject({ kind: 'cancelled' });
    expect(wasAborted).toBe(true);
    rig.respond(() => json(many(40)));
    expect((await rig.ask(poll)).rows).toBe(20);
  });

  it('fail with the reason for an unknown feed and a source that is not configured', async () => {
    const rig = createFeedRig([speedFeed({ source: 'elsewhere' })], () => json([]));
    await expect(rig.ask(poll)).rejects.toMatchObject({ kind: 'unconnected', sourceId: 'elsewhere' });
    await expect(rig.ask({ kind: 'poll', feedId: 'none' })).rejects.toMatchObject({ kind: 'misconfigured' });
  });
});

describe('back-pressure', () => {
  it('holds batches until the page has drawn the last one, and then sends the latest only', async () => {
    let speed = 10;
    const rig = createFeedRig([speedFeed()], () => json(many((speed += 1))), { answersReady: false });
    for (let round = 0; round < 5; round += 1) {
      await rig.ask(poll);
      rig.advance(1000);
    }
    expect(rig.batches()).toHaveLength(1);
    rig.runtime.receive({ kind: 'ready', tableId: 'speeds', sequence: 1 });
    expect(rig.batches()).toHaveLength(2);
    expect(numberAt(rig.table('speeds')!, 'speed', 0)).toBe(15);
  });

  it('sends one more to a page that is silent for ten seconds', async () => {
    let speed = 10;
    const rig = createFeedRig([speedFeed()], () => json(many((speed += 1))), { answersReady: false });
    await rig.ask(poll);
    await rig.ask(poll);
    rig.advance(9999);
    expect(rig.batches()).toHaveLength(1);
    rig.advance(1);
    expect(rig.batches()).toHaveLength(2);
  });

  it('sends at most four a second', async () => {
    let speed = 10;
    const rig = createFeedRig([speedFeed()], () => json(many((speed += 1))));
    for (let round = 0; round < 20; round += 1) {
      await rig.ask(poll);
      rig.advance(50);
    }
    expect(rig.batches().length).toBeLessThanOrEqual(5);
    expect(rig.batches().length).toBeGreaterThanOrEqual(4);
  });
});

describe('derived columns and sources', () => {
  it('computes from the row, and shares one back-off a source', async () => {
    const derived = [
      {
        column: 'slow',
        kind: 'text',
        compute: (row: { number(column: string): number }) => (row.number('speed') < 50 ? 'yes' : 'no'),
      },
    ] as const;
    const feeds = [speedFeed({ derived }), speedFeed({ id: 'other' })];
    const rig = createFeedRig(feeds, () => json([speedEntity(1, 40), speedEntity(2, 60)]), {
      sources: [brokerSource()],
    });
    await rig.ask(poll);
    const table = rig.table('speeds')!;
    expect([textAt(table, 'slow', 0), textAt(table, 'slow', 1)]).toEqual(['yes', 'no']);
    rig.respond(() => Promise.reject(new TypeError('down')));
    await expect(rig.ask(poll)).rejects.toMatchObject({ kind: 'offline' });
    const requests = rig.requests.length;
    await expect(rig.ask({ kind: 'poll', feedId: 'other' })).rejects.toMatchObject({ kind: 'offline' });
    expect(rig.requests).toHaveLength(requests);
  });

  it('gives the record of one entity as readable text', async () => {
    const rig = createFeedRig([speedFeed()], () => json(speedEntity(1, 40)));
    const record = await rig.ask({
      kind: 'record',
      feedId: 'speeds',
      entityId: 'urn:ngsi-ld:TrafficFlowObserved:1',
    });
    expect(record.raw).toContain('\n  "averageVehicleSpeed": {');
    expect(rig.requests[0]!.url.pathname).toContain('urn%3Angsi-ld%3ATrafficFlowObserved%3A1');
  });
});

describe('times without zone', () => {
  it.each([
    [undefined, 7],
    [0, 0],
    [-240, -4],
  ])('are local time of the source: %s minutes', async (utcOffsetMinutes, hours) => {
    const averageVehicleSpeed = { value: 1, observedAt: '2026-03-01T20:00:00' };
    const entity = { ...speedEntity(1, 1), averageVehicleSpeed };
    const rig = createFeedRig([speedFeed()], () => json([entity]), {
      sources: [brokerSource({ utcOffsetMinutes })],
    });
    expect((await rig.ask(poll)).watermarkMs).toBe(Date.UTC(2026, 2, 1, 20 - hours));
  });
});
