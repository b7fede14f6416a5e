import { describe, expect, it } from 'vitest';
import { Turnstile } from '#feeds/http/turnstile.ts';

/** A task that ends when it is told to. */
function deferred(log: string[], name: string) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const task = async () => {
    log.push(`${name} starts`);
    await ended;
    return name;
  };
  return { task, end: () => end() };
}

const untilIdle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('Turnstile', () => {
  it('lets so many through at once, the others in the order in which they came', async () => {
    const log: string[] = [];
    const turnstile = new Turnstile(2);
    const { signal } = new AbortController();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => deferred(log, name));
    const passes = [a!, b!, c!, d!].map(({ task }) => turnstile.pass(task, signal));
    await untilIdle();
    expect(log).toEqual(['a starts', 'b starts']);
    b!.end();
    await untilIdle();
    expect(log).toEqual(['a starts', 'b starts', 'c starts']);
    for (const { end } of [a!, c!, d!]) end();
    expect(await Promise.all(passes)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets the next through after a failure, and starts nothing that nobody waits for any more', async () => {
    const log: string[] = [];
    const turnstile = new Turnstile(1);
    const { signal } = new AbortController();
    const left = new AbortController();
    const failing = turnstile.pass(() => Promise.reject(new Error('broken')), signal);
    const abandoned = turnstile.pass(deferred(log, 'abandoned').task, left.signal);
    const last = deferred(log, 'last');
    const waited = turnstile.pass(last.task, signal);
    left.abort();
    await expect(abandoned).rejects.toMatchObject({ name: 'AbortError' });
    await expect(turnstile.pass(last.task, left.signal)).rejects.toMatchObject({ name: 'AbortError' });
    last.end();
    await expect(failing).rejects.toThrow('broken');
    expect(await waited).toBe('last');
    expect(log).toEqual(['last starts']);
  });
});
