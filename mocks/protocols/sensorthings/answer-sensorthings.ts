// The simulated SensorThings service: answers reading requests over the stations of a world and a clock.
import type { World } from '../../province/world-contract.ts';
import { respond, type Answer } from '../http/conditional-response.ts';
import { createCatalogue, type Catalogue } from './model/station-catalogue.ts';
import { WHOLE, type Relation, type ServiceNode } from './model/service-node.ts';
import { readUrlOptions } from './query/read-options.ts';
import { problemAnswer, ServiceProblem } from './query/service-problem.ts';
import { serviceProfiles, type ServiceProfile } from './service-profile.ts';
import { writeEntity, writeList, type Writing } from './write-answer.ts';

/** What the service answers from; `now` in epoch milliseconds. */
export interface ServiceContext {
  world: World;
  now: () => number;
}

/** The catalogue of the last instant: the pages of one question are pages of one state. */
const catalogues = new WeakMap<World, { nowMs: number; catalogue: Catalogue }>();

/** Answers as FROST does. */
export const answerSensorThings = createServiceAnswer(serviceProfiles.frost);

/** Answers as a service of that profile; every refusal is an answer in its words. */
export function createServiceAnswer(
  profile: ServiceProfile,
): (request: Request, context: ServiceContext) => Response {
  return (request, context) => {
    try {
      return respond(request, route(request, context, profile));
    } catch (thrown) {
      return respond(request, problemAnswer(thrown, profile));
    }
  };
}

function route(request: Request, { world, now }: ServiceContext, profile: ServiceProfile): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw new ServiceProblem(405, 'this service is read-only');
  const url = new URL(request.url);
  // Below `/sources/<id>/`, with the version or without.
  const [, before = '', path = ''] = /^(.*\/sources\/[^/]+\/(?:v1\.\d\/)?|\/(?:v1\.\d\/)?)(.*)$/.exec(
    url.pathname,
  ) ?? ['', '/', ''];
  const root = profile.linkRoot ?? url.origin + before;
  const nowMs = Math.floor(now() / 1000) * 1000;
  const catalogue = catalogueOf(world, nowMs);
  const writing: Writing = { profile, root };
  if (path === '') return json(serviceRoot(catalogue, writing));
  const options = readUrlOptions(url.searchParams, profile);
  if (profile.isMozilla && / gt \d/.test(url.searchParams.get('$filter') ?? ''))
    throw new ServiceProblem(400, 'a text is no number');
  const asked = resolve(catalogue, decode(path));
  if (asked.isList) return json(writeList(asked, decode(path), url.searchParams, options, writing));
  const [entity] = asked.nodes(WHOLE);
  if (!entity) throw new ServiceProblem(404, `there is nothing at ${path}`);
  return json(writeEntity(entity, options, writing, 0));
}

function catalogueOf(world: World, nowMs: number): Catalogue {
  const known = catalogues.get(world);
  if (known?.nowMs === nowMs) return known.catalogue;
  const catalogue = createCatalogue(world, nowMs);
  catalogues.set(world, { nowMs, catalogue });
  return catalogue;
}

function serviceRoot(catalogue: Catalogue, { profile, root }: Writing): Record<string, unknown> {
  const value = Object.keys(catalogue).map((name) => ({ name, url: root + name }));
  if (profile.version === 'v1.0') return { value };
  const conformance = [
    'http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel',
    'http://www.opengis.net/spec/iot_sensing/1.1/req/request-data',
    'http://www.opengis.net/spec/iot_sensing/1.1/req/data-array/data-array',
  ];
  return { value, serverSettings: { conformance } };
}

/** The relation that a path leads to: `Things`, `Things(1)`, `Things(1)/Datastreams`, `Datastreams(1)/Thing/Locations`. */
function resolve(catalogue: Catalogue, path: string): Relation {
  let relation: Relation | undefined;
  let node: ServiceNode | undefined;
  for (const step of path.split('/')) {
    const [, name = '', key] = /^([A-Za-z]+)(?:\('?(-?\d+)'?\))?$/.exec(step) ?? [];
    const next = node ? node.relations[name] : catalogue[name as keyof Catalogue];
    if (!next || (relation?.isList && !node)) throw new ServiceProblem(404, `there is nothing at ${path}`);
    relation = next;
    if (key === undefined) {
      node = next.isList ? undefined : next.nodes(WHOLE)[0];
      continue;
    }
    node = next.nodes(WHOLE).find(({ id }) => id === Number(key));
    const found = node;
    if (!found) throw new ServiceProblem(404, `there is no ${step}`);
    relation = { set: next.set, isList: false, nodes: () => [found] };
  }
  if (!relation) throw new ServiceProblem(404, `there is nothing at ${path}`);
  return relation;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\/$/, '');
  } catch {
    throw new ServiceProblem(400, 'the path is not percent-encoded as it should be');
  }
}

function json(body: unknown): Answer {
  const headers = { 'Content-Type': 'application/json;charset=UTF-8' };
  return { status: 200, body: JSON.stringify(body), headers };
}
