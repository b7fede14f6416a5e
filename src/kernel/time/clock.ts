// The one clock: live, replay, staleness and the simulator all run on it, in the page and in the worker alike.

/** A serialisable clock: at wall time `anchorRealMs` the clock showed `anchorMs`; it runs `rate` times real time. */
export interface ClockSetting {
  anchorRealMs: number;
  anchorMs: number;
  rate: number;
}

/** Anything that tells the time, in epoch milliseconds UTC. */
export interface Clock {
  now(): number;
}

/** A clock whose setting can be replaced, so that page and worker show the same time. */
export interface AdjustableClock extends Clock {
  setting(): ClockSetting;
  set(setting: ClockSetting): void;
}

/** Machine wall time in epoch milliseconds; the only place in the product that reads it. */
export function readWallClock(): number {
  return Date.now();
}

/** The setting of a clock that shows the machine's own time. */
export function liveSetting(): ClockSetting {
  return { anchorRealMs: 0, anchorMs: 0, rate: 1 };
}

/** The setting of a clock that shows `atMs` now and runs `rate` times real time from there. */
export function settingFrom(atMs: number, rate = 1): ClockSetting {
  return { anchorRealMs: readWallClock(), anchorMs: atMs, rate };
}

/** Creates a clock; `readReal` is replaced only by tests. */
export function createClock(
  initial: ClockSetting = liveSetting(),
  readReal: () => number = readWallClock,
): AdjustableClock {
  let current = initial;
  const now = () => current.anchorMs + (readReal() - current.anchorRealMs) * current.rate;
  return {
    now,
    setting: () => current,
    set(setting) {
      current = setting;
    },
  };
}

/** The clock of this thread; `app/` sets it from the configuration and the URL, `live/` by the servers where the machine's own is wrong. */
export const clock: AdjustableClock = createClock();
