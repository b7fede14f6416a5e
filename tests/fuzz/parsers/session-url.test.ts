// The address bar as an input: whatever is pasted there, the session is what the text says, or its default.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { sessionStore } from '#session/session-store.ts';
import { readParameters, writeParameters } from '#session/url-parameters.ts';
import { applyParameters, startUrlSync } from '#session/url-sync.ts';
import { fuzz } from '../support/fuzz-settings.ts';
import { hostileNumber, hostileText, hostileTime } from '../support/hostile-values.ts';

const initial = sessionStore.getState();
afterEach(() => sessionStore.setState(initial, true));

const number = fc.oneof(
  hostileNumber.map(String),
  fc.constantFrom('', ' ', '0x10', 'NaN', '1e2', '107.1', '10.5', '9'),
);
const layer = fc
  .tuple(
    fc.constantFrom('', '-', '--'),
    hostileText,
    fc.oneof(
      fc.constant(''),
      number.map((text) => `@${text}`),
    ),
  )
  .map((parts) => parts.join(''));
const value = fc.oneof(
  fc.array(number, { maxLength: 6 }).map((parts) => parts.join(',')),
  fc.array(layer, { maxLength: 4 }).map((parts) => parts.join(',')),
  fc.tuple(hostileText, hostileText).map((parts) => parts.join('~')),
  hostileTime,
  hostileText,
);
const pair = fc.tuple(fc.constantFrom('c', 'l', 's', 'at', 'v', 'lang', 'theme', 'x', '__proto__'), value);
const search = fc.oneof(
  fc.array(pair, { maxLength: 8 }).map((pairs) => `?${new URLSearchParams(pairs).toString()}`),
  fc.array(pair, { maxLength: 8 }).map((pairs) => `?${pairs.map((one) => one.join('=')).join('&')}`),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
/** Everything that is a decimal number in a text. */
const numbersIn = (text: string) =>
  (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);

describe('the session of any address', () => {
  it('holds no number that the address does not', () => {
    fuzz(
      fc.property(search, (text) => {
        const { camera, layerOverrides, asOfMs } = readParameters(text);
        const parameters = new URLSearchParams(text);
        if (camera) {
          const written = parameters.get('c')!.split(',');
          const read = [camera.lon, camera.lat, camera.zoom];
          read.forEach((part, at) => expect(numbersIn(written[at]!)).toContain(part));
          expect(Math.abs(camera.lon) <= 180 && Math.abs(camera.lat) <= 85).toBe(true);
          for (const part of [camera.bearing, camera.pitch])
            expect([0, ...written.slice(3).flatMap(numbersIn)]).toContain(part);
        }
        for (const { opacity } of Object.values(layerOverrides))
          if (opacity !== undefined) expect(numbersIn(parameters.get('l')!)).toContain(opacity);
        if (asOfMs !== null) expect(parameters.get('at')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d/);
      }),
      2000,
    );
  });

  it('is the same after it was written and read again', () => {
    fuzz(
      fc.property(search, (text) => {
        const written = writeParameters(readParameters(text), new URLSearchParams(text));
        const again = readParameters(`?${written}`);
        expect(writeParameters(again, new URLSearchParams(written))).toBe(written);
        expect({ ...again, camera: null }).toEqual({ ...readParameters(text), camera: null });
      }),
      2000,
    );
  });

  it('names the layers that the address names, whatever they are called', () => {
    fuzz(
      fc.property(search, (text) => {
        const { layerOverrides } = readParameters(text);
        expect(Object.getPrototypeOf(layerOverrides)).toBe(Object.prototype);
        for (const [id, override] of Object.entries(layerOverrides)) {
          expect(id).not.toBe('');
          expect(new URLSearchParams(text).get('l')).toContain(id);
          expect(typeof override.visible).toBe('boolean');
        }
      }),
      1000,
    );
    expect(Object.keys(readParameters('?l=__proto__,constructor@0.5').layerOverrides)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });

  it('guesses nothing', () => {
    for (const guess of [
      'c=,,',
      'c=0x6b,10,9',
      'at=1',
      'at=yesterday 5',
      'at=2026',
      's=a~',
      'v=',
      'l=-',
      'l=,',
    ])
      expect(readParameters(`?${guess}`), guess).toEqual(readParameters(''));
    expect(readParameters('?l=a@').layerOverrides).toEqual({ a: { visible: true } });
  });

  it('reads a time with a zone also where the plus was pasted as it is', () => {
    const atMs = Date.UTC(2026, 10, 21, 23, 10);
    for (const text of ['2026-11-22T06:10:00%2B07:00', '2026-11-22T06:10+07:00', '2026-11-21T23:10:00.000Z'])
      expect(readParameters(`?at=${text}`).asOfMs, text).toBe(atMs);
  });

  it('starts the program and is mirrored without ever throwing', () => {
    fuzz(
      fc.property(search, search, (text, next) => {
        let url = '';
        const due: (() => void)[] = [];
        const bar = {
          location: { search: text, pathname: '/wall', hash: '' },
          history: {
            state: null,
            replaceState: (_state: unknown, _title: string, to?: string | URL | null) => (url = String(to)),
          },
          setTimeout: (callback: () => void) => due.push(callback),
        };
        const stop = startUrlSync(bar as unknown as Parameters<typeof startUrlSync>[0]);
        applyParameters(next);
        for (const callback of due) callback();
        stop();
        if (due.length > 0) expect(url.startsWith('/wall')).toBe(true);
      }),
      1000,
    );
  });
});
