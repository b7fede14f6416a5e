// Answers of the simulated province in place of the network's, for centres that run without the simulator in the page.
import { resolve } from 'node:path';
import type { Route } from 'playwright-core';
import { answerSource, sourceIdOf, type Simulation } from '../../mocks/answer-source.ts';
import { readGeography } from '../../mocks/province/read-geography.ts';
import { createWorld } from '../../mocks/province/world.ts';
import { defaultSources } from '../../mocks/simulated-sources.ts';

let simulation: Promise<Simulation> | undefined;

async function createSimulation(): Promise<Simulation> {
  const pack = `${resolve(import.meta.dirname, '../../public/provinces/ba-ria-vung-tau')}/`;
  const world = createWorld({ seed: 2018, geography: await readGeography(pack) });
  return { world, now: () => Date.now(), sources: defaultSources, control: { faultOf: () => null } };
}

/** What the simulated source says to a request; `url` where it is not the route's own. */
export async function answerSimulated(route: Route, url = route.request().url()): Promise<Response> {
  simulation ??= createSimulation();
  const request = new Request(url, { headers: await route.request().allHeaders() });
  return answerSource(request, sourceIdOf(new URL(url).pathname) ?? '', await simulation);
}

/** Passes an answer on, with another body where one is given. */
export async function fulfillWith(route: Route, answer: Response, body?: string): Promise<void> {
  const bytes = body === undefined ? Buffer.from(await answer.arrayBuffer()) : Buffer.from(body);
  const headers = { ...Object.fromEntries(answer.headers), 'content-length': String(bytes.length) };
  await route.fulfill({ status: answer.status, headers, body: bytes });
}
