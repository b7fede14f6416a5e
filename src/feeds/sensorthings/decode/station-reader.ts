// Things and datastreams to plain records: one row a Thing with an attribute a datastream, or one row a datastream.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceRecord } from '../../mapping/record-writer.ts';
import { geometryOf, namesOf, plainResult, unitOf } from './datastream.ts';
import { expandedList, expandedOne, idOf, keyOf, textOf, type Entity } from './entity.ts';
import { newestObservation, type Observation } from './observation.ts';

/** Where the history of one attribute of a row is. */
export interface DatastreamAddress {
  /** As it stands in parentheses. */
  key: string;
  unit: string;
}

/** What is needed to ask for more of a row. */
export interface StationAddress {
  /** As it stands in parentheses. */
  key: string;
  /** By attribute. */
  datastreams: ReadonlyMap<string, DatastreamAddress>;
}

/** A row, and where more of it is. */
export interface StationReading extends StationAddress {
  record: SourceRecord;
}

/** One datastream of a row with its newest observation. */
interface Measured {
  datastream: Entity;
  observation: Observation | undefined;
}

/** Reads the entities of one feed. */
export class StationReader {
  /** Attributes that came from datastreams: their values vary with time. */
  readonly observed = new Set<string>();
  private readonly zoneOffsetMs: number;
  /** Names that columns ask for, and those that they reach through (`wind.speed` asks for `wind` too). */
  private readonly mapped: ReadonlySet<string>;

  constructor(spec: FeedSpec, zoneOffsetMs: number) {
    this.zoneOffsetMs = zoneOffsetMs;
    this.mapped = new Set(spec.columns.flatMap(({ attribute }) => prefixesOf(attribute)));
  }

  /** The row of a Thing. Its time is that of the newest result that a column takes, or of any where none does. */
  readThing(thing: Entity): StationReading {
    const values: Record<string, unknown> = {
      name: textOf(thing, 'name') || textOf(thing, 'description'),
      description: textOf(thing, 'description'),
      properties: thing['properties'],
    };
    const units: Record<string, string> = {};
    const datastreams = new Map<string, DatastreamAddress>();
    const observations = new Map<string, Observation>();
    const used = new Set(Object.keys(values));
    for (const { datastream, observation } of this.measuredOf(thing)) {
      const attribute = this.attributeOf(datastream, used);
      used.add(attribute);
      const unit = unitOf(datastream);
      datastreams.set(attribute, { key: keyOf(datastream), unit });
      this.observed.add(attribute);
      if (observation?.result === undefined) continue;
      values[attribute] = plainResult(observation.result, datastream);
      units[attribute] = unit;
      observations.set(attribute, observation);
    }
    const newest = this.newestOf(observations);
    addTimes(values, observations, newest);
    const place = (expandedList(thing, 'Locations') ?? []).map(geometryOf).find((one) => one !== null);
    const record = {
      id: idOf(thing),
      values,
      units,
      geometry: place ?? null,
      observedAtMs: newest?.endMs ?? Number.NaN,
    };
    return { record, key: keyOf(thing), datastreams };
  }

  /** The row of a datastream: `result`, what describes it, and its Thing. */
  readDatastream(datastream: Entity): StationReading {
    const thing = expandedOne(datastream, 'Thing');
    const observations = expandedList(datastream, 'Observations') ?? [];
    const observation = newestObservation(observations, this.zoneOffsetMs);
    const unit = unitOf(datastream);
    const [only = {}] = observations;
    const values: Record<string, unknown> = {
      name: textOf(datastream, 'name') || textOf(datastream, 'description'),
      description: textOf(datastream, 'description'),
      observedProperty: textOf(expandedOne(datastream, 'ObservedProperty'), 'name'),
      result: observation?.result === undefined ? null : plainResult(observation.result, datastream),
      resultQuality: only['resultQuality'],
      parameters: only['parameters'],
      properties: datastream['properties'],
      Thing: thing && { id: idOf(thing), name: textOf(thing, 'name'), properties: thing['properties'] },
    };
    this.observed.add('result');
    if (observation && observation.startMs < observation.endMs)
      values['phenomenonTimeStart'] = new Date(observation.startMs);
    const places = (thing && expandedList(thing, 'Locations')) ?? [];
    const record = {
      id: idOf(datastream),
      values,
      units: { result: unit },
      geometry: places.map(geometryOf).find((one) => one !== null) ?? null,
      observedAtMs: observation?.endMs ?? Number.NaN,
    };
    const key = keyOf(datastream);
    return { record, key, datastreams: new Map([['result', { key, unit }]]) };
  }

  /** Datastreams that never measured come last: they must not take the name of one that does. */
  private measuredOf(thing: Entity): Measured[] {
    const measured = (expandedList(thing, 'Datastreams') ?? []).map((datastream) => ({
      datastream,
      observation: newestObservation(expandedList(datastream, 'Observations') ?? [], this.zoneOffsetMs),
    }));
    return measured.toSorted((a, b) => Number(!a.observation) - Number(!b.observation));
  }

  /** The name that a column asks for, else the first that is free. */
  private attributeOf(datastream: Entity, used: ReadonlySet<string>): string {
    const free = namesOf(datastream).filter((name) => !used.has(name));
    return (
      free.find((name) => this.mapped.has(name)) ??
      free[0] ??
      `${namesOf(datastream)[0] ?? 'Datastream'} (${idOf(datastream)})`
    );
  }

  private newestOf(observations: ReadonlyMap<string, Observation>): Observation | undefined {
    const all = [...observations];
    const mapped = all.filter(([attribute]) => this.mapped.has(attribute));
    return (mapped.length > 0 ? mapped : all).reduce<Observation | undefined>(
      (newest, [, one]) => (newest && !(one.endMs > newest.endMs) ? newest : one),
      undefined,
    );
  }
}

/** Where a value is not of the row's time, its own time stands beside it; a row over an interval tells its start. */
function addTimes(
  values: Record<string, unknown>,
  observations: ReadonlyMap<string, Observation>,
  newest: Observation | undefined,
): void {
  if (!newest) return;
  if (newest.startMs < newest.endMs) values['phenomenonTimeStart'] = new Date(newest.startMs);
  for (const [attribute, { endMs }] of observations)
    if (endMs !== newest.endMs && !Number.isNaN(endMs))
      values[`${attribute}.phenomenonTime`] = new Date(endMs);
}

function prefixesOf(attribute: string): string[] {
  const [name = ''] = attribute.split('@');
  const steps = name.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
}
