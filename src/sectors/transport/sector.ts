// Transport: traffic on the province's roads and through its gates, buses, works, ships, ports and road safety.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The transport sector. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [],
  panels: [
    {
      id: 'transport.roads',
      title: { vi: 'Tình hình theo tuyến đường', en: 'State of the roads' },
      load: () => import('./roads/roads-panel.tsx'),
    },
    {
      id: 'transport.ports',
      title: { vi: 'Cảng Cái Mép – Thị Vải', en: 'Ports of Cái Mép – Thị Vải' },
      load: () => import('./ports/ports-panel.tsx'),
    },
  ],
  shows: {
    wall: ['transport.speed-ratio', 'transport.jammed-km'],
    leader: [
      'transport.speed-ratio',
      'transport.jammed-km',
      'transport.accidents',
      'transport.buses-on-time',
      'transport.port-containers',
      'transport.berth-occupancy',
    ],
  },
});
