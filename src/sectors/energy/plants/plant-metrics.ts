// How the columns of the plants are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { BASIS_WORDS, FUEL_WORDS, PLANT_STATE_WORDS } from './plant-words.ts';

/** By `<feed>.<column>`. */
export const plantMetrics: Readonly<Record<string, MetricSpec>> = {
  'power-plants.name': { title: { vi: 'Nhà máy', en: 'Plant' } },
  'power-plants.name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  'power-plants.fuel': { title: { vi: 'Nguồn năng lượng', en: 'Energy source' }, words: FUEL_WORDS },
  'power-plants.status': { title: { vi: 'Trạng thái', en: 'State' }, words: PLANT_STATE_WORDS },
  'power-plants.outputMw': { title: { vi: 'Công suất phát', en: 'Output' }, unit: 'MW', digits: 0 },
  'power-plants.availableMw': {
    title: { vi: 'Công suất khả dụng', en: 'Available capacity' },
    unit: 'MW',
    digits: 0,
  },
  'power-plants.installedMw': {
    title: { vi: 'Công suất đặt', en: 'Installed capacity' },
    unit: 'MW',
    digits: 0,
  },
  'power-plants.availableShare': {
    title: { vi: 'Tỷ lệ khả dụng', en: 'Availability' },
    unit: '%',
    digits: 0,
  },
  'power-plants.reserveMw': {
    title: { vi: 'Còn huy động được', en: 'Still to be called on' },
    unit: 'MW',
    digits: 0,
  },
  'power-plants.renewableMw': {
    title: { vi: 'Phát từ năng lượng tái tạo', en: 'Renewable output' },
    unit: 'MW',
    digits: 0,
    secondary: true,
  },
  'power-plants.operator': { title: { vi: 'Đơn vị quản lý', en: 'Operator' } },
  'power-plants.operator@en': {
    title: { vi: 'Đơn vị quản lý (tiếng Anh)', en: 'Operator in English' },
    secondary: true,
  },
  'power-plants.capacityBasis': {
    title: { vi: 'Cơ sở của công suất đặt', en: 'Basis of the capacity' },
    words: BASIS_WORDS,
  },
  'power-plants.unitCode': { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
};
