// Grave incidents as faces list them: by kind and agency; which system it is stays with those who mend it.
import type { EventListSpec } from '#kernel/sector/sector.ts';
import { SEVERITY } from '#kernel/severity.ts';
import { OPEN_STATUSES } from './incident-rules.ts';

/** Open incidents of high and critical severity. */
export const graveEvents: EventListSpec = {
  feed: 'security-incidents',
  titleColumn: 'name',
  placeColumn: 'agency',
  severityColumn: 'severity',
  startedColumn: 'detectedAt',
  statusColumn: 'status',
  dueColumn: 'awaitedBy',
  open: [
    { column: 'status', op: 'in', value: OPEN_STATUSES },
    { column: 'severity', op: '>=', value: SEVERITY.high },
  ],
};
