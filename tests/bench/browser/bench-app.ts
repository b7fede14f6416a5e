// The real program for the benches: a production build whose one source is the benches' broker, served as `npm run preview` serves it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildToTemporary, startPreview } from '../../support/preview-server.ts';

/** The served program. */
export interface BenchApp {
  url: string;
  /** Folder of the build. */
  outDir: string;
  close(): Promise<void>;
}

/** How often the program asks for the counters, ms. Pages of 10,000 are the largest that a configuration may ask for. */
export interface BenchAppOptions {
  brokerUrl: string;
  pollMs: number;
}

/** Feed of the counters in the program, and the layer that draws them as points. */
export const COUNTER_FEED = 'traffic-detectors';
export const COUNTER_LAYER = 'transport.detectors';

const SELDOM_MS = 3_600_000;

/** Builds and serves. The broker answers below the program's own origin, as a deployment's reverse proxy has it. */
export async function startBenchApp({ brokerUrl, pollMs }: BenchAppOptions): Promise<BenchApp> {
  const { outDir, remove } = await buildToTemporary();
  setPollPeriod(outDir, pollMs);
  return serveBuilt(outDir, remove, brokerUrl);
}

/** Serves a build whose sources answer at `backendUrl`; closing removes the build. */
export async function serveBuilt(outDir: string, remove: () => void, backendUrl: string): Promise<BenchApp> {
  // Read by vite.config.ts when the preview starts.
  process.env['HAI_DANG_BACKEND'] = backendUrl;
  const server = await startPreview(outDir).finally(() => delete process.env['HAI_DANG_BACKEND']);
  return {
    url: server.url,
    outDir,
    async close() {
      await server.stop();
      remove();
    },
  };
}

/** Writes the configuration of the next page that is opened: the counters every `pollMs`, all other feeds once. */
export function setPollPeriod(outDir: string, pollMs: number): void {
  const path = join(outDir, 'config.json');
  const config = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const broker = {
    id: 'broker',
    connector: 'ngsi-ld',
    baseUrl: 'sources/broker/',
    pageSize: 10_000,
    timeoutMs: 120_000,
    pollMs: { '*': SELDOM_MS, [COUNTER_FEED]: pollMs },
  };
  const alerts = {
    id: 'alerts',
    connector: 'ngsi-ld',
    baseUrl: 'sources/alerts/',
    pollMs: { '*': SELDOM_MS },
  };
  const sources = [broker, alerts];
  writeFileSync(path, JSON.stringify({ ...config, simulator: { enabled: false }, sources }));
}

/** Address of the analyst's face with the counters in view and the other layers of transport away. */
export function counterFace(appUrl: string): string {
  return `${appUrl}/analyst?c=107.2500,10.5300,12.00&l=${COUNTER_LAYER},-transport.segments&theme=dark`;
}
