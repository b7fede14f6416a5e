// Telecommunications and digital infrastructure: is everybody connected, who covers the province, and what must be built next.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The telecommunications sector. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [],
  panels: [
    {
      id: 'telecom.lines',
      title: { vi: 'Kết nối của các cơ quan', en: 'Connections of the state bodies' },
      load: () => import('./network/lines-panel.tsx'),
    },
    {
      id: 'telecom.demand',
      title: { vi: 'Nhu cầu lưu trữ và băng thông', en: 'Demand for storage and bandwidth' },
      load: () => import('./demand/demand-panel.tsx'),
    },
  ],
  shows: {
    wall: ['telecom.lines-down', 'telecom.uptime'],
    leader: [
      'telecom.uptime',
      'telecom.lines-down',
      'telecom.masts-5g',
      'telecom.lgsp-success',
      'telecom.months-to-full',
      'telecom.bandwidth-needed',
    ],
  },
});
