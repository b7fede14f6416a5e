// Builds the program and serves the build exactly as `npm run build && npm run preview` do.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview, type Plugin } from 'vite';
import { recordChunks } from './record-chunks.ts';

/** The repository. */
export const root = resolve(import.meta.dirname, '../..');

/** A TCP port that was free a moment ago. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('The system gave no TCP port.');
  return address.port;
}

/**
 * A production build in a temporary folder; `remove` deletes it. Vitest calls its environment `test`, and would make the
 * bundler take the development builds of libraries: twice as slow, and not what is delivered. `changes` apply to page and worker; `from` is the
 * repository or a copy of it.
 */
export async function buildToTemporary(
  changes: readonly Plugin[] = [],
  from = root,
): Promise<{ outDir: string; remove: () => void }> {
  const { NODE_ENV: environment } = process.env;
  process.env['NODE_ENV'] = 'production';
  const outDir = mkdtempSync(join(tmpdir(), 'hai-dang-build-'));
  const remove = () => rmSync(outDir, { recursive: true, force: true });
  try {
    await build({
      root: from,
      configFile: join(from, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'warn',
      plugins: [recordChunks(from), ...changes],
      worker: { plugins: () => [...changes] },
      build: { outDir, emptyOutDir: true },
    });
  } catch (error) {
    remove();
    throw error;
  } finally {
    process.env['NODE_ENV'] = environment;
  }
  return { outDir, remove };
}

/** Serves a build on a free port of this machine; `url` has no trailing slash. */
export async function startPreview(outDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await findFreePort();
  const server = await preview({
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { port, strictPort: true, open: false },
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
