// Starts a server that nobody here wrote, waits until it answers, and ends it with everything that it started.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A running server. */
export interface RunningPeer {
  /** What it wrote so far. */
  log(): string;
  stop(): Promise<void>;
}

/** A TCP port of this machine that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('The system gave no TCP port.');
  return address.port;
}

const READY_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 5000;

/** Every server that still runs, so that none outlives the tests, however they end. */
const running = new Set<number>();
process.on('exit', () => {
  for (const pid of running) signal(pid, 'SIGKILL');
});

/** Signals a whole process group: servers have workers. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch {
    // It is gone already.
  }
}

/** Starts a program and waits until `isReady` says so; rejects with what the program wrote. */
export async function runPeer(
  program: string,
  args: readonly string[],
  isReady: () => Promise<boolean>,
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<RunningPeer> {
  const child = spawn(program, args, {
    ...options,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.once('error', (error) => (output += error.message));
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  const stop = async (): Promise<void> => {
    if (pid === undefined) return;
    signal(pid, 'SIGTERM');
    const patience = setTimeout(() => signal(pid, 'SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(patience);
    signal(pid, 'SIGKILL');
    running.delete(pid);
  };
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (!(await isReady().catch(() => false))) {
    if (hasEnded || pid === undefined || Date.now() > deadline) {
      await stop();
      throw new Error(`${program} ${args.join(' ')} did not start:\n${output.slice(-4000)}`);
    }
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return { log: () => output, stop };
}

/** True when something answers HTTP at an address. */
export function answersHttp(url: string): () => Promise<boolean> {
  return async () => (await fetch(url, { signal: AbortSignal.timeout(2000) })).status > 0;
}
