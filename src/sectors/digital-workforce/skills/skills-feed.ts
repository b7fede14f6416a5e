// What units state every month: officials trained, certified and at work with it; community teams; online learners.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { countColumns, MONTHLY, percentOf, shareOf, total, UNIT_COLUMNS } from '../unit-columns.ts';

/** The feed of digital skills. */
export const skillsFeed: FeedSpec = {
  ...MONTHLY,
  id: 'digital-skills',
  title: { vi: 'Kỹ năng số theo đơn vị', en: 'Digital skills by unit' },
  entityType: 'DigitalSkillsReport',
  geometry: 'none',
  columns: [
    ...UNIT_COLUMNS,
    ...countColumns('{person}', [
      'officials',
      'officialsTrained',
      'officialsCertified',
      'officialsWorking',
      'teamMembers',
      'peopleGuided',
      'coursesStarted',
      'coursesCompleted',
    ]),
    ...countColumns('{count}', ['communityTeams', 'teamsActive']),
  ],
  derived: [
    {
      column: 'trainedShare',
      kind: 'number',
      unit: '%',
      compute: (row) => percentOf(row, 'officialsTrained', 'officials'),
    },
  ],
  rollups: [
    shareOf('trained-share', 'officialsTrained', 'officials'),
    shareOf('certified-share', 'officialsCertified', 'officials'),
    total('community-teams', '{count}', 'communityTeams'),
    total('team-members', '{person}', 'teamMembers'),
    total('people-guided', '{person}', 'peopleGuided'),
    total('mooc-learners', '{person}', 'coursesStarted'),
  ],
};
