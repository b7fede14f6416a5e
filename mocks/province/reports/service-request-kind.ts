// service_requests: citizens' reports in the words of Open311 as Smart Data Models (IssueTracking) has them, with the course of each.
import { bilingual, geo, observed, ownDateTime, property, urn } from '../entity-attributes.ts';
import type { EntityKind, ListReports, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { isHeldReport, type ReportHistory } from './report-history.ts';
import { stateAt, turningPoints, type CitizenReport } from './report-life.ts';

const TYPE = 'service_requests';

/**
 * The entity as it is known at `atMs`; every attribute says since when. Besides the members of Open311 it has, as our own
 * with the same conventions: `detailed_status`, `level`, `received_datetime`, `assigned_datetime`, `started_datetime`,
 * `closed_datetime` and `rating`. Who reported is not in it.
 */
export function reportEntity(report: CitizenReport, atMs: number): WorldEntity {
  const { category, place, requestedMs, receivedMs, closedMs, rejection, rating, ratedMs } = report;
  const { state, sinceMs } = stateAt(report, atMs);
  const told = (attribute: WorldAttribute, knownMs = requestedMs): WorldAttribute => {
    // Every attribute comes fresh from its constructor: a list of a thousand reports must not copy each.
    attribute.observedAtMs = knownMs;
    return attribute;
  };
  const isClosed = atMs >= closedMs;
  const attributes: WorldEntity['attributes'] = {
    service_request_id: told(property(report.localId)),
    service_code: told(property(category.code)),
    service_name: told(bilingual(category.name)),
    description: told(property(report.description)),
    address_string: told(bilingual(place.text)),
    location: told(geo({ type: 'Point', coordinates: [place.lon, place.lat] })),
    requested_datetime: told(ownDateTime(requestedMs)),
    updated_datetime: told(ownDateTime(sinceMs), sinceMs),
    status: observed(isClosed ? 'closed' : 'open', isClosed ? closedMs : requestedMs),
    detailed_status: observed(state, isClosed ? closedMs : sinceMs),
    dataProvider: property('Mô phỏng'),
  };
  const reach = (name: string, reachedMs: number, attribute = ownDateTime(reachedMs)) => {
    if (atMs >= reachedMs) attributes[name] = told(attribute, reachedMs);
  };
  reach('received_datetime', receivedMs);
  reach('level', receivedMs, property(report.level));
  reach('agency_responsible', receivedMs, bilingual(category.agency));
  reach('expected_datetime', receivedMs, ownDateTime(report.dueMs));
  if (rejection === '') {
    reach('assigned_datetime', report.assignedMs);
    reach('started_datetime', report.startedMs);
  } else reach('status_notes', closedMs, property(rejection));
  reach('closed_datetime', closedMs);
  if (rating > 0) reach('rating', ratedMs, property(rating, 'C62'));
  if (place.unit) attributes['areaServed'] = told(property(place.unit.code));
  return { id: urn(TYPE, report.localId), type: TYPE, attributes };
}

/** Most reports on the list will never change again. */
const finished = new WeakMap<CitizenReport, WorldEntity>();

function entityOf(report: CitizenReport, atMs: number): WorldEntity {
  const { closedMs, rating, ratedMs } = report;
  if (atMs < (rating > 0 ? ratedMs : closedMs)) return reportEntity(report, atMs);
  const known = finished.get(report) ?? reportEntity(report, atMs);
  finished.set(report, known);
  return known;
}

/** The reports of a span as entities. */
export function createReportLister(history: ReportHistory): ListReports {
  return function* (atMs, span) {
    for (const reports of history.requestedIn(span, atMs))
      yield reports.map((report) => entityOf(report, atMs));
  };
}

/** Builds the kind; reports come and, a month after they were closed, go. */
export function createServiceRequestKind(history: ReportHistory): EntityKind {
  const prefix = urn(TYPE, '');
  function* parts(atMs: number): Iterable<readonly WorldEntity[]> {
    for (const reports of history.heldByDay(atMs, atMs))
      yield reports.map((report) => entityOf(report, atMs));
  }
  const find = (id: string) => (id.startsWith(prefix) ? history.find(id.slice(prefix.length)) : undefined);
  return {
    type: TYPE,
    cadenceMs: 60_000,
    parts,
    list: (atMs) => [...parts(atMs)].flat(),
    get(id, atMs) {
      const report = find(id);
      return report && isHeldReport(report, atMs, atMs) ? entityOf(report, atMs) : undefined;
    },
    idsBetween: (fromMs, toMs) => history.heldBetween(fromMs, toMs).map(({ localId }) => urn(TYPE, localId)),
    changesBetween(id, fromMs, toMs) {
      const report = find(id);
      return report ? turningPoints(report).filter((atMs) => atMs >= fromMs && atMs <= toMs) : [];
    },
  };
}
