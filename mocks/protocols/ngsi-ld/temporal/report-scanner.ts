// Looks at entities instant by instant and hands out each report of each attribute once.
import type { EntityKind, WorldAttribute } from '../../../province/world-contract.ts';

/** An entity whose history is asked. */
export interface Subject {
  kind: EntityKind;
  id: string;
}

/** An attribute as it was reported at one instant. */
export type Report = WorldAttribute & { observedAtMs: number };

/**
 * Receives the reports; `subject` is the index of the entity. Without a report the attribute of a register was seen,
 * and its report in the interval comes at its own instant.
 */
export type ReportSink = (subject: number, name: string, report: Report | undefined) => void;

/** A stateful reader of reports within [fromMs, toMs). Attributes without observedAt have no history. */
export interface ReportScanner {
  /** Hands out what is new of these subjects; instants must only ascend or only descend. Returns the states read. */
  look(atMs: number, subjects: readonly number[]): number;
}

/** Creates a scanner over some entities and the attributes that `wants` accepts. */
export function createReportScanner(
  subjects: readonly Subject[],
  [fromMs, toMs]: readonly [number, number],
  wants: (name: string) => boolean,
  sink: ReportSink,
): ReportScanner {
  const lastSeen = subjects.map(() => new Map<string, number>());
  return {
    look(atMs, indices) {
      for (const subject of indices) {
        const { kind, id } = subjects[subject]!;
        const attributes = readReports(kind, id, atMs);
        if (attributes === undefined) continue;
        const seen = lastSeen[subject]!;
        for (const name in attributes) {
          const attribute = attributes[name]!;
          const { observedAtMs } = attribute;
          if (observedAtMs === undefined || observedAtMs < fromMs || observedAtMs >= toMs) continue;
          if (!wants(name) || seen.get(name) === observedAtMs) continue;
          if (kind.changesBetween && observedAtMs !== atMs) {
            sink(subject, name, undefined);
            continue;
          }
          seen.set(name, observedAtMs);
          sink(subject, name, attribute as Report);
        }
      }
      return indices.length;
    },
  };
}

/** The attributes that may have reports. */
function readReports(kind: EntityKind, id: string, atMs: number): Record<string, WorldAttribute> | undefined {
  return kind.reportsOf ? kind.reportsOf(id, atMs) : kind.get(id, atMs)?.attributes;
}
