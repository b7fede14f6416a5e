// Long lists come in parts as well, so that a first answer keeps nobody waiting: the same entities, and turns in between.
import { expect, it, vi } from 'vitest';
import { nextTask } from '../../../../mocks/give-way.ts';
import { answerNgsiLd } from '../../../../mocks/protocols/ngsi-ld/answer-ngsi-ld.ts';
import { brokerProfiles } from '../../../../mocks/protocols/ngsi-ld/broker-profile.ts';
import { kindOf, local, testWorld } from './test-world.ts';

const PATIENCE_MS = 30_000;
const LONG = ['service_requests', 'Vehicle', 'TrafficFlowObserved'];
/** Comparing texts is much quicker than comparing thousands of objects. */
const write = (entities: unknown): string => JSON.stringify(entities);
const TIMES = ['2026-02-18T12:00', '2026-04-30T08:00', '2026-11-06T17:30'].map(local);

it.each(LONG)(
  '%s lists in parts what it lists at once, in the same order, whichever was asked first',
  (type) => {
    const [inParts, whole] = [testWorld(), testWorld()];
    for (const atMs of TIMES) {
      const parts = [...kindOf(inParts, type).parts!(atMs)];
      const list = kindOf(whole, type).list(atMs);
      expect(parts.length).toBeGreaterThan(10);
      expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(120);
      expect(write(parts.flat())).toBe(write(list));
      expect(write(kindOf(inParts, type).list(atMs))).toBe(write(list));
    }
  },
  PATIENCE_MS,
);

it(
  'offers parts of nothing but what it lists',
  () => {
    const world = testWorld();
    for (const kind of world.kinds.values()) {
      if (!kind.parts) continue;
      expect(write([...kind.parts(TIMES[0]!)].flat()), kind.type).toBe(write(kind.list(TIMES[0]!)));
    }
  },
  PATIENCE_MS,
);

it(
  'lets others work while the first list of reports is reckoned, and stops once nobody waits',
  async () => {
    const ask = (signal: AbortSignal) =>
      answerNgsiLd(
        new Request(
          'http://province.test/sources/broker/ngsi-ld/v1/entities?type=service_requests&limit=1000',
          {
            signal,
          },
        ),
        { world: testWorld(), now: () => TIMES[1]!, broker: brokerProfiles.scorpio },
      );
    // However quick the machine, by this clock every part takes a turn.
    let nowMs = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 13));
    let isAnswered = false;
    const answer = ask(new AbortController().signal).finally(() => (isAnswered = true));
    let turns = 0;
    while (!isAnswered) {
      await nextTask();
      turns += 1;
    }
    expect((await answer).status).toBe(200);
    expect(turns).toBeGreaterThan(10);
    clock.mockRestore();

    const leaving = new AbortController();
    const left = ask(leaving.signal);
    leaving.abort(new Error('gone'));
    expect((await left).status).toBe(500);
  },
  PATIENCE_MS,
);
