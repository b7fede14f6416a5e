// config.json as administrators leave it behind: half edited, mistyped, saved by the wrong editor. A fault is named, never thrown.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConfig, parseConfig } from '../../../src/app/config/load-config.ts';
import { fuzz, fuzzLater } from '../support/fuzz-settings.ts';
import { mutatedBytes } from '../support/mutate-bytes.ts';
import { mutatedJson, plantValue } from '../support/mutate-json.ts';

const URL = '/config.json';
const shipped = readFileSync('public/config.json', 'utf8');
/** Timers of browsers overflow beyond this and fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function expectFaultsOrConfig(text: string): void {
  const outcome = parseConfig(URL, text);
  if (!outcome.ok) {
    expect(outcome.error.faults.length).toBeGreaterThan(0);
    for (const { path, expected, received } of outcome.error.faults) {
      expect([typeof path, typeof expected, typeof received]).toEqual(['string', 'string', 'string']);
      expect(expected).not.toBe('');
    }
    return;
  }
  const { sources } = outcome.value;
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  for (const { timeoutMs, pollMs } of sources)
    for (const periodMs of [timeoutMs, ...Object.values(pollMs ?? {})]) {
      expect(periodMs).toBeGreaterThanOrEqual(500);
      expect(periodMs).toBeLessThanOrEqual(LONGEST_TIMER_MS);
    }
}

describe('a configuration', () => {
  it('as shipped is sound', () => expect(parseConfig(URL, shipped).ok).toBe(true));

  it('with other values anywhere is used or refused in words', () => {
    fuzz(
      fc.property(mutatedJson(JSON.parse(shipped)), (json) => {
        expectFaultsOrConfig(JSON.stringify(json));
      }),
      1000,
    );
  });

  it('with damaged bytes is used or refused in words', () => {
    fuzz(
      fc.property(mutatedBytes([new TextEncoder().encode(shipped)]), (bytes) => {
        expectFaultsOrConfig(new TextDecoder().decode(bytes));
      }),
      1000,
    );
  });

  it('nested a hundred thousand deep is refused in words', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expectFaultsOrConfig(deep);
    for (const path of ['title', 'sources', 'simulator', 'wall', 'basemap'])
      expectFaultsOrConfig(plantValue(JSON.parse(shipped), [path], deep));
  });

  it('that no timer could keep is refused at its path', () => {
    for (const [path, value] of [
      ['timeoutMs', 1e12],
      ['pollMs', { 'traffic-segments': 1e12 }],
    ] as const) {
      const outcome = parseConfig(
        URL,
        plantValue(JSON.parse(shipped), ['sources', 0, path], JSON.stringify(value)),
      );
      expect(outcome.ok ? [] : outcome.error.faults.map((fault) => fault.path)).toEqual([
        expect.stringContaining(`sources[0].${path}`),
      ]);
    }
  });

  it('from any server is loaded or refused in words', async () => {
    const answers = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => () => Promise.resolve(new Response(bytes))),
      fc.integer({ min: 400, max: 599 }).map((status) => () => Promise.resolve(new Response('', { status }))),
      fc.constant(() => Promise.reject(new TypeError('Failed to fetch'))),
      fc.constant(() => {
        throw new Error('no network');
      }),
    );
    await fuzzLater(
      fc.asyncProperty(answers, async (answer) => {
        const outcome = await loadConfig(URL, answer as unknown as typeof fetch);
        expect(outcome.ok ? '' : outcome.error.faults[0]!.expected).not.toBe('');
      }),
      300,
    );
  });
});
