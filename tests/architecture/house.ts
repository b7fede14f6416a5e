// Reads the house: every source file of src and mocks with its imports resolved to files or packages.
import { readdirSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { join, posix } from 'node:path';
import { type ImportKind, scanImports, stripComments } from './import-scanner.ts';

/** An import whose goal is known: a file of the house, a package, or nothing that exists. */
export type Edge = {
  readonly kind: ImportKind;
  readonly reExport: boolean;
  readonly specifier: string;
  readonly goal: { file: string } | { package: string } | { missing: string };
};

/** One source file; `path` is relative to the root with forward slashes, `code` has no comments. */
export type HouseFile = { readonly path: string; readonly code: string; readonly edges: readonly Edge[] };

/** All files by path. */
export type House = ReadonlyMap<string, HouseFile>;

/** `@scope/name` or `name` of a bare specifier. */
function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function resolveEdge(from: string, specifier: string, exists: (path: string) => boolean): Edge['goal'] {
  const bare = specifier.replace(/\?.*$/, '');
  const local = bare.startsWith('#')
    ? posix.join('src', bare.slice(1))
    : bare.startsWith('.')
      ? posix.join(posix.dirname(from), bare)
      : undefined;
  if (local === undefined) return { package: bare.startsWith('node:') ? bare : packageName(bare) };
  return exists(local) ? { file: local } : { missing: local };
}

/** Builds the house from sources in memory; `assets` are files that may be imported but are not code (css, json). */
export function buildHouse(
  sources: ReadonlyMap<string, string>,
  assets: ReadonlySet<string> = new Set(),
): House {
  const exists = (path: string) => sources.has(path) || assets.has(path);
  const house = new Map<string, HouseFile>();
  for (const [path, source] of sources) {
    const edges: Edge[] = [];
    for (const { specifier, kind, reExport } of scanImports(source)) {
      if (kind !== 'glob') {
        edges.push({ kind, reExport, specifier, goal: resolveEdge(path, specifier, exists) });
        continue;
      }
      const pattern = posix.join(posix.dirname(path), specifier);
      for (const file of sources.keys()) {
        if (matchesGlob(file, pattern)) edges.push({ kind, reExport, specifier, goal: { file } });
      }
    }
    house.set(path, { path, code: stripComments(source), edges });
  }
  return house;
}

/** Reads the files of `src` and `mocks` under `root`. */
export function readHouse(root: string): House {
  const sources = new Map<string, string>();
  const assets = new Set<string>();
  for (const folder of ['src', 'mocks']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/');
      if (/\.tsx?$/.test(path)) sources.set(path, readFileSync(join(root, path), 'utf8'));
      else assets.add(path);
    }
  }
  return buildHouse(sources, assets);
}
