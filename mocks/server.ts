// `npm run backend`: the simulated province behind real HTTP, with the built program where there is one.
import { fileURLToPath } from 'node:url';
import { createClock, liveSetting, settingFrom } from '#kernel/time/clock.ts';
import { checkoutRoots, createBackend } from './backend/create-backend.ts';
import { parseArguments, USAGE, type BackendArguments } from './backend/parse-arguments.ts';
import { chooseStory } from './choose-story.ts';
import { readGeography } from './province/read-geography.ts';
import { createWorld } from './province/world.ts';
import { readFaults } from './protocols/fault/read-faults.ts';
import { defaultSources } from './simulated-sources.ts';
import { createSimulatorControl } from './simulator-control.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));

async function serve({ port, host, seed, story, atMs, speed, faults }: BackendArguments): Promise<void> {
  const chosen = chooseStory(story);
  const geography = await readGeography(`${checkout}public/provinces/ba-ria-vung-tau/`);
  const world = createWorld({ seed, geography, story: chosen });
  const clock = createClock(
    atMs === undefined && speed === 1 ? liveSetting() : settingFrom(atMs ?? createClock().now(), speed),
  );
  const read = readFaults(faults, Object.keys(defaultSources), clock.now());
  if (read.refused.length > 0) throw new Error(`--fault ${read.refused.join(', ')}: not understood`);
  // No channel: a server has no other windows to agree with, and an open one would keep the process alive.
  const control = createSimulatorControl(read.faults, null);
  const simulation = { world, now: () => clock.now(), sources: defaultSources, control };
  const server = createBackend({ simulation, roots: checkoutRoots(checkout) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const address = server.address();
  const boundPort = typeof address === 'object' && address ? address.port : port;
  console.log(`Hải Đăng: http://${host.includes(':') ? `[${host}]` : host}:${boundPort}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

try {
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed === null) console.log(USAGE);
  else await serve(parsed);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 1;
}
