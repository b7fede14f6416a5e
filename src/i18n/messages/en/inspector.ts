// The inspector and the hover card.
import type { Messages } from '../vi.ts';

/** English texts. */
export const inspector: Messages['inspector'] = {
  title: 'Inspector',
  nothing: 'Nothing is selected.',
  nothingHint: 'Select an object on the map, in a list or in a table.',
  gone: 'The source holds no {{id}} at the time on show.',
  id: 'Entity id',
  source: 'Source',
  observedAt: 'Phenomenon time',
  receivedAt: 'Received',
  age: 'Age',
  place: 'Place on the map',
  places: {
    moving: 'Estimated between two reports',
    held: 'Last estimate; the next report is overdue',
    reported: 'As reported',
  },
  quality: 'Quality',
  attributes: 'Attributes',
  more: 'More attributes',
  attribute: 'Attribute',
  value: 'Value',
  unit: 'Unit',
  history: 'Last 24 hours',
  noHistory: 'There is no history.',
  raw: 'Raw record',
  rawFetched: 'Fetched at {{time}}',
  rawTruncated: 'The record is {{size}} long; only its beginning is shown.',
  close: 'Close the inspector',
  showOnMap: 'Show on map',
};
