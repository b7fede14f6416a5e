// Bodies of the standards that know the present only: our own, captured ones, and what the simulated province answers.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { ownFiles, payloadFiles } from '../../contract/payload-files.ts';

/** Bodies small enough that a thousand of them take seconds. */
const LONGEST_BYTES = 30_000;

/** The bodies of a collection. */
export function snapshotCorpus(collection: string): Uint8Array[] {
  return [...ownFiles(collection), ...(payloadFiles(collection) ?? [])]
    .map(({ bytes }) => bytes)
    .filter((bytes) => bytes.length <= LONGEST_BYTES);
}

/** A feed that reads a few numbers, texts and times by name; what it does not name becomes columns of its own. */
export function probeFeed(
  geometry: FeedSpec['geometry'],
  names: { numbers?: readonly string[]; texts?: readonly string[]; times?: readonly string[] },
): FeedSpec {
  return {
    id: 'probe',
    source: 'broker',
    title: { vi: 'Thử', en: 'Probe' },
    entityType: '',
    geometry,
    cadenceMs: 60_000,
    pollMs: 60_000,
    columns: [
      ...(names.numbers ?? []).map((attribute) => ({
        column: attribute,
        kind: 'number' as const,
        attribute,
        unit: '1',
      })),
      ...(names.texts ?? []).map((attribute) => ({ column: attribute, kind: 'text' as const, attribute })),
      ...(names.times ?? []).map((attribute) => ({ column: attribute, kind: 'time' as const, attribute })),
    ],
    rollups: [],
  };
}
