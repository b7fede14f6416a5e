// The map layers of the digital workforce: community teams by unit, digital workers by unit, where courses take place.
import type { LayerSpec } from '#kernel/sector/sector.ts';

const UNIT_LAYER = {
  kind: 'units',
  order: 4,
  visible: false,
  opacity: 0.75,
  size: { range: [1, 1] },
  card: ['value'],
  titleColumn: 'name',
} as const;

/** Layers of the digital workforce. */
export const layers: readonly LayerSpec[] = [
  {
    ...UNIT_LAYER,
    id: 'digital-workforce.teams-by-unit',
    title: { vi: 'Tổ công nghệ số cộng đồng theo đơn vị', en: 'Community digital teams by unit' },
    feed: 'digital-skills',
    kpi: 'digital-workforce.community-teams',
    color: {
      column: 'value',
      ramp: 'sequential',
      domain: [0, 40],
      words: [
        { vi: 'Chưa có tổ', en: 'No team' },
        { vi: 'Từ 40 tổ', en: '40 teams or more' },
      ],
    },
  },
  {
    ...UNIT_LAYER,
    id: 'digital-workforce.workers-by-unit',
    title: { vi: 'Nhân lực số trên 1.000 lao động theo đơn vị', en: 'Digital workers per 1,000 by unit' },
    feed: 'digital-labour',
    kpi: 'digital-workforce.workers-per-1000',
    color: {
      column: 'value',
      ramp: 'sequential',
      domain: [0, 24],
      words: [
        { vi: '0 trên 1.000', en: '0 per 1,000' },
        { vi: 'Từ 24 trên 1.000', en: '24 per 1,000 or more' },
      ],
    },
  },
  {
    id: 'digital-workforce.courses',
    title: { vi: 'Nơi mở lớp đào tạo', en: 'Training places' },
    feed: 'training-courses',
    kind: 'points',
    order: 64,
    visible: false,
    opacity: 0.95,
    where: [{ column: 'state', op: 'in', value: ['open', 'running'] }],
    color: {
      column: 'seatsTaken',
      ramp: 'sequential',
      domain: [0, 100],
      words: [
        { vi: 'Chưa có học viên', en: 'Nobody yet' },
        { vi: 'Từ 100 học viên', en: '100 learners or more' },
      ],
    },
    size: { column: 'seats', domain: [0, 100], range: [5, 14], scale: 'sqrt' },
    card: ['state', 'startsAt', 'endsAt', 'seats', 'seatsTaken', 'audience', 'place'],
    titleColumn: 'name',
  },
];
