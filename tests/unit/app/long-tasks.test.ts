// Counting long tasks must never cost the start: browsers without the observer, or with an old one, count nothing.
import { afterEach, expect, it, vi } from 'vitest';
import { readLongTasks, watchLongTasks } from '#app/long-tasks.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['no PerformanceObserver', undefined],
  ['one that does not say what it supports', class {}],
])('starts in a browser with %s', (_name, observer) => {
  vi.stubGlobal('PerformanceObserver', observer);
  expect(watchLongTasks).not.toThrow();
  expect(readLongTasks()).toEqual({ count: 0, longestMs: 0, totalMs: 0 });
});

it('adds up what the browser reports', () => {
  let report: (list: { getEntries: () => { duration: number }[] }) => void = () => undefined;
  class Observer {
    static supportedEntryTypes = ['longtask'];
    constructor(callback: typeof report) {
      report = callback;
    }
    observe() {}
  }
  vi.stubGlobal('PerformanceObserver', Observer);
  watchLongTasks();
  report({ getEntries: () => [{ duration: 60 }, { duration: 90 }] });
  expect(readLongTasks()).toEqual({ count: 2, longestMs: 90, totalMs: 150 });
});
