// The history of one entity as numeric series, in full: a truncated answer (206) is continued until nothing is missing.
import type { Series } from '#kernel/feed/ingest-message.ts';
import type { SeriesRequest } from '../connector/connector.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import { formatInstant, parseInstant } from '../time/parse-instant.ts';
import { entityRequest } from './broker-query.ts';
import { parseAttributePath, shortenName, type ColumnTarget } from '../mapping/decode-plan.ts';
import { attributesOf, EntityReader, type EntityMembers } from './decode/entity-reader.ts';
import { attributesFor, forEachNumber, hasOneUnit, type TemporalAccess } from './temporal-access.ts';

/** A broker that always answers 206 is given up on after this many parts. */
const MAX_PARTS = 100;

/** Values by time; a later part overwrites the repeated boundary value of an earlier one. */
type Points = Map<number, number>;

/** The series of number columns, ascending in time; `no-history` when the broker keeps none of the entity. */
export async function fetchSeries(access: TemporalAccess, request: SeriesRequest): Promise<Series[]> {
  const targets = access.plan.byColumn.filter(
    ({ column, mapping }) => request.columns.includes(column) && mapping.kind === 'number',
  );
  const points = new Map(targets.map((target): [ColumnTarget, Points] => [target, new Map()]));
  if (targets.length > 0) await fetchParts(access, request, points);
  return targets.map((target) => toSeries(target, points.get(target) ?? new Map()));
}

async function fetchParts(
  access: TemporalAccess,
  request: SeriesRequest,
  points: ReadonlyMap<ColumnTarget, Points>,
): Promise<void> {
  let { fromMs, toMs } = request;
  for (let part = 0; part < MAX_PARTS; part += 1) {
    const rest = await fetchPart(access, request, fromMs, toMs, points);
    if (!rest || rest.toMs - rest.fromMs >= toMs - fromMs) return;
    ({ fromMs, toMs } = rest);
  }
}

/** Fetches [fromMs, toMs] and answers which part of it is still missing, or null. */
async function fetchPart(
  access: TemporalAccess,
  { entityId, columns, signal }: SeriesRequest,
  fromMs: number,
  toMs: number,
  points: ReadonlyMap<ColumnTarget, Points>,
): Promise<{ fromMs: number; toMs: number } | null> {
  const parameters: Record<string, string> = {
    attrs: attributesFor(access.plan, columns),
    timerel: 'between',
    timeAt: formatInstant(fromMs),
    endTimeAt: formatInstant(toMs + 1),
  };
  if (hasOneUnit(access.plan, columns)) parameters['options'] = 'temporalValues';
  const request = entityRequest(access.source, 'temporal/entities', entityId, parameters);
  const answer = await access.http
    .request({ ...request, signal, isHistory: true })
    .catch((thrown: unknown) => {
      throw withoutHistory(thrown);
    });
  const newestMs = readPart(answer.bytes, access, points);
  if (answer.status !== 206) return null;
  return restOf(answer.headers.get('content-range'), fromMs, toMs, newestMs);
}

function readPart(
  bytes: Uint8Array,
  access: TemporalAccess,
  points: ReadonlyMap<ColumnTarget, Points>,
): number {
  let newestMs = Number.NEGATIVE_INFINITY;
  const { plan, zoneOffsetMs, source } = access;
  const entities: unknown[] = [];
  const reader = new EntityReader(source.id, (entity) => entities.push(entity));
  reader.push(bytes);
  reader.finish();
  for (const entity of entities) {
    const members = attributesOf(entity as EntityMembers);
    const byName = new Map(
      Object.entries(members).map(([name, raw]) => [
        plan.targets.has(name) ? name : shortenName(name, plan.shortNames),
        raw,
      ]),
    );
    for (const [target, values] of points) {
      const raw = byName.get(parseAttributePath(target.mapping.attribute).attribute);
      forEachNumber(raw, target, zoneOffsetMs, (value, atMs) => {
        values.set(atMs, value);
        newestMs = Math.max(newestMs, atMs);
      });
    }
  }
  return newestMs;
}

/**
 * What `Content-Range: date-time <from>-<to>/<size>` leaves open of the interval: the time after it, or before it where
 * the broker gave the newest first. Without a readable range the time after the newest value received.
 */
export function restOf(
  contentRange: string | null,
  fromMs: number,
  toMs: number,
  newestMs: number,
): { fromMs: number; toMs: number } | null {
  const instant = '(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d))';
  const match = new RegExp(`date-time\\s+${instant}-${instant}/`).exec(contentRange ?? '');
  const coveredFromMs = match ? parseInstant(match[1] ?? '', 0) : fromMs;
  const coveredToMs = match ? parseInstant(match[2] ?? '', 0) : newestMs;
  if (coveredToMs > fromMs && coveredToMs < toMs) return { fromMs: coveredToMs, toMs };
  if (coveredFromMs > fromMs && coveredFromMs < toMs) return { fromMs, toMs: coveredFromMs };
  return null;
}

function toSeries({ mapping }: ColumnTarget, points: Points): Series {
  const sorted = [...points].sort(([a], [b]) => a - b);
  return {
    column: mapping.column,
    unit: mapping.unit ?? '1',
    timesMs: Float64Array.from(sorted, ([atMs]) => atMs),
    values: Float64Array.from(sorted, ([, value]) => value),
  };
}

function withoutHistory(thrown: unknown): unknown {
  if (!(thrown instanceof FeedFailure) || thrown.feedError.kind !== 'not-found') return thrown;
  return new FeedFailure({ ...thrown.feedError, kind: 'no-history' }, thrown.problemType);
}
