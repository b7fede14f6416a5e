// Pasts in turn: what somebody has opened does not wait behind the fifty that fill a page.
import { describe, expect, it } from 'vitest';
import { PastTurns } from '#live/kpi/past-turns.ts';

/** Questions that are answered by hand, and the order in which they were let through. */
function desk() {
  const turns = new PastTurns();
  const begun: string[] = [];
  const answers = new Map<string, () => void>();
  const ask = (key: string, signal = new AbortController().signal) =>
    turns.pass(
      key,
      () =>
        new Promise<string>((resolve) => {
          begun.push(key);
          answers.set(key, () => resolve(key));
        }),
      signal,
    );
  const answer = async (key: string) => {
    answers.get(key)?.();
    await settle();
  };
  return { turns, begun, ask, answer };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));
const page = Array.from({ length: 20 }, (_, card) => `card ${card}`);

describe('PastTurns', () => {
  it('lets three pass at once, in their order', async () => {
    const { begun, ask, answer } = desk();
    const all = page.map((key) => ask(key));
    await settle();
    expect(begun).toEqual(page.slice(0, 3));
    await answer('card 1');
    expect(begun).toEqual(page.slice(0, 4));
    for (const key of page) await answer(key);
    expect(await Promise.all(all)).toEqual(page);
  });

  it('lets what is urgent pass beside the three and before all that wait', async () => {
    const { turns, begun, ask, answer } = desk();
    for (const key of page) void ask(key);
    const calm = ['compared 1', 'compared 2'].map((key) => turns.hurry(key));
    void ask('compared 1');
    void ask('compared 2');
    await settle();
    expect(begun).toEqual([...page.slice(0, 3), 'compared 1']);
    await answer('card 0');
    expect(begun.at(-1)).toBe('compared 2');
    for (const stop of calm) stop();
    await answer('compared 1');
    expect(begun, 'room for three only, and three run').toHaveLength(5);
    await answer('compared 2');
    expect(begun.at(-1)).toBe('card 3');
  });

  it('brings forward what waits already when somebody opens it', async () => {
    const { turns, begun, ask } = desk();
    for (const key of page) void ask(key);
    await settle();
    turns.hurry('card 15');
    await settle();
    expect(begun.at(-1)).toBe('card 15');
  });

  it('gives up what is given up while it waits, and the turn goes to the next', async () => {
    const { begun, ask, answer } = desk();
    const control = new AbortController();
    for (const key of page.slice(0, 3)) void ask(key);
    const left = ask('left', control.signal);
    void ask('next');
    control.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await answer('card 0');
    expect(begun.at(-1)).toBe('next');
  });
});
