// Looks at entities instant by instant and hands out each report of each attribute once.
import type { EntityKind, WorldAttribute } from '../../../province/world-contract.ts';

/** An entity whose history is asked. */
export interface Subject {
  kind: EntityKind;
  id: string;
  /** Outside [from, to) it is known not to exist. */
  life?: readonly [number, number];
}

/** An attribute as it was reported at one instant. */
export type Report = WorldAttribute & { observedAtMs: number };

/** Receives the reports; `subject` is the index of the entity. */
export type ReportSink = (subject: number, name: string, report: Report) => void;

/** A stateful reader of reports within [fromMs, toMs). Attributes without observedAt have no history. */
export interface ReportScanner {
  /** Hands out what is new at the instant; instants must only ascend or only descend. Returns the states read. */
  look(atMs: number): number;
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
    look(atMs) {
      let read = 0;
      subjects.forEach(({ kind, id, life }, subject) => {
        if (life && (atMs < life[0] || atMs >= life[1])) return;
        read++;
        const entity = kind.get(id, atMs);
        if (entity === undefined) return;
        const seen = lastSeen[subject]!;
        for (const [name, attribute] of Object.entries(entity.attributes)) {
          const { observedAtMs } = attribute;
          if (observedAtMs === undefined || observedAtMs < fromMs || observedAtMs >= toMs) continue;
          if (!wants(name) || seen.get(name) === observedAtMs) continue;
          seen.set(name, observedAtMs);
          sink(subject, name, attribute as Report);
        }
      });
      return read;
    },
  };
}
