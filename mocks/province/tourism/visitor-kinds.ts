// Figures of visitors: what is counted hour by hour today, and what lodging software and the province state by day, month and year.
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { HOUR_MS, localDay, localHour } from '../calendar/local-time.ts';
import { bilingual, dateTime, measured, property, urn } from '../entity-attributes.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { smoothStep } from '../noise/curves.ts';
import { hashText } from '../noise/hash.ts';
import { createReportingKind } from '../reporting-kind.ts';
import { createStatisticKind, type StatisticPeriod } from '../statistics/statistic-kind.ts';
import type { EntityKind, WorldAttribute } from '../world-contract.ts';
import { arrivedBy, leftBy } from './visitor-calendar.ts';
import type { Destination, VisitorDay, VisitorFlow } from './visitor-flow.ts';

interface UnitSite {
  id: string;
  stream: number;
  fixed: Record<string, WorldAttribute>;
  destination: Destination;
}

function unitSite(type: string, destination: Destination): UnitSite {
  const { code, name } = destination.unit;
  return {
    id: urn(type, code),
    stream: hashText(`${type}/${code}`),
    destination,
    fixed: {
      name: bilingual(name),
      areaServed: property(code),
      dataProvider: property('Mô phỏng'),
    },
  };
}

/** Visitors since local midnight and those present now, every hour, by unit: own type `VisitorCount`. */
export function createVisitorCountKind(flow: VisitorFlow): EntityKind {
  return createReportingKind<UnitSite>({
    type: 'VisitorCount',
    cadenceMs: HOUR_MS,
    outagesPerDay: 0.02,
    sites: () => flow.destinations.map((destination) => unitSite('VisitorCount', destination)),
    observe({ destination }, reportMs) {
      const [day, hour] = [localDay(reportMs), localHour(reportMs)];
      const today = flow.dayOf(destination, day);
      const before = flow.dayOf(destination, day - 1);
      const tripping = (today.visitors - today.overnight) * (arrivedBy(hour) - leftBy(hour) * arrivedBy(23));
      const housed = before.roomsSold + (today.roomsSold - before.roomsSold) * smoothStep(hour, 10, 16);
      return {
        dateObserved: dateTime(reportMs),
        visitorsToday: measured(today.visitors * arrivedBy(hour), '{visit}', reportMs, 0),
        visitorsPresent: measured(Math.max(0, tripping) + 2.1 * housed, 'IE', reportMs, 0),
      };
    },
  });
}

/** Sums of a period's days. */
function sumDays(flow: VisitorFlow, destination: Destination, { startMs, endMs }: StatisticPeriod) {
  const sum = { visitors: 0, overnight: 0, foreign: 0, roomsSold: 0, revenue: 0, roomNights: 0 };
  for (let day = localDay(startMs); day < localDay(endMs); day += 1) {
    const one: VisitorDay = flow.dayOf(destination, day);
    sum.visitors += one.visitors;
    sum.overnight += one.overnight;
    sum.foreign += one.foreign;
    sum.roomsSold += one.roomsSold;
    sum.revenue += one.revenue;
    sum.roomNights += destination.rooms;
  }
  return sum;
}

function createPeriodKind(
  flow: VisitorFlow,
  type: string,
  period: CalendarPeriod,
  missingShare: number,
): EntityKind {
  const sumOf = createBoundedCache(4000, (key: string) => {
    const [code = '', start, end] = key.split('/');
    const destination = flow.destinationOf(code);
    return destination && sumDays(flow, destination, { startMs: Number(start), endMs: Number(end) });
  });
  return createStatisticKind<UnitSite>({
    type,
    period,
    missingShare,
    sites: () => flow.destinations.map((destination) => unitSite(type, destination)),
    observe({ destination }, span) {
      const known = sumOf(`${destination.unit.code}/${span.startMs}/${span.endMs}`);
      const sum = known ?? sumDays(flow, destination, span);
      const figure = (value: number, code: string, digits = 0) => measured(value, code, span.endMs, digits);
      return {
        visitors: figure(sum.visitors, '{visit}'),
        overnightGuests: figure(sum.overnight, '{visit}'),
        internationalVisitors: figure(sum.foreign, '{visit}'),
        roomNightsAvailable: figure(sum.roomNights, 'ROM'),
        roomNightsSold: figure(sum.roomsSold, 'ROM'),
        revenue: figure(sum.revenue, '10*9.VND', 2),
      };
    },
  });
}

/** What is stated for each day, month and year: own types, one entity a unit. */
export function createVisitorStatisticKinds(flow: VisitorFlow): EntityKind[] {
  return [
    createPeriodKind(flow, 'TourismDailyStatistics', 'day', 0.03),
    createPeriodKind(flow, 'TourismMonthlyStatistics', 'month', 0.03),
    createPeriodKind(flow, 'TourismYearlyStatistics', 'year', 0),
  ];
}
