// `npm run test:peers`: the program against servers that nobody here wrote; all of them, whatever they take to install.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const script = resolve(import.meta.dirname, '../support/test.ts');
const chosen = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [script, '--project=browser', ...(chosen.length > 0 ? chosen : ['tests/peers'])],
  { stdio: 'inherit', env: { ...process.env, HAI_DANG_PEERS: 'all' } },
);
process.exitCode = status ?? 1;
