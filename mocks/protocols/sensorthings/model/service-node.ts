// One entity of the simulated service: its own members, and the entities that its relations lead to.

/** Entity sets and, without the s, what one of them is called. */
export type EntitySet =
  | 'Things'
  | 'Locations'
  | 'HistoricalLocations'
  | 'Datastreams'
  | 'Sensors'
  | 'ObservedProperties'
  | 'Observations'
  | 'FeaturesOfInterest';

/** Which observations are wanted, so that a month of them is not made to find the last. */
export interface ObservationHint {
  fromMs: number;
  toMs: number;
  /** Newest first. */
  isDescending: boolean;
  limit: number;
}

/** Everything, in order of time. */
export const WHOLE: ObservationHint = {
  fromMs: Number.NEGATIVE_INFINITY,
  toMs: Number.POSITIVE_INFINITY,
  isDescending: false,
  limit: Number.POSITIVE_INFINITY,
};

/** A relation: to one entity or to a list. */
export interface Relation {
  set: EntitySet;
  isList: boolean;
  nodes(hint: ObservationHint): ServiceNode[];
}

/** An entity. */
export interface ServiceNode {
  set: EntitySet;
  id: number;
  members: Readonly<Record<string, unknown>>;
  relations: Readonly<Record<string, Relation>>;
}
