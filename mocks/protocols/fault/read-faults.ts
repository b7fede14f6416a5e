// Reads faults as a URL or a command line names them: `source:kind` or `source:kind:value`, e.g. `alerts:slow:8000`.
import type { Fault } from './fault.ts';
import { createFault, isFaultKind, isFaultValue } from './fault-catalogue.ts';

/** What was understood, and the texts that were not. */
export interface ReadFaults {
  /** By source id; of two faults of one source the later holds. */
  faults: Readonly<Record<string, Fault>>;
  refused: readonly string[];
}

/** Reads the texts for the sources that exist; what names no source, no fault or no value that the fault takes is refused. */
export function readFaults(
  texts: readonly string[],
  sourceIds: readonly string[],
  nowMs: number,
): ReadFaults {
  const faults: Record<string, Fault> = {};
  const refused: string[] = [];
  for (const text of texts) {
    const fault = readFault(text, sourceIds, nowMs);
    if (fault) faults[fault.sourceId] = fault.fault;
    else refused.push(text);
  }
  return { faults, refused };
}

function readFault(
  text: string,
  sourceIds: readonly string[],
  nowMs: number,
): { sourceId: string; fault: Fault } | null {
  const [sourceId = '', kind = '', value, ...rest] = text.split(':');
  if (rest.length > 0 || !sourceIds.includes(sourceId) || !isFaultKind(kind)) return null;
  if (value === undefined) return { sourceId, fault: createFault(kind, nowMs) };
  if (!/^-?\d{1,12}$/.test(value) || !isFaultValue(kind, Number(value))) return null;
  return { sourceId, fault: createFault(kind, nowMs, Number(value)) };
}
