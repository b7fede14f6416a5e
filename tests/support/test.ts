// `npm test`: finds a Chromium, runs every Vitest project and ends with one line, `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureChromium } from './find-chromium.ts';
import { formatTally, readTally } from './tally.ts';

const root = resolve(import.meta.dirname, '../..');
const args = process.argv.slice(2);
const env: NodeJS.ProcessEnv = { ...process.env };
const projects: string[] = [];
let withoutBrowser = 0;

try {
  env['CHROMIUM_PATH'] = ensureChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(
    'The tests that need no browser run nevertheless; the missing browser counts as one failure.',
  );
  projects.push('--project=unit', '--project=fuzz', '--project=alone', '--project=dom');
  withoutBrowser = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'hai-dang-test-'));
const report = join(folder, 'report.json');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...projects,
    ...args,
  ],
  { cwd: root, env, stdio: 'inherit' },
);

const tally = readTally(report, status ?? 1);
rmSync(folder, { recursive: true, force: true });
const total = { ...tally, failed: tally.failed + withoutBrowser };
console.log(formatTally(total));
process.exitCode = total.failed > 0 ? 1 : 0;
