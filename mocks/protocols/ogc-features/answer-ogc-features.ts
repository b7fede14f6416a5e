// The simulated geographic server: every kind of the world as a collection of OGC API – Features, read only.
import { nextTask } from '../../give-way.ts';
import type { EntityKind, World } from '../../province/world-contract.ts';
import { respond, type Answer } from '../http/conditional-response.ts';
import {
  describeCollection,
  describeCollections,
  describeConformance,
  describeLanding,
  describeQueryables,
  featuresOf,
  plainProperties,
} from './describe-server.ts';
import { readItemsQuery } from './items-query.ts';
import { OgcProblem, problemAnswer } from './ogc-problem.ts';
import { serverProfiles, type ServerProfile } from './server-profile.ts';
import { writeItems } from './write-items.ts';
import { featureId, toFeature } from './world-features.ts';

/** What the server answers from; `now` in epoch milliseconds. */
export interface OgcContext {
  world: World;
  now: () => number;
  server?: ServerProfile;
}

/** A request taken apart. */
interface Asked {
  url: URL;
  world: World;
  nowMs: number;
  profile: ServerProfile;
}

const JSON_TYPE = 'application/json';
const ROOT = /^(?:.*\/sources\/[^/]+)?\/?$/;

/** Answers a request below the server's root; never rejects for what a client asks. */
export async function answerOgcFeatures(request: Request, context: OgcContext): Promise<Response> {
  const profile = context.server ?? serverProfiles.pygeoapi;
  const nowMs = Math.floor(context.now() / 1000) * 1000;
  const asked = { url: new URL(request.url), world: context.world, nowMs, profile };
  const answer = await route(request, asked).catch((thrown: unknown) => problemAnswer(thrown, profile));
  return respond(request, answer);
}

async function route(request: Request, asked: Asked): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw new OgcProblem(405, 'MethodNotAllowed', 'this server is read-only');
  const { profile, world, nowMs } = asked;
  const isItems = /\/items(?:[./]|$)/.test(asked.url.pathname);
  if (profile.refusesGeoJsonDocuments && !isItems && /geo\+json/.test(request.headers.get('accept') ?? ''))
    throw new OgcProblem(400, 'Bad request error', 'Unsupported Content-Type: GEOJSON');
  if (ROOT.test(asked.url.pathname)) return written(describeLanding(profile));
  const [first, id, part, ...rest] = pathBelowRoot(asked.url);
  const kinds = [...world.kinds.values()];
  if (first === 'conformance') return written(describeConformance());
  if (first !== 'collections') throw new OgcProblem(404, 'NotFound', 'Invalid path');
  if (id === undefined) return written(describeCollections(kinds, nowMs, profile));
  const kind = world.kinds.get(id);
  if (!kind) throw new OgcProblem(404, 'NotFound', `Collection ${id} not found`);
  if (part === undefined) return written(describeCollection(kind, nowMs, profile));
  // Looking at a whole province and writing it down are a task each.
  await nextTask();
  if (part === 'items')
    return rest.length === 0 ? answerItems(kind, asked) : answerItem(kind, rest.join('/'), asked);
  if (part === 'queryables' && profile.hasQueryables)
    return written(
      describeQueryables(kind, plainProperties(featuresOf(kind, nowMs)), profile),
      'application/schema+json',
    );
  throw new OgcProblem(404, 'NotFound', 'Invalid path');
}

async function answerItems(kind: EntityKind, { url, nowMs, profile }: Asked): Promise<Answer> {
  const features = featuresOf(kind, nowMs);
  const names = new Set(plainProperties(features).keys());
  const query = readItemsQuery(url.searchParams, names, profile);
  const matched = features.filter((feature) => query.matches(feature));
  await nextTask();
  return {
    status: 200,
    body: writeItems(matched, query, url, profile),
    headers: {
      'Content-Type': profile.featureType,
      'Content-Crs': '<http://www.opengis.net/def/crs/OGC/1.3/CRS84>',
    },
  };
}

function answerItem(kind: EntityKind, id: string, { nowMs, profile }: Asked): Answer {
  const entity = kind.list(nowMs).find((candidate) => featureId(candidate) === id);
  if (!entity) throw new OgcProblem(profile.missingFeatureStatus, 'NotFound', `Invalid feature [${id}]`);
  return written(toFeature(entity), profile.featureType);
}

/** Decoded segments from `collections` or `conformance` on, without a format's ending. */
function pathBelowRoot({ pathname }: URL): string[] {
  const tail = /\/((?:collections|conformance)(?:[./].*)?)$/.exec(pathname)?.[1] ?? '';
  try {
    return tail
      .replace(/\.json$/, '')
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
  } catch {
    throw new OgcProblem(400, 'InvalidPath', 'the path is not percent-encoded as it should be');
  }
}

function written(document: object, type = JSON_TYPE): Answer {
  return { status: 200, body: JSON.stringify(document), headers: { 'Content-Type': type } };
}
