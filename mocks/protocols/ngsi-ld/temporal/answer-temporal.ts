// The temporal half of the simulated broker: histories of many entities or of one, whole or cut with 206.
import type { WorldEntity } from '../../../province/world-contract.ts';
import type { Answer } from '../../http/conditional-response.ts';
import type { BrokerRequest } from '../broker-request.ts';
import { createGiveWay } from '../../../give-way.ts';
import { isoTime } from '../iso-time.ts';
import type { Presentation } from '../output/presentation.ts';
import type { JsonObject } from '../output/represent-entity.ts';
import { writeDocument } from '../output/write-entities.ts';
import { pageLinks, readPage, slicePage } from '../page.ts';
import { problem } from '../problem.ts';
import { asksForType, isSelected, readNames, type EntityQuery } from '../query/entity-query.ts';
import { findEntity } from '../query/find-entities.ts';
import { collectAggregates } from './collect-aggregates.ts';
import { collectHistory } from './collect-history.ts';
import { representAggregates, representReports } from './represent-history.ts';
import type { Subject } from './report-scanner.ts';
import type { TemporalQuery } from './temporal-query.ts';

/** A page of histories; `range` is the truncated interval where the answer is cut. */
interface Histories {
  documents: JsonObject[];
  range: [number, number] | undefined;
}

/**
 * Histories of the entities that existed in the interval. `q` and the geo-query are judged on the state at its end.
 * A page may hold fewer entities than its limit: those without a report in the interval are left out.
 */
export async function answerTemporalEntities(
  ask: BrokerRequest,
  query: EntityQuery,
  temporal: TemporalQuery,
  presentation: Presentation,
): Promise<Answer> {
  const page = readPage(ask.url.searchParams, ask.broker);
  const found = findSubjects(ask, query, temporal);
  const histories = await collect(ask, slicePage(found, page), temporal, query.attrs, presentation);
  const answer = writeDocument(histories.documents, presentation, pageLinks(ask.url, page, found.length));
  if (page.isCounted) answer.headers['NGSILD-Results-Count'] = String(found.length);
  return cut(answer, histories.range, temporal);
}

/** The history of one entity; ResourceNotFound when no such entity existed in the interval. */
export async function answerTemporalEntity(
  ask: BrokerRequest,
  id: string,
  temporal: TemporalQuery,
  presentation: Presentation,
): Promise<Answer> {
  if (!URL.canParse(id)) throw problem('BadRequestData', `id ${id} is not a URI`);
  const known = findSubject(ask, id, temporal);
  if (known.length === 0) throw problem('ResourceNotFound', `there is no history of ${id}`);
  const attrs = readNames(ask.url.searchParams.get('attrs'));
  const { documents, range } = await collect(ask, known, temporal, attrs, presentation);
  const [document = representReports(known[0]!, new Map(), presentation, true)] = documents;
  return cut(writeDocument(document, presentation), range, temporal);
}

/** One entity: looked for at the end of the interval first, which is quick, then in all of it. */
function findSubject(ask: BrokerRequest, id: string, temporal: TemporalQuery): Subject[] {
  const present = findEntity(ask.world, id, temporal.toMs - 1);
  if (present && temporal.fromMs < temporal.toMs) return [{ kind: present.kind, id }];
  return findSubjects(ask, { selectors: [{ ids: new Set([id]) }], filters: [] }, temporal);
}

function findSubjects(
  { world }: BrokerRequest,
  query: EntityQuery,
  { fromMs, toMs }: TemporalQuery,
): Subject[] {
  const lastMs = toMs - 1;
  if (fromMs > lastMs) return [];
  const holds = (entity: WorldEntity | undefined): boolean =>
    entity !== undefined && query.filters.every((filter) => filter(entity));
  return [...world.kinds.values()].flatMap((kind) => {
    if (!asksForType(query, kind.type)) return [];
    const ids = kind.idsBetween(fromMs, lastMs).filter((id) => isSelected(query, id, kind.type));
    const subjects = ids.map((id): Subject => ({ kind, id }));
    return query.filters.length === 0 ? subjects : subjects.filter(({ id }) => holds(kind.get(id, lastMs)));
  });
}

async function collect(
  { broker, request }: BrokerRequest,
  subjects: readonly Subject[],
  temporal: TemporalQuery,
  attrs: ReadonlySet<string> | undefined,
  presentation: Presentation,
): Promise<Histories> {
  if (presentation.mediaType === 'application/geo+json')
    throw problem('NotAcceptable', 'histories have no GeoJSON');
  if (subjects.length === 0) return { documents: [], range: undefined };
  const { form, fromMs } = temporal;
  const giveWay = createGiveWay(request.signal);
  const shared = {
    ...temporal,
    wants: (name: string) => (attrs?.has(name) ?? true) && presentation.shows(name),
    instanceCap: broker.temporalInstanceCap,
  };
  if (form.kind === 'aggregatedValues') {
    const { aggregates, cutAtMs } = await collectAggregates(subjects, { ...shared, ...form }, giveWay);
    const documents = subjects.flatMap((subject, index) =>
      aggregates[index]!.size > 0 ? [representAggregates(subject, aggregates[index]!, presentation)] : [],
    );
    return { documents, range: cutAtMs === undefined ? undefined : [fromMs, cutAtMs] };
  }
  const { reports, isCut } = await collectHistory(subjects, shared, giveWay);
  const times = reports.flatMap((series) =>
    [...series.values()].flatMap((list) => list.map((r) => r.observedAtMs)),
  );
  const isSimplified = form.kind === 'temporalValues';
  const documents = subjects.flatMap((subject, index) =>
    [...reports[index]!.values()].some((list) => list.length > 0)
      ? [representReports(subject, reports[index]!, presentation, isSimplified)]
      : [],
  );
  return { documents, range: isCut ? rangeOf(times, temporal) : undefined };
}

/** The interval that a cut answer covers: from the query's start to its last report, or newest to oldest with lastN. */
function rangeOf(times: readonly number[], { fromMs, toMs, lastN }: TemporalQuery): [number, number] {
  const extreme = (pick: (a: number, b: number) => number): number => times.reduce((a, b) => pick(a, b));
  return lastN === undefined ? [fromMs, extreme(Math.max)] : [toMs - 1, extreme(Math.min)];
}

/** Turns an answer into 206 Partial Content with its Content-Range (ETSI GS CIM 009 §6.3.10). */
function cut(answer: Answer, range: [number, number] | undefined, { lastN }: TemporalQuery): Answer {
  if (range === undefined) return answer;
  const contentRange = `date-time ${isoTime(range[0])}-${isoTime(range[1])}/${lastN ?? '*'}`;
  return { ...answer, status: 206, headers: { ...answer.headers, 'Content-Range': contentRange } };
}
