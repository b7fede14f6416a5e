// Road works as Open511 events.
import { isoSecond } from '../../province/entity-attributes.ts';
import { localDate, localDay } from '../../province/calendar/local-time.ts';
import type { WorldEntity } from '../../province/world-contract.ts';
import { roadWorkFacts, type RoadWorkFacts } from '../road-work-facts.ts';

const JURISDICTION = 'brvt.example.vn';

/** One event as JSON has it; XML is written from the same. */
export interface Open511Event {
  id: string;
  url: string;
  jurisdiction_url: string;
  status: 'ACTIVE' | 'ARCHIVED';
  headline: string;
  description: string;
  event_type: 'CONSTRUCTION';
  severity: 'MINOR' | 'MODERATE' | 'MAJOR';
  created: string;
  updated: string;
  schedule: {
    intervals?: string[];
    recurring_schedules?: {
      start_date: string;
      end_date: string;
      daily_start_time: string;
      daily_end_time: string;
      days: number[];
    }[];
  };
  roads: { name: string; direction: string; state: string; lanes_open: number; lanes_closed: number }[];
  geography: { type: 'LineString'; coordinates: [number, number][] };
}

const STATES: Readonly<Record<RoadWorkFacts['disposition'], string>> = {
  roadClosed: 'CLOSED',
  laneReduction: 'SOME_LANES_CLOSED',
  alternatingTraffic: 'SINGLE_LANE_ALTERNATING',
  laneShift: 'ALL_LANES_OPEN',
};
const SEVERITIES: Readonly<Record<RoadWorkFacts['disposition'], Open511Event['severity']>> = {
  roadClosed: 'MAJOR',
  laneReduction: 'MODERATE',
  alternatingTraffic: 'MODERATE',
  laneShift: 'MINOR',
};

/** The event of a CityWork. */
export function writeEvent(entity: WorldEntity): Open511Event {
  const work = roadWorkFacts(entity);
  return {
    id: `${JURISDICTION}/${work.localId}`,
    url: `https://${JURISDICTION}/api/events/${JURISDICTION}/${work.localId}`,
    jurisdiction_url: `https://${JURISDICTION}/api/jurisdiction`,
    status: work.state === 'closed' ? 'ARCHIVED' : 'ACTIVE',
    headline: work.name,
    description: work.description,
    event_type: 'CONSTRUCTION',
    severity: SEVERITIES[work.disposition],
    created: isoSecond(work.createdMs),
    updated: isoSecond(work.updatedMs),
    schedule: scheduleOf(work),
    roads: [
      {
        name: work.road,
        direction: 'NONE',
        state: STATES[work.disposition],
        lanes_open: work.lanesTotal - work.lanesClosed,
        lanes_closed: work.lanesClosed,
      },
    ],
    geography: { type: 'LineString', coordinates: work.coordinates },
  };
}

function scheduleOf({ hours, startMs, endMs }: RoadWorkFacts): Open511Event['schedule'] {
  if (!hours) return { intervals: [`${isoSecond(startMs)}/${isoSecond(endMs)}`] };
  const [opens, closes] = hours;
  // Hours that pass midnight belong to the day on which they begin.
  const lastDay = localDay(endMs) - (closes <= opens ? 1 : 0);
  return {
    recurring_schedules: [
      {
        start_date: dateText(localDay(startMs)),
        end_date: dateText(lastDay),
        daily_start_time: opens,
        daily_end_time: closes,
        days: [1, 2, 3, 4, 5, 6, 7],
      },
    ],
  };
}

function dateText(day: number): string {
  const { year, month, date } = localDate(day);
  return [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}
