// What transport asks of its sources: road segments, counting detectors, buses, works, ships, ports, accidents and scales.
import { defineFeeds, type ColumnMapping, type FeedSpec } from '#kernel/feed/feed.ts';
import { portCallFeed, terminalFeed, throughputFeed } from './ports/port-feeds.ts';
import { accidentFeed, scaleFeed } from './safety/safety-feeds.ts';
import { buses } from './buses/bus-feed.ts';
import { vesselFeed } from './vessels/vessel-feed.ts';
import { workFeed } from './works/work-feed.ts';
import { flowPerHour, jammedLengthM, levelOfService, speedRatio, vehicleHours } from './traffic-rules.ts';

/** Columns that both feeds share; a counting period is needed to turn a count into a flow. */
const COUNTING: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'intensity', kind: 'number', attribute: 'intensity', unit: '1', range: [0, 5000] },
  {
    column: 'occupancy',
    kind: 'number',
    attribute: 'occupancy',
    unit: '%',
    assumedUnit: '1',
    range: [0, 100],
  },
  { column: 'laneDirection', kind: 'text', attribute: 'laneDirection' },
  { column: 'roadRef', kind: 'text', attribute: 'roadRef' },
  { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
  { column: 'periodFrom', kind: 'time', attribute: 'dateObservedFrom' },
  { column: 'periodTo', kind: 'time', attribute: 'dateObservedTo' },
];

const segments: FeedSpec = {
  id: 'traffic-segments',
  source: 'broker',
  title: { vi: 'Đoạn đường', en: 'Road segments' },
  entityType: 'TrafficFlowObserved',
  geometry: 'line',
  cadenceMs: 60_000,
  pollMs: 30_000,
  columns: [
    ...COUNTING,
    { column: 'roadName', kind: 'text', attribute: 'roadName' },
    { column: 'roadClass', kind: 'text', attribute: 'roadClass' },
    { column: 'speed', kind: 'number', attribute: 'averageVehicleSpeed', unit: 'km/h', range: [0, 200] },
    { column: 'freeFlowSpeed', kind: 'number', attribute: 'freeFlowSpeed', unit: 'km/h', range: [5, 140] },
    { column: 'lengthM', kind: 'number', attribute: 'segmentLength', unit: 'm', range: [1, 100_000] },
    { column: 'congested', kind: 'text', attribute: 'congested' },
    { column: 'segment', kind: 'text', attribute: 'refRoadSegment' },
  ],
  derived: [
    {
      column: 'speedRatio',
      kind: 'number',
      unit: '1',
      compute: (row) => speedRatio(row.number('speed'), row.number('freeFlowSpeed')),
    },
    {
      column: 'levelOfService',
      kind: 'text',
      compute: (row) => levelOfService(speedRatio(row.number('speed'), row.number('freeFlowSpeed'))),
    },
    {
      column: 'flowPerHour',
      kind: 'number',
      unit: '{vehicle}/h',
      compute: (row) =>
        flowPerHour(row.number('intensity'), row.number('periodFrom'), row.number('periodTo')),
    },
    {
      column: 'jammedLengthM',
      kind: 'number',
      unit: 'm',
      compute: (row) =>
        jammedLengthM(speedRatio(row.number('speed'), row.number('freeFlowSpeed')), row.number('lengthM')),
    },
    {
      column: 'vehicleHours',
      kind: 'number',
      unit: 'h',
      compute: (row) =>
        vehicleHours(
          flowPerHour(row.number('intensity'), row.number('periodFrom'), row.number('periodTo')),
          row.number('lengthM'),
          row.number('speed'),
        ),
    },
    {
      column: 'freeFlowVehicleHours',
      kind: 'number',
      unit: 'h',
      compute: (row) =>
        vehicleHours(
          flowPerHour(row.number('intensity'), row.number('periodFrom'), row.number('periodTo')),
          row.number('lengthM'),
          row.number('freeFlowSpeed'),
        ),
    },
  ],
  rollups: [
    {
      kpi: 'transport.speed-ratio',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'freeFlowVehicleHours', denominator: 'vehicleHours' },
    },
    {
      kpi: 'transport.jammed-km',
      unit: 'km',
      scale: 0.001,
      method: { kind: 'sum', column: 'jammedLengthM' },
    },
  ],
};

const detectors: FeedSpec = {
  id: 'traffic-detectors',
  source: 'broker',
  title: { vi: 'Điểm đếm xe', en: 'Traffic counters' },
  entityType: 'ItemFlowObserved',
  geometry: 'point',
  cadenceMs: 60_000,
  pollMs: 30_000,
  columns: [
    ...COUNTING,
    { column: 'speed', kind: 'number', attribute: 'averageSpeed', unit: 'km/h', range: [0, 200] },
    {
      column: 'heavyVehicleShare',
      kind: 'number',
      attribute: 'heavyVehicleShare',
      unit: '%',
      assumedUnit: '1',
      range: [0, 100],
    },
    { column: 'cordonDirection', kind: 'text', attribute: 'cordonDirection' },
    { column: 'segment', kind: 'text', attribute: 'refRoadSegment' },
  ],
  derived: [
    {
      column: 'flowPerHour',
      kind: 'number',
      unit: '{vehicle}/h',
      compute: (row) =>
        flowPerHour(row.number('intensity'), row.number('periodFrom'), row.number('periodTo')),
    },
  ],
  rollups: [
    {
      kpi: 'transport.vehicles-in',
      unit: '{vehicle}/h',
      where: [{ column: 'cordonDirection', op: '==', value: 'in' }],
      method: { kind: 'sum', column: 'flowPerHour' },
    },
    {
      kpi: 'transport.vehicles-out',
      unit: '{vehicle}/h',
      where: [{ column: 'cordonDirection', op: '==', value: 'out' }],
      method: { kind: 'sum', column: 'flowPerHour' },
    },
    { kpi: 'transport.detectors-reporting', unit: '%', scale: 100, method: { kind: 'shareFresh' } },
  ],
};

/** The feeds of transport. */
export const feeds = defineFeeds([
  segments,
  detectors,
  buses,
  workFeed,
  vesselFeed,
  portCallFeed,
  terminalFeed,
  throughputFeed,
  accidentFeed,
  scaleFeed,
]);
