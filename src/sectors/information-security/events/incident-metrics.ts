// How the columns of the register of security incidents are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { CATEGORY_WORDS, SEVERITY_WORDS, STATUS_WORDS } from './incident-words.ts';

const YES_NO = { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Có', en: 'Yes' } };

const COLUMNS: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Sự cố', en: 'Incident' } },
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  category: { title: { vi: 'Loại', en: 'Kind' }, words: CATEGORY_WORDS },
  severity: { title: { vi: 'Mức độ', en: 'Severity' }, unit: '1', digits: 0, words: SEVERITY_WORDS },
  status: { title: { vi: 'Trạng thái', en: 'Status' }, words: STATUS_WORDS },
  agency: { title: { vi: 'Cơ quan', en: 'Agency' } },
  'agency@en': { title: { vi: 'Cơ quan bằng tiếng Anh', en: 'Agency in English' }, secondary: true },
  agencyCode: { title: { vi: 'Mã cơ quan', en: 'Agency code' }, secondary: true },
  affectedSystem: { title: { vi: 'Hệ thống liên quan', en: 'System concerned' }, secondary: true },
  'affectedSystem@en': {
    title: { vi: 'Hệ thống bằng tiếng Anh', en: 'System in English' },
    secondary: true,
  },
  affectedMachines: {
    title: { vi: 'Số máy liên quan', en: 'Computers concerned' },
    unit: '{count}',
    digits: 0,
  },
  occurredAt: { title: { vi: 'Bắt đầu lúc', en: 'Began at' } },
  detectedAt: { title: { vi: 'Phát hiện lúc', en: 'Detected at' } },
  respondedAt: { title: { vi: 'Ứng phó lúc', en: 'Answered at' } },
  repairedAt: { title: { vi: 'Khắc phục lúc', en: 'Repaired at' } },
  repairDueAt: { title: { vi: 'Hạn khắc phục', en: 'Repair due' } },
  awaitedBy: { title: { vi: 'Còn phải khắc phục trước', en: 'Still to be repaired by' }, secondary: true },
  detectionMin: { title: { vi: 'Thời gian phát hiện', en: 'Time to detect' }, unit: 'min', digits: 0 },
  responseMin: { title: { vi: 'Thời gian ứng phó', en: 'Time to answer' }, unit: 'min', digits: 0 },
  repairH: { title: { vi: 'Thời gian khắc phục', en: 'Time to repair' }, unit: 'h', digits: 1 },
  daysSinceDetected: {
    title: { vi: 'Số ngày từ khi phát hiện', en: 'Days since detection' },
    unit: 'd',
    digits: 1,
    secondary: true,
  },
  detectedThisMonth: {
    title: { vi: 'Phát hiện trong tháng', en: 'Detected this month' },
    unit: '{count}',
    digits: 0,
    words: YES_NO,
    secondary: true,
  },
  areaServed: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  dataProvider: { title: { vi: 'Đơn vị cung cấp số liệu', en: 'Data provider' }, secondary: true },
};

/** Metrics of security incidents by `<feed>.<column>`. */
export const incidentMetrics: Readonly<Record<string, MetricSpec>> = {
  ...Object.fromEntries(
    Object.entries(COLUMNS).map(([column, metric]) => [`security-incidents.${column}`, metric]),
  ),
  'information-security.incident-density.count': {
    title: { vi: 'Số sự cố an toàn thông tin trong ô', en: 'Security incidents per cell' },
    unit: '{count}',
    digits: 0,
  },
};
