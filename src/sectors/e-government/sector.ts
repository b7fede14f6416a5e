// E-government: public services from submission to result, the indices that judge them, documents and petitions.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The e-government sector. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [],
  panels: [
    {
      id: 'e-government.services',
      title: { vi: 'Dịch vụ công từ nộp hồ sơ đến kết quả', en: 'Public services from submission to result' },
      load: () => import('./services/services-panel.tsx'),
    },
    {
      id: 'e-government.indices',
      title: { vi: 'Chỉ số xếp hạng cấp tỉnh', en: 'Indices of the provinces' },
      load: () => import('./national/indices-panel.tsx'),
    },
  ],
  shows: {
    wall: ['e-government.on-time-share', 'e-government.full-online-share'],
    leader: [
      'e-government.index-766',
      'e-government.on-time-share',
      'e-government.full-online-share',
      'e-government.overdue-share',
      'e-government.satisfied-share',
      'e-government.petitions-on-time-share',
    ],
  },
});
