// The long weekend of 30 April 2026: the roads to the sea fill, and two crashes close lanes at the worst hours.
import { HOUR_MS } from '../province/calendar/local-time.ts';
import { hump } from '../province/noise/curves.ts';
import type { Story, StoryIncident } from '../province/story-contract.ts';

const at = (iso: string) => Date.parse(`2026-${iso}:00+07:00`);

/** Extra trips as shares of the ordinary Friday peak: [centre, spread in hours, height]. */
const OUTBOUND = [
  [at('04-29T18:30'), 2.2, 0.5],
  [at('04-30T08:30'), 2.4, 0.75],
  [at('05-01T08:00'), 2, 0.4],
] as const;
const HOMEBOUND = [
  [at('05-02T16:30'), 2.5, 0.45],
  [at('05-03T15:30'), 3.2, 0.85],
] as const;

const sumOf = (waves: readonly (readonly [number, number, number])[], tMs: number) =>
  waves.reduce(
    (sum, [centreMs, hours, height]) => sum + height * hump((tMs - centreMs) / HOUR_MS, 0, hours),
    0,
  );

const incidents: readonly StoryIncident[] = [
  {
    id: 'jam-ql51-out',
    kindId: 'collision',
    severity: 'high',
    atMs: at('04-30T08:05'),
    lon: 107.093,
    lat: 10.511,
    roadRef: 'QL51',
    blockedLaneShare: 0.67,
    durationMinutes: 95,
  },
  {
    id: 'jam-ct28-out',
    kindId: 'collision',
    severity: 'high',
    atMs: at('04-30T09:20'),
    lon: 107.12,
    lat: 10.6,
    roadRef: 'CT.28',
    blockedLaneShare: 0.5,
    durationMinutes: 60,
  },
  {
    id: 'jam-ql51-home',
    kindId: 'breakdown',
    severity: 'medium',
    atMs: at('05-03T16:10'),
    lon: 107.14,
    lat: 10.501,
    roadRef: 'QL51',
    seaward: false,
    blockedLaneShare: 0.5,
    durationMinutes: 70,
  },
];

/** The holiday jam; played from the eve of the holiday. */
export const holidayJam: Story = {
  id: 'holiday-jam',
  title: { vi: 'Kẹt xe dịp lễ 30/4', en: 'Holiday jam, 30 April' },
  summary: {
    vi: 'Bốn ngày nghỉ lễ 2026: dòng xe về biển, tai nạn trên QL51 và cao tốc, chiều 3/5 quay về.',
    en: 'The four free days of 2026: traffic to the sea, crashes on QL51 and the expressway, the return on 3 May.',
  },
  startsAt: '2026-04-29T12:00:00+07:00',
  endsAt: '2026-05-04T00:00:00+07:00',
  always: false,
  overlays: {
    beachTrips: (tMs) => ({ outbound: sumOf(OUTBOUND, tMs), homebound: sumOf(HOMEBOUND, tMs) }),
    incidents,
  },
};
