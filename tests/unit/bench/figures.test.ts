// The arithmetic of the benches: a figure that is wrong would be believed.
import { describe, expect, it } from 'vitest';
import { readTasks } from '../../bench/browser/main-thread.ts';
import { figureOf, formatTable, growthExponent, meetsAim, round } from '../../bench/figures.ts';
import { writeCounterPage } from '../../bench/province/counter-entities.ts';

describe('figureOf', () => {
  it('gives the median and the spread, of even counts the mean of the middle two', () => {
    expect(figureOf([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9 });
    expect(figureOf([4, 1, 2, 9])).toEqual({ median: 3, least: 1, most: 9 });
  });

  it('refuses to make a figure of nothing', () => {
    expect(() => figureOf([])).toThrow('at least one run');
  });
});

describe('growthExponent', () => {
  it('is 1 for cost in proportion to rows and 2 for its square', () => {
    const costs = (power: number) => [10, 100, 1000].map((rows) => [rows, 3 * rows ** power] as const);
    expect(growthExponent(costs(1))).toBeCloseTo(1);
    expect(growthExponent(costs(2))).toBeCloseTo(2);
  });
});

describe('formatTable', () => {
  it('says of each aim whether it is met', () => {
    const line = { name: 'a', unit: 'ms', figure: figureOf([17]), aim: 16 };
    expect(meetsAim(line)).toBe(false);
    expect(formatTable([line, { ...line, aim: 17 }])).toMatch(/short\n.*ok$/);
  });

  it('rounds to what a second run repeats', () => {
    expect([round(1234.5), round(12.345), round(0.012345)]).toEqual([1235, 12.3, 0.0123]);
  });
});

describe('readTasks', () => {
  const event = (name: string, tid: number, ts: number, dur: number, tdur: number) => ({
    name,
    ph: 'X',
    pid: 1,
    tid,
    ts,
    dur,
    tdur,
  });

  it('takes the outermost tasks of the marked thread, by processor time', () => {
    const events = [
      { name: 'bench-main-thread', ph: 'R', pid: 1, tid: 7, ts: 0 },
      event('RunTask', 7, 0, 20_000, 3000),
      event('RunTask', 7, 100, 5000, 2900),
      event('FireAnimationFrame', 7, 200, 4000, 2000),
      event('RunTask', 8, 0, 90_000, 90_000),
      event('RunTask', 7, 30_000, 9000, 8000),
    ];
    const tasks = readTasks(events);
    expect(tasks.map(({ cpuMs, wallMs }) => [cpuMs, wallMs])).toEqual([
      [8, 9],
      [3, 20],
    ]);
    expect(tasks[1]?.inside).toBe('FireAnimationFrame');
  });

  it('counts what scripts took, without the style and layout that they force and those after them', () => {
    const events = [
      { name: 'bench-main-thread', ph: 'R', pid: 1, tid: 7, ts: 0 },
      event('RunTask', 7, 0, 20_000, 15_000),
      event('EventDispatch', 7, 100, 9000, 8000),
      event('FunctionCall', 7, 200, 8000, 7500),
      event('Layout', 7, 300, 2000, 1500),
      event('MinorGC', 7, 3000, 1000, 1000),
      event('Layout', 7, 10_000, 4000, 4000),
    ];
    expect(readTasks(events).map(({ cpuMs, scriptMs }) => [cpuMs, scriptMs])).toEqual([[15, 6.5]]);
  });

  it('tells the page’s own tasks from what the driver asks and what the browser does with freed memory', () => {
    const question = { chrome_mojo_event_info: { mojo_interface_tag: 'blink.mojom.DevToolsSession' } };
    const tidying = { src_file: 'base/allocator/partition_alloc_support.cc' };
    const events = [
      { name: 'bench-main-thread', ph: 'R', pid: 1, tid: 7, ts: 0 },
      event('RunTask', 7, 0, 9000, 9000),
      { ...event('Receive mojo message', 7, 100, 8000, 8000), args: question },
      event('RunTask', 7, 10_000, 8000, 8000),
      { ...event('RunTask', 7, 10_100, 7900, 7900), args: tidying },
      event('RunTask', 7, 20_000, 7000, 7000),
      event('MajorGC', 7, 20_100, 6900, 6900),
      event('RunTask', 7, 30_000, 6000, 6000),
      event('FireAnimationFrame', 7, 30_100, 5900, 5900),
      event('MajorGC', 7, 30_200, 3000, 3000),
    ];
    expect(readTasks(events).map(({ cause }) => cause)).toEqual(['driver', 'memory', 'memory', 'page']);
  });

  it('throws where the page did not mark its thread', () => {
    expect(() => readTasks([])).toThrow('main thread');
  });
});

describe('writeCounterPage', () => {
  const page = { from: 0, count: 1000, poll: 0, nowMs: Date.UTC(2026, 2, 2), generation: 0 };
  const read = (change: object) =>
    JSON.parse(new TextDecoder().decode(writeCounterPage({ ...page, ...change }))) as Record<
      string,
      unknown
    >[];

  it('writes entities of about 380 bytes that all differ from one poll to the next', () => {
    const bytes = writeCounterPage(page).byteLength / 1000;
    expect(bytes).toBeGreaterThan(340);
    expect(bytes).toBeLessThan(480);
    const [first, second] = [read({}), read({ poll: 1 })];
    expect(first.every((entity, row) => entity['averageSpeed'] !== second[row]?.['averageSpeed'])).toBe(true);
    expect(first.map(({ id }) => id)).toEqual(second.map(({ id }) => id));
  });

  it('gives another generation other ids', () => {
    expect(read({ generation: 1 })[0]?.['id']).not.toBe(read({})[0]?.['id']);
  });
});
