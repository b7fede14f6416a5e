// Fetches step by step what a service did not expand: datastreams, locations, observed properties, newest observations.
import { FeedFailure } from '../http/feed-failure.ts';
import { runInParallel } from '../http/run-in-parallel.ts';
import { expandedList, expandedOne, isEntity, keyOf, type Entity } from './decode/entity.ts';
import type { ServiceQuery } from './paging/next-page.ts';
import { walkEntities, type ServiceAccess, type WalkTotals } from './paging/walk-entities.ts';
import { newestQuery } from './service-query.ts';

/** Side by side; services that cannot expand are small ones. */
const MAX_IN_FLIGHT = 6;

/** What steps share within one poll. */
export interface StepRequest {
  asOfMs: number | null;
  /** Filter on observations. */
  query?: string | undefined;
  signal: AbortSignal;
  /** Takes what each step cost. */
  onCost(totals: WalkTotals): void;
}

/** What was learned of a service: it lasts longer than a poll. */
export interface StepMemory {
  /** False once the service refused to expand one relation. */
  canExpandProperty: boolean;
  /** Observed properties by the key of their datastream: they do not change. */
  properties: Map<string, Entity>;
}

const MAX_KNOWN_PROPERTIES = 10_000;

/** True when the row of a Thing can be made of what came: everything was expanded as asked. */
export function isCompleteThing(thing: Entity): boolean {
  const datastreams = expandedList(thing, 'Datastreams');
  if (!datastreams || !expandedList(thing, 'Locations') || isCut(thing, 'Datastreams')) return false;
  return datastreams.every(hasNewest);
}

/** The same of the row of a datastream. */
export function isCompleteDatastream(datastream: Entity): boolean {
  return hasNewest(datastream) && expandedOne(datastream, 'Thing') !== undefined;
}

/** Completes the entities side by side and answers them in their order. Rejects with FeedFailure. */
export async function completeStations(
  access: ServiceAccess,
  memory: StepMemory,
  entities: readonly Entity[],
  request: StepRequest,
): Promise<readonly Entity[]> {
  const steps = new Steps(access, memory, request);
  const completed = [...entities];
  await runInParallel([...entities.entries()], MAX_IN_FLIGHT, async ([index, entity]) => {
    const isThing = !isEntity(entity['unitOfMeasurement']) && !('observationType' in entity);
    completed[index] = await (isThing ? steps.thing(entity) : steps.datastreamRow(entity));
  });
  return completed;
}

/** A service that ignored `$top` inside `$expand` need not have sent the newest. */
function hasNewest(datastream: Entity): boolean {
  const observations = expandedList(datastream, 'Observations');
  if (!observations) return false;
  return observations.length <= 1 || !isCut(datastream, 'Observations');
}

function isCut(entity: Entity, relation: string): boolean {
  return typeof entity[`${relation}@iot.nextLink`] === 'string';
}

class Steps {
  private readonly access: ServiceAccess;
  private readonly memory: StepMemory;
  private readonly request: StepRequest;

  constructor(access: ServiceAccess, memory: StepMemory, request: StepRequest) {
    this.access = access;
    this.memory = memory;
    this.request = request;
  }

  async thing(thing: Entity): Promise<Entity> {
    const key = keyOf(thing);
    const Locations =
      expandedList(thing, 'Locations') ??
      (await this.list({ path: `Things(${key})/Locations`, parameters: {} }));
    const known = expandedList(thing, 'Datastreams');
    const listed = known && !isCut(thing, 'Datastreams') ? known : await this.datastreamsOf(key);
    const Datastreams: Entity[] = [];
    for (const datastream of listed) Datastreams.push(await this.datastream(datastream));
    return { ...thing, Locations, Datastreams };
  }

  async datastreamRow(given: Entity): Promise<Entity> {
    const datastream = await this.datastream(given);
    const Thing = expandedOne(datastream, 'Thing') ?? (await this.one(`Datastreams(${keyOf(given)})/Thing`));
    if (!Thing) return datastream;
    const path = `Things(${keyOf(Thing)})/Locations`;
    const Locations = expandedList(Thing, 'Locations') ?? (await this.list({ path, parameters: {} }));
    return { ...datastream, Thing: { ...Thing, Locations } };
  }

  private async datastreamsOf(thingKey: string): Promise<Entity[]> {
    const path = `Things(${thingKey})/Datastreams`;
    if (this.memory.canExpandProperty) {
      try {
        return await this.list({ path, parameters: { $expand: 'ObservedProperty' } });
      } catch (thrown) {
        if (!isRefusal(thrown)) throw thrown;
        this.memory.canExpandProperty = false;
      }
    }
    return this.list({ path, parameters: {} });
  }

  private async datastream(datastream: Entity): Promise<Entity> {
    const key = keyOf(datastream);
    const ObservedProperty = expandedOne(datastream, 'ObservedProperty') ?? (await this.propertyOf(key));
    const { asOfMs, query } = this.request;
    const Observations = hasNewest(datastream)
      ? datastream['Observations']
      : await this.list(newestQuery(key, asOfMs, query), 1);
    const named = ObservedProperty ? { ...datastream, ObservedProperty } : datastream;
    return { ...named, Observations };
  }

  private async propertyOf(datastreamKey: string): Promise<Entity | undefined> {
    const { properties } = this.memory;
    const known = properties.get(datastreamKey);
    if (known) return known;
    const property = await this.one(`Datastreams(${datastreamKey})/ObservedProperty`);
    if (property && properties.size < MAX_KNOWN_PROPERTIES) properties.set(datastreamKey, property);
    return property;
  }

  private async one(path: string): Promise<Entity | undefined> {
    const [entity] = await this.list({ path, parameters: {} }, 1);
    return entity;
  }

  /** All entities of a relation; none where it is gone meanwhile. */
  private async list(query: ServiceQuery, maxPages?: number): Promise<Entity[]> {
    const { signal, onCost } = this.request;
    const entities: Entity[] = [];
    const onEntity = (entity: unknown) => {
      if (isEntity(entity)) entities.push(entity);
    };
    try {
      const bound = maxPages === undefined ? {} : { maxPages };
      onCost(await walkEntities(this.access, { query, signal, onEntity, ...bound }));
    } catch (thrown) {
      if (!(thrown instanceof FeedFailure) || thrown.feedError.kind !== 'not-found') throw thrown;
    }
    return entities;
  }
}

/** The service understood the address, but not what was asked of it. */
export function isRefusal(thrown: unknown): boolean {
  if (!(thrown instanceof FeedFailure)) return false;
  const { status } = thrown.feedError;
  return status === 400 || status === 501;
}
