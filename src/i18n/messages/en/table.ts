// The data table.
import type { Messages } from '../vi.ts';

/** English texts. */
export const table: Messages['table'] = {
  caption: '{{title}}: {{rows}} rows',
  sortAscending: 'Sort by {{column}}, ascending',
  sortDescending: 'Sort by {{column}}, descending',
  sortNone: 'Remove sorting',
  id: 'Entity id',
  observedAt: 'Phenomenon time',
  quality: 'Quality',
  empty: 'There are no rows.',
  emptyHint: 'The source has sent no objects, or none matches the filter.',
  keyboard: 'Use the arrow keys, Home, End, Page Up and Page Down to move; Enter to select.',
  selected: 'Selected',
};
