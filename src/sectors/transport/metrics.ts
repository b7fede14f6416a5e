// How the columns of the transport feeds are named and written.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { BUSES } from './buses/bus-metrics.ts';
import { SERVICE_WORDS } from './layers.ts';
import { portCallMetrics, terminalMetrics, throughputMetrics } from './ports/port-metrics.ts';
import { accidentMetrics, scaleMetrics } from './safety/safety-metrics.ts';
import { vesselMetrics } from './vessels/vessel-metrics.ts';
import { workMetrics } from './works/work-metrics.ts';

const LANE_DIRECTION: Readonly<Record<string, LocalizedText>> = {
  forward: { vi: 'Chiều đi', en: 'Forward' },
  backward: { vi: 'Chiều về', en: 'Backward' },
};

const ROAD_CLASS: Readonly<Record<string, LocalizedText>> = {
  motorway: { vi: 'Cao tốc', en: 'Motorway' },
  trunk: { vi: 'Quốc lộ', en: 'National road' },
  primary: { vi: 'Đường tỉnh', en: 'Provincial road' },
  secondary: { vi: 'Đường trục', en: 'Arterial road' },
  tertiary: { vi: 'Đường nhánh', en: 'Collector road' },
};

const CORDON: Readonly<Record<string, LocalizedText>> = {
  in: { vi: 'Vào tỉnh', en: 'Into the province' },
  out: { vi: 'Ra khỏi tỉnh', en: 'Out of the province' },
  none: { vi: 'Nội tỉnh', en: 'Within the province' },
};

const COUNTING: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Tên', en: 'Name' } },
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'English name' }, secondary: true },
  flowPerHour: { title: { vi: 'Lưu lượng', en: 'Flow' }, unit: '{vehicle}/h', digits: 0 },
  occupancy: { title: { vi: 'Độ chiếm dụng', en: 'Occupancy' }, unit: '%', digits: 0 },
  laneDirection: { title: { vi: 'Chiều', en: 'Direction' }, words: LANE_DIRECTION },
  roadRef: { title: { vi: 'Số hiệu đường', en: 'Road number' } },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  intensity: {
    title: { vi: 'Số xe đếm được trong kỳ', en: 'Vehicles counted in the period' },
    unit: '1',
    digits: 0,
    secondary: true,
  },
  periodFrom: { title: { vi: 'Kỳ đếm từ', en: 'Counted from' }, secondary: true },
  periodTo: { title: { vi: 'Kỳ đếm đến', en: 'Counted to' }, secondary: true },
  segment: { title: { vi: 'Mã đoạn đường', en: 'Segment code' }, secondary: true },
};

const SEGMENTS: Readonly<Record<string, MetricSpec>> = {
  ...COUNTING,
  roadName: { title: { vi: 'Tên đường', en: 'Road name' } },
  roadClass: { title: { vi: 'Cấp đường', en: 'Road class' }, words: ROAD_CLASS },
  speed: { title: { vi: 'Tốc độ trung bình', en: 'Mean speed' }, unit: 'km/h', digits: 0 },
  freeFlowSpeed: { title: { vi: 'Tốc độ thông thoáng', en: 'Free-flow speed' }, unit: 'km/h', digits: 0 },
  lengthM: { title: { vi: 'Chiều dài', en: 'Length' }, unit: 'm', digits: 0 },
  speedRatio: { title: { vi: 'Tỷ số tốc độ', en: 'Speed ratio' }, unit: '1', digits: 2 },
  levelOfService: { title: { vi: 'Mức phục vụ', en: 'Level of service' }, words: SERVICE_WORDS },
  jammedLengthM: { title: { vi: 'Chiều dài ùn tắc', en: 'Jammed length' }, unit: 'm', digits: 0 },
  congested: {
    title: { vi: 'Nguồn báo ùn tắc', en: 'Congested by the source' },
    words: { true: { vi: 'Có', en: 'Yes' }, false: { vi: 'Không', en: 'No' } },
    secondary: true,
  },
  vehicleHours: {
    title: { vi: 'Giờ-xe thực tế', en: 'Vehicle-hours' },
    unit: 'h',
    digits: 1,
    secondary: true,
  },
  freeFlowVehicleHours: {
    title: { vi: 'Giờ-xe khi thông thoáng', en: 'Vehicle-hours at free flow' },
    unit: 'h',
    digits: 1,
    secondary: true,
  },
};

const DETECTORS: Readonly<Record<string, MetricSpec>> = {
  ...COUNTING,
  speed: { title: { vi: 'Tốc độ trung bình', en: 'Mean speed' }, unit: 'km/h', digits: 0 },
  heavyVehicleShare: { title: { vi: 'Tỷ lệ xe nặng', en: 'Heavy vehicles' }, unit: '%', digits: 0 },
  cordonDirection: { title: { vi: 'Cửa ngõ', en: 'Cordon' }, words: CORDON },
};

const BY_FEED: Readonly<Record<string, Readonly<Record<string, MetricSpec>>>> = {
  'traffic-segments': SEGMENTS,
  'traffic-detectors': DETECTORS,
  buses: BUSES,
  'road-works': workMetrics,
  vessels: vesselMetrics,
  'port-calls': portCallMetrics,
  'port-terminals': terminalMetrics,
  'port-throughput': throughputMetrics,
  'road-accidents': accidentMetrics,
  'weigh-stations': scaleMetrics,
};

/** Metrics of transport by `<feed>.<column>`. */
export const metrics: Readonly<Record<string, MetricSpec>> = Object.fromEntries(
  Object.entries(BY_FEED).flatMap(([feed, byColumn]) =>
    Object.entries(byColumn).map(([column, metric]) => [`${feed}.${column}`, metric] as const),
  ),
);
