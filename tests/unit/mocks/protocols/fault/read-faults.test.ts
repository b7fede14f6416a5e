// Faults as a URL names them: every kind can be said, and nothing hostile gets through.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createFault,
  faultCatalogue,
  faultKinds,
  faultValue,
  isFaultValue,
} from '../../../../../mocks/protocols/fault/fault-catalogue.ts';
import { readFaults } from '../../../../../mocks/protocols/fault/read-faults.ts';

const NOW_MS = Date.UTC(2026, 2, 2);
const SOURCES = ['broker', 'alerts'];
const read = (...texts: string[]) => readFaults(texts, SOURCES, NOW_MS);

describe('faults in words', () => {
  it('reads every kind, with its initial value and with another', () => {
    for (const kind of faultKinds) {
      const { parameter } = faultCatalogue[kind];
      expect(read(`broker:${kind}`)).toEqual({ faults: { broker: createFault(kind, NOW_MS) }, refused: [] });
      if (!parameter) continue;
      expect(isFaultValue(kind, parameter.initial), kind).toBe(true);
      const { faults } = read(`broker:${kind}:${parameter.most}`);
      expect(faultValue(faults['broker']!, NOW_MS)).toBe(parameter.most);
    }
  });

  it('reads several, the later of one source last', () => {
    expect(read('broker:http-500', 'alerts:slow:8000', 'broker:dead')).toEqual({
      faults: { broker: { kind: 'dead' }, alerts: { kind: 'slow', delayMs: 8000 } },
      refused: [],
    });
    expect(read('alerts:skewed-clock:-600000', 'broker:stale:60000').faults).toEqual({
      alerts: { kind: 'skewed-clock', offsetMs: -600_000 },
      broker: { kind: 'stale', sinceMs: NOW_MS - 60_000 },
    });
  });

  it.each([
    '',
    ':',
    'broker',
    'broker:',
    'other:dead',
    '__proto__:dead',
    'broker:constructor',
    'broker:__proto__',
    'broker:slow:',
    'broker:slow:NaN',
    'broker:slow:1e9',
    'broker:slow:-1',
    'broker:slow:99999999999999999999',
    'broker:slow:1:2',
    'broker:dead:5',
    'broker:session-expired:402',
    'broker:http-429:1500',
    '<script>alert(1)</script>:dead',
  ])('refuses %j', (text) => {
    expect(read(text)).toEqual({ faults: {}, refused: [text] });
  });

  it('never throws and never loses a text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.string().map((end) => `broker:slow:${end}`),
          ),
        ),
        (texts) => {
          const { faults, refused } = read(...texts);
          expect(Object.keys(faults).every((id) => SOURCES.includes(id))).toBe(true);
          expect(texts.filter((text) => !refused.includes(text)).length > 0).toBe(
            Object.keys(faults).length > 0,
          );
        },
      ),
    );
  });
});
