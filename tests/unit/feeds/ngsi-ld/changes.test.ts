// Polls for changes only: what is asked, when everything is asked for, and what a broker's answer is believed for.
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { FeedReceipt } from '#kernel/feed/ingest-message.ts';
import { numberAt, type Table } from '#kernel/table/table.ts';
import { brokerSource, createFeedRig, json, speedEntity, speedFeed, START_MS } from '../ingest/feed-rig.ts';
import { createChangingBroker, type AskedPage } from './changing-broker.ts';

const ROWS = 600;
const POLL_MS = 30_000;
const poll = { kind: 'poll', feedId: 'speeds' } as const;

/** A feed of 600 segments on a broker; `step` lets half a minute pass, `now` reports, and polls. */
function start(overrides: Partial<FeedSpec> = {}, rows = ROWS) {
  let nowMs = START_MS;
  const broker = createChangingBroker(rows, () => nowMs);
  const rig = createFeedRig([speedFeed({ pollMs: POLL_MS, rollups: [], ...overrides })], broker.respond, {
    sources: [brokerSource({ pageSize: 1000 })],
  });
  let speed = 40;
  const advance = (byMs: number) => {
    rig.advance(byMs);
    nowMs += byMs;
  };
  const step = async (
    report: (report: (number: number, ageMs?: number) => void) => void = (one) => one(1),
  ): Promise<{ receipt: FeedReceipt; asked: AskedPage[]; kinds: string }> => {
    advance(POLL_MS);
    speed += 0.5;
    report((number, ageMs = 2000) => broker.report(number, speed, nowMs - ageMs));
    const receipt = await rig.ask(poll);
    rig.advance(0);
    const asked = broker.asked();
    return { receipt, asked, kinds: [...new Set(asked.map(({ kind }) => kind))].sort().join('+') };
  };
  /** Two whole polls, the second with news: from here on changes may be asked for. */
  const settle = async () => {
    await rig.ask(poll);
    await step();
    await step();
    broker.asked();
  };
  const speedOf = (number: number) => {
    const table = rig.table('speeds') as Table;
    return numberAt(table, 'speed', table.rowOf(`urn:ngsi-ld:TrafficFlowObserved:${number}`));
  };
  return { rig, broker, advance, step, settle, speedOf, speed: () => speed, now: () => nowMs };
}

describe('a broker that honours the filter', () => {
  it('is asked for what changed, with a count, after two whole polls', async () => {
    const { rig, step, speedOf, speed } = start();
    await rig.ask(poll);
    expect((await step()).kinds).toBe('whole');
    const proof = await step((report) => [3, 4, 5].forEach((number) => report(number)));
    expect(proof.kinds).toBe('changes+count');
    expect(proof.asked[0]!.q).toMatch(/^averageVehicleSpeed\.observedAt>=2026-03-02T03:00:\d\dZ$/);
    expect(proof.receipt).toMatchObject({ rows: ROWS, changed: true, pages: 2, rowsBrought: 4 });
    expect([3, 4, 5].map(speedOf)).toEqual([speed(), speed(), speed()]);
    expect(speedOf(6)).toBe(40);
    const later = await step((report) => report(7));
    expect(later.kinds).toBe('changes+count');
    expect(later.receipt.rowsBrought).toBeLessThanOrEqual(5);
    expect(later.receipt.bytes).toBeLessThan(2000);
  });

  it('sends a patch of the changed rows, and says unchanged when there is no news', async () => {
    const { rig, step, settle } = start();
    await settle();
    await step((report) => [10, 20, 30].forEach((number) => report(number)));
    const batch = rig.batches().at(-1)!;
    expect(batch).toMatchObject({ ids: null, geometry: null });
    expect([...batch.rows!]).toEqual([10, 20, 30]);
    expect(batch.columns.map(({ name }) => name)).toEqual(['speed']);
    const batches = rig.batches().length;
    const quiet = await step(() => undefined);
    expect(quiet.receipt.changed).toBe(false);
    expect(rig.batches()).toHaveLength(batches);
  });

  it('leaves the age of rows that did not change, so that they go stale as ever', async () => {
    const { rig, step, settle } = start({ cadenceMs: 60_000 });
    await settle();
    let receipt: FeedReceipt | undefined;
    for (let poll = 0; poll < 3; poll += 1) ({ receipt } = await step((report) => report(1)));
    const table = rig.table('speeds')!;
    expect(table.observedAtMs[60]).toBe(START_MS - 1000);
    expect(receipt!.quality[2]).toBeGreaterThan(ROWS - 40);
  });

  it('is asked for everything every ten polls, and after a quarter of an hour without one', async () => {
    const { step, settle, advance } = start();
    await settle();
    const kinds: string[] = [];
    for (let poll = 0; poll < 22; poll += 1) kinds.push((await step()).kinds);
    expect(kinds.filter((kind) => kind === 'whole')).toHaveLength(2);
    expect(kinds.indexOf('whole')).toBe(9);
    expect(kinds.lastIndexOf('whole')).toBe(20);
    advance(15 * 60_000);
    expect((await step()).kinds).toBe('whole');
  });

  it('brings observations that were late by less than was seen before, and those that were later with the next whole', async () => {
    const { step, settle, speedOf, speed } = start();
    await settle();
    await step((report) => report(8, 40_000));
    expect(speedOf(8)).toBe(speed());
    await step((report) => report(9, 10 * 60_000));
    // An older observation than the one that is held is taken as the broker has it, as soon as it is asked for.
    expect(speedOf(9)).toBe(40);
    for (let poll = 0; poll < 10; poll += 1) await step();
    expect(speedOf(9)).not.toBe(40);
  });

  it('learns how late a whole fleet reports', async () => {
    const { rig, step, speedOf, speed } = start();
    const fleet = (report: (number: number, ageMs?: number) => void) => {
      report(1);
      for (let number = 100; number < 120; number += 1) report(number, 4 * 60_000);
    };
    await rig.ask(poll);
    for (let repeat = 0; repeat < 24; repeat += 1) await step(fleet);
    const late = await step(fleet);
    expect(late.kinds).toBe('changes+count');
    expect(speedOf(110)).toBe(speed());
  });
});

describe('what a delta does not show', () => {
  it('a deleted entity changes the count, and everything is asked for at once', async () => {
    const { rig, broker, step, settle } = start();
    await settle();
    broker.remove(300);
    const { receipt, kinds } = await step();
    expect(kinds).toBe('changes+count+whole');
    expect(receipt.rows).toBe(ROWS - 1);
    expect(rig.table('speeds')!.rowOf('urn:ngsi-ld:TrafficFlowObserved:300')).toBe(-1);
    expect((await step()).kinds).toBe('changes+count');
  });

  it('one deleted and one created leave the count alone, but not the sum', async () => {
    const { broker, step, settle } = start();
    await settle();
    broker.remove(300);
    const { receipt, kinds } = await step((report) => report(5000));
    expect(kinds).toBe('changes+count+whole');
    expect(receipt.rows).toBe(ROWS);
  });

  it('a created entity comes with the changes', async () => {
    const { step, settle, speedOf, speed } = start();
    await settle();
    const { receipt, kinds } = await step((report) => report(5000));
    expect(kinds).toBe('changes+count');
    expect(receipt.rows).toBe(ROWS + 1);
    expect(speedOf(5000)).toBe(speed());
  });

  it('a broker that counts nothing is asked for everything every third poll', async () => {
    const { broker, step } = start();
    broker.traits.isCounting = false;
    const kinds: string[] = [];
    for (let poll = 0; poll < 12; poll += 1) kinds.push((await step()).kinds);
    expect(kinds.slice(2).filter((kind) => kind === 'whole').length).toBeGreaterThanOrEqual(2);
    expect(kinds.filter((kind) => kind === 'changes+count').length).toBeGreaterThan(5);
  });

  it('a broker that restarted with other ids does not answer with the newest row held: all is asked for', async () => {
    const { rig, broker, step, settle } = start();
    await settle();
    await step();
    broker.renumber(10_000);
    const { receipt } = await step(() => undefined);
    expect(receipt.rows).toBe(ROWS);
    expect(rig.table('speeds')!.rowOf('urn:ngsi-ld:TrafficFlowObserved:0')).toBe(-1);
    expect(rig.table('speeds')!.rowOf('urn:ngsi-ld:TrafficFlowObserved:10000')).not.toBe(-1);
    await step((report) => report(10_001));
    expect((await step((report) => report(10_001))).kinds).toBe('changes+count');
  });

  it('a failed poll: the next one asks for everything', async () => {
    const { broker, rig, step, settle } = start();
    await settle();
    broker.traits.isDead = true;
    await expect(step()).rejects.toMatchObject({ kind: 'offline' });
    broker.traits.isDead = false;
    broker.remove(7);
    rig.advance(60_000);
    const healed = await step();
    expect(healed.kinds).toBe('whole');
    expect(healed.receipt.rows).toBe(ROWS - 1);
    expect((await step()).kinds).toBe('changes+count');
  });
});

describe('a broker that does not honour the filter', () => {
  it.each([[400], [422], [501]])(
    'by refusing it with %d is asked whole, without a failed poll',
    async (status) => {
      const { broker, step } = start();
      broker.traits.filter = status;
      let refused = 0;
      for (let poll = 0; poll < 30; poll += 1) {
        const { receipt, asked, kinds } = await step();
        expect(kinds).toContain('whole');
        expect(receipt.rows).toBe(ROWS);
        refused += asked.filter(({ kind }) => kind === 'changes').length;
      }
      // Once bare, once in quotes.
      expect(refused).toBe(2);
    },
  );

  it('by answering with rows outside it is asked whole', async () => {
    const { broker, step } = start();
    broker.traits.filter = 'ignored';
    let asked = 0;
    for (let poll = 0; poll < 30; poll += 1)
      asked += (await step()).asked.filter(({ kind }) => kind === 'changes').length;
    expect(asked).toBe(2);
  });

  it('by finding nothing is found out by the proof, and asked whole', async () => {
    const { broker, step, speedOf, speed } = start();
    broker.traits.filter = 'finds-nothing';
    let asked = 0;
    for (let poll = 0; poll < 40; poll += 1) {
      asked += (await step()).asked.filter(({ kind }) => kind === 'changes').length;
      expect(speedOf(1)).toBe(speed());
    }
    expect(asked).toBe(6);
  });

  it('unless instants are in quotes is asked in quotes', async () => {
    const { broker, step } = start();
    broker.traits.filter = 'quoted-only';
    await step();
    await step();
    expect((await step()).kinds).toBe('changes+count+whole');
    const quoted = await step();
    expect(quoted.kinds).toBe('changes+count');
    expect(quoted.asked[0]!.q).toContain('>="');
  });
});

describe('clocks that disagree', () => {
  it.each([
    ['ten minutes ahead is asked for changes', 600_000, 5],
    // By its own clock all of its rows lie in the future: none of them can be a watermark.
    ['ten minutes behind is asked whole', -600_000, -1],
  ])('a broker whose clock is %s, and nothing is hidden', async (_name, skewMs, fewestDeltas) => {
    const { broker, step, settle, speedOf, speed } = start();
    broker.traits.skewMs = skewMs;
    await settle();
    let deltas = 0;
    for (let poll = 0; poll < 12; poll += 1) {
      const { kinds, receipt } = await step((report) => [1, 2, 3 + poll].forEach((number) => report(number)));
      if (kinds === 'changes+count') deltas += 1;
      expect([1, 2, 3 + poll].map(speedOf)).toEqual([speed(), speed(), speed()]);
      expect(receipt.rows).toBe(ROWS);
    }
    expect(deltas).toBeGreaterThan(fewestDeltas);
  });

  it('a sensor whose clock runs ahead does not lift the watermark over the others', async () => {
    const { step, settle, speedOf, speed } = start();
    await settle();
    for (let poll = 0; poll < 12; poll += 1) {
      await step((report) => {
        report(1, -4 * 60_000);
        report(2);
      });
      expect(speedOf(2)).toBe(speed());
    }
  });
});

describe('feeds that are asked whole', () => {
  it('are registers, small ones, and those whose rows say no observedAt', async () => {
    const cases = [start({ lifetime: 'register' }), start({}, 50), start()];
    const undated = cases[2]!;
    undated.rig.respond(async (url, init) => {
      const answer = await undated.broker.respond(url, init);
      const body = (await answer.text()).replaceAll(/,"observedAt":"([^"]*)"\}/g, '},"dateObserved":"$1"');
      return new Response(body, { headers: answer.headers });
    });
    for (const { step } of cases)
      for (let poll = 0; poll < 5; poll += 1) expect((await step()).kinds).toBe('whole');
    expect(undated.rig.table('speeds')!.observedAtMs[1]).toBeGreaterThan(START_MS);
  });

  it('are those in which nearly everything changes, for twenty polls', async () => {
    const { step, settle } = start();
    await settle();
    const everything = (report: (number: number) => void) => {
      for (let number = 0; number < ROWS; number += 1) report(number);
    };
    const kinds: string[] = [];
    for (let poll = 0; poll < 26; poll += 1) kinds.push((await step(everything)).kinds);
    expect(kinds.slice(0, 3)).toEqual(['changes+count', 'changes+count', 'changes+count']);
    expect(kinds.slice(3, 23).every((kind) => kind === 'whole')).toBe(true);
    expect(kinds[23]).toBe('changes+count');
  });

  it('are replayed instants, beside which the live rows stay good for changes', async () => {
    const { rig, broker, advance, step, settle, speedOf, speed } = start();
    await settle();
    rig.respond((url, init) =>
      url.pathname.includes('temporal')
        ? json([speedEntity(1, 33, START_MS - 60_000)])
        : broker.respond(url, init),
    );
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs: START_MS - 30_000 });
    await step();
    expect(rig.requests.at(-1)!.url.searchParams.get('q')).toBeNull();
    expect(speedOf(1)).toBe(33);
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs: null });
    expect((await step((report) => report(2))).kinds).toBe('changes+count');
    advance(1000);
    expect(speedOf(2)).toBe(speed());
    expect(speedOf(1)).toBe(speed() - 0.5);
    expect(rig.table('speeds')!.rowCount).toBe(ROWS);
  });
});

describe('refusals and ETags', () => {
  it('a row that was refused in the whole answer stays named while changes come', async () => {
    const { rig, broker, step } = start();
    rig.respond(async (url, init) => {
      const answer = await broker.respond(url, init);
      const isWhole = !url.searchParams.get('q') && url.searchParams.get('limit') !== '1';
      if (!isWhole) return answer;
      const body = (await answer.text()).replace('[', '[{"type":"TrafficFlowObserved"},');
      return new Response(body, { headers: answer.headers });
    });
    for (let poll = 0; poll < 5; poll += 1) {
      const { receipt } = await step();
      expect(receipt.refusals).toMatchObject([{ reason: 'entity without id', count: 1 }]);
    }
    expect((await step()).kinds).toBe('changes+count');
  });

  it('an ETag of the last whole answer is not sent once changes were taken in', async () => {
    const { rig, broker, step, settle } = start();
    broker.traits.etags = true;
    await settle();
    const wholes: (string | undefined)[] = [];
    for (let poll = 0; poll < 12; poll += 1) {
      const { kinds } = await step();
      if (kinds === 'whole')
        wholes.push((rig.requests.at(-1)!.init.headers as Record<string, string>)['If-None-Match']);
    }
    expect(wholes).toEqual([undefined]);
  });
});
