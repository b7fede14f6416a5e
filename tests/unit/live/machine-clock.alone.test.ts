// Whose clock is wrong: all sources against this machine, or one source against all.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedReceipt } from '#kernel/feed/ingest-message.ts';
import { clock, liveSetting, settingFrom } from '#kernel/time/clock.ts';
import type * as machineClock from '#live/ingest/machine-clock.ts';

let room: typeof machineClock;

beforeEach(async () => {
  vi.resetModules();
  room = await import('#live/ingest/machine-clock.ts');
});

/** A receipt by a server whose clock is `aheadMs` before the machine's own. */
async function hear(source: string, aheadMs: number, tell = vi.fn()) {
  const { clock: sameClock } = await import('#kernel/time/clock.ts');
  const clockSkewMs = aheadMs - room.clockCorrectionMs();
  room.noteServerClock(source, 2, { clockSkewMs, receivedAtMs: sameClock.now() } as FeedReceipt, tell);
  return { tell, offMs: sameClock.now() - Date.now() };
}

describe('agreedErrorMs', () => {
  it.each([
    { perSource: [600_000, 598_000], agreed: 600_000 },
    { perSource: [-600_000, -612_000], agreed: -600_000 },
    { perSource: [600_000, 0], agreed: 0 },
    { perSource: [20_000, 22_000], agreed: 0 },
    { perSource: [7_200_000], agreed: 7_200_000 },
  ])('of $perSource is $agreed', ({ perSource, agreed }) => {
    expect(room.agreedErrorMs(perSource)).toBe(agreed);
  });
});

describe('noteServerClock', () => {
  it('follows the servers when two of them agree, tells the worker, and returns when the machine is set right', async () => {
    expect((await hear('broker', 600_000)).offMs).toBeCloseTo(0, -2);
    const { tell, offMs } = await hear('alerts', 599_000);
    expect(offMs).toBeGreaterThan(598_000);
    expect(tell).toHaveBeenCalledWith(expect.objectContaining({ rate: 1, anchorMs: 600_000 }));
    expect(room.clockCorrectionMs()).toBe(600_000);
    await hear('broker', 0);
    expect((await hear('alerts', 0)).offMs).toBeCloseTo(0, -2);
    expect(room.clockCorrectionMs()).toBe(0);
  });

  it('keeps its own time when one source is wrong, and when a server says nothing of the time', async () => {
    await hear('broker', 7_200_000);
    expect((await hear('alerts', 0)).tell).not.toHaveBeenCalled();
    expect((await hear('alerts', Number.NaN)).tell).not.toHaveBeenCalled();
    expect(room.clockCorrectionMs()).toBe(0);
  });

  it('leaves a clock at another rate alone: it is a simulator’s', async () => {
    const { clock: sameClock } = await import('#kernel/time/clock.ts');
    sameClock.set(settingFrom(Date.now(), 60));
    await hear('broker', 600_000);
    expect((await hear('alerts', 600_000)).tell).not.toHaveBeenCalled();
    clock.set(liveSetting());
  });
});
