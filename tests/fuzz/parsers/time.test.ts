// Instants and durations against a slow oracle, and against `Date.parse` where both know the format.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseDuration, parseInstant } from '#feeds/time/parse-instant.ts';
import { fuzz } from '../support/fuzz-settings.ts';
import { durationOracle, instantOracle } from '../support/instant-oracle.ts';

const ZONE_MS = 7 * 3_600_000;
const padded = (length: number, max: number) =>
  fc.integer({ min: 0, max }).map((value) => String(value).padStart(length, '0'));

/** Texts that are instants or nearly so: each field may run over, each separator may be another. */
const date = fc
  .tuple(padded(4, 9999), fc.constantFrom('-', '-', '-', '/', ''), padded(2, 14), padded(2, 33))
  .map(([year, dash, month, day]) => [year, month, day].join(dash));
const timeOfDay = fc
  .tuple(
    fc.constantFrom('T', 'T', 't', ' ', '_', ''),
    padded(2, 25),
    padded(2, 61),
    fc.constantFrom('', '', ':'),
    padded(2, 62),
    fc.option(fc.tuple(fc.constantFrom('.', ',', ''), fc.stringMatching(/^\d{0,9}$/)), { nil: null }),
  )
  .map(([separator, hour, minute, colon, second, fraction]) =>
    [separator, hour, ':', minute, colon, colon && second, ...(fraction ?? [])].join(''),
  );
const zone = fc.oneof(
  fc.constantFrom('', 'Z', 'z', 'ZZ', '+', '-07', '+0700', '+07:', '+7', '−07:00', '[Asia/Ho_Chi_Minh]'),
  fc.tuple(fc.constantFrom('+', '-'), padded(2, 15), padded(2, 61)).map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const instant = fc
  .tuple(date, fc.option(timeOfDay, { nil: '' }), zone)
  .map((parts) => (parts[1] === '' ? parts[0] : parts.join('')));
const count = fc.oneof(padded(1, 99), fc.constantFrom('', '1.5', '9'.repeat(400), '1e3', '-1'));
const duration = fc
  .tuple(count, count, count, fc.constantFrom('', 'T', 'TT'))
  .map(([d, h, s, t]) => `P${d && `${d}D`}${t}${h && `${h}H`}${s && `${s}S`}`);
const anyTime = fc.oneof(
  instant,
  duration,
  fc
    .tuple(
      fc.oneof(instant, duration, fc.constantFrom('', '..', 'x')),
      fc.oneof(instant, duration, fc.constantFrom('', '..')),
    )
    .map((pair) => pair.join('/')),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('instants', () => {
  it('mean what the oracle says, or are none', () => {
    fuzz(
      fc.property(anyTime, fc.constantFrom(0, ZONE_MS, -12 * 3_600_000), (text, offsetMs) => {
        expect(parseInstant(text, offsetMs)).toBe(instantOracle(text, offsetMs));
      }),
      8000,
    );
  });

  it('agree with Date.parse on what it writes, from the year 0 to 9999', () => {
    const times = fc.integer({
      min: Date.parse('0000-01-01T00:00:00Z'),
      max: Date.parse('9999-12-31T23:59:59Z'),
    });
    fuzz(
      fc.property(times, (atMs) => {
        const text = new Date(atMs).toISOString();
        expect(parseInstant(text, ZONE_MS)).toBe(atMs);
        expect(parseInstant(formatInstant(atMs), ZONE_MS)).toBe(atMs);
        expect(parseInstant(text.slice(0, 16), 0)).toBe(Date.parse(`${text.slice(0, 16)}Z`));
        expect(parseInstant(text.slice(0, 10), 0)).toBe(Date.parse(text.slice(0, 10)));
      }),
      2000,
    );
  });

  it('are always instants that can be written again', () => {
    fuzz(
      fc.property(anyTime, (text) => {
        const atMs = parseInstant(text, ZONE_MS);
        if (!Number.isNaN(atMs)) expect(() => new Date(atMs).toISOString()).not.toThrow();
      }),
      2000,
    );
  });

  it('cost no more than their length', () => {
    const long = `2026-03-02T00:00:00.${'9'.repeat(10_000_000)}Z`;
    expect(parseInstant(long, 0)).toBe(Date.UTC(2026, 2, 2, 0, 0, 1));
    expect(parseInstant('/'.repeat(10_000_000), 0)).toBeNaN();
    expect(parseDuration(`P${'9'.repeat(10_000_000)}D`)).toBeNaN();
  });
});

describe('durations', () => {
  it('mean what the oracle says, or are none', () => {
    const texts = fc.oneof(
      duration,
      fc.string({ maxLength: 20 }),
      fc.stringMatching(/^P?[0-9.TWDHMS]{0,12}$/),
    );
    fuzz(
      fc.property(texts, (text) => {
        expect(parseDuration(text)).toBe(durationOracle(text));
      }),
      4000,
    );
  });
});
