// How the columns of the monthly supply reports are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

/** By `<feed>.<column>`. */
export const supplyMetrics: Readonly<Record<string, MetricSpec>> = {
  'electricity-supply.name': { title: { vi: 'Đơn vị hành chính', en: 'Unit' } },
  'electricity-supply.name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  'electricity-supply.unitCode': { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  'electricity-supply.sold': {
    title: { vi: 'Điện thương phẩm', en: 'Energy sold' },
    unit: 'MW.h',
    digits: 0,
  },
  'electricity-supply.delivered': {
    title: { vi: 'Điện nhận đầu nguồn', en: 'Energy delivered to the grid' },
    unit: 'MW.h',
    digits: 0,
  },
  'electricity-supply.lost': { title: { vi: 'Điện tổn thất', en: 'Energy lost' }, unit: 'MW.h', digits: 0 },
  'electricity-supply.saved': {
    title: { vi: 'Điện tiết kiệm', en: 'Energy saved' },
    unit: 'MW.h',
    digits: 0,
  },
  'electricity-supply.soldThisYear': {
    title: { vi: 'Điện thương phẩm từ đầu năm', en: 'Energy sold since New Year' },
    unit: 'MW.h',
    digits: 0,
  },
  'electricity-supply.customers': {
    title: { vi: 'Khách hàng', en: 'Customers' },
    unit: '{count}',
    digits: 0,
  },
  'electricity-supply.interruptions': {
    title: { vi: 'Lượt khách hàng mất điện', en: 'Customer interruptions' },
    unit: '{count}',
    digits: 0,
  },
  'electricity-supply.interruptedMin': {
    title: { vi: 'Phút × khách hàng mất điện', en: 'Customer-minutes interrupted' },
    unit: 'min',
    digits: 0,
  },
  'electricity-supply.saidi': {
    title: { vi: 'Số phút mất điện bình quân (SAIDI)', en: 'Minutes interrupted per customer (SAIDI)' },
    unit: 'min',
    digits: 1,
  },
  'electricity-supply.saifi': {
    title: { vi: 'Số lần mất điện bình quân (SAIFI)', en: 'Interruptions per customer (SAIFI)' },
    unit: '1',
    digits: 2,
  },
  'electricity-supply.lossShare': { title: { vi: 'Tỷ lệ tổn thất', en: 'Share lost' }, unit: '%', digits: 1 },
  'electricity-supply.savedShare': {
    title: { vi: 'Tỷ lệ tiết kiệm', en: 'Share saved' },
    unit: '%',
    digits: 2,
  },
};
