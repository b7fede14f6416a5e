// A feed's mapping compiled for decoding: which attribute fills which columns, with conversions looked up once.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { conversionBetween, toUcum } from '#kernel/units.ts';

/** Unit codes whose conversion a column remembers: a source that invents codes must not fill the memory. */
const MAX_KNOWN_CONVERSIONS = 256;

/** result = value * factor + offset, or the reason why the unit cannot be used. */
export type Conversion = { factor: number; offset: number } | string;

/** One column that an attribute fills. */
export interface ColumnTarget {
  column: number;
  mapping: ColumnMapping;
  /** Members to follow inside the value. */
  path: readonly string[];
  /** Language asked for with `@en`, or ''. */
  language: string;
  conversions: Map<string, Conversion>;
  /** UCUM units that data named so far; temporal values come without one. */
  unitsSeen: Set<string>;
  /** The datum carries its own phenomenon time, so it varies with time. */
  isObserved: boolean;
}

/** A compiled feed. */
export interface DecodePlan {
  spec: FeedSpec;
  entityTypes: ReadonlySet<string>;
  geometryAttribute: string;
  targets: ReadonlyMap<string, readonly ColumnTarget[]>;
  /** All targets by column index. */
  byColumn: readonly ColumnTarget[];
  shortNames: Map<string, string>;
}

/** Compiles a feed; keep the plan as long as the feed, it learns units. */
export function compilePlan(spec: FeedSpec): DecodePlan {
  const targets = new Map<string, ColumnTarget[]>();
  const byColumn = spec.columns.map((mapping, column) => {
    const { attribute, path, language } = parseAttributePath(mapping.attribute);
    const target: ColumnTarget = {
      column,
      mapping,
      path,
      language,
      conversions: new Map(),
      unitsSeen: new Set(),
      isObserved: false,
    };
    const known = targets.get(attribute);
    if (known) known.push(target);
    else targets.set(attribute, [target]);
    return target;
  });
  const entityTypes = new Set(spec.entityType === '' ? [] : spec.entityType.split(','));
  return {
    spec,
    entityTypes,
    geometryAttribute: spec.geometryAttribute ?? 'location',
    targets,
    byColumn,
    shortNames: new Map(),
  };
}

/** `address.addressLocality` and `name@en` into their parts. */
export function parseAttributePath(text: string): { attribute: string; path: string[]; language: string } {
  const [dotted = '', language = ''] = text.split('@');
  const [attribute = '', ...path] = dotted.split('.');
  return { attribute, path, language };
}

/** The conversion from a datum's unit code ('' = none named) to the column's unit. */
export function conversionFor(target: ColumnTarget, unitCode: string): Conversion {
  const known = target.conversions.get(unitCode);
  if (known !== undefined) return known;
  const conversion = findConversion(target.mapping, unitCode);
  if (target.conversions.size < MAX_KNOWN_CONVERSIONS) target.conversions.set(unitCode, conversion);
  return conversion;
}

/** Last segment of an expanded name: `https://example.org/model/intensity` and `https://x#intensity` are `intensity`. */
export function shortenName(name: string, known: Map<string, string>): string {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const short = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1) || name;
  if (known.size < 4096) known.set(name, short);
  return short;
}

function findConversion({ attribute, unit, assumedUnit }: ColumnMapping, unitCode: string): Conversion {
  const target = unit ?? '1';
  const source = unitCode === '' ? (assumedUnit ?? target) : toUcum(unitCode);
  if (source === undefined) return `${attribute}: unit "${unitCode.slice(0, 20)}" is unknown`;
  return conversionBetween(source, target) ?? `${attribute}: unit ${source} cannot become ${target}`;
}
