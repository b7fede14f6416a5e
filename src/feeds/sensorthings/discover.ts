// What a SensorThings service offers: its stations and datastreams with counts, units, examples and cadence.
import type { Obstacle, Offer } from '#kernel/feed/discovery.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Discover, Found, ProbeSurroundings } from '../discovery/discover.ts';
import { isWithin, type Bounds } from '#kernel/geo.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import { completeStations, isRefusal } from './complete-station.ts';
import { geometryOf } from './decode/datastream.ts';
import { expandedList, idOf, isEntity, keyOf, textOf, type Entity } from './decode/entity.ts';
import { readObservation } from './decode/observation.ts';
import { StationReader } from './decode/station-reader.ts';
import { describeOffer } from './describe-offer.ts';
import { EntityLayout } from './paging/entity-body.ts';
import { isInnerLink } from './paging/next-page.ts';
import { walkEntities, type ServiceAccess, type WalkTotals } from './paging/walk-entities.ts';
import { isWorld, stateQuery, type Expansion, type RowEntity } from './service-query.ts';

/** Where services are below the address that people know. */
const ROOTS = ['', 'v1.1/', 'v1.0/', 'FROST-Server/v1.1/'];
const SAMPLE_SIZE = 100;
/** Where each station takes requests of its own. */
const STEPPED_SAMPLE_SIZE = 12;
/** Datastreams whose last observations tell how often they come. */
const TIMED_DATASTREAMS = 4;
const TIMED_OBSERVATIONS = '6';
const LARGEST_PAGE = 1000;

/** The first page of a question, as far as it was answered. */
interface Sample {
  entities: readonly Entity[];
  count: number;
  expansion: Expansion;
}

/** Discovers a service at the address or at one of the usual roots below it. */
export const discoverSensorThings: Discover = async (probe) => {
  const root = await findRoot(probe);
  if (!root) return null;
  const inquiry = new Inquiry(probe, root.baseUrl);
  const offers: Offer[] = [];
  for (const entityType of ['Things', 'Datastreams'] as const) {
    const offer = await inquiry.offer(entityType);
    if (offer) offers.push(offer);
  }
  const pageSize = await inquiry.pageSize();
  const obstacles = [...root.obstacles, ...inquiry.obstacles];
  return { baseUrl: root.baseUrl, server: root.server, pageSize, offers, obstacles };
};

/** What a root says of its service. */
type ServiceRoot = Pick<Found, 'baseUrl' | 'server' | 'obstacles'>;

/** The first usual root that lists Things; null when what answers is none, rejects when nothing answers. */
async function findRoot({ source, http, signal }: ProbeSurroundings): Promise<ServiceRoot | null> {
  let failure: unknown;
  let hasAnswered = false;
  for (const below of /\/v\d+\.\d+\/$/.test(source.baseUrl) ? [''] : ROOTS) {
    const baseUrl = source.baseUrl + below;
    try {
      const headers = { Accept: 'application/json' };
      const { bytes } = await http.request({ url: baseUrl, expects: 'json', headers, signal });
      hasAnswered = true;
      const root = readRoot(bytes, baseUrl);
      if (root) return root;
    } catch (thrown) {
      failure ??= thrown;
      // What cannot be reached or wants a token does so at every path.
      if (signal.aborted || !(thrown instanceof FeedFailure) || isAboutHost(thrown)) break;
    }
  }
  if (hasAnswered) return null;
  throw failure;
}

function isAboutHost({ feedError }: FeedFailure): boolean {
  const { kind, status } = feedError;
  return kind === 'unauthorised' || kind === 'rate-limited' || status === undefined;
}

function readRoot(bytes: Uint8Array, baseUrl: string): ServiceRoot | null {
  let root: unknown;
  try {
    root = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  const sets = isEntity(root) ? setsOf(root) : [];
  if (!isEntity(root) || !sets.some((set) => set['name'] === 'Things')) return null;
  const inner = sets.map((set) => textOf(set, 'url')).find((url) => isInnerLink(baseUrl, url));
  return {
    baseUrl,
    server: serverOf(root, baseUrl),
    obstacles: inner === undefined ? [] : [{ kind: 'inner-host', detail: new URL(inner).origin }],
  };
}

function setsOf(root: Entity): Entity[] {
  const { value } = root;
  return Array.isArray(value) ? value.filter(isEntity) : [];
}

function serverOf(root: Entity, baseUrl: string): string {
  const settings = isEntity(root['serverSettings']) ? root['serverSettings'] : {};
  const version = /\/v(\d+\.\d+)\/$/.exec(baseUrl)?.[1];
  const isFrost = JSON.stringify(settings).includes('fraunhofer') || baseUrl.includes('FROST-Server');
  const standard = `OGC SensorThings${version === undefined ? '' : ` ${version}`}`;
  return isFrost ? `FROST-Server, ${standard}` : standard;
}

/** The questions to one service. */
class Inquiry {
  readonly obstacles: Obstacle[] = [];
  private readonly probe: ProbeSurroundings;
  private readonly access: ServiceAccess;
  private expansion: Expansion = 'nested';

  constructor(probe: ProbeSurroundings, baseUrl: string) {
    this.probe = probe;
    const { source, http } = probe;
    this.access = { source: { id: source.id, baseUrl }, http, layout: new EntityLayout() };
  }

  async offer(entityType: Exclude<RowEntity, 'Observations'>): Promise<Offer | null> {
    const { entities, count } = await this.sample(entityType);
    if (entities.length === 0) return null;
    if (Number.isNaN(count)) this.note({ kind: 'no-count', detail: entityType });
    const spec = { columns: [] } as unknown as FeedSpec;
    const reader = new StationReader(spec, this.probe.zoneOffsetMs);
    const isThing = entityType === 'Things';
    const records = entities.map(
      (entity) => (isThing ? reader.readThing(entity) : reader.readDatastream(entity)).record,
    );
    const cadenceMs = await this.cadenceMs(entities, isThing);
    return describeOffer(entityType, records, { count, cadenceMs, zoneOffsetMs: this.probe.zoneOffsetMs });
  }

  /** Rows that the service sends at once, when it is asked for many; what it does not cut is as much as was asked. */
  async pageSize(): Promise<number> {
    let weight = 0;
    let isCut = false;
    const { signal } = this.probe;
    const parameters = { $top: String(LARGEST_PAGE), $select: '@iot.id', $count: 'true' };
    const onEntity = () => (weight += 1);
    const query = { path: 'Datastreams', parameters };
    const totals = await walkEntities(this.access, { query, signal, onEntity, maxPages: 1 }).catch(refused);
    if (!totals) return this.probe.source.pageSize;
    isCut = weight < Math.min(LARGEST_PAGE, totals.count);
    if (isCut) this.note({ kind: 'page-limit', detail: String(weight) });
    return isCut && weight > 0 ? weight : LARGEST_PAGE;
  }

  /** A first page by the richest question that the service understands, completed step by step where it must be. */
  private async sample(entityType: RowEntity): Promise<Sample> {
    const { bounds } = this.probe;
    for (const expansion of EXPANSIONS.slice(EXPANSIONS.indexOf(this.expansion))) {
      const sample = await this.ask(entityType, expansion, !isWorld(bounds));
      if (!sample) continue;
      this.expansion = expansion;
      return sample;
    }
    return { entities: [], count: Number.NaN, expansion: 'none' };
  }

  private async ask(
    entityType: RowEntity,
    expansion: Expansion,
    hasPlaces: boolean,
  ): Promise<Sample | undefined> {
    const { bounds, signal } = this.probe;
    const found: Entity[] = [];
    const spec = { entityType, geometry: 'point' } as const;
    const question = { spec, expansion, asOfMs: null, pageSize: SAMPLE_SIZE };
    const query = stateQuery({ ...question, bounds: hasPlaces ? bounds : null });
    const onEntity = (entity: unknown) => {
      if (isEntity(entity) && idOf(entity) !== '') found.push(entity);
    };
    const totals = await walkEntities(this.access, { query, signal, onEntity, maxPages: 1 }).catch(refused);
    if (!totals) return hasPlaces ? this.ask(entityType, expansion, false) : undefined;
    if (found.length === 0 && hasPlaces) return this.ask(entityType, expansion, false);
    const memory = { canExpandProperty: true, properties: new Map<string, Entity>() };
    const request = { asOfMs: null, signal, onCost: () => undefined };
    const sampled = found.slice(0, expansion === 'nested' ? SAMPLE_SIZE : STEPPED_SAMPLE_SIZE);
    const entities = await completeStations(this.access, memory, sampled, request);
    if (hasPlaces && entities.some((entity) => isElsewhere(entity, bounds)))
      this.note({ kind: 'filter-ignored', detail: 'st_within' });
    return { entities, count: totals.count, expansion };
  }

  /** The median distance of the last observations of some datastreams. */
  private async cadenceMs(entities: readonly Entity[], isThing: boolean): Promise<number> {
    const datastreams = isThing
      ? entities.flatMap((thing) => (expandedList(thing, 'Datastreams') ?? []).slice(0, 1))
      : entities;
    const distances: number[] = [];
    for (const datastream of datastreams.slice(0, TIMED_DATASTREAMS)) {
      const timesMs: number[] = [];
      const query = {
        path: `Datastreams(${keyOf(datastream)})/Observations`,
        parameters: { $orderby: 'phenomenonTime desc', $top: TIMED_OBSERVATIONS },
      };
      const onEntity = (entity: unknown) => {
        if (isEntity(entity)) timesMs.push(readObservation(entity, this.probe.zoneOffsetMs).endMs);
      };
      const { signal } = this.probe;
      await walkEntities(this.access, { query, signal, onEntity, maxPages: 1 }).catch(refused);
      const sorted = timesMs.filter((atMs) => !Number.isNaN(atMs)).sort((a, b) => a - b);
      sorted.slice(1).forEach((atMs, index) => distances.push(atMs - (sorted[index] ?? atMs)));
    }
    const apart = distances.filter((distance) => distance > 0).sort((a, b) => a - b);
    return apart[Math.floor(apart.length / 2)] ?? Number.NaN;
  }

  private note(obstacle: Obstacle): void {
    if (!this.obstacles.some(({ kind }) => kind === obstacle.kind)) this.obstacles.push(obstacle);
  }
}

/** True for a Thing at a point outside the bounds that were asked for. */
function isElsewhere(thing: Entity, bounds: Bounds): boolean {
  return (expandedList(thing, 'Locations') ?? []).some((place) => {
    const geometry = geometryOf(place);
    const coordinates = isEntity(geometry) && geometry['type'] === 'Point' ? geometry['coordinates'] : null;
    if (!Array.isArray(coordinates)) return false;
    return !isWithin(bounds, Number(coordinates[0]), Number(coordinates[1]));
  });
}

const EXPANSIONS: readonly Expansion[] = ['nested', 'path', 'none'];

/** A question that the service does not understand is one to ask otherwise. */
function refused(thrown: unknown): WalkTotals | undefined {
  if (isRefusal(thrown)) return undefined;
  throw thrown;
}
