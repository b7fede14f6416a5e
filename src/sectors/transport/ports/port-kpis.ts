// The key performance indicators of ports.
import type { KpiSpec } from '#kernel/sector/sector.ts';

const of = (feed: string, name: string, kpi: Omit<KpiSpec, 'id' | 'feed' | 'unitColumn'>): KpiSpec => ({
  id: `transport.${name}`,
  feed,
  unitColumn: 'unitCode',
  ...kpi,
});

/** KPIs of ports, most telling first. */
export const portKpis: readonly KpiSpec[] = [
  of('port-throughput', 'port-cargo', {
    title: { vi: 'Hàng qua cảng trong tháng', en: 'Cargo through ports in the month' },
    unit: 'Mt',
    digits: 2,
    direction: 'neutral',
    period: 'month',
    flow: true,
  }),
  of('port-throughput', 'port-containers', {
    title: { vi: 'Container qua cảng trong tháng', en: 'Containers through ports in the month' },
    unit: '{TEU}',
    digits: 0,
    direction: 'neutral',
    period: 'month',
    flow: true,
  }),
  of('port-throughput', 'port-calls', {
    title: { vi: 'Lượt tàu rời cảng trong tháng', en: 'Ship calls in the month' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    period: 'month',
    flow: true,
  }),
  of('port-terminals', 'berth-occupancy', {
    title: { vi: 'Cầu cảng đang có tàu', en: 'Berths occupied' },
    unit: '%',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 75, high: 85, critical: 95 },
  }),
  of('port-terminals', 'ships-waiting-berth', {
    title: { vi: 'Tàu chờ vào cầu', en: 'Ships waiting for a berth' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 12, high: 18, critical: 25 },
  }),
  of('port-calls', 'port-wait-h', {
    title: { vi: 'Thời gian chờ cầu trung vị', en: 'Median wait for a berth' },
    unit: 'h',
    digits: 1,
    direction: 'down',
    thresholds: { medium: 12, high: 18, critical: 36 },
  }),
  of('port-calls', 'port-calls-expected', {
    title: { vi: 'Tàu sắp đến trong 3 ngày', en: 'Calls expected within 3 days' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
];
