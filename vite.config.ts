// Builds, serves and tests the program: one config for `vite`, `vite build`, `vite preview` and `vitest run`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstChunks, workerChunks } from './src/app/build/first-chunks.ts';
import { shipConfigSchema } from './src/app/config/json-schema-plugin.ts';
import { leftOut } from './src/map/build/left-out.ts';
import { maplibreSource } from './src/map/build/maplibre-source.ts';
import { webglOnly } from './src/map/build/webgl-only.ts';
import { securityHeaders } from './mocks/backend/security-headers.ts';
import { withoutPublicSuffixes } from './mocks/without-public-suffixes.ts';

/** `0.1.0+1a2b3c4.2026-11-22`: version, commit and the commit's date, so that two builds of one commit are equal. */
function describeBuild(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  try {
    const commit = execFileSync('git', ['log', '-1', '--format=%h.%cs'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return `${version}+${commit.trim()}`;
  } catch {
    return version; // a source archive has no git history
  }
}

/** `HAI_DANG_BACKEND=http://host:port npm run dev` sends the sources' requests to a real backend, from this very origin. */
const backend = process.env['HAI_DANG_BACKEND'];
const proxy = backend ? { '/sources': { target: backend, changeOrigin: true } } : {};

const nodeTests = ['unit', 'contract', 'flows', 'architecture'].map((room) => `tests/${room}/**/*.test.ts`);
/** Tests that replace modules; all others share those of their worker, which a file of its own would load in a second. */
const alone = '**/*.alone.test.ts';
const bundleTest = 'tests/architecture/bundle.test.ts';

/** Every test file begins alike. */
const setupFiles = ['tests/support/begin-file.ts'];

/** What a quiet machine does in a second may take many on a busy one. */
const TEST_TIMEOUT_MS = 20_000;

/** The quick tests come first; order 0 would put them last on a machine with one worker. */
const first = { groupOrder: 1 };
/** Both cores: nothing here waits for a clock. */
const maxWorkers = 2;

export default defineConfig({
  plugins: [
    react(),
    webglOnly(),
    maplibreSource(),
    leftOut('page'),
    withoutPublicSuffixes(),
    firstChunks(),
    shipConfigSchema(),
  ],
  define: { __HAI_DANG_BUILD__: JSON.stringify(describeBuild()) },
  // An ES module worker can share chunks and be split; MapLibre 6 ships its worker as a module too.
  worker: {
    format: 'es',
    plugins: () => [maplibreSource(), leftOut('worker'), withoutPublicSuffixes(), workerChunks()],
  },
  // The map libraries are one lazy chunk of about 1.5 MB, which only faces with a map load.
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 2000 },
  server: { host: '127.0.0.1', proxy },
  // Only preview carries the policy: the dev server injects inline scripts for hot reloading.
  preview: { host: '127.0.0.1', headers: securityHeaders, proxy },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: nodeTests,
          exclude: [bundleTest, alone],
          setupFiles,
          sequence: first,
          maxWorkers,
          isolate: false,
          testTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          environment: 'node',
          include: ['tests/fuzz/**/*.test.ts'],
          setupFiles,
          sequence: first,
          maxWorkers,
          isolate: false,
          // A shrinking failure takes its time; `FUZZ_RUNS` may ask for any number.
          testTimeout: 180_000 + 60 * Number(process.env['FUZZ_RUNS'] ?? 0),
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          environment: 'node',
          include: [alone],
          setupFiles,
          sequence: first,
          maxWorkers,
          testTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          setupFiles,
          sequence: first,
          maxWorkers,
          testTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/faces/**/*.test.ts', 'tests/peers/**/*.test.ts', bundleTest],
          globalSetup: 'tests/support/build-and-preview.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One page at a time: software WebGL uses every core, and a starved page looks like a stale one.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
