// What a sector says of itself to whoever asks: names of its columns, what its figures mean and what they rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';

/** How a column is named and written. Key of `metrics`: `<feed id>.<column>`; what a layer of hexagons counts or adds up in a cell: `<layer id>.<column>`. */
export interface MetricSpec {
  title: LocalizedText;
  /** UCUM unit of the column; texts have none. */
  unit?: string;
  /** Decimal places that the datum deserves. */
  digits?: number;
  /** Words for coded or enumerated values, by value. */
  words?: Readonly<Record<string, LocalizedText>>;
  /** Attributes that a reader rarely needs come last, folded. */
  secondary?: boolean;
}

/** A published value to compare with; never shown without its period, basis and source. */
export interface KpiReference {
  /** In the KPI's unit. */
  value: number;
  /** E.g. “2024”, “9 tháng/2025”. */
  period: LocalizedText;
  /** What was counted over what, e.g. “trừ dầu khí”. */
  basis: LocalizedText;
  /** Address of the publication. */
  source: string;
}

/** What a target rests on. */
export interface KpiTargetBasis {
  basis: LocalizedText;
  /** The decision or plan that sets it, with number and date. */
  document?: LocalizedText;
  /** Local date `YYYY-MM-DD` by which it is to be reached. */
  due?: string;
}

/** What stands behind one figure. */
export interface KpiAbout {
  /** What is counted over what, in one sentence. */
  definition: LocalizedText;
  /** Where the formula or limit comes from. */
  source?: LocalizedText;
  target?: KpiTargetBasis;
  references?: readonly KpiReference[];
}

/** The lazy half of a sector: `about.ts` exports it as `about`. */
export interface SectorAbout {
  metrics: Readonly<Record<string, MetricSpec>>;
  /** By KPI id, each KPI once. */
  kpis: Readonly<Record<string, KpiAbout>>;
}

/** Checks the shape at compile time and returns it unchanged. */
export function defineAbout(about: SectorAbout): SectorAbout {
  return about;
}
