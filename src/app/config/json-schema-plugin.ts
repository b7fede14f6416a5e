// Vite plugin: ships the JSON Schema of config.json beside it, so that editors check what administrators write.
import { toJsonSchema } from '@valibot/to-json-schema';
import type { Plugin } from 'vite';
import { configSchema } from './config-schema.ts';

const FILE_NAME = 'config.schema.json';

/** The JSON Schema of the runtime configuration as text; rules that JSON Schema cannot say are left to the program. */
export function configJsonSchema(): string {
  const schema = toJsonSchema(configSchema, { errorMode: 'ignore', typeMode: 'input' });
  return `${JSON.stringify({ ...schema, title: 'Hải Đăng runtime configuration' }, null, 2)}\n`;
}

/** Serves the schema in development and writes it into the build. */
export function shipConfigSchema(): Plugin {
  return {
    name: 'ship-config-schema',
    configureServer(server) {
      server.middlewares.use(`/${FILE_NAME}`, (_request, response) => {
        response.setHeader('Content-Type', 'application/schema+json');
        response.end(configJsonSchema());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE_NAME, source: configJsonSchema() });
    },
  };
}
