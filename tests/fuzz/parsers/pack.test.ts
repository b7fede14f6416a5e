// Province packs and boundaries from outside: damaged files are problems with a path, never an exception.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '#kernel/result.ts';
import { checkCollection, loadPack, type PackProblem } from '#pack/load-pack.ts';
import type { PackLayerName } from '#pack/pack-manifest.ts';
import { validateUnits } from '#pack/validate-units.ts';
import { fuzz, fuzzLater } from '../support/fuzz-settings.ts';
import { foreignBody, mutatedBytes } from '../support/mutate-bytes.ts';
import { jsonChange, mutatedJson } from '../support/mutate-json.ts';

const folder = new URL('../../../public/provinces/ba-ria-vung-tau/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const manifest = JSON.parse(read('pack.json')) as unknown;
const LAYERS = ['land', 'districts', 'places', 'water'] as const satisfies readonly PackLayerName[];
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

interface Collection {
  type: string;
  features: { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }[];
}
/** A few features are as good as many. */
function sampleOf(layer: PackLayerName): Collection {
  const collection = JSON.parse(read(`${layer}.geojson`)) as Collection;
  return { ...collection, features: collection.features.slice(0, 4) };
}

function expectProblemsOrPack(result: Result<unknown, PackProblem[]>): void {
  if (result.ok) return;
  expect(result.error.length).toBeGreaterThan(0);
  for (const { file, path, expected } of result.error)
    expect([file !== '', typeof path, expected !== '']).toEqual([true, 'string', true]);
}

describe('a province pack', () => {
  it('with other values in its manifest is used or refused in words', async () => {
    await fuzzLater(
      fc.asyncProperty(mutatedJson(manifest), async (json) => {
        expectProblemsOrPack(await loadPack('/p/', [], () => Promise.resolve(JSON.stringify(json))));
      }),
      200,
    );
  });

  it('with damaged or foreign files is used or refused in words', async () => {
    const bodies = fc.oneof(
      mutatedBytes(LAYERS.map((layer) => new TextEncoder().encode(JSON.stringify(sampleOf(layer))))),
      foreignBody,
    );
    await fuzzLater(
      fc.asyncProperty(bodies, fc.constantFrom(...LAYERS), async (bytes, layer) => {
        const readText = (url: string) =>
          Promise.resolve(url.endsWith('pack.json') ? JSON.stringify(manifest) : decode(bytes));
        expectProblemsOrPack(await loadPack('/p/', [layer], readText));
      }),
      200,
    );
  });

  it('keeps no feature that differs from the format', () => {
    fuzz(
      fc.property(
        fc.constantFrom(...LAYERS),
        fc.array(jsonChange, { minLength: 1, maxLength: 3 }),
        (layer, changes) => {
          const clean = sampleOf(layer);
          const json = changes.reduce<unknown>((value, change) => change(value), clean);
          const result = checkCollection(`${layer}.geojson`, layer, json);
          if (!result.ok) {
            expect(result.error.length).toBeGreaterThan(0);
            return;
          }
          for (const { properties, geometry } of result.value.features) {
            expect(geometry.coordinates.length).toBeGreaterThan(0);
            const like = clean.features.find(
              (feature) => feature.properties['kind'] === (properties as { kind?: string }).kind,
            );
            for (const [name, value] of Object.entries(like?.properties ?? {}))
              if (typeof value === 'number')
                expect(typeof (properties as Record<string, unknown>)[name], name).toBe('number');
          }
        },
      ),
      200,
    );
  });
});

describe('boundaries from outside', () => {
  const units = sampleOf('units').features.map(({ properties, geometry }) => ({
    code: properties['code'],
    geometry,
  }));
  const codes = units.map(({ code }) => String(code));

  it('as they are have no problem', () => {
    expect(validateUnits(units, codes).problems).toEqual([]);
  });

  it('that are damaged are told with their path, never thrown', () => {
    fuzz(
      fc.property(fc.array(jsonChange, { minLength: 1, maxLength: 3 }), (changes) => {
        const json = changes.reduce<unknown>((value, change) => change(value), units);
        const candidates = (Array.isArray(json) ? json : [json]).map(
          (item) => (typeof item === 'object' && item !== null ? item : {}) as (typeof units)[number],
        );
        const { problems, polygons } = validateUnits(candidates, codes);
        for (const { path, message } of problems) expect(path !== '' && message !== '').toBe(true);
        for (const [code, parts] of polygons) {
          expect(codes).toContain(code);
          for (const position of parts.flat(2)) expect(position.every(Number.isFinite)).toBe(true);
        }
      }),
      60,
    );
  });
});
