// The key performance indicators of the buses.
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** Most telling first. */
export const busKpis: readonly KpiSpec[] = [
  {
    id: 'transport.buses-on-time',
    title: { vi: 'Xe buýt đúng giờ', en: 'Buses on time' },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'buses',
    // A state of the moment, not a mean of the day: half are late in an ordinary rush hour, seven of eight on the eve of a holiday.
    thresholds: { medium: 50, high: 10, critical: 2 },
    target: { value: 90 },
  },
  {
    id: 'transport.buses-in-service',
    title: { vi: 'Xe buýt đang chạy', en: 'Buses in service' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'buses',
  },
  {
    id: 'transport.bus-speed',
    title: { vi: 'Tốc độ xe buýt', en: 'Bus speed' },
    unit: 'km/h',
    digits: 0,
    direction: 'neutral',
    feed: 'buses',
  },
  {
    id: 'transport.buses-reporting',
    title: { vi: 'Xe buýt đang gửi vị trí', en: 'Buses reporting' },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'buses',
    thresholds: { medium: 90, high: 75, critical: 50 },
  },
];
