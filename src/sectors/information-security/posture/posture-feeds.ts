// Systems, watched machines and portals of the state bodies.
import type { ColumnMapping, DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import { DAY_MS } from '#kernel/time/local-time.ts';
import { availabilityOf, isApproved, portalStanding } from './posture-rules.ts';

const SEAT_COLUMNS: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'areaServed', kind: 'text', attribute: 'areaServed' },
  { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
];

const number = (column: string, unit: string, range: readonly [number, number]): ColumnMapping => ({
  column,
  kind: 'number',
  attribute: column,
  unit,
  range,
});

/** Information systems (own type, InformationSystem), looked over once a day. */
export const systemFeed: FeedSpec = {
  id: 'security-systems',
  source: 'broker',
  title: { vi: 'Hệ thống thông tin và cấp độ an toàn', en: 'Information systems and their levels' },
  entityType: 'InformationSystem',
  geometry: 'point',
  cadenceMs: DAY_MS,
  pollMs: 900_000,
  columns: [
    ...SEAT_COLUMNS,
    { column: 'agency', kind: 'text', attribute: 'agency' },
    { column: 'agency@en', kind: 'text', attribute: 'agency@en' },
    number('securityLevel', '1', [1, 5]),
    { column: 'approvalStatus', kind: 'text', attribute: 'approvalStatus' },
    number('protectionLayers', '1', [0, 4]),
    number('drillsLastYear', '{count}', [0, 100]),
    { column: 'lastDrillAt', kind: 'time', attribute: 'lastDrillAt' },
    number('unpatchedCritical', '{count}', [0, 1000]),
  ],
  derived: [
    {
      column: 'isApproved',
      kind: 'number',
      unit: '1',
      compute: (row) => isApproved(row.text('approvalStatus')),
    },
  ],
  rollups: [
    {
      kpi: 'information-security.approved-share',
      unit: '%',
      scale: 100,
      where: [{ column: 'isApproved', op: 'present' }],
      method: { kind: 'shareWhere', matching: [{ column: 'isApproved', op: '==', value: 1 }] },
    },
    {
      kpi: 'information-security.four-layer-share',
      unit: '%',
      scale: 100,
      method: { kind: 'shareWhere', matching: [{ column: 'protectionLayers', op: '>=', value: 4 }] },
    },
    {
      kpi: 'information-security.unpatched-critical',
      unit: '{count}',
      method: { kind: 'sum', column: 'unpatchedCritical' },
    },
    {
      kpi: 'information-security.drills-per-system',
      unit: '{count}',
      method: { kind: 'mean', column: 'drillsLastYear' },
    },
  ],
};

const sum = (name: string, column: string) =>
  ({ kpi: `information-security.${name}`, unit: '{count}', method: { kind: 'sum', column } }) as const;

/** Machines and attacks of a day, by agency (own type, SecurityMonitoringDaily). */
export const monitoringFeed: FeedSpec = {
  id: 'security-monitoring',
  source: 'broker',
  title: { vi: 'Giám sát máy tính theo ngày', en: 'Watched computers by day' },
  entityType: 'SecurityMonitoringDaily',
  geometry: 'point',
  lifetime: 'report',
  cadenceMs: 1.5 * DAY_MS,
  pollMs: 900_000,
  columns: [
    ...SEAT_COLUMNS,
    ...['managedMachines', 'infectedMachines', 'botnetAddresses'].map((column) =>
      number(column, '{count}', [0, 1e6]),
    ),
    number('attacksBlocked', '{count}', [0, 1e9]),
  ],
  rollups: [
    sum('infected-machines', 'infectedMachines'),
    {
      kpi: 'information-security.infected-share',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'infectedMachines', denominator: 'managedMachines' },
    },
    sum('botnet-addresses', 'botnetAddresses'),
    sum('attacks-blocked', 'attacksBlocked'),
  ],
};

const minutes = (row: DerivationInput) => [row.number('minutesUp'), row.number('minutesWatched')] as const;

/** Portals of the agencies (own type, WebPortal). */
export const portalFeed: FeedSpec = {
  id: 'security-portals',
  source: 'broker',
  title: { vi: 'Cổng thông tin điện tử', en: 'Web portals' },
  entityType: 'WebPortal',
  geometry: 'point',
  cadenceMs: 300_000,
  pollMs: 60_000,
  columns: [
    ...SEAT_COLUMNS,
    { column: 'serviceStatus', kind: 'text', attribute: 'serviceStatus' },
    number('minutesUp', 'min', [0, 1440]),
    number('minutesWatched', 'min', [0, 1440]),
    number('responseTime', 'ms', [0, 120_000]),
  ],
  derived: [
    {
      column: 'availability',
      kind: 'number',
      unit: '%',
      compute: (row) => availabilityOf(...minutes(row)),
    },
    {
      column: 'standing',
      kind: 'number',
      unit: '1',
      compute: (row) => portalStanding(row.text('serviceStatus'), ...minutes(row)),
    },
  ],
  rollups: [
    {
      kpi: 'information-security.portal-availability',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'minutesUp', denominator: 'minutesWatched' },
    },
    {
      kpi: 'information-security.portals-down',
      unit: '{count}',
      where: [{ column: 'serviceStatus', op: '==', value: 'down' }],
      method: { kind: 'countWhere' },
    },
  ],
};
