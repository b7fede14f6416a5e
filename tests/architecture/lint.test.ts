// The lint rules, run for real on the planted house: a rule that no longer bites is found here.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  lintedFloorFaults,
  lintFaults,
  lintPermissions,
  plantedHouse,
} from '../fixtures/architecture/planted-house.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'hai-dang-lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Diagnostic = { code: string; filename: string; message: string };

function write(path: string, source: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), source);
}

function lintPlantedHouse(): Diagnostic[] {
  write('package.json', JSON.stringify({ type: 'module', imports: { '#*': './src/*' } }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, source] of plantedHouse) write(path, source);
  for (const [path, { source }] of lintFaults) write(path, source);
  for (const [path, source] of lintPermissions) write(path, source);
  const config = join(root, 'tests/architecture/oxlint.config.ts');
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), `--config=${config}`, '--format=json', 'src', 'mocks'],
    { cwd: folder, encoding: 'utf8' },
  );
  return (JSON.parse(run.stdout) as { diagnostics: Diagnostic[] }).diagnostics;
}

const diagnostics = lintPlantedHouse();
const filesOf = (rule: string) =>
  [...new Set(diagnostics.filter(({ code }) => code === rule).map(({ filename }) => filename))].sort();

describe('lint on the planted house', () => {
  it('refuses every import that climbs, looks sideways or borrows a library', () => {
    expect(filesOf('boundaries(dependencies)')).toEqual([...lintedFloorFaults].sort());
  });

  it('refuses files outside every room and imports that lead nowhere', () => {
    expect(filesOf('boundaries(no-unknown-files)')).toEqual(['src/drawer/oddment.ts']);
  });

  it.each([...lintFaults])('finds the fault in %s', (path, { rule }) => {
    expect(filesOf(rule)).toContain(path);
  });

  it.each([...lintPermissions.keys()])('lets %s read the clock', (path) => {
    expect(diagnostics.filter(({ filename }) => filename === path)).toEqual([]);
  });

  it('explains each refusal', () => {
    for (const { code, message } of diagnostics) {
      if (code.startsWith('boundaries(dependencies)')) expect(message).toMatch(/Move|Use|Keep/);
    }
  });
});
