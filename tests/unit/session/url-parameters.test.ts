// The session in the URL: what is written is read back the same, and what people paste never breaks it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParameters, writeParameters, type SharedSession } from '#session/url-parameters.ts';

const empty: SharedSession = {
  camera: null,
  layerOverrides: {},
  selection: null,
  asOfMs: null,
  vintage: null,
  sector: null,
  kpi: null,
  watched: [],
  compared: [],
  language: null,
  theme: null,
};

describe('URL parameters', () => {
  it('leave defaults out and keep foreign parameters', () => {
    expect(writeParameters(empty, new URLSearchParams('story=x&c=1,2,3'))).toBe('story=x');
  });

  it('are readable', () => {
    const session: SharedSession = {
      ...empty,
      camera: { lon: 107.14, lat: 10.5, zoom: 9.5, bearing: 0, pitch: 0 },
      layerOverrides: { 'air.stations': { visible: true }, 'roads.flow': { visible: false, opacity: 0.5 } },
      selection: { feed: 'air', id: 'urn:ngsi-ld:AirQualityObserved:x~1' },
      asOfMs: Date.parse('2026-11-22T06:10:00Z'),
    };
    expect(writeParameters(session, new URLSearchParams())).toBe(
      'c=107.1400,10.5000,9.50&l=air.stations,-roads.flow@0.5&s=air~urn:ngsi-ld:AirQualityObserved:x~1&at=2026-11-22T06:10:00.000Z',
    );
  });

  it('name the figures that are open, watched and compared', () => {
    const session: SharedSession = {
      ...empty,
      sector: 'health',
      kpi: 'health.beds',
      watched: ['health.beds', 'energy.load'],
      compared: [
        { kpi: 'health.beds', area: null },
        { kpi: 'health.beds', area: '26506' },
      ],
    };
    expect(writeParameters(session, new URLSearchParams())).toBe(
      'f=health&k=health.beds&w=health.beds,energy.load&cmp=health.beds,health.beds@26506',
    );
    expect(readParameters('?w=a,,a,b&cmp=a,b@1,c,d,e')).toEqual({
      ...empty,
      watched: ['a', 'b'],
      compared: [
        { kpi: 'a', area: null },
        { kpi: 'b', area: '1' },
        { kpi: 'c', area: null },
        { kpi: 'd', area: null },
      ],
    });
  });

  it('survive writing and reading', () => {
    const session = fc.record({
      camera: fc.option(
        fc.record({
          lon: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 10_000),
          lat: fc.integer({ min: -850_000, max: 850_000 }).map((n) => n / 10_000),
          zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
          bearing: fc.integer({ min: -180, max: 180 }),
          pitch: fc.integer({ min: 0, max: 85 }),
        }),
        { nil: null },
      ),
      layerOverrides: fc.dictionary(
        fc.stringMatching(/^[a-z][a-z.-]{0,9}$/),
        fc.record({ visible: fc.boolean(), opacity: fc.constantFrom(0, 0.25, 1) }),
        { noNullPrototype: true },
      ),
      selection: fc.option(
        fc.record({ feed: fc.stringMatching(/^[a-z-]+$/), id: fc.string({ minLength: 1 }) }),
        { nil: null },
      ),
      asOfMs: fc.option(fc.integer({ min: 0, max: 4e12 }), { nil: null }),
      vintage: fc.option(fc.stringMatching(/^[a-z0-9-]+$/), { nil: null }),
      sector: fc.option(fc.stringMatching(/^[a-z-]+$/), { nil: null }),
      kpi: fc.option(fc.stringMatching(/^[a-z.-]+$/), { nil: null }),
      watched: fc.uniqueArray(fc.stringMatching(/^[a-z.-]+$/)),
      compared: fc.uniqueArray(
        fc.record({
          kpi: fc.stringMatching(/^[a-z.-]+$/),
          area: fc.option(fc.stringMatching(/^[a-z0-9-]+$/), { nil: null }),
        }),
        { maxLength: 4, selector: ({ kpi, area }) => `${kpi}@${area ?? ''}` },
      ),
      language: fc.constantFrom(null, 'vi' as const, 'en' as const),
      theme: fc.constantFrom(null, 'dark' as const, 'light' as const),
    });
    fc.assert(
      fc.property(session, (value) => {
        expect(readParameters(`?${writeParameters(value, new URLSearchParams())}`)).toEqual(value);
      }),
    );
  });

  it('ignore what they cannot read', () => {
    const read = readParameters('?c=abc,2&at=yesterday&lang=fr&theme=neon&s=nothing&l=,x@9');
    expect(read).toEqual({ ...empty, layerOverrides: { x: { visible: true } } });
    fc.assert(fc.property(fc.string(), (text) => void readParameters(text)));
  });
});
