// Reads a file of boundaries from outside, GeoJSON or TopoJSON, and finds which property holds the unit code.
import { feature } from 'topojson-client';
import { fail, succeed } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { UnitCandidate } from '../validate-units.ts';

/** Names of code properties seen in official and public files, first match wins. */
const CODE_PROPERTIES = [
  'code',
  'ma_xa',
  'MaXa',
  'MA_XA',
  'maXa',
  'ma',
  'Ma',
  'MA',
  'xa_code',
  'ward_code',
  'id',
];

interface LooseFeature {
  properties?: Record<string, unknown> | null;
  geometry?: unknown;
}

/** Candidates in file order, or a sentence that says why the text cannot be read. */
export function readBoundaries(text: string, codeProperty?: string): Result<UnitCandidate[], string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail(`not JSON: ${(error as Error).message}`);
  }
  const features = featuresOf(json);
  if (!features) return fail('expected a GeoJSON FeatureCollection or a TopoJSON topology.');
  if (features.length === 0) return fail('the file holds no features.');
  const property =
    codeProperty ?? CODE_PROPERTIES.find((name) => features[0]?.properties?.[name] !== undefined);
  if (property === undefined) {
    const found = Object.keys(features[0]?.properties ?? {}).join(', ') || 'none';
    return fail(`no code property found (properties: ${found}); name it with --code-property.`);
  }
  return succeed(
    features.map(({ properties, geometry }) => ({
      code: properties?.[property],
      geometry: geometry ?? null,
    })),
  );
}

function featuresOf(json: unknown): LooseFeature[] | undefined {
  const { type, features, objects } = (json ?? {}) as Record<string, unknown>;
  if (type === 'FeatureCollection' && Array.isArray(features)) return features as LooseFeature[];
  if (type !== 'Topology' || typeof objects !== 'object' || objects === null) return undefined;
  return Object.values(objects).flatMap((object) => {
    const result = feature(json, object);
    return result.type === 'FeatureCollection' ? result.features : [result];
  });
}
