// A feed as a sector declares it: which entities of which source become which columns, and how they roll up. Worker-safe data.
import type { ConnectorId } from './source-config.ts';
import type { ColumnKind, GeometryKind } from '#kernel/table/columns.ts';
import type { Cadence } from '#kernel/time/freshness.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';

/** How one attribute of an entity becomes one column. A column `x@en` beside `x` holds its English text: screens in English prefer it. */
export interface ColumnMapping {
  column: string;
  kind: ColumnKind;
  /** Attribute name, with dots into objects (`address.addressLocality`); `name@en` takes the English text of a language map. */
  attribute: string;
  /** UCUM unit of the column; values are converted to it. Required for numbers. */
  unit?: string;
  /** UCUM unit assumed when the datum names none. Without it a value without unit is taken to be in `unit`. */
  assumedUnit?: string;
  /** Physically possible range in `unit`; a value outside marks the row suspect and stays visible. */
  range?: readonly [min: number, max: number];
  /** Words to numbers, e.g. severities; a word outside is counted as refused value and reads as missing. */
  codes?: Readonly<Record<string, number>>;
}

/** How a source names one column; what is absent stays as the feed declares it. */
export interface AttributeMapping {
  /** Name in the standard's own vocabulary, as in `ColumnMapping`. */
  attribute: string;
  assumedUnit?: string | undefined;
  codes?: Readonly<Record<string, number>> | undefined;
}

/** How a source names what a feed needs: data of `feeds.ts` by standard, or of a deployment's `config.json`. */
export interface FeedMapping {
  /** Type, collection, list or sheet of the standard that holds the rows. */
  entityType?: string | undefined;
  /** Filter in the query language of the standard. */
  query?: string | undefined;
  /** Attribute that identifies a row, where the standard has no identifier of its own. */
  idAttribute?: string | undefined;
  /** Attribute with the phenomenon time, where the standard itself names none. */
  observedAttribute?: string | undefined;
  geometryAttribute?: string | undefined;
  /** By column; columns that are not named keep the attribute that the feed declares. */
  columns?: Readonly<Record<string, AttributeMapping>> | undefined;
}

/** What a deployment changes in a feed: also which of its sources serves it. */
export interface FeedOverride extends FeedMapping {
  source?: string | undefined;
}

/** What a derived column may read: its own row, and its hourly history where the feed keeps one. */
export interface DerivationInput {
  number(column: string): number;
  text(column: string): string;
  observedAtMs: number;
  nowMs: number;
  /** Hourly means, newest first: index 0 is the hour that ends at or before the row's newest complete hour; NaN = missing. */
  hourly(column: string): Float64Array;
}

/** A column computed in the worker from a row's own values; `compute` is pure and never throws. */
export interface DerivedColumn {
  column: string;
  /** `time` gives epoch ms. */
  kind: 'number' | 'text' | 'time';
  unit?: string;
  compute(input: DerivationInput): number | string;
}

/** History that is kept beside the table for derived columns: hourly means of some columns. */
export interface HistoryWindow {
  columns: readonly string[];
  hours: number;
}

/** One feed. `id` is also the id of its table and is unique over all sectors. */
export interface FeedSpec extends Cadence {
  id: string;
  /** Logical source of the deployment, e.g. `broker`, `alerts`. */
  source: string;
  title: LocalizedText;
  /** Entity type in the standard's own vocabulary, e.g. `TrafficFlowObserved`. */
  entityType: string;
  /** Server-side filter in the NGSI-LD query language, where rows of one type serve several feeds. */
  query?: string;
  geometry: GeometryKind;
  /** Attribute that carries the geometry, where the standard has no place of its own for it; default `location`. */
  geometryAttribute?: string;
  /** Attribute that identifies a row, where the standard has no identifier of its own. */
  idAttribute?: string;
  /** Attribute with the phenomenon time, where the standard itself names none. */
  observedAttribute?: string;
  /** How standards other than NGSI-LD name this feed's attributes. */
  mappings?: Readonly<Partial<Record<ConnectorId, FeedMapping>>>;
  columns: readonly ColumnMapping[];
  history?: HistoryWindow;
  derived?: readonly DerivedColumn[];
  rollups: readonly RollupSpec[];
}

/** Checks the shape of a sector's feeds at compile time and returns them unchanged. */
export function defineFeeds(feeds: readonly FeedSpec[]): readonly FeedSpec[] {
  return feeds;
}
