// `npm run backend`: a whole centre behind one address: the built program, and its sources simulated or forwarded.
import { fileURLToPath } from 'node:url';
import { createClock, liveSetting, settingFrom } from '#kernel/time/clock.ts';
import { checkoutRoots, createBackend } from './backend/create-backend.ts';
import { describeSources, readDeployment } from './backend/read-deployment.ts';
import { parseArguments, USAGE, type BackendArguments } from './backend/parse-arguments.ts';
import type { Simulation } from './answer-source.ts';
import { chooseStory } from './choose-story.ts';
import { readGeography } from './province/read-geography.ts';
import { createWorld } from './province/world.ts';
import { readFaults } from './protocols/fault/read-faults.ts';
import { defaultSources, type SimulatedSources } from './simulated-sources.ts';
import { attachPush, type AttachedPush } from './push/attach-push.ts';
import { createSimulatorControl } from './simulator-control.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));

async function createSimulation(
  { seed, story, atMs, speed, faults }: BackendArguments,
  sources: SimulatedSources,
): Promise<Simulation> {
  const chosen = chooseStory(story);
  const geography = await readGeography(`${checkout}public/provinces/ba-ria-vung-tau/`);
  const world = createWorld({ seed, geography, story: chosen });
  const clock = createClock(
    atMs === undefined && speed === 1 ? liveSetting() : settingFrom(atMs ?? createClock().now(), speed),
  );
  const read = readFaults(faults, Object.keys(sources), clock.now());
  if (read.refused.length > 0) throw new Error(`--fault ${read.refused.join(', ')}: not understood`);
  // No channel: a server has no other windows to agree with, and an open one would keep the process alive.
  const control = createSimulatorControl(read.faults, null);
  return { world, now: () => clock.now(), sources, control };
}

async function serve(chosen: BackendArguments): Promise<void> {
  const { port, host } = chosen;
  const roots = checkoutRoots(checkout);
  const deployment = await readDeployment(chosen.config, roots, chosen.upstreams);
  // Never beside a real centre's sources unasked: what is simulated must not be taken for what was measured.
  const sources = deployment.simulates ? defaultSources : {};
  const simulation = await createSimulation(chosen, sources);
  const { config, upstreams } = deployment;
  const attached: AttachedPush[] = [];
  const isPushed = (id: string): boolean => attached.some((push) => push.brokerOf(id) !== undefined);
  const server = createBackend({ simulation, roots, config, upstreams, isPushed });
  const relayed = Object.keys(upstreams).filter((id) => upstreams[id]?.push);
  const own = Object.entries(sources).filter(([id]) => !relayed.includes(id));
  attached.push(await attachPush(server, { ...simulation, sources: Object.fromEntries(own) }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const address = server.address();
  const boundPort = typeof address === 'object' && address ? address.port : port;
  console.log(`Hải Đăng: http://${host.includes(':') ? `[${host}]` : host}:${boundPort}/`);
  for (const line of describeSources(deployment, (id) => Object.hasOwn(sources, id))) console.log(line);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
      // Subscriptions are no longer the server's own connections and would keep it.
      setTimeout(() => process.exit(0), 500).unref();
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
