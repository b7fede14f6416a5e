// What the name of an attribute means to a feed: which columns it fills, whether it places or dates the row.
import { shortenName, type ColumnTarget, type DecodePlan } from '../../mapping/decode-plan.ts';

/** Attributes that date a row whose attributes have no observedAt, most telling first. */
const ROW_TIMES = new Map(
  [
    'dateObserved',
    'dateObservedTo',
    'observationDateTime',
    'observedAt',
    'dateDetected',
    'dateIssued',
    'accidentDate',
    'dateLastValueReported',
    'TimeInstant',
    'timestamp',
    'updatedAt',
    'dateModified',
    'modifiedAt',
    'dateObservedFrom',
    'dateCreated',
    'createdAt',
  ].map((name, order) => [name, order]),
);
const NOT_ATTRIBUTES = new Set(['id', '@id', 'type', '@type', '@context', 'scope']);

/** One name; `rowTimeOrder` is Infinity for what dates no row. */
export interface AttributeRole {
  short: string;
  isIgnored: boolean;
  isGeometry: boolean;
  /** Plain `latitude` or `longitude`. */
  isCoordinate: boolean;
  rowTimeOrder: number;
  targets: readonly ColumnTarget[] | undefined;
}

/** What an attribute of this name means to the feed; to be looked up once for each name. */
export function roleOf(name: string, plan: DecodePlan): AttributeRole {
  const isLong = !plan.targets.has(name) && name.length > 8 && name.includes(':');
  const short = isLong ? shortenName(name, plan.shortNames) : name;
  return {
    short,
    isIgnored: NOT_ATTRIBUTES.has(name),
    isGeometry: short === plan.geometryAttribute,
    isCoordinate: short === 'longitude' || short === 'latitude',
    rowTimeOrder: ROW_TIMES.get(short) ?? Number.POSITIVE_INFINITY,
    targets: plan.targets.get(short),
  };
}
