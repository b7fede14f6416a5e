// Long answers let other tasks run, and end when nobody waits for them.
import { describe, expect, it } from 'vitest';
import { createGiveWay, nextTask } from '../../../mocks/give-way.ts';
import { answerNgsiLd } from '../../../mocks/protocols/ngsi-ld/answer-ngsi-ld.ts';
import { createTinyWorld, NOW_MS } from './protocols/tiny-world.ts';

function work(ms: number): void {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs);
}

function history(signal?: AbortSignal): Request {
  const interval = `timerel=between&timeAt=${new Date(NOW_MS - 12 * 3_600_000).toISOString()}`;
  const url = `http://province.test/ngsi-ld/v1/temporal/entities?type=TrafficFlowObserved&limit=100&options=aggregatedValues&aggrMethods=avg,max&aggrPeriodDuration=PT1H&${interval}&endTimeAt=${new Date(NOW_MS).toISOString()}`;
  return new Request(url, signal ? { signal } : {});
}

describe('giving way', () => {
  it('goes on at once until its turn is over, then lets a waiting task run', async () => {
    const giveWay = createGiveWay(new AbortController().signal);
    expect(giveWay(1000)).toBeUndefined();
    work(15);
    expect(giveWay(1)).toBeUndefined();
    let hasRun = false;
    void nextTask().then(() => (hasRun = true));
    await giveWay(1000);
    expect(hasRun).toBe(true);
    expect(giveWay(1000)).toBeUndefined();
  });

  it('ends what nobody waits for', async () => {
    const controller = new AbortController();
    const giveWay = createGiveWay(controller.signal);
    work(15);
    const pause = giveWay(1000);
    controller.abort(new Error('gone'));
    await expect(pause).rejects.toThrow('gone');
  });
});

describe('a long history', () => {
  const world = createTinyWorld();

  it('lets other tasks run while it is made', async () => {
    let tasks = 0;
    let isDone = false;
    const others = (async () => {
      for (; !isDone; tasks++) await nextTask();
    })();
    const began = performance.now();
    const response = await answerNgsiLd(history(), { world, now: () => NOW_MS });
    const tookMs = performance.now() - began;
    isDone = true;
    await others;
    expect(response.status).toBeLessThan(300);
    expect(tasks).toBeGreaterThanOrEqual(Math.min(3, Math.floor(tookMs / 100)));
  });

  it('is given up with its request', async () => {
    const controller = new AbortController();
    const answer = answerNgsiLd(history(controller.signal), { world, now: () => NOW_MS });
    controller.abort();
    expect((await answer).status).toBe(500);
  });
});
