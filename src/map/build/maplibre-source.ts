// A build step for MapLibre: page and worker are built from the sources in its package, so that parts can be left out by module.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

/** Its published bundle is one file, in which a module can no longer be told from its neighbours. */
const SOURCES = resolve(dirname(fileURLToPath(import.meta.resolve('maplibre-gl'))), '../src').replaceAll(
  '\\',
  '/',
);
const WORKER = /^maplibre-gl\/dist\/maplibre-gl-worker\.mjs(\?.*)?$/;

/** The plugin, of Vite's shape, for page and worker; only builds are changed. */
export function maplibreSource() {
  return {
    name: 'maplibre-source',
    apply: 'build' as const,
    enforce: 'pre' as const,
    resolveId(id: string) {
      if (id === 'maplibre-gl') return `${SOURCES}/index.ts`;
      const worker = WORKER.exec(id);
      return worker ? `${SOURCES}/source/worker.ts${worker[1] ?? ''}` : undefined;
    },
    async transform(code: string, id: string) {
      const path = id.replaceAll('\\', '/');
      // `?worker&url` is only an address; `?worker_file` is the worker's own code.
      if (!path.startsWith(SOURCES) || /\?worker&/.test(path)) return undefined;
      const [file = ''] = path.split('?');
      const { code: script } = await transformWithOxc(code, file, {
        lang: 'ts',
        target: 'es2022',
        tsconfig: false,
        // Its classes name fields that their parents have set: to define them anew would empty them.
        assumptions: { setPublicClassFields: true },
        typescript: { removeClassFieldsWithoutInitializer: true },
      });
      // Its package says that every source has effects. They are registrations of classes that travel between page and worker.
      return {
        code: script,
        map: null,
        ...(path.startsWith(`${SOURCES}/ui/`) && { moduleSideEffects: false }),
      };
    },
  };
}
