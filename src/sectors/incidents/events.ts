// Incidents as a list of events, and which of them are open.
import type { EventListSpec } from '#kernel/sector/sector.ts';
import { OPEN_STATUSES } from './incident-rules.ts';

/** Rows that still need somebody. */
export const IS_OPEN = [{ column: 'status', op: 'in', value: OPEN_STATUSES }] as const;

/** Incidents as faces list them; the due time shown is that of an incident nobody has answered yet. */
export const incidentEvents: EventListSpec = {
  feed: 'incidents',
  titleColumn: 'name',
  placeColumn: 'place',
  severityColumn: 'severity',
  startedColumn: 'issuedAt',
  statusColumn: 'status',
  ownerColumn: 'responsibleUnit',
  dueColumn: 'awaitedBy',
  open: IS_OPEN,
};
