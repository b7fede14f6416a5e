// The real simulated province through its protocols: nothing is lost or changed between the world and the wire.
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { answerCap } from '../../../../mocks/protocols/cap/answer-cap.ts';
import { answerNgsiLd } from '../../../../mocks/protocols/ngsi-ld/answer-ngsi-ld.ts';
import { readGeography } from '../../../../mocks/province/read-geography.ts';
import type { WorldEntity } from '../../../../mocks/province/world-contract.ts';
import { createWorld } from '../../../../mocks/province/world.ts';
import { LINK } from './ngsi-ld/ask-broker.ts';

/** A rainy afternoon. */
const NOW_MS = Date.UTC(2025, 10, 18, 8);
const geography = await readGeography('public/provinces/ba-ria-vung-tau/');
const world = createWorld({ seed: 2018, geography });
const types = [...world.kinds.keys()];

/** A normalized attribute as it is served. */
type Served = { [member: string]: unknown; observedAt?: string };

function ask(path: string): Promise<Response> {
  const request = new Request(`http://province.test/sources/broker/ngsi-ld/v1${path}`, {
    headers: { link: LINK },
  });
  return answerNgsiLd(request, { world, now: () => NOW_MS });
}

describe('the province', () => {
  it('has the kinds of every matter', () => {
    expect(types.length).toBeGreaterThan(60);
  });

  it.each(types)(
    'serves every %s once over all pages, with its values',
    async (type) => {
      const expected = world.kinds.get(type)!.list(NOW_MS);
      const served = new Map<string, Record<string, Served>>();
      for (let offset = 0; offset < expected.length; offset += 100) {
        const page = (await (
          await ask(`/entities?type=${type}&limit=100&offset=${offset}`)
        ).json()) as Record<string, Served>[];
        for (const entity of page) served.set(String(entity['id']), entity);
      }
      expect(expected.length).toBeGreaterThan(0);
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
    },
    30_000,
  );

  it.each(types)('ends the history of a %s with its present state', async (type) => {
    const isReported = ({ attributes }: WorldEntity) =>
      Object.values(attributes).some(({ observedAtMs }) => observedAtMs !== undefined);
    const entity = world.kinds.get(type)!.list(NOW_MS).findLast(isReported)!;
    const times = Object.values(entity.attributes).map(({ observedAtMs = Number.NaN }) => observedAtMs);
    const oldestMs = Math.min(...times.filter((atMs) => !Number.isNaN(atMs)));
    const iso = (atMs: number) => new Date(atMs).toISOString();
    const until = `timerel=between&timeAt=${iso(oldestMs - 1)}&endTimeAt=${iso(NOW_MS + 1000)}`;
    const history = (await (
      await ask(`/temporal/entities/${entity.id}?${until}&lastN=1&options=temporalValues`)
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
