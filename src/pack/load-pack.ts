// Fetches a province pack: its manifest and layer files, each checked; works in the page, in a worker and in Node.
import * as v from 'valibot';
import { fail, succeed } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import { featureSchemas } from './pack-features.ts';
import type { PackCollection, PackLayers } from './pack-features.ts';
import { packManifestSchema } from './pack-manifest.ts';
import type { PackLayerName, PackManifest } from './pack-manifest.ts';

/** Why a pack could not be used: the file, the path in it, and what was expected there. */
export interface PackProblem {
  file: string;
  path: string;
  expected: string;
}

/** A pack that is ready to draw. */
export interface Pack<Layers extends PackLayerName = PackLayerName> {
  manifest: PackManifest;
  layers: Pick<PackLayers, Layers>;
}

/** Reads one file of the pack as text; rejects when it cannot. */
export type ReadText = (url: string) => Promise<string>;

/**
 * Loads the manifest and the named layers. `baseUrl` is the folder of the pack and ends in a slash. Never throws:
 * what is missing, not JSON or not of the format comes back as problems, several at once.
 */
export async function loadPack<Layers extends PackLayerName>(
  baseUrl: string,
  layers: readonly Layers[],
  readText: ReadText = fetchText,
): Promise<Result<Pack<Layers>, PackProblem[]>> {
  const manifest = await loadManifest(baseUrl, readText);
  if (!manifest.ok) return manifest;
  const results = await Promise.all(
    layers.map(async (layer) => [layer, await loadLayer(baseUrl, manifest.value, layer, readText)] as const),
  );
  const problems = results.flatMap(([, result]) => (result.ok ? [] : result.error));
  if (problems.length > 0) return fail(problems);
  const loaded = Object.fromEntries(
    results.flatMap(([layer, result]) => (result.ok ? [[layer, result.value]] : [])),
  );
  return succeed({ manifest: manifest.value, layers: loaded as Pick<PackLayers, Layers> });
}

/** Loads and checks pack.json alone. */
export async function loadManifest(
  baseUrl: string,
  readText: ReadText = fetchText,
): Promise<Result<PackManifest, PackProblem[]>> {
  const file = 'pack.json';
  const json = await readJson(baseUrl, file, readText);
  if (!json.ok) return json;
  const checked = v.safeParse(packManifestSchema, json.value);
  return checked.success ? succeed(checked.output) : fail(describeIssues(file, '', checked.issues));
}

async function loadLayer<Layer extends PackLayerName>(
  baseUrl: string,
  manifest: PackManifest,
  layer: Layer,
  readText: ReadText,
): Promise<Result<PackCollection<Layer>, PackProblem[]>> {
  const file = manifest.files[layer];
  const json = await readJson(baseUrl, file, readText);
  return json.ok ? checkCollection(file, layer, json.value) : json;
}

/** Checks a parsed layer file against the format; reports at most 20 features. */
export function checkCollection<Layer extends PackLayerName>(
  file: string,
  layer: Layer,
  json: unknown,
): Result<PackCollection<Layer>, PackProblem[]> {
  const shell = v.safeParse(collectionSchema, json);
  if (!shell.success) return fail(describeIssues(file, '', shell.issues));
  const problems: PackProblem[] = [];
  for (const [i, { properties }] of shell.output.features.entries()) {
    const checked = v.safeParse(featureSchemas[layer], properties);
    if (!checked.success) problems.push(...describeIssues(file, `features.${i}.properties`, checked.issues));
    if (problems.length >= MAX_PROBLEMS) break;
  }
  return problems.length > 0 ? fail(problems) : succeed(shell.output as unknown as PackCollection<Layer>);
}

const MAX_PROBLEMS = 20;

const collectionSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      properties: v.record(v.string(), v.unknown()),
      geometry: v.object({
        type: v.picklist(['Point', 'LineString', 'Polygon', 'MultiPolygon']),
        coordinates: v.pipe(v.array(v.unknown()), v.minLength(1)),
      }),
    }),
  ),
});

async function readJson(
  baseUrl: string,
  file: string,
  readText: ReadText,
): Promise<Result<unknown, PackProblem[]>> {
  try {
    const text = await readText(`${baseUrl}${file}`);
    return succeed(JSON.parse(text) as unknown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail([{ file, path: '', expected: `a readable JSON file (${reason})` }]);
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}

function describeIssues(
  file: string,
  prefix: string,
  issues: readonly v.BaseIssue<unknown>[],
): PackProblem[] {
  return issues.map((issue) => ({
    file,
    path: [prefix, v.getDotPath(issue) ?? ''].filter(Boolean).join('.'),
    expected: issue.message,
  }));
}
