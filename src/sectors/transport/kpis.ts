// The key performance indicators of transport.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { busKpis } from './buses/bus-kpis.ts';
import { portKpis } from './ports/port-kpis.ts';
import { safetyKpis } from './safety/safety-kpis.ts';
import { vesselKpis } from './vessels/vessel-kpis.ts';
import { workKpis } from './works/work-kpis.ts';

/** KPIs of transport, most telling first. */
export const kpis: readonly KpiSpec[] = [
  {
    id: 'transport.speed-ratio',
    title: { vi: 'Tốc độ so với thông thoáng', en: 'Speed against free flow' },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'traffic-segments',
    unitColumn: 'unitCode',
    thresholds: { medium: 70, high: 55, critical: 40 },
    target: { value: 80 },
  },
  {
    id: 'transport.jammed-km',
    title: { vi: 'Chiều dài ùn tắc', en: 'Jammed length' },
    unit: 'km',
    digits: 1,
    direction: 'down',
    feed: 'traffic-segments',
    unitColumn: 'unitCode',
    // An ordinary weekday's rush jams 40 to 66 km, each direction by itself; limits begin above it, or they would speak every evening.
    thresholds: { medium: 70, high: 90, critical: 130 },
    target: { value: 5 },
  },
  {
    id: 'transport.vehicles-in',
    title: { vi: 'Xe vào tỉnh', en: 'Vehicles into the province' },
    unit: '{vehicle}/h',
    digits: 0,
    direction: 'neutral',
    feed: 'traffic-detectors',
    unitColumn: 'unitCode',
  },
  {
    id: 'transport.vehicles-out',
    title: { vi: 'Xe ra khỏi tỉnh', en: 'Vehicles out of the province' },
    unit: '{vehicle}/h',
    digits: 0,
    direction: 'neutral',
    feed: 'traffic-detectors',
    unitColumn: 'unitCode',
  },
  {
    id: 'transport.detectors-reporting',
    title: { vi: 'Điểm đếm đang gửi số liệu', en: 'Counters reporting' },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'traffic-detectors',
    unitColumn: 'unitCode',
    thresholds: { medium: 95, high: 85, critical: 70 },
    target: { value: 98 },
  },
  ...busKpis,
  ...workKpis,
  ...vesselKpis,
  ...portKpis,
  ...safetyKpis,
];
