// Every kind of incident of the province.
import type { IncidentKind } from './incident-kind.ts';
import { natureIncidents } from './nature-incidents.ts';
import { roadIncidents } from './road-incidents.ts';
import { safetyIncidents } from './safety-incidents.ts';

/** Every kind; the whole parts of the daily rates sum to more than 40, so no day has fewer incidents. */
export const INCIDENT_KINDS: readonly IncidentKind[] = [
  ...roadIncidents,
  ...natureIncidents,
  ...safetyIncidents,
];

/** The kind with an id. */
export function incidentKind(id: string): IncidentKind {
  const kind = INCIDENT_KINDS.find((one) => one.id === id);
  if (!kind) throw new RangeError(`unknown incident kind ${id}`);
  return kind;
}
