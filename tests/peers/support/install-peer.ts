// Installs servers that nobody here wrote from Debian, or says in a sentence why it cannot.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A server and where it comes from. */
export interface Peer {
  name: string;
  /** A program, or a path, by which it is known to be there. */
  command: string;
  /** Where the program alone does not tell. */
  isThere?: () => boolean;
  /** Debian packages. */
  packages: readonly string[];
  /** Takes more than a moment to install: only `npm run test:peers` does so by itself. */
  isLarge?: boolean;
}

/** All peers are wanted, whatever they take: set by `npm run test:peers`. */
const wantsAll = process.env['HAI_DANG_PEERS'] === 'all';
const INSTALL_TIMEOUT_MS = 420_000;
const POLICY = '/usr/sbin/policy-rc.d';

/** Beside PATH, where Debian puts servers and CGI programs. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/lib/cgi-bin'];

/** The path of a program; undefined where it is not installed. */
export function findProgram(command: string): string | undefined {
  const candidates = command.startsWith('/') ? [command] : FOLDERS.map((folder) => join(folder, command));
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

let isUpdated = false;

function aptGet(...args: string[]): { ok: boolean; said: string } {
  const { status, stderr, stdout, error } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=60', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    timeout: INSTALL_TIMEOUT_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = `${stdout ?? ''}\n${stderr ?? ''}`.trim().split('\n').at(-1) ?? '';
  return { ok: status === 0, said: error ? error.message : said };
}

/** Installs without starting what is installed: the tests start their own, on ports of their own. */
function install({ name, packages }: Peer): string | null {
  const hasOwnPolicy = existsSync(POLICY);
  if (!hasOwnPolicy) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    console.log(`> apt-get install ${packages.join(' ')}`);
    if (!isUpdated) isUpdated = aptGet('update', '-q').ok;
    const { ok, said } = aptGet('install', '-y', '-q', '--no-install-recommends', ...packages);
    return ok ? null : `${name} could not be installed from Debian: ${said}`;
  } finally {
    if (!hasOwnPolicy) rmSync(POLICY, { force: true });
  }
}

/** Null when the peer is there, installing it where that is possible; otherwise the sentence to skip with. */
export function ensurePeer(peer: Peer): string | null {
  const { name, command, packages, isLarge = false } = peer;
  const isThere = peer.isThere ?? (() => findProgram(command) !== undefined);
  if (isThere()) return null;
  const advice = `Debian: apt-get install ${packages.join(' ')}`;
  if (isLarge && !wantsAll) return `${name} is not installed; \`npm run test:peers\` installs it (${advice})`;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    return `${name} is not installed, and only root on Debian can install it (${advice})`;
  const failure = install(peer);
  if (failure !== null) return failure;
  return isThere() ? null : `${name} was installed, but there is no ${command}`;
}
