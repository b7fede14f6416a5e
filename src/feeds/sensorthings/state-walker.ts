// Asks a service for the state of a feed in as few requests as it understands, and remembers what it did not.
import type { ConnectorSurroundings, StateOutcome, StateRequest } from '../connector/connector.ts';
import type { FeedFailure } from '../http/feed-failure.ts';
import { lowerPageSize } from '../ngsi-ld/page-walk.ts';
import {
  completeStations,
  isCompleteDatastream,
  isCompleteThing,
  isRefusal,
  type StepMemory,
} from './complete-station.ts';
import { expandedList, idOf, isEntity, type Entity } from './decode/entity.ts';
import { walkEntities, type PageFacts, type ServiceAccess, type WalkTotals } from './paging/walk-entities.ts';
import { isWorld, rowEntityOf, stateQuery, type Expansion } from './service-query.ts';

/** Takes what a walk finds. */
export interface StationTaker {
  /** Whole: with its datastreams or its Thing, and their newest observations. */
  station(entity: Entity, page: PageFacts): void;
  refuse(reason: string, example: string): void;
}

/** What is known of a service, from one poll to the next. */
export interface ServiceMemory extends StepMemory {
  expansion: Expansion;
  /** False once it refused to filter by place. */
  hasPlaces: boolean;
  pageSize: number;
}

const LESS: Readonly<Record<Expansion, Expansion | null>> = { nested: 'path', path: 'none', none: null };

/** The state walks of one feed. */
export class StateWalker {
  readonly access: ServiceAccess;
  readonly memory: ServiceMemory;
  private readonly surroundings: ConnectorSurroundings;
  /** Pages of the last complete walk that needed no steps. */
  private urls: readonly string[] = [];

  constructor(access: ServiceAccess, surroundings: ConnectorSurroundings) {
    this.access = access;
    this.surroundings = surroundings;
    const { source, bounds } = surroundings;
    this.memory = {
      expansion: 'nested',
      hasPlaces: !isWorld(bounds) && source.options?.['bbox'] !== false,
      pageSize: source.pageSize,
      canExpandProperty: true,
      properties: new Map(),
    };
  }

  /** Walks all rows; where the service refuses a question it is asked a simpler one. Rejects with FeedFailure. */
  async walk(request: StateRequest, taker: StationTaker): Promise<StateOutcome> {
    const { expansion, hasPlaces, pageSize } = this.memory;
    let first: unknown;
    for (;;) {
      try {
        return await this.attempt(request, taker);
      } catch (thrown) {
        first ??= thrown;
        if (request.signal.aborted || !isRefusal(thrown)) throw thrown;
        if (this.lower(thrown as FeedFailure)) continue;
        // No question was simple enough: it is not the form that is refused.
        Object.assign(this.memory, { expansion, hasPlaces, pageSize });
        throw first;
      }
    }
  }

  private lower(refusal: FeedFailure): boolean {
    const { memory } = this;
    const pageSize = lowerPageSize(refusal, memory.pageSize);
    const less = LESS[memory.expansion];
    if (pageSize !== undefined) memory.pageSize = pageSize;
    else if (memory.hasPlaces) memory.hasPlaces = false;
    else if (less) memory.expansion = less;
    else return false;
    return true;
  }

  private async attempt(
    { asOfMs, conditional, signal }: StateRequest,
    taker: StationTaker,
  ): Promise<StateOutcome> {
    const { access, memory, surroundings } = this;
    const { spec, bounds } = surroundings;
    const { expansion, hasPlaces, pageSize } = memory;
    const query = stateQuery({ spec, expansion, bounds: hasPlaces ? bounds : null, asOfMs, pageSize });
    const incomplete: { entity: Entity; page: PageFacts }[] = [];
    const isLive = asOfMs === null;
    const onEntity = (entity: unknown, page: PageFacts) => {
      if (!isEntity(entity) || idOf(entity) === '') taker.refuse('entity without id', 'value');
      else if (!this.isComplete(entity)) incomplete.push({ entity, page });
      else if (!this.isLeftOut(entity)) taker.station(entity, page);
    };
    const unlessChanged = conditional && isLive ? this.urls : [];
    const totals = await walkEntities(access, { query, signal, onEntity, isRepeated: isLive, unlessChanged });
    if (isLive && totals.changed) this.urls = incomplete.length === 0 ? totals.urls : [];
    await this.complete(incomplete, { asOfMs, signal }, taker, totals);
    const { changed, requestMs, bytes, pages, clockSkewMs } = totals;
    return { changed, requestMs, bytes, pages, clockSkewMs };
  }

  private async complete(
    incomplete: readonly { entity: Entity; page: PageFacts }[],
    { asOfMs, signal }: Pick<StateRequest, 'asOfMs' | 'signal'>,
    taker: StationTaker,
    totals: WalkTotals,
  ): Promise<void> {
    const { access, memory, surroundings } = this;
    const { entityType, query } = surroundings.spec;
    const page = { clockSkewMs: totals.clockSkewMs, mayRepeat: true };
    const entities = incomplete.map(({ entity }) => entity);
    const request = {
      asOfMs,
      signal,
      query: rowEntityOf(entityType) === 'Observations' ? query : undefined,
      onCost: (cost: WalkTotals) => addCosts(totals, cost),
    };
    for (const entity of await completeStations(access, memory, entities, request))
      if (!this.isLeftOut(entity)) taker.station(entity, page);
  }

  private isComplete(entity: Entity): boolean {
    const isThing = rowEntityOf(this.surroundings.spec.entityType) === 'Things';
    return isThing ? isCompleteThing(entity) : isCompleteDatastream(entity);
  }

  /** Who asks for observations wants no datastream that has none. */
  private isLeftOut(entity: Entity): boolean {
    const isAsked = rowEntityOf(this.surroundings.spec.entityType) === 'Observations';
    return isAsked && expandedList(entity, 'Observations')?.length === 0;
  }
}

function addCosts(totals: WalkTotals, cost: WalkTotals): void {
  totals.requestMs += cost.requestMs;
  totals.bytes += cost.bytes;
  totals.pages += cost.pages;
}
