// Finds the simulated source that a request addresses and answers it: one table for browser, tests and Node server.
import { nextTask } from './give-way.ts';
import { answerProtocol } from './protocols/answer-protocol.ts';
import { applyFault } from './protocols/fault/apply-fault.ts';
import type { World } from './province/world-contract.ts';
import type { SimulatedSources } from './simulated-sources.ts';
import type { SimulatorControl } from './simulator-control.ts';

/** Everything that answers depend on. */
export interface Simulation {
  world: World;
  /** The simulator's clock, epoch milliseconds. */
  now: () => number;
  sources: SimulatedSources;
  control: Pick<SimulatorControl, 'faultOf'>;
}

/** The id of the source that a path addresses, or undefined; the program may be deployed below any path. */
export function sourceIdOf(pathname: string): string | undefined {
  return /\/sources\/([^/]+)(?:\/|$)/.exec(pathname)?.[1];
}

/**
 * Answers a request to a source, faults included; a dead source answers with a network error response. Every other
 * answer carries a `Date` of the simulator's clock, by which clients tell whether theirs is wrong.
 */
export async function answerSource(
  request: Request,
  sourceId: string,
  simulation: Simulation,
): Promise<Response> {
  const { world, sources, control } = simulation;
  const source = sources[sourceId]!;
  // Answers to a client that asks on and on must not become one long task.
  await nextTask();
  const fault = control.faultOf(sourceId);
  const response = await applyFault(fault, request, simulation.now(), (atMs, asked = request) => {
    const now = (): number => atMs;
    return answerProtocol(source, asked, { world, now });
  });
  // What only serves old data (`stale`) still knows the time; a source whose clock is wrong says the wrong time.
  const offsetMs = fault?.kind === 'skewed-clock' ? fault.offsetMs : 0;
  if (response.type !== 'error')
    response.headers.set('Date', new Date(simulation.now() + offsetMs).toUTCString());
  return response;
}
