// The simulated report line: GeoReport v2 with services, requests and POST, in JSON and XML, with extensions where asked for.
import { createGiveWay, takeTurns } from '../../give-way.ts';
import { REPORT_CATEGORIES } from '../../province/reports/report-categories.ts';
import { urn } from '../../province/entity-attributes.ts';
import type { ReportSpan, World, WorldEntity } from '../../province/world-contract.ts';
import { respond, type Answer } from '../http/conditional-response.ts';
import { postedEntities, takeReport } from './posted-reports.ts';
import { requestFields } from './request-fields.ts';
import { writeError, writeList, type Format } from './write-open311.ts';

/** What the report line answers from; `now` in epoch milliseconds. */
export interface Open311Context {
  world: World;
  now: () => number;
}

/** “A span of 90 days or the first 1000 requests, whichever is smallest.” */
const MOST_ROWS = 1000;
const LONGEST_SPAN_MS = 90 * 86_400_000;
const REQUESTS = { list: 'service_requests', row: 'request' };
const TYPE = 'service_requests';
const SERVICES = { list: 'services', row: 'service' };

/** Answers a request whose path ends in services, requests or one of either, with .json or .xml. */
export async function answerOpen311(request: Request, context: Open311Context): Promise<Response> {
  const match = /\/(services|requests)(?:\/([^/]+))?\.(json|xml)$/.exec(new URL(request.url).pathname);
  if (!match) return respond(request, writeError(404, 'There is nothing at this address', 'json'));
  const [, resource, id] = match;
  const format = match[3] as Format;
  if (request.method === 'POST' && resource === 'requests' && id === undefined)
    return respond(request, takeForm(new URLSearchParams(await request.text()), context, format));
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return respond(request, writeError(405, `${request.method} is not possible here`, format));
  if (resource === 'services') return respond(request, listServices(id, format));
  const query = new URL(request.url).searchParams;
  return respond(
    request,
    await answerRequests(request, query, id && decodeURIComponent(id), context, format),
  );
}

function takeForm(form: URLSearchParams, { world, now }: Open311Context, format: Format): Answer {
  const taken = takeReport(form, world, now());
  if ('refusal' in taken) return writeError(400, taken.refusal, format);
  const receipt = {
    service_request_id: taken.id,
    service_notice: 'Phản ánh được tiếp nhận trong 8 giờ làm việc.',
  };
  return writeList([receipt], REQUESTS, format, 201);
}

function listServices(code: string | undefined, format: Format): Answer {
  if (code !== undefined && !REPORT_CATEGORIES.some((one) => one.code === code))
    return writeError(404, `Service not found: ${code.slice(0, 40)}`, format);
  if (code !== undefined)
    return writeList(
      [{ service_code: code }],
      { list: 'service_definitions', row: 'service_definition' },
      format,
    );
  const services = REPORT_CATEGORIES.map(({ code: service_code, name, agency }) => ({
    service_code,
    service_name: name.vi,
    description: name.en,
    metadata: false,
    type: 'realtime',
    keywords: '',
    group: agency.vi,
  }));
  return writeList(services, SERVICES, format);
}

async function answerRequests(
  request: Request,
  query: URLSearchParams,
  id: string | undefined,
  { world, now }: Open311Context,
  format: Format,
): Promise<Answer> {
  const nowMs = now();
  const hasExtensions = query.get('extensions') === 'true';
  const wanted = id ?? query.get('service_request_id') ?? '';
  const span = wanted === '' ? spanOf(query, nowMs) : { fromMs: 0, toMs: nowMs, isOpenOnly: false };
  if (typeof span === 'string') return writeError(400, span, format);
  const listed =
    wanted === ''
      ? heldIn(world, span, nowMs)
      : [wanted.split(',').flatMap((one) => find(world, one, nowMs))];
  const held: WorldEntity[] = [];
  await takeTurns(listed, createGiveWay(request.signal), (part) => held.push(...part));
  held.push(...postedEntities(world, nowMs));
  const found =
    wanted === '' ? inSpan(held, query, span) : held.filter(isOneOf('service_request_id', wanted));
  if (id !== undefined && found.length === 0)
    return writeError(404, `Service request not found with id or token ${id.slice(0, 40)}`, format);
  const rows = found
    .map((entity) => requestFields(entity, hasExtensions))
    .sort((a, b) => (String(a['requested_datetime']) < String(b['requested_datetime']) ? 1 : -1));
  return writeList(rows.slice(0, MOST_ROWS), REQUESTS, format);
}

/** What the world holds of a span; a world that cannot tell spans apart answers with everything. */
function heldIn(world: World, span: ReportSpan, nowMs: number): Iterable<readonly WorldEntity[]> {
  return world.citizenReports?.(nowMs, span) ?? [world.kinds.get(TYPE)?.list(nowMs) ?? []];
}

function find(world: World, localId: string, nowMs: number): WorldEntity[] {
  const found = world.kinds.get(TYPE)?.get(urn(TYPE, localId), nowMs);
  return found ? [found] : [];
}

/** The span of a question by the standard; the words of a refusal where a date is none. */
function spanOf(query: URLSearchParams, nowMs: number): ReportSpan | string {
  const instant = (name: string) => (query.has(name) ? Date.parse(query.get(name) ?? '') : undefined);
  const [startMs, endMs] = [instant('start_date'), instant('end_date')];
  if (Number.isNaN(startMs) || Number.isNaN(endMs)) return 'start_date and end_date are ISO 8601 instants';
  const toMs = endMs ?? (startMs === undefined ? nowMs : Math.min(nowMs, startMs + LONGEST_SPAN_MS));
  const fromMs = Math.max(startMs ?? 0, toMs - LONGEST_SPAN_MS);
  return { fromMs, toMs, isOpenOnly: query.get('status') === 'open' };
}

/** The filters of the standard. */
function inSpan(
  held: readonly WorldEntity[],
  query: URLSearchParams,
  { fromMs, toMs }: ReportSpan,
): WorldEntity[] {
  const isService = isOneOf('service_code', query.get('service_code') ?? '');
  const isStatus = isOneOf('status', query.get('status') ?? '');
  return held.filter((entity) => {
    const stamp = entity.attributes['requested_datetime']?.value as { '@value': string };
    const requestedMs = Date.parse(stamp['@value']);
    return requestedMs >= fromMs && requestedMs <= toMs && isService(entity) && isStatus(entity);
  });
}

function isOneOf(name: string, list: string): (entity: WorldEntity) => boolean {
  const words = list.split(',').filter((word) => word !== '');
  return ({ attributes }) => words.length === 0 || words.includes(String(attributes[name]?.value));
}
