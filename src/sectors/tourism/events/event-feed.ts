// The register of festivals and events, from their announcement to a week after their end.
import type { DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import { daysUntil, STAGE, stageOf } from './event-rules.ts';

const stage = (row: DerivationInput) =>
  stageOf(row.text('state'), row.number('startsAt'), row.number('endsAt'), row.nowMs);

/** Festivals and events (own type, Event). */
export const eventFeed: FeedSpec = {
  id: 'tourism-events',
  source: 'broker',
  title: { vi: 'Lễ hội và sự kiện', en: 'Festivals and events' },
  entityType: 'Event',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 3_600_000,
  pollMs: 300_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'category', kind: 'text', attribute: 'category' },
    { column: 'state', kind: 'text', attribute: 'eventStatus' },
    { column: 'place', kind: 'text', attribute: 'address' },
    { column: 'place@en', kind: 'text', attribute: 'address@en' },
    { column: 'organizer', kind: 'text', attribute: 'organizer' },
    { column: 'organizer@en', kind: 'text', attribute: 'organizer@en' },
    { column: 'startsAt', kind: 'time', attribute: 'startDate' },
    { column: 'endsAt', kind: 'time', attribute: 'endDate' },
    { column: 'lunarDate', kind: 'text', attribute: 'lunarDate' },
    {
      column: 'expectedVisitors',
      kind: 'number',
      attribute: 'expectedVisitors',
      unit: '{visit}',
      range: [0, 2_000_000],
    },
    { column: 'areaServed', kind: 'text', attribute: 'areaServed' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
  ],
  derived: [
    { column: 'stage', kind: 'number', unit: '1', compute: stage },
    {
      column: 'daysUntil',
      kind: 'number',
      unit: 'd',
      compute: (row) => daysUntil(row.text('state'), row.number('startsAt'), row.nowMs),
    },
  ],
  rollups: [
    {
      kpi: 'tourism.events-open',
      unit: '{count}',
      where: [{ column: 'stage', op: '==', value: STAGE.ongoing }],
      method: { kind: 'countWhere' },
      includeStale: true,
    },
    {
      kpi: 'tourism.events-week',
      unit: '{count}',
      where: [{ column: 'stage', op: '==', value: STAGE.soon }],
      method: { kind: 'countWhere' },
      includeStale: true,
    },
  ],
};
