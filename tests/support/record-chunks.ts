// A build plugin that writes down which modules went into which chunk, for the tests of what a face downloads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** One chunk of a build; `modules` are paths relative to the repository, `imports` other chunks loaded with it. */
export type ChunkRecord = {
  readonly isEntry: boolean;
  readonly bytes: number;
  readonly modules: readonly string[];
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
};

const recordFile = '.vite/chunks.json';

/** Emits the record beside the manifest. `root` is cut off the module paths. */
export function recordChunks(root: string): Plugin {
  return {
    name: 'record-chunks',
    apply: 'build',
    generateBundle(_options, bundle) {
      const records: Record<string, ChunkRecord> = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        records[chunk.fileName] = {
          isEntry: chunk.isEntry,
          bytes: Buffer.byteLength(chunk.code),
          modules: chunk.moduleIds.map((id) => id.replace(`${root}/`, '').replaceAll('\0', '')),
          imports: chunk.imports,
          dynamicImports: chunk.dynamicImports,
        };
      }
      this.emitFile({ type: 'asset', fileName: recordFile, source: JSON.stringify(records) });
    },
  };
}

/** The chunks of a build made with `recordChunks`, by file name. */
export function readChunks(outDir: string): ReadonlyMap<string, ChunkRecord> {
  const records = JSON.parse(readFileSync(join(outDir, recordFile), 'utf8')) as Record<string, ChunkRecord>;
  return new Map(Object.entries(records));
}

/** A set of chunks and everything they import statically: what the browser downloads before any of them runs. */
export function staticClosure(
  chunks: ReadonlyMap<string, ChunkRecord>,
  start: readonly string[],
): Set<string> {
  const closure = new Set(start);
  for (const file of closure) for (const imported of chunks.get(file)?.imports ?? []) closure.add(imported);
  return closure;
}
