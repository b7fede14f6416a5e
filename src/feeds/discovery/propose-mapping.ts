// From what a source offers to the mapping of a feed: by names, kinds and units; a proposal that a person may change.
import type { Offer, OfferedAttribute } from '#kernel/feed/discovery.ts';
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { conversionBetween } from '#kernel/units.ts';
import { unitFromText } from '../mapping/unit-text.ts';
import { likeness, wordsOf } from './name-words.ts';

/** Less likeness than this is chance. */
const LEAST_LIKENESS = 0.34;

/** One column of a feed with the attribute that is proposed for it. */
export interface ProposedColumn {
  column: ColumnMapping;
  /** '' where nothing fits. */
  attribute: string;
  /** UCUM unit in which the source's values are taken; '' for what has none. */
  unit: string;
  /** True where the source named that unit itself; else it is an assumption that a person should confirm. */
  isUnitNamed: boolean;
}

/** A feed with its proposal; `fitness` orders feeds, greater is better. */
export interface MappingProposal {
  feedId: string;
  columns: readonly ProposedColumn[];
  fitness: number;
}

/** Proposals for every feed, best first. */
export function proposeMappings(offer: Offer, feeds: Iterable<FeedSpec>): MappingProposal[] {
  return [...feeds]
    .map((feed) => proposeMapping(offer, feed))
    .sort((one, other) => other.fitness - one.fitness);
}

/** The proposal for one feed: each attribute fills one column at most, the likest pairs first. */
export function proposeMapping(offer: Offer, feed: FeedSpec): MappingProposal {
  const pairs = feed.columns.flatMap((column) =>
    offer.attributes.flatMap((attribute) => {
      const score = scoreOf(column, attribute);
      return score < LEAST_LIKENESS ? [] : [{ column, attribute, score }];
    }),
  );
  pairs.sort((one, other) => other.score - one.score);
  const chosen = new Map<string, { attribute: OfferedAttribute; score: number }>();
  const taken = new Set<string>();
  for (const { column, attribute, score } of pairs) {
    const isTaken = taken.has(attribute.name) && column.attribute !== attribute.name;
    if (isTaken || chosen.has(column.column)) continue;
    chosen.set(column.column, { attribute, score });
    taken.add(attribute.name);
  }
  const columns = feed.columns.map((column) => proposedColumn(column, chosen.get(column.column)?.attribute));
  const total = [...chosen.values()].reduce((sum, { score, attribute }) => sum + score * attribute.share, 0);
  return {
    feedId: feed.id,
    columns,
    fitness: total / Math.sqrt(feed.columns.length) + typeFitness(offer, feed),
  };
}

/** The column filled by an attribute, or by none. */
export function proposedColumn(
  column: ColumnMapping,
  attribute: OfferedAttribute | undefined,
): ProposedColumn {
  if (!attribute) return { column, attribute: '', unit: '', isUnitNamed: false };
  const named = unitFromText(attribute.unit);
  const assumed = column.assumedUnit ?? column.unit ?? '';
  const isNumber = column.kind === 'number' && !column.codes;
  return {
    column,
    attribute: attribute.name,
    unit: isNumber ? (named ?? assumed) : '',
    isUnitNamed: named !== undefined,
  };
}

/** True when values of the attribute can become values of the column at all. */
export function canFill(column: ColumnMapping, attribute: OfferedAttribute): boolean {
  const { kind } = column;
  if (attribute.kind === 'geometry') return false;
  if (kind === 'time') return attribute.kind === 'time';
  if (kind === 'text') return attribute.kind !== 'time' || column.attribute === attribute.name;
  if (column.codes) return attribute.kind !== 'time';
  if (attribute.kind !== 'number') return false;
  const named = unitFromText(attribute.unit);
  return named === undefined || conversionBetween(named, column.unit ?? '1') !== undefined;
}

function scoreOf(column: ColumnMapping, attribute: OfferedAttribute): number {
  if (!canFill(column, attribute)) return 0;
  const [wanted = '', language] = column.attribute.split('@');
  // Its English text comes with the attribute itself, not from another one.
  if (language !== undefined)
    return wanted === attribute.name ? 0 : likenessOf(column.column, attribute.name, 0.9);
  if (wanted === attribute.name) return 2;
  return Math.max(likenessOf(wanted, attribute.name, 1), likenessOf(column.column, attribute.name, 0.95));
}

/** A dot leads into an object, or stands in the name itself (`PM2.5`). */
function likenessOf(wanted: string, offered: string, weight: number): number {
  const words = wordsOf(wanted);
  const last = wordsOf(offered.split('.').at(-1) ?? offered);
  return weight * Math.max(likeness(words, last), likeness(words, wordsOf(offered)));
}

function typeFitness({ entityType, geometry }: Offer, feed: FeedSpec): number {
  const names = feed.entityType.split(',').map((type) => likeness(wordsOf(type), wordsOf(entityType)));
  const canDraw =
    feed.geometry === 'none' ||
    geometry === feed.geometry ||
    (feed.geometry === 'point' && geometry !== 'none');
  return 2 * Math.max(0, ...names) + (canDraw ? 0.5 : -1);
}
