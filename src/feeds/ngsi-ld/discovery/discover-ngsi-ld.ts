// What an NGSI-LD broker offers: its types with counts and a sample each, how often they report, and how much it gives at once.
import type { Obstacle, Offer } from '#kernel/feed/discovery.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { Discover, ProbeSurroundings } from '../../discovery/discover.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import type { HttpAnswer, HttpRequest } from '../../http/http-client.ts';
import { brokerRequest, entityRequest, typesRequest } from '../broker-query.ts';
import type { EntityMembers } from '../decode/entity-reader.ts';
import { countOf, lowerPageSize } from '../page-walk.ts';
import { instancesInTime, lists } from '../temporal-access.ts';
import { describeEntities } from './describe-entities.ts';
import { typesOf } from './list-types.ts';

/** A province's broker has some ninety types; each costs one question, six at a time. */
const MAX_TYPES = 200;
const SAMPLE_SIZE = 20;
/** Types of which one entity's last reports are asked for. */
const MAX_TIMED = 6;
const TIMED_REPORTS = '6';
const LARGEST_PAGE = 1000;

/** Discovers a broker at the address, which may name its API or one of its resources. */
export const discoverNgsiLd: Discover = async (probe) => {
  const baseUrl = probe.source.baseUrl.replace(/ngsi-ld\/v1\/.*$/, '');
  const inquiry = new Inquiry(probe, {
    ...probe.source,
    connector: 'ngsi-ld',
    baseUrl,
    pageSize: SAMPLE_SIZE,
  });
  const types = await inquiry.types();
  if (!types) return null;
  const [first, ...rest] = types.slice(0, MAX_TYPES);
  // The first alone: it finds out which representation the broker has.
  const offers = first === undefined ? [] : [await inquiry.offer(first)];
  offers.push(...(await Promise.all(rest.map((type) => inquiry.offer(type)))));
  const pageSize = await inquiry.pageSize(offers);
  return { baseUrl, server: inquiry.server, pageSize, offers, obstacles: inquiry.obstacles };
};

/** The questions to one broker. */
class Inquiry {
  readonly obstacles: Obstacle[] = [];
  server = '';
  private readonly probe: ProbeSurroundings;
  private readonly source: SourceConfig;
  private isConcise = true;
  private timed = 0;

  constructor(probe: ProbeSurroundings, source: SourceConfig) {
    this.probe = probe;
    this.source = source;
  }

  /** The types that the broker has; null when what answers is no broker. */
  async types(): Promise<readonly string[] | null> {
    try {
      const answer = await this.ask(typesRequest(this.source));
      this.server = answer.headers.get('server') ?? '';
      return typesOf(parse(answer));
    } catch (thrown) {
      if (thrown instanceof FeedFailure && isElsewhere(thrown)) return null;
      throw thrown;
    }
  }

  /** One type by a sample; a type that cannot be sampled is offered by its name. */
  async offer(type: string): Promise<Offer> {
    const { bounds, zoneOffsetMs } = this.probe;
    const answer = await this.sample(type);
    const entities = (answer ? parse(answer) : []) as unknown;
    const list = (Array.isArray(entities) ? entities : []).filter(isEntity);
    const count = answer ? countOf(answer) : Number.NaN;
    if (answer && Number.isNaN(count)) this.note({ kind: 'no-count', detail: type });
    const { offer, observed, obstacles } = describeEntities(type, list, count, { bounds, zoneOffsetMs });
    for (const obstacle of obstacles) this.note(obstacle);
    const [first] = list;
    const [attribute] = observed;
    if (!first || attribute === undefined || this.timed >= MAX_TIMED) return offer;
    this.timed += 1;
    return { ...offer, cadenceMs: await this.cadenceMs(String(first['id'] ?? first['@id']), attribute) };
  }

  /** Entities a page that the broker accepts: asked beyond the end, so that none has to travel. */
  async pageSize(offers: readonly Offer[]): Promise<number> {
    const [largest] = offers.toSorted((a, b) => (b.count || 0) - (a.count || 0));
    if (!largest) return Number.NaN;
    const offset = String(Number.isNaN(largest.count) ? 1_000_000 : largest.count);
    for (let limit = LARGEST_PAGE; ;) {
      const parameters = { type: largest.entityType, limit: String(limit), offset };
      try {
        await this.ask(brokerRequest(this.source, { path: 'entities', parameters }));
        if (limit < LARGEST_PAGE) this.note({ kind: 'page-limit', detail: String(limit) });
        return limit;
      } catch (thrown) {
        const lower = thrown instanceof FeedFailure ? lowerPageSize(thrown, limit) : undefined;
        if (lower === undefined) return SAMPLE_SIZE;
        limit = lower;
      }
    }
  }

  private async sample(type: string): Promise<HttpAnswer | null> {
    const parameters: Record<string, string> = { type, limit: String(SAMPLE_SIZE), count: 'true' };
    if (this.isConcise) parameters['options'] = 'concise';
    try {
      return await this.ask(brokerRequest(this.source, { path: 'entities', parameters }));
    } catch (thrown) {
      if (!(thrown instanceof FeedFailure) || thrown.feedError.kind !== 'http') throw thrown;
      if (!this.isConcise || thrown.feedError.status !== 400) return null;
      this.isConcise = false;
      return this.sample(type);
    }
  }

  /** The middle distance of one entity's last reports; NaN where the broker keeps none. */
  private async cadenceMs(id: string, attribute: string): Promise<number> {
    const parameters = { attrs: attribute, lastN: TIMED_REPORTS };
    try {
      const request = entityRequest(this.source, 'temporal/entities', id, parameters);
      const answer = await this.ask({ ...request, isHistory: true });
      const [entity] = [parse(answer)].flat();
      const raw = isEntity(entity) ? Object.values(entity).filter(isHistory) : [];
      return medianGap(raw.flatMap((one) => timesOf(one, this.probe.zoneOffsetMs)));
    } catch (thrown) {
      if (this.probe.signal.aborted) throw thrown;
      return Number.NaN;
    }
  }

  private ask(request: HttpRequest): Promise<HttpAnswer> {
    return this.probe.http.request({ ...request, signal: this.probe.signal });
  }

  private note(obstacle: Obstacle): void {
    if (!this.obstacles.some(({ kind }) => kind === obstacle.kind)) this.obstacles.push(obstacle);
  }
}

/** Nothing of the standard is at that path, though something answers; a tenant that does not exist is its own word. */
function isElsewhere({ feedError, problemType }: FeedFailure): boolean {
  if (problemType === 'NonexistentTenant') return false;
  if (['not-found', 'unexpected-content', 'malformed'].includes(feedError.kind)) return true;
  return feedError.kind === 'http' && (feedError.status ?? 500) < 500;
}

function parse({ bytes }: HttpAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function isEntity(value: unknown): value is EntityMembers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHistory(value: unknown): boolean {
  return Array.isArray(value) || (isEntity(value) && ('values' in value || 'observedAt' in value));
}

function timesOf(raw: unknown, zoneOffsetMs: number): number[] {
  const pairs = isEntity(raw) ? lists(raw['values']) : [];
  const dated = pairs.length > 0 ? pairs.map(([, observedAt]) => ({ observedAt })) : raw;
  return instancesInTime(dated, zoneOffsetMs)
    .map(({ atMs }) => atMs)
    .filter(Number.isFinite);
}

function medianGap(times: readonly number[]): number {
  const sorted = [...new Set(times)].toSorted((a, b) => a - b);
  const gaps = sorted.slice(1).map((atMs, index) => atMs - (sorted[index] ?? 0));
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Number.NaN;
}
