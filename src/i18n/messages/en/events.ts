// Event lists: incidents and warnings.
import type { Messages } from '../vi.ts';

/** English texts. */
export const events: Messages['events'] = {
  sinceTime: 'since {{time}}',
  dueIn: 'Due in {{age}}',
  overdue: 'Overdue by {{age}}',
  noOwner: 'Not assigned',
  noPlace: 'Place unknown',
  untitled: 'Untitled',
  isNew: 'New',
  empty: 'There are no open events.',
  morePlaces: 'and {{count}} more places',
  more: '{{count}} more events',
  announceOne: 'New event, severity {{severity}}: {{title}}.',
  announceMany: '{{count}} new events, highest severity {{severity}}: {{title}}.',
};
