// Environment: air, surface water, reservoirs and rivers, weather, the warnings about them, forests, waste and land.
import { defineSector } from '#kernel/sector/sector.ts';
import { airKpis } from './air/air-kpis.ts';
import { airLayers } from './air/air-layers.ts';
import { forestKpis, forestLayers } from './forests/forest-view.ts';
import { head } from './head.ts';
import { reportKpis, reportLayers } from './reports/report-view.ts';
import { warningEvents, warningKpis, warningLayers } from './warnings/warning-view.ts';
import { waterKpis } from './water/water-kpis.ts';
import { waterLayers } from './water/water-layers.ts';
import { weatherKpis } from './weather/weather-kpis.ts';
import { weatherLayers } from './weather/weather-layers.ts';

/** The environment sector. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis: [...airKpis, ...waterKpis, ...weatherKpis, ...warningKpis, ...forestKpis, ...reportKpis],
  layers: [
    ...warningLayers,
    ...waterLayers,
    ...weatherLayers,
    ...airLayers,
    ...forestLayers,
    ...reportLayers,
  ],
  events: [warningEvents],
  panels: [
    {
      id: 'environment.air-quality',
      title: { vi: 'Chất lượng không khí theo trạm', en: 'Air quality by station' },
      load: () => import('./air/air-panel.tsx'),
    },
    {
      id: 'environment.reservoirs-and-rivers',
      title: { vi: 'Hồ chứa và mực nước sông', en: 'Reservoirs and river levels' },
      load: () => import('./water/water-panel.tsx'),
    },
    {
      id: 'environment.land-and-waste',
      title: { vi: 'Cháy rừng và chất thải', en: 'Forest fire and waste' },
      load: () => import('./reports/land-and-waste-panel.tsx'),
    },
  ],
  shows: {
    wall: ['environment.warnings-active', 'environment.aqi-worst', 'environment.reservoir-storage'],
    leader: [
      'environment.aqi-worst',
      'environment.reservoir-storage',
      'environment.stations-over-alarm',
      'environment.warnings-active',
      'environment.fire-danger',
      'environment.waste-collected',
    ],
  },
});
