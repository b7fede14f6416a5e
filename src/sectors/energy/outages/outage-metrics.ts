// How the columns of the register of outages are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import {
  CAUSE_WORDS,
  NATURE_WORDS,
  OUTAGE_STATUS_WORDS,
  SEVERITY_WORDS,
  VOLTAGE_WORDS,
} from './outage-words.ts';

/** By `<feed>.<column>`. */
export const outageMetrics: Readonly<Record<string, MetricSpec>> = {
  'power-outages.name': { title: { vi: 'Mất điện', en: 'Outage' } },
  'power-outages.name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  'power-outages.place': { title: { vi: 'Địa điểm', en: 'Place' } },
  'power-outages.place@en': {
    title: { vi: 'Địa điểm (tiếng Anh)', en: 'Place in English' },
    secondary: true,
  },
  'power-outages.nature': { title: { vi: 'Tính chất', en: 'Nature' }, words: NATURE_WORDS },
  'power-outages.status': { title: { vi: 'Trạng thái', en: 'State' }, words: OUTAGE_STATUS_WORDS },
  'power-outages.cause': { title: { vi: 'Nguyên nhân', en: 'Cause' }, words: CAUSE_WORDS },
  'power-outages.voltage': {
    title: { vi: 'Phạm vi lưới điện', en: 'Part of the grid' },
    words: VOLTAGE_WORDS,
  },
  'power-outages.severity': {
    title: { vi: 'Mức độ', en: 'Severity' },
    unit: '1',
    digits: 0,
    words: SEVERITY_WORDS,
  },
  'power-outages.customersAffected': {
    title: { vi: 'Khách hàng bị ảnh hưởng', en: 'Customers affected' },
    unit: '{count}',
    digits: 0,
  },
  'power-outages.customersOut': {
    title: { vi: 'Khách hàng đang mất điện', en: 'Customers without supply' },
    unit: '{count}',
    digits: 0,
  },
  'power-outages.startedAt': { title: { vi: 'Bắt đầu', en: 'Begins' } },
  'power-outages.expectedAt': { title: { vi: 'Dự kiến có điện lại', en: 'Expected back' } },
  'power-outages.restoredAt': { title: { vi: 'Có điện lại lúc', en: 'Back at' } },
  'power-outages.minutesOut': {
    title: { vi: 'Đã mất điện', en: 'Without supply for' },
    unit: 'min',
    digits: 0,
  },
  'power-outages.isOverdue': {
    title: { vi: 'Quá giờ dự kiến', en: 'Past the time given' },
    unit: '{count}',
    digits: 0,
    words: { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Có', en: 'Yes' } },
  },
  'power-outages.owner': { title: { vi: 'Đơn vị xử lý', en: 'Responsible' } },
  'power-outages.owner@en': {
    title: { vi: 'Đơn vị xử lý (tiếng Anh)', en: 'Responsible in English' },
    secondary: true,
  },
  'power-outages.unitCode': { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  'power-outages.incident': { title: { vi: 'Sự cố liên quan', en: 'Related incident' }, secondary: true },
};
