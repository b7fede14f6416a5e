// Builds one of the benches' own pages into the folder of the built program, so that both are served alike.
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const benchFolder = resolve(import.meta.dirname, '..');

/** Builds `tests/bench/<page>/` to `<outDir>/bench-<page>/`; answers its path on the server. */
export async function buildBenchPage(page: 'bare' | 'charts', outDir: string): Promise<string> {
  const base = `/bench-${page}/`;
  await build({
    root: join(benchFolder, page),
    configFile: false,
    base,
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: { target: 'es2022', outDir: join(outDir, base), emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  return `${base}index.html`;
}
