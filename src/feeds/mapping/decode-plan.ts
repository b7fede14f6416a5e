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
  /** What the hot path needs of the mapping, in one shape for all targets: mappings differ in the members they have. */
  kind: ColumnMapping['kind'];
  hasCodes: boolean;
  /** Filled by plain values only: no path, no language. */
  isPlain: boolean;
  lowest: number;
  highest: number;
  conversions: Map<string, Conversion>;
  /** The unit code asked for last, and its conversion: rows of a feed mostly name the same. */
  latestUnitCode: string | null;
  latestConversion: Conversion;
  /** UCUM units that data named so far; temporal values come without one. */
  unitsSeen: Set<string>;
  latestUnitSeen: string;
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
      kind: mapping.kind,
      hasCodes: mapping.codes !== undefined,
      isPlain: path.length === 0 && language === '',
      lowest: mapping.range?.[0] ?? Number.NEGATIVE_INFINITY,
      highest: mapping.range?.[1] ?? Number.POSITIVE_INFINITY,
      conversions: new Map(),
      latestUnitCode: null,
      latestConversion: '',
      unitsSeen: new Set(),
      latestUnitSeen: '',
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
  if (target.latestUnitCode === unitCode) return target.latestConversion;
  const conversion = target.conversions.get(unitCode) ?? findConversion(target.mapping, unitCode);
  if (target.conversions.size < MAX_KNOWN_CONVERSIONS) target.conversions.set(unitCode, conversion);
  target.latestUnitCode = unitCode;
  target.latestConversion = conversion;
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
