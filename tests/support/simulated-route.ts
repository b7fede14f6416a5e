// Answers of the simulated province in place of the network's, for centres that run without the simulator in the page.
import type { Route } from 'playwright-core';
import { answerSource, sourceIdOf, type Simulation } from '../../mocks/answer-source.ts';
import { createProvince } from '../peers/support/simulated-broker.ts';

let simulation: Promise<Simulation> | undefined;

/** What the simulated source says to a request; `url` where it is not the route's own. */
export async function answerSimulated(route: Route, url = route.request().url()): Promise<Response> {
  simulation ??= createProvince();
  const request = new Request(url, { headers: await route.request().allHeaders() });
  return answerSource(request, sourceIdOf(new URL(url).pathname) ?? '', await simulation);
}

/** Passes an answer on, with another body where one is given. */
export async function fulfillWith(route: Route, answer: Response, body?: string): Promise<void> {
  const bytes = body === undefined ? Buffer.from(await answer.arrayBuffer()) : Buffer.from(body);
  const headers = { ...Object.fromEntries(answer.headers), 'content-length': String(bytes.length) };
  await route.fulfill({ status: answer.status, headers, body: bytes });
}
