// The real simulated province through its protocols: nothing is lost or changed between the world and the wire.
import { XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerCap } from '../../../../mocks/protocols/cap/answer-cap.ts';
import { answerNgsiLd } from '../../../../mocks/protocols/ngsi-ld/answer-ngsi-ld.ts';
import { readGeography } from '../../../../mocks/province/read-geography.ts';
import type { World } from '../../../../mocks/province/world-contract.ts';
import { createWorld } from '../../../../mocks/province/world.ts';
import { LINK } from './ngsi-ld/ask-broker.ts';

/** A rainy afternoon. */
const NOW_MS = Date.UTC(2025, 10, 18, 8);
const types = [
  'TrafficFlowObserved',
  'ItemFlowObserved',
  'AirQualityObserved',
  'WaterQualityObserved',
  'WaterObserved',
  'WeatherObserved',
  'Alert',
  'AisVessel',
  'CityWork',
  'Vehicle',
  'service_requests',
];

/** A normalized attribute as it is served. */
type Served = { [member: string]: unknown; observedAt?: string };

let world: World;

beforeAll(async () => {
  const geography = await readGeography('public/provinces/ba-ria-vung-tau/');
  world = createWorld({ seed: 2018, geography });
});

function ask(path: string): Promise<Response> {
  const request = new Request(`http://province.test/sources/broker/ngsi-ld/v1${path}`, {
    headers: { link: LINK },
  });
  return answerNgsiLd(request, { world, now: () => NOW_MS });
}

describe('the province', () => {
  it('has no type that this test does not know', () => {
    expect([...world.kinds.keys()].sort()).toEqual([...types].sort());
  });

  it.each(types)('serves every %s once over all pages, with its values', async (type) => {
    const expected = world.kinds.get(type)!.list(NOW_MS);
    const served = new Map<string, Record<string, Served>>();
    for (let offset = 0; offset < expected.length; offset += 100) {
      const page = (await (await ask(`/entities?type=${type}&limit=100&offset=${offset}`)).json()) as Record<
        string,
        Served
      >[];
      for (const entity of page) served.set(String(entity['id']), entity);
    }
    expect(expected.length).toBeGreaterThan(8);
    expect([...served.keys()]).toEqual(expected.map(({ id }) => id));
    for (const { id, attributes } of expected) {
      for (const [name, { kind, value, unitCode, observedAtMs }] of Object.entries(attributes)) {
        const attribute = served.get(id)![name]!;
        const member = kind === 'relationship' ? 'object' : kind === 'language' ? 'languageMap' : 'value';
        expect(attribute[member]).toEqual(value);
        expect(attribute.unitCode).toBe(unitCode);
        expect(attribute.observedAt && Date.parse(attribute.observedAt)).toBe(observedAtMs);
      }
    }
  });

  it.each(types)('ends the history of a %s with its present state', async (type) => {
    const entity = world.kinds.get(type)!.list(NOW_MS).at(-1)!;
    const history = (await (
      await ask(`/temporal/entities/${entity.id}?lastN=1&options=temporalValues`)
    ).json()) as Record<string, { values?: unknown[]; objects?: unknown[]; languageMaps?: unknown[] }>;
    const observed = Object.entries(entity.attributes).filter(
      ([, { observedAtMs }]) => observedAtMs !== undefined,
    );
    expect(observed.length).toBeGreaterThan(0);
    for (const [name, { kind, value, observedAtMs }] of observed) {
      const { values, objects, languageMaps } = history[name]!;
      const written = kind === 'language' ? { languageMap: value } : value;
      expect((values ?? objects ?? languageMaps)?.[0]).toEqual([
        written,
        new Date(observedAtMs!).toISOString(),
      ]);
    }
  });

  it('serves every warning as well-formed CAP', async () => {
    const warnings = world.warnings(NOW_MS);
    expect(warnings.length).toBeGreaterThan(0);
    for (const { identifier } of warnings) {
      const url = `http://province.test/sources/alerts/alerts/${encodeURIComponent(identifier)}.xml`;
      const xml = await (await answerCap(new Request(url), { world, now: () => NOW_MS })).text();
      expect(XMLValidator.validate(xml)).toBe(true);
      expect(xml).toContain(`<identifier>${identifier}</identifier>`);
    }
  });
});
