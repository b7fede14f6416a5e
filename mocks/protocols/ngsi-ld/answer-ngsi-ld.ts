// The simulated context broker: answers the read side of the NGSI-LD API over a world and a clock.
import { createGiveWay } from '../../give-way.ts';
import type { World } from '../../province/world-contract.ts';
import { respond, type Answer } from '../http/conditional-response.ts';
import { answerType, answerTypes } from './answer-types.ts';
import { brokerProfiles, type BrokerProfile } from './broker-profile.ts';
import type { BrokerRequest } from './broker-request.ts';
import { readPresentation, type Presentation } from './output/presentation.ts';
import { writeEntities, writeEntity } from './output/write-entities.ts';
import { pageLinks, readPage, slicePage } from './page.ts';
import { problem, problemResponse } from './problem.ts';
import { readBody } from './read-body.ts';
import { hasAsked, readBodyQuery, readNames, readUrlQuery, type EntityQuery } from './query/entity-query.ts';
import { findEntities, findEntity, listInTurns } from './query/find-entities.ts';
import { answerTemporalEntities, answerTemporalEntity } from './temporal/answer-temporal.ts';
import { readTemporalBody, readTemporalUrl } from './temporal/temporal-query.ts';

/** What the broker answers from. */
export interface BrokerContext {
  world: World;
  /** Epoch milliseconds; nothing later is ever answered. */
  now: () => number;
  broker?: BrokerProfile;
}

/** Answers a request whose path contains `/ngsi-ld/v1`; never rejects: every refusal is a problem-details response. */
export async function answerNgsiLd(request: Request, context: BrokerContext): Promise<Response> {
  const broker = context.broker ?? brokerProfiles.stellio;
  // A whole second, so that the pages of one query are pages of one state and validators hold for a while.
  const nowMs = Math.floor(context.now() / 1000) * 1000;
  try {
    checkTenant(request, broker);
    const url = new URL(request.url);
    const answer = await route({ request, url, world: context.world, broker, nowMs });
    const tenant = request.headers.get('ngsild-tenant');
    if (tenant) answer.headers['NGSILD-Tenant'] = tenant;
    return respond(request, answer);
  } catch (error) {
    return problemResponse(error);
  }
}

function checkTenant(request: Request, broker: BrokerProfile): void {
  const tenant = request.headers.get('ngsild-tenant');
  if (tenant && !broker.tenants.includes(tenant))
    throw problem('NonexistentTenant', `there is no tenant ${tenant}`);
}

/** The method and the decoded path segments below `/ngsi-ld/v1`; an id takes all that is left of the path. */
function splitPath({ request, url }: BrokerRequest): { route: string; id: string } {
  const match = /\/ngsi-ld\/v1\/(temporal\/)?(entities|types|entityOperations\/query)(?:\/(.+?))?\/?$/.exec(
    url.pathname,
  );
  if (match === null) throw problem('ResourceNotFound', `there is nothing at ${url.pathname}`);
  const [, temporal = '', resource = '', id = ''] = match;
  const isPost = resource === 'entityOperations/query';
  const isAllowed = isPost ? request.method === 'POST' : ['GET', 'HEAD'].includes(request.method);
  if (!isAllowed)
    throw problem('MethodNotAllowed', `${request.method} ${url.pathname}: this broker is read-only`);
  try {
    return { route: temporal + resource + (id === '' ? '' : '/{id}'), id: decodeURIComponent(id) };
  } catch {
    throw problem('BadRequestData', 'the path is not percent-encoded as it should be');
  }
}

async function route(ask: BrokerRequest): Promise<Answer> {
  const { route, id } = splitPath(ask);
  const { request, url, world, broker, nowMs } = ask;
  const parameters = url.searchParams;
  const present = (bodyContext?: unknown): Presentation =>
    readPresentation(request, parameters, broker, bodyContext);
  switch (route) {
    case 'types':
      return answerTypes(world, nowMs, present(), parameters.get('details') === 'true');
    case 'types/{id}':
      return answerType(world, nowMs, present(), id);
    case 'entities':
      return answerEntities(ask, readUrlQuery(parameters, broker), present());
    case 'entities/{id}':
      return answerEntity(ask, id, present());
    case 'temporal/entities':
      return answerTemporalEntities(
        ask,
        readUrlQuery(parameters, broker),
        readTemporalUrl(ask, true),
        present(),
      );
    case 'temporal/entities/{id}':
      return answerTemporalEntity(ask, id, readTemporalUrl(ask, false), present());
    case 'entityOperations/query': {
      const { body, context } = await readBody(request);
      return answerEntities(ask, readBodyQuery(body, broker), present(context));
    }
    case 'temporal/entityOperations/query': {
      const { body, context } = await readBody(request);
      return answerTemporalEntities(
        ask,
        readBodyQuery(body, broker),
        readTemporalBody(ask, body),
        present(context),
      );
    }
    default:
      throw problem('ResourceNotFound', `there is nothing at ${url.pathname}`);
  }
}

async function answerEntities(
  ask: BrokerRequest,
  query: EntityQuery,
  presentation: Presentation,
): Promise<Answer> {
  const page = readPage(ask.url.searchParams, ask.broker);
  const giveWay = createGiveWay(ask.request.signal);
  await listInTurns(ask.world, query, ask.nowMs, giveWay);
  const found = findEntities(ask.world, query, ask.nowMs);
  // Looking at a whole province and writing it down are a task each; what was seen at once is told at once.
  await giveWay(Number.POSITIVE_INFINITY);
  const links = pageLinks(ask.url, page, found.length);
  const answer = writeEntities(slicePage(found, page), presentation, query.attrs, links);
  if (page.isCounted) answer.headers['NGSILD-Results-Count'] = String(found.length);
  return answer;
}

function answerEntity({ world, url, nowMs }: BrokerRequest, id: string, presentation: Presentation): Answer {
  if (!URL.canParse(id)) throw problem('BadRequestData', `id ${id} is not a URI`);
  const found = findEntity(world, id, nowMs);
  if (found === undefined) throw problem('ResourceNotFound', `there is no entity ${id}`);
  const attrs = readNames(url.searchParams.get('attrs'));
  if (attrs && !hasAsked(found.entity, attrs)) {
    throw problem('ResourceNotFound', `entity ${id} has none of the attributes ${[...attrs].join(', ')}`);
  }
  return writeEntity(found.entity, presentation, attrs);
}
