// Resolves the imports of the lint rule as Node does: '#room/file.ts' through package.json "imports", the rest by path.
const { existsSync, readFileSync } = require('node:fs');
const { createRequire, isBuiltin } = require('node:module');
const { dirname, join, resolve } = require('node:path');

/** The nearest folder above a file that has a package.json. */
function packageFolder(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return process.cwd();
}

function resolveImport(source, file) {
  const bare = source.replace(/\?.*$/, '');
  if (isBuiltin(bare)) return { found: true, path: null };
  if (bare.startsWith('#')) {
    const folder = packageFolder(file);
    const { imports = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const pattern = imports['#*'];
    if (!pattern) return { found: false };
    return { found: true, path: resolve(folder, pattern.replace('*', bare.slice(1))) };
  }
  if (bare.startsWith('.')) return { found: true, path: resolve(dirname(file), bare) };
  try {
    return { found: true, path: createRequire(file).resolve(bare) };
  } catch {
    return { found: false };
  }
}

module.exports = { interfaceVersion: 2, resolve: resolveImport };
