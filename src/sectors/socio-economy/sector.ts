// The economy and society at a glance: growth, the budget, public investment, trade, prices, enterprises.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The sector of the economy. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [],
  panels: [
    {
      id: 'socio-economy.budget',
      title: { vi: 'Thu ngân sách và đầu tư công', en: 'Revenue and public investment' },
      load: () => import('./budget/budget-panel.tsx'),
    },
  ],
  shows: {
    wall: ['socio-economy.revenue-pace', 'socio-economy.disbursement-pace'],
    leader: [
      'socio-economy.grdp-growth-without-oil',
      'socio-economy.revenue-pace',
      'socio-economy.disbursement-pace',
      'socio-economy.export-growth',
      'socio-economy.cpi-year',
      'socio-economy.new-enterprises-year-to-date',
    ],
  },
});
