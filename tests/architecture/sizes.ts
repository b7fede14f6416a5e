// The size rules that lint cannot see: code lines per file and files per folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const maxCodeLines = 300;
const maxFilesPerFolder = 12;
const checkedFolders = ['src', 'mocks'];
/** Folders of checked-in source data (src/pack/sources), which hold material and not code. */
const dataFolder = /(^|\/)sources$/;

/** Lines that hold code: not blank and not only a comment. A comment sign inside a template string counts as comment. */
export function countCodeLines(source: string): number {
  let inBlock = false;
  let count = 0;
  for (const raw of source.split('\n')) {
    const line = raw.trim();
    if (inBlock) {
      inBlock = !line.includes('*/');
      continue;
    }
    if (line === '' || line.startsWith('//')) continue;
    if (line.startsWith('/*')) {
      inBlock = !line.includes('*/');
      continue;
    }
    count += 1;
  }
  return count;
}

function inspectFolder(root: string, folder: string, problems: string[]): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  const name = relative(root, folder);
  if (dataFolder.test(name)) return;
  const files = entries.filter((entry) => entry.isFile());
  if (files.length > maxFilesPerFolder) {
    problems.push(
      `${name}/ holds ${files.length} files, more than ${maxFilesPerFolder}: give what belongs together a folder of its own`,
    );
  }
  for (const file of files) {
    if (!/\.(ts|tsx|css)$/.test(file.name)) continue;
    const lines = countCodeLines(readFileSync(join(folder, file.name), 'utf8'));
    if (lines > maxCodeLines) {
      problems.push(
        `${name}/${file.name} has ${lines} code lines, more than ${maxCodeLines}: split it by what changes together`,
      );
    }
  }
  for (const entry of entries)
    if (entry.isDirectory()) inspectFolder(root, join(folder, entry.name), problems);
}

/** Every file and folder of src and mocks that is too large, as a sentence each. */
export function findOversize(root: string, folders: readonly string[] = checkedFolders): string[] {
  const problems: string[] = [];
  for (const folder of folders) inspectFolder(root, join(root, folder), problems);
  return problems;
}
