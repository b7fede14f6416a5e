// Builds the program with one sector more: a copy of the repository whose only difference is the folder that was put in.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildToTemporary, root } from './preview-server.ts';

const COPIED = ['src', 'mocks', 'index.html', 'package.json', 'vite.config.ts', 'tsconfig.json'];
const LINKED = ['node_modules', 'public'];

/** A production build of the repository with a copy of `folder` in `src/sectors`; `remove` deletes build and copy. */
export async function buildWithSector(folder: string): Promise<{ outDir: string; remove: () => void }> {
  const copy = mkdtempSync(join(tmpdir(), 'hai-dang-copy-'));
  try {
    for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
    for (const name of LINKED) symlinkSync(join(root, name), join(copy, name));
    cpSync(folder, join(copy, 'src/sectors', basename(folder)), { recursive: true });
    return await buildToTemporary([], copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
