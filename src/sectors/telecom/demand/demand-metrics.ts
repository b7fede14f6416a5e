// How the columns of storage and of the survey of demand are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { SITE_KIND_WORDS } from '../network/line-words.ts';

/** By `<feed>.<column>`. */
export const demandMetrics: Readonly<Record<string, MetricSpec>> = {
  'data-storage.name': { title: { vi: 'Vùng lưu trữ', en: 'Pool' } },
  'data-storage.name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  'data-storage.usedTb': { title: { vi: 'Đã dùng', en: 'Used' }, unit: 'TBy', digits: 1 },
  'data-storage.capacityTb': { title: { vi: 'Dung lượng', en: 'Capacity' }, unit: 'TBy', digits: 0 },
  'data-storage.usedShare': { title: { vi: 'Tỷ lệ đã dùng', en: 'Share used' }, unit: '%', digits: 0 },
  'data-storage.monthsToFull': {
    title: { vi: 'Số tháng đến khi đầy', en: 'Months until full' },
    unit: 'mo',
    digits: 0,
  },
  'data-storage.grownTb': {
    title: { vi: 'Tăng trong 12 tháng', en: 'Growth in 12 months' },
    unit: 'TBy',
    digits: 1,
  },
  'data-storage.usedQuarterAgoTb': {
    title: { vi: 'Đã dùng ba tháng trước', en: 'Used three months before' },
    unit: 'TBy',
    digits: 1,
    secondary: true,
  },
  'data-storage.usedYearAgoTb': {
    title: { vi: 'Đã dùng một năm trước', en: 'Used a year before' },
    unit: 'TBy',
    digits: 1,
    secondary: true,
  },
  'digital-demand.name': { title: { vi: 'Cơ quan', en: 'Body' } },
  'digital-demand.name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  'digital-demand.siteKind': { title: { vi: 'Cấp', en: 'Level' }, words: SITE_KIND_WORDS },
  'digital-demand.officials': {
    title: { vi: 'Cán bộ, công chức', en: 'Officials' },
    unit: '{count}',
    digits: 0,
  },
  'digital-demand.computers': {
    title: { vi: 'Máy tính làm việc', en: 'Office computers' },
    unit: '{count}',
    digits: 0,
  },
  'digital-demand.capacityMbps': {
    title: { vi: 'Băng thông hiện có', en: 'Bandwidth now' },
    unit: 'Mbit/s',
    digits: 0,
  },
  'digital-demand.busyMbps': {
    title: { vi: 'Lưu lượng giờ cao điểm', en: 'Traffic of the busiest hour' },
    unit: 'Mbit/s',
    digits: 0,
  },
  'digital-demand.neededMbps': {
    title: { vi: 'Băng thông cần trong 12 tháng tới', en: 'Bandwidth needed within 12 months' },
    unit: 'Mbit/s',
    digits: 0,
  },
  'digital-demand.neededShare': {
    title: { vi: 'Nhu cầu so với hiện có', en: 'Need over what there is' },
    unit: '%',
    digits: 0,
  },
  'digital-demand.storageUsedTb': {
    title: { vi: 'Lưu trữ đang dùng', en: 'Storage in use' },
    unit: 'TBy',
    digits: 2,
  },
  'digital-demand.storageNeededTb': {
    title: { vi: 'Lưu trữ cần trong 12 tháng tới', en: 'Storage needed within 12 months' },
    unit: 'TBy',
    digits: 2,
  },
  'digital-demand.unitCode': { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
};
