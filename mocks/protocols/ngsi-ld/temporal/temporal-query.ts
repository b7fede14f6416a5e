// The temporal part of a query: interval, last N, and the aggregation, from the URL or from `temporalQ`.
import type { BrokerProfile } from '../broker-profile.ts';
import type { BrokerRequest } from '../broker-request.ts';
import { parseIsoTime } from '../iso-time.ts';
import { problem } from '../problem.ts';
import { readObject } from '../query/entity-query.ts';
import { parseDuration, type Duration } from './iso-duration.ts';

/** Aggregation methods that the simulated broker computes. */
export type AggregateMethod =
  'avg' | 'min' | 'max' | 'sum' | 'sumsq' | 'stddev' | 'totalCount' | 'distinctCount';

/** How the instances are shown. */
export type TemporalForm =
  | { kind: 'normalized' }
  | { kind: 'temporalValues' }
  | { kind: 'aggregatedValues'; methods: AggregateMethod[]; period: Duration };

/** A temporal query; the interval is [fromMs, toMs). */
export interface TemporalQuery {
  fromMs: number;
  toMs: number;
  /** Where aggregation periods start: `timeAt`, as the ETSI suite has it; 1970 where the interval has no start. */
  originMs: number;
  /** Newest instances of each attribute only. */
  lastN: number | undefined;
  form: TemporalForm;
}

const METHODS: readonly string[] = 'avg min max sum sumsq stddev totalCount distinctCount'.split(' ');

type Interval = Pick<TemporalQuery, 'fromMs' | 'toMs' | 'originMs'>;

type Read = (name: string) => string | undefined;

/** Reads the temporal parameters of a GET; listing entities needs a `timerel`, one entity does not. */
export function readTemporalUrl(
  { url, broker, nowMs }: BrokerRequest,
  isTimerelNeeded: boolean,
): TemporalQuery {
  const read: Read = (name) => url.searchParams.get(name) ?? undefined;
  if (isTimerelNeeded && read('timerel') === undefined) throw problem('BadRequestData', 'timerel is needed');
  return readTemporal(read, read, nowMs, broker);
}

/** Reads `temporalQ` of a Query body; the representation stays in the URL. */
export function readTemporalBody(
  { url, broker, nowMs }: BrokerRequest,
  body: Record<string, unknown>,
): TemporalQuery {
  const temporal = readObject(body['temporalQ'], 'temporalQ');
  const read: Read = (name) => {
    const value = temporal[name];
    if (value === undefined) return undefined;
    return Array.isArray(value) ? value.join(',') : String(value);
  };
  return readTemporal(read, (name) => url.searchParams.get(name) ?? read(name), nowMs, broker);
}

function readTemporal(read: Read, readOption: Read, nowMs: number, broker: BrokerProfile): TemporalQuery {
  const property = read('timeproperty') ?? 'observedAt';
  if (property !== 'observedAt')
    throw problem('OperationNotSupported', `timeproperty ${property} is not kept`);
  const lastN = read('lastN') ?? readOption('lastN');
  if (lastN !== undefined && !/^[1-9]\d{0,8}$/.test(lastN)) throw problem('BadRequestData', `lastN=${lastN}`);
  const interval = readInterval(read, nowMs, broker);
  return { ...interval, lastN: lastN === undefined ? undefined : Number(lastN), form: readForm(readOption) };
}

function readTime(read: Read, name: string): number {
  const text = read(name);
  const ms = text === undefined ? undefined : parseIsoTime(text);
  if (ms === undefined)
    throw problem('BadRequestData', `${name}=${text ?? ''} is not an ISO 8601 instant with a zone`);
  return ms;
}

/** `between` is [timeAt, endTimeAt), `before` is < timeAt, `after` is > timeAt; clipped to what is kept and to now. */
function readInterval(read: Read, nowMs: number, broker: BrokerProfile): Interval {
  const oldestMs = nowMs - broker.retentionMs;
  const timerel = read('timerel');
  const clip = (fromMs: number, toMs: number, originMs: number): Interval => ({
    fromMs: Math.max(fromMs, oldestMs),
    toMs: Math.min(toMs, nowMs + 1),
    originMs,
  });
  if (timerel === undefined) return clip(nowMs - broker.openReachMs, nowMs + 1, 0);
  const timeAt = readTime(read, 'timeAt');
  if (timerel === 'before') return clip(timeAt - broker.openReachMs, timeAt, 0);
  if (timerel === 'after') return clip(timeAt + 1, nowMs + 1, timeAt);
  if (timerel !== 'between')
    throw problem('BadRequestData', `timerel ${timerel} is not before, after or between`);
  const endTimeAt = readTime(read, 'endTimeAt');
  if (endTimeAt < timeAt) throw problem('BadRequestData', 'endTimeAt is before timeAt');
  return clip(timeAt, endTimeAt, timeAt);
}

function readForm(read: Read): TemporalForm {
  const options = `${read('options') ?? ''},${read('format') ?? ''}`.split(',');
  if (options.includes('aggregatedValues')) {
    const methods = (read('aggrMethods') ?? '').split(',').filter((method) => method !== '');
    const unknown = methods.find((method) => !METHODS.includes(method));
    if (unknown !== undefined) throw problem('BadRequestData', `aggrMethods: ${unknown} is not known`);
    if (methods.length === 0) throw problem('BadRequestData', 'aggregatedValues needs aggrMethods');
    const period = parseDuration(read('aggrPeriodDuration') ?? 'PT0S');
    if (period === undefined)
      throw problem('BadRequestData', 'aggrPeriodDuration is not an ISO 8601 duration');
    return { kind: 'aggregatedValues', methods: methods as AggregateMethod[], period };
  }
  const isSimplified = ['temporalValues', 'simplified', 'keyValues'].some((name) => options.includes(name));
  return { kind: isSimplified ? 'temporalValues' : 'normalized' };
}
