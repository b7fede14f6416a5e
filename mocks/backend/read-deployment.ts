// The configuration that the backend runs on: a file that the deployment names, or the one that was built in.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readUpstreams, sourcesOf } from './proxy/read-upstreams.ts';
import type { Upstreams } from './proxy/upstream.ts';

/** What a configuration says of the sources. */
export interface Deployment {
  config: Readonly<Record<string, unknown>>;
  upstreams: Upstreams;
  /** True when sources that are not forwarded are simulated. */
  simulates: boolean;
}

async function readFirst(files: readonly string[]): Promise<{ file: string; text: string }> {
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return { file, text };
  }
  throw new Error(`${files.join(', ')}: cannot be read`);
}

/** Reads the deployment; throws one sentence that names what is wrong. */
export async function readDeployment(
  configFile: string | null,
  roots: readonly string[],
  upstreamOptions: readonly string[],
): Promise<Deployment> {
  const files = configFile === null ? roots.map((root) => join(root, 'config.json')) : [configFile];
  const { file, text } = await readFirst(files);
  let config: Record<string, unknown>;
  try {
    config = JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const simulator = config['simulator'] as { enabled?: unknown } | undefined;
  return {
    config,
    upstreams: readUpstreams(config, upstreamOptions),
    simulates: simulator?.enabled === true,
  };
}

/** One line a source: who answers for it; then what is forwarded ahead of a source. */
export function describeSources(
  { config, upstreams }: Deployment,
  isSimulated: (sourceId: string) => boolean,
): string[] {
  const simulated = (id: string): string => (isSimulated(id) ? 'simulated' : 'NOBODY ANSWERS');
  const sources = sourcesOf(config);
  const line = (id: string): string => {
    const upstream = upstreams[id];
    const push = upstream?.push ? `, push ${upstream.push.url.href}` : '';
    const ahead = sources.has(id) ? '' : ` (no source yet; /connect can probe /sources/${id}/)`;
    return `  ${id}: ${upstream?.url ? upstream.url.href : simulated(id)}${push}${ahead}`;
  };
  const strangers = Object.keys(upstreams).filter((id) => !sources.has(id));
  return [...sources.keys(), ...strangers].map(line);
}
