// Tests of one worker share their modules; a file that replaces some must say so by its name, which gives it modules of its own.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const REPLACES_MODULES = /\bvi\.(mock|doMock|resetModules|unmock)\b/;

it('finds no test that replaces modules under the others’ feet', () => {
  const files = globSync('tests/{unit,contract,flows,architecture,fuzz}/**/*.test.ts');
  expect(files.length).toBeGreaterThan(200);
  const replacing = files.filter((file) => REPLACES_MODULES.test(readFileSync(file, 'utf8')));
  expect(replacing.filter((file) => file.endsWith('.alone.test.ts')).length).toBeGreaterThan(0);
  // This file only speaks of it.
  const hidden = replacing.filter((file) => !file.endsWith('alone.test.ts'));
  expect(hidden).toEqual([]);
});
