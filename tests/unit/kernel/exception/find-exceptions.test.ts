// All rules together: order, what is a leader's and what an office's, and an order that holds while it is read.
import { describe, expect, it } from 'vitest';
import { findExceptions } from '#kernel/exception/find-exceptions.ts';
import { ORDER_HOLDS_MS, steadyOrder } from '#kernel/exception/steady-order.ts';
import type { Exception, ExceptionFacts } from '#kernel/exception/exception.ts';
import { event, figure, JAM, NOW_MS, past } from './exception-facts.ts';

const NOTHING: ExceptionFacts = { figures: [], events: [], sources: [], unitsTotal: 30 };
const keysOf = (exceptions: readonly Exception[]) => exceptions.map(({ key }) => key);
const storm = event({
  feed: 'warnings',
  id: 'storm',
  severityCode: 4,
  places: Array.from({ length: 30 }, String),
});
const mild = figure({ kpi: { ...JAM, id: 'sea.waves', feed: 'sea' }, value: 6, reach: 1 });

describe('what needs a leader', () => {
  it('is nothing where nothing is the matter', () => {
    expect(findExceptions(NOTHING, NOW_MS)).toEqual({ leaders: [], offices: [] });
    expect(findExceptions({ ...NOTHING, figures: [figure({ value: 3 })] }, NOW_MS)).toEqual({
      leaders: [],
      offices: [],
    });
  });

  it('puts the storm before the local jam and the jam before the fire', () => {
    const facts = {
      ...NOTHING,
      figures: [figure({ past: past(1, 2, 40) })],
      events: [event({ severityCode: 3, dueMs: 0 }), storm],
    };
    expect(keysOf(findExceptions(facts, NOW_MS).leaders)).toEqual([
      'warnings storm',
      'roads.jam',
      'incidents fire',
    ]);
  });

  it('leaves what is mild, small and new to the offices, and drops nothing', () => {
    const { leaders, offices } = findExceptions(
      { ...NOTHING, figures: [mild], events: [event(), storm] },
      NOW_MS,
    );
    expect(keysOf(leaders)).toEqual(['warnings storm']);
    expect(keysOf(offices).toSorted()).toEqual(['incidents fire', 'sea.waves']);
  });

  it('orders equals by key, whatever order they come in', () => {
    const twins = ['b', 'a', 'c'].map((name) => figure({ kpi: { ...JAM, id: `${name}.jam`, feed: name } }));
    const order = (figures: typeof twins) => keysOf(findExceptions({ ...NOTHING, figures }, NOW_MS).leaders);
    expect(order(twins)).toEqual(['a.jam', 'b.jam', 'c.jam']);
    expect(order(twins.toReversed())).toEqual(order(twins));
  });
});

describe('the order on show', () => {
  const jam = (name: string, reach: number, value = 45) =>
    figure({ kpi: { ...JAM, id: name, feed: name }, reach, value });
  const ranked = (...figures: ReturnType<typeof jam>[]) =>
    findExceptions({ ...NOTHING, figures }, NOW_MS).leaders;
  const before = steadyOrder(null, ranked(jam('a', 0.5), jam('b', 0.4)), NOW_MS);

  it('holds while it is read, and is the same object as long as nothing changes', () => {
    expect(before.keys).toEqual(['a', 'b']);
    expect(steadyOrder(before, ranked(jam('a', 0.5), jam('b', 0.4)), NOW_MS + 5000)).toBe(before);
    expect(steadyOrder(before, ranked(jam('a', 0.1), jam('b', 0.9)), NOW_MS + 5000).keys).toEqual(['a', 'b']);
  });

  it('is made anew after half a minute, and when time jumps back', () => {
    const turned = ranked(jam('a', 0.1), jam('b', 0.9));
    expect(steadyOrder(before, turned, NOW_MS + ORDER_HOLDS_MS).keys).toEqual(['b', 'a']);
    expect(steadyOrder(before, turned, NOW_MS - ORDER_HOLDS_MS).keys).toEqual(['b', 'a']);
  });

  it('adds newcomers at the end and drops what is over', () => {
    expect(
      steadyOrder(before, ranked(jam('c', 1), jam('b', 0.4), jam('a', 0.5)), NOW_MS + 5000).keys,
    ).toEqual(['a', 'b', 'c']);
    expect(steadyOrder(before, ranked(jam('b', 0.4)), NOW_MS + 5000).keys).toEqual(['b']);
  });

  it('gives way at once to what is graver than all of it, once', () => {
    const high = steadyOrder(null, ranked(jam('a', 1, 20)), NOW_MS);
    const graver = ranked(jam('a', 1, 20), jam('c', 0.1));
    const anew = steadyOrder(high, graver, NOW_MS + 1000);
    expect(anew.keys).toEqual(['c', 'a']);
    expect(steadyOrder(anew, graver, NOW_MS + 2000)).toBe(anew);
  });

  it('comes to rest also where the gravest does not stand first', () => {
    const lasting = { ...jam('wide', 1, 20), past: past(...Array.from({ length: 2000 }, () => 20)) };
    const list = ranked(lasting, jam('point', 0));
    expect(list.map(({ severityCode }) => severityCode)).toEqual([3, 4]);
    const order = steadyOrder(null, list, NOW_MS);
    expect(steadyOrder(order, list, NOW_MS)).toBe(order);
  });

  it('is empty for nothing, and settles on it: a page that asks again gets the same object', () => {
    expect(steadyOrder(before, [], NOW_MS + 1000).keys).toEqual([]);
    const nothing = steadyOrder(null, [], NOW_MS);
    expect(steadyOrder(nothing, [], NOW_MS)).toBe(nothing);
  });
});
