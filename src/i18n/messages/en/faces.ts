// Names of the three faces, what each is for, and the headings that only they use.
import type { Messages } from '../vi.ts';

/** English texts. */
export const faces: Messages['faces'] = {
  wall: {
    title: 'Wall',
    about:
      'The overview for the control room: map, figures, incidents and feed health, legible from a distance.',
    kpis: 'Key figures',
    incidents: 'Incidents and warnings',
    health: 'Feed health',
    moreKpis: '{{count}} more figures',
  },
  leader: {
    title: 'Leader',
    about: 'The figures of each sector against their targets, with trend and basis.',
    needsYou: 'What needs you',
    nothingNeedsYou: 'Nothing needs your decision at present.',
    trend: 'Course',
    byUnit: 'By administrative unit',
    why: 'Why this number',
  },
  analyst: {
    title: 'Analyst',
    about: 'Map layers, object details, data tables and replay.',
    left: 'Layers',
    right: 'Inspector',
    table: 'Data table',
    allRows: 'Show all rows',
    onlyDrawn: 'Only rows on the map',
    chooseTable: 'Choose a table',
    closeTable: 'Close the data table',
  },
  connect: {
    title: 'Connect a source',
    about: 'Probe a data source, map it, try it and take the configuration.',
  },
  brief: {
    title: 'Brief',
  },
  switch: 'Screens',
};
