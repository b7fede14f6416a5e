// Vitest global setup of the browser project: one production build and one preview server for all its files.
import type { TestProject } from 'vitest/node';
import { buildToTemporary, startPreview } from './preview-server.ts';

declare module 'vitest' {
  // Interface merging is how Vitest learns the types of what a setup provides.
  interface ProvidedContext {
    /** Where the preview answers, e.g. `http://127.0.0.1:4173`. */
    previewUrl: string;
    /** The folder of the build, with `.vite/manifest.json`. */
    buildDir: string;
  }
}

/** Not a URL: every test that opens it fails at once and points to the cause. */
const noPreview = 'no preview: the build failed, see the error above';

/**
 * Builds, serves and provides `previewUrl` and `buildDir`; the returned function cleans up. A build that fails is printed and
 * fails the tests of this project only, so that the tests that need no build still say what they know.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const { outDir, remove } = await buildToTemporary();
    const server = await startPreview(outDir);
    project.provide('previewUrl', server.url);
    project.provide('buildDir', outDir);
    return async () => {
      await server.stop();
      remove();
    };
  } catch (error) {
    console.error('The production build failed:', error);
    project.provide('previewUrl', noPreview);
    project.provide('buildDir', noPreview);
    return () => Promise.resolve();
  }
}
