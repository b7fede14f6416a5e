// The digital workforce: who is trained, who runs the systems, who helps citizens, who learns and who comes next.
import { defineSector } from '#kernel/sector/sector.ts';
import { head } from './head.ts';
import { kpis } from './kpis.ts';
import { layers } from './layers.ts';

/** The sector of the digital workforce. */
export const sector = defineSector({
  ...head,
  about: () => import('./about.ts'),
  kpis,
  layers,
  events: [],
  panels: [
    {
      id: 'digital-workforce.skills',
      title: { vi: 'Từ bồi dưỡng đến làm việc số', en: 'From training to digital work' },
      load: () => import('./skills/skills-panel.tsx'),
    },
    {
      id: 'digital-workforce.learning',
      title: { vi: 'Thực tập và lớp sắp mở', en: 'Interns and courses to come' },
      load: () => import('./courses/learning-panel.tsx'),
    },
  ],
  shows: {
    wall: ['digital-workforce.trained-share', 'digital-workforce.community-teams'],
    leader: [
      'digital-workforce.trained-share',
      'digital-workforce.agencies-staffed-share',
      'digital-workforce.security-experts',
      'digital-workforce.people-guided',
      'digital-workforce.interns-filled-share',
      'digital-workforce.workers-per-1000',
    ],
  },
});
