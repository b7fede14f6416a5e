// The program of the soak: a production build whose feeds come from five sources, two of them simulated and three served by the soak.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildToTemporary } from '../../support/preview-server.ts';
import { serveBuilt, type BenchApp } from '../browser/bench-app.ts';
import type { ServedSource } from './soak-sources.ts';

/** How many times faster than real time the clock of the page runs. */
export const CLOCK_RATE = 20;

/** Every feed once a second of real time. */
const POLL_MS = 1000 * CLOCK_RATE;

/** The feed that each served source takes over from the broker. */
const FEED_OF: Readonly<Record<ServedSource, string>> = {
  counters: 'traffic-detectors',
  roads: 'traffic-segments',
  register: 'incidents',
};

/** Builds and serves; the served sources answer at `sourcesUrl`, below the program's own origin. */
export async function startSoakApp(sourcesUrl: string): Promise<BenchApp> {
  const { outDir, remove } = await buildToTemporary([moveFeeds()]);
  writeConfig(outDir);
  return serveBuilt(outDir, remove, sourcesUrl);
}

/** A feed names its source in the sectors' declarations; this gives three of them sources of their own. */
function moveFeeds(): Plugin {
  return {
    name: 'soak-sources',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/sectors\/[^/]+\/feeds\.ts$/.test(id)) return null;
      return Object.entries(FEED_OF).reduce(
        (text, [source, feed]) =>
          text.replace(new RegExp(`(id: '${feed}',\\s*source: )'broker'`), `$1'${source}'`),
        code,
      );
    },
  };
}

function writeConfig(outDir: string): void {
  const path = join(outDir, 'config.json');
  const config = JSON.parse(readFileSync(path, 'utf8')) as {
    simulator: object;
    sources: { connector: string }[];
  };
  const pollMs = { '*': POLL_MS };
  const served = Object.keys(FEED_OF).map((id) => ({
    id,
    connector: 'ngsi-ld',
    baseUrl: `sources/${id}/`,
    pageSize: 5000,
    pollMs,
  }));
  const sources = [...config.sources.map((source) => ({ ...source, pollMs })), ...served];
  writeFileSync(path, JSON.stringify({ ...config, sources }));
}
