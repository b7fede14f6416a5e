// `npm run check`: types, lint with the floors, dead code, formatting and sizes; all of them run, each has a name.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { findOversize } from '../architecture/sizes.ts';

const root = resolve(import.meta.dirname, '../..');

/** The result of one check; `output` is empty when there is nothing to say. */
type Outcome = { ok: boolean; output: string };
type Check = { name: string; run: () => Promise<Outcome> };

/** Runs a tool of node_modules with this very Node, whatever the machine's own Node is. */
function runTool(script: string, ...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => done({ ok: false, output: error.message }));
    child.on('close', (status) => done({ ok: status === 0, output }));
  });
}

const unformatted = [
  '!public/provinces/**',
  '!src/pack/sources/**',
  '!tests/fixtures/**',
  '!package-lock.json',
];

const checks: Check[] = [
  { name: 'types', run: () => runTool('typescript/bin/tsc', '--noEmit', '--pretty', 'false') },
  {
    name: 'lint and floors',
    run: () =>
      runTool(
        'oxlint/bin/oxlint',
        '--config=tests/architecture/oxlint.config.ts',
        '--deny-warnings',
        'src',
        'mocks',
        'tests',
        'vite.config.ts',
      ),
  },
  {
    name: 'dead code',
    run: () => runTool('knip/bin/knip.js', '--config=tests/architecture/knip.json', '--no-progress'),
  },
  {
    name: 'formatting',
    run: () => runTool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.', ...unformatted),
  },
  {
    name: 'sizes',
    run: async () => {
      const problems = findOversize(root);
      return { ok: problems.length === 0, output: problems.join('\n') };
    },
  },
];

/** Runs all checks, at most two at a time, and returns their outcomes in the order of the list. */
async function runAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < checks.length; index = next++) {
      const check = checks[index];
      if (!check) continue;
      outcomes[index] = await check.run().catch((error: unknown) => ({ ok: false, output: String(error) }));
    }
  };
  await Promise.all([worker(), worker()]);
  return outcomes;
}

const outcomes = await runAll();
checks.forEach(({ name }, index) => {
  const outcome = outcomes[index];
  if (outcome && !outcome.ok) console.log(`── ${name} ──\n${outcome.output.trim()}\n`);
});
checks.forEach(({ name }, index) => console.log(`${outcomes[index]?.ok ? 'ok  ' : 'FAIL'}  ${name}`));
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
