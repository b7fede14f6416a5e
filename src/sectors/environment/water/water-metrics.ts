// How the columns of reservoirs, gauges and surface-water stations are named and written.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { ALARM_WORDS } from './water-layers.ts';

type Metrics = Readonly<Record<string, MetricSpec>>;

const YES_NO: Readonly<Record<string, LocalizedText>> = {
  true: { vi: 'Có', en: 'Yes' },
  false: { vi: 'Không', en: 'No' },
};

const ONE_ZERO: Readonly<Record<string, LocalizedText>> = {
  1: { vi: 'Có', en: 'Yes' },
  0: { vi: 'Không', en: 'No' },
};

/** Words of the states of a reservoir. */
export const RESERVOIR_STATES: Readonly<Record<string, LocalizedText>> = {
  dead: { vi: 'Dưới mực nước chết', en: 'At or below dead level' },
  normal: { vi: 'Bình thường', en: 'Normal' },
  aboveNormal: { vi: 'Trên mực nước dâng bình thường', en: 'Above normal level' },
  aboveFlood: { vi: 'Trên mực nước lũ thiết kế', en: 'Above design flood level' },
};

const SHARED: Metrics = {
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'English name' }, secondary: true },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  waterLevel: { title: { vi: 'Mực nước', en: 'Water level' }, unit: 'm', digits: 2 },
};

/** Metrics of the reservoirs by column. */
export const reservoirMetrics: Metrics = {
  ...SHARED,
  name: { title: { vi: 'Hồ chứa', en: 'Reservoir' } },
  storageRatio: { title: { vi: 'Tỷ lệ trữ nước', en: 'Storage' }, unit: '%', digits: 0 },
  storageVolume: { title: { vi: 'Dung tích trữ', en: 'Stored volume' }, unit: '10*6.m3', digits: 2 },
  capacity: { title: { vi: 'Dung tích toàn bộ', en: 'Capacity' }, unit: '10*6.m3', digits: 2 },
  inflow: { title: { vi: 'Lưu lượng về hồ', en: 'Inflow' }, unit: 'm3/s', digits: 1 },
  discharge: { title: { vi: 'Lưu lượng xả', en: 'Release' }, unit: 'm3/s', digits: 1 },
  state: { title: { vi: 'Trạng thái', en: 'State' }, words: RESERVOIR_STATES },
  spilling: { title: { vi: 'Đang xả tràn', en: 'Spilling' }, words: YES_NO },
  aboveNormalM: {
    title: { vi: 'So với mực nước dâng bình thường', en: 'Against normal level' },
    unit: 'm',
    digits: 2,
  },
  isAboveNormal: {
    title: { vi: 'Vượt mực nước dâng bình thường', en: 'Above normal level' },
    unit: '{count}',
    digits: 0,
    words: ONE_ZERO,
    secondary: true,
  },
  normalLevel: { title: { vi: 'Mực nước dâng bình thường', en: 'Normal level' }, unit: 'm', digits: 2 },
  floodLevel: { title: { vi: 'Mực nước lũ thiết kế', en: 'Design flood level' }, unit: 'm', digits: 2 },
  deadLevel: { title: { vi: 'Mực nước chết', en: 'Dead level' }, unit: 'm', digits: 2 },
  crestLevel: { title: { vi: 'Cao trình đỉnh đập', en: 'Dam crest' }, unit: 'm', digits: 2, secondary: true },
};

/** Metrics of the river gauges by column. */
export const riverMetrics: Metrics = {
  ...SHARED,
  name: { title: { vi: 'Trạm', en: 'Gauge' } },
  alarmLevel: {
    title: { vi: 'Cấp báo động lũ', en: 'Flood alarm level' },
    unit: '1',
    digits: 0,
    words: Object.fromEntries(ALARM_WORDS.entries()),
  },
  isInAlarm: {
    title: { vi: 'Đang báo động', en: 'In alarm' },
    unit: '{count}',
    digits: 0,
    words: ONE_ZERO,
    secondary: true,
  },
  toNextAlarmM: {
    title: { vi: 'Còn cách cấp báo động kế tiếp', en: 'To the next alarm level' },
    unit: 'm',
    digits: 2,
  },
  discharge: { title: { vi: 'Lưu lượng', en: 'Discharge' }, unit: 'm3/s', digits: 1 },
  alarmLevel1: { title: { vi: 'Mực nước báo động I', en: 'Alarm level I' }, unit: 'm', digits: 2 },
  alarmLevel2: { title: { vi: 'Mực nước báo động II', en: 'Alarm level II' }, unit: 'm', digits: 2 },
  alarmLevel3: { title: { vi: 'Mực nước báo động III', en: 'Alarm level III' }, unit: 'm', digits: 2 },
};

/** Metrics of the surface-water stations by column. */
export const waterQualityMetrics: Metrics = {
  'name@en': SHARED['name@en'] ?? { title: { vi: 'Tên tiếng Anh', en: 'English name' } },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  name: { title: { vi: 'Trạm', en: 'Station' } },
  waterBody: {
    title: { vi: 'Nguồn nước', en: 'Water body' },
    words: { river: { vi: 'Sông', en: 'River' }, reservoir: { vi: 'Hồ chứa', en: 'Reservoir' } },
  },
  pH: { title: { vi: 'Độ pH', en: 'pH' }, unit: '[pH]', digits: 1 },
  oxygen: { title: { vi: 'Ôxy hòa tan (DO)', en: 'Dissolved oxygen' }, unit: 'mg/L', digits: 1 },
  bod: {
    title: { vi: 'Nhu cầu ôxy sinh hóa (BOD)', en: 'Biochemical oxygen demand' },
    unit: 'mg/L',
    digits: 1,
  },
  cod: { title: { vi: 'Nhu cầu ôxy hóa học (COD)', en: 'Chemical oxygen demand' }, unit: 'mg/L', digits: 1 },
  ammonium: { title: { vi: 'Amoni (NH₄⁺)', en: 'Ammonium' }, unit: 'mg/L', digits: 2 },
  nitrate: { title: { vi: 'Nitrat (NO₃⁻)', en: 'Nitrate' }, unit: 'mg/L', digits: 2 },
  turbidity: { title: { vi: 'Độ đục', en: 'Turbidity' }, unit: '[NTU]', digits: 0 },
  conductivity: { title: { vi: 'Độ dẫn điện', en: 'Conductivity' }, unit: 'uS/cm', digits: 0 },
  salinity: { title: { vi: 'Độ mặn', en: 'Salinity' }, unit: 'g/kg', digits: 1 },
  temperature: { title: { vi: 'Nhiệt độ nước', en: 'Water temperature' }, unit: 'Cel', digits: 1 },
};
