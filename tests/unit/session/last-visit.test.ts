// A visit ends when nobody has looked for half an hour; two windows are one visit, and what cannot be read is no visit.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ABSENCE_MS,
  continueVisit,
  noteVisit,
  readVisit,
  writeVisit,
  type Visit,
} from '#session/last-visit.ts';
import type { Snapshot } from '#session/snapshot.ts';

const WORLD = 'a province';
const KEY = 'hai-dang.visit';
const MINUTE_MS = 60_000;

function snapshot(atMs: number, value = 1): Snapshot {
  return {
    atMs,
    figures: new Map([['health.beds', { value, asOfMs: atMs - 5, reportingShare: 1 }]]),
    eventFeeds: ['incidents'],
    events: [{ feed: 'incidents', id: 'a', title: 'Cháy kho', severityCode: 4, startedMs: atMs - 9 }],
    silentFeeds: ['ais'],
  };
}

function visit(seenAtMs: number, before: Snapshot | null, latest: Snapshot | null): Visit {
  return { world: WORLD, seenAtMs, before, latest };
}

/** A browser's storage that can be full. */
function stubStorage({ isFull = false } = {}) {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, text: string) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, text);
    },
  });
  return kept;
}

describe('continueVisit', () => {
  it('goes on after a short call and begins anew after half an hour without a look', () => {
    const kept = visit(0, snapshot(-9), snapshot(0));
    expect(continueVisit(kept, WORLD, ABSENCE_MS - 1).before?.atMs).toBe(-9);
    const next = continueVisit(kept, WORLD, ABSENCE_MS);
    expect(next).toEqual({ world: WORLD, seenAtMs: ABSENCE_MS, before: snapshot(0), latest: null });
  });

  it('keeps the older comparison where a visit was too short to see anything', () => {
    const next = continueVisit(visit(0, snapshot(-9), null), WORLD, 9 * ABSENCE_MS);
    expect(next.before?.atMs).toBe(-9);
  });

  it('takes nothing from another province or story, and survives a clock that was set back', () => {
    const kept = visit(100, snapshot(-9), snapshot(0));
    expect(continueVisit(kept, 'another', 9 * ABSENCE_MS)).toMatchObject({ before: null, latest: null });
    expect(continueVisit(kept, WORLD, -ABSENCE_MS).before?.atMs).toBe(-9);
  });

  it('compares with what stood at the end of the visit before, whatever the looks and windows of this one', () => {
    const minutesApart = fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 40 });
    fc.assert(
      fc.property(minutesApart, fc.integer({ min: 30, max: 10_000 }), (gaps, absence) => {
        let atMs = 0;
        let kept = continueVisit(null, WORLD, atMs);
        for (const gap of gaps) {
          atMs += gap * MINUTE_MS;
          kept = { ...continueVisit(kept, WORLD, atMs), latest: snapshot(atMs) };
          expect(kept.before).toBeNull();
        }
        const next = continueVisit(kept, WORLD, atMs + absence * MINUTE_MS);
        expect(next.before?.atMs).toBe(gaps.length > 0 ? atMs : undefined);
      }),
    );
  });
});

describe('noteVisit', () => {
  beforeEach(() => stubStorage());
  afterEach(() => vi.unstubAllGlobals());

  it('lets two windows keep one visit: neither takes the comparison from the other', () => {
    noteVisit(KEY, WORLD, 0, snapshot(0));
    const morningMs = 10 * ABSENCE_MS;
    const first = noteVisit(KEY, WORLD, morningMs, null);
    const second = noteVisit(KEY, WORLD, morningMs + MINUTE_MS, null);
    noteVisit(KEY, WORLD, morningMs + 2 * MINUTE_MS, snapshot(morningMs));
    const third = noteVisit(KEY, WORLD, morningMs + 3 * MINUTE_MS, snapshot(morningMs + 1));
    for (const { visit: noted } of [first, second, third]) expect(noted.before?.atMs).toBe(0);
  });

  it('works on without storage, and says so', () => {
    stubStorage({ isFull: true });
    expect(noteVisit(KEY, WORLD, 0, snapshot(0))).toMatchObject({ isRefused: true, visit: { before: null } });
  });
});

describe('readVisit', () => {
  it('reads what was written, unknown numbers included', () => {
    const odd = snapshot(7, 1234567.891);
    const whole = visit(5, odd, {
      ...snapshot(9),
      figures: new Map([['a.b', { value: 2, asOfMs: Number.NaN, reportingShare: Number.NaN }]]),
    });
    expect(readVisit(writeVisit(whole))).toEqual(whole);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another version', '{"version":99,"world":"a province","seenAt":1}'],
    ['a list', '[1]'],
    ['no time', '{"version":1,"world":"a province"}'],
  ])('takes %s for no visit', (_name, text) => expect(readVisit(text)).toBeNull());

  it('never throws, whatever the storage holds, and leaves out a snapshot that is none', () => {
    const written = JSON.parse(writeVisit(visit(5, snapshot(1), snapshot(2)))) as Record<string, unknown>;
    fc.assert(
      fc.property(fc.constantFrom('before', 'latest', 'seenAt', 'world'), fc.jsonValue(), (name, value) => {
        const read = readVisit(JSON.stringify({ ...written, [name]: value }));
        if (read && name === 'before' && (typeof value !== 'object' || value === null))
          expect(read.before).toBeNull();
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readVisit(text)));
  });

  it('keeps two snapshots of three hundred figures and a hundred events in 120,000 characters', () => {
    const atMs = 1_795_000_000_000;
    const large: Snapshot = {
      ...snapshot(atMs),
      figures: new Map(
        Array.from({ length: 308 }, (_, index) => [
          `digital-workforce.figure-${index}`,
          { value: Math.PI * 1e6, asOfMs: atMs, reportingShare: 0.987654 },
        ]),
      ),
      events: Array.from({ length: 100 }, (_, index) => ({
        feed: 'power-outages',
        id: `urn:ngsi-ld:Outage:${index}`,
        title: 'Mất điện, Phường Bà Rịa; Phường Long Hương',
        severityCode: 3,
        startedMs: atMs,
      })),
    };
    expect(writeVisit(visit(atMs, large, large)).length).toBeLessThan(120_000);
  });
});
