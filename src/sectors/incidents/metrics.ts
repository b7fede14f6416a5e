// How the columns of the incident register are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { CATEGORY_WORDS, KIND_WORDS, SEVERITY_WORDS, STATUS_WORDS } from './kinds.ts';

/** Metrics of incidents by `<feed>.<column>`. */
export const metrics: Readonly<Record<string, MetricSpec>> = {
  'incidents.name': { title: { vi: 'Sự cố', en: 'Incident' } },
  'incidents.name@en': { title: { vi: 'Tên tiếng Anh', en: 'English name' }, secondary: true },
  'incidents.severity': {
    title: { vi: 'Mức độ', en: 'Severity' },
    unit: '1',
    digits: 0,
    words: SEVERITY_WORDS,
  },
  'incidents.status': { title: { vi: 'Trạng thái', en: 'Status' }, words: STATUS_WORDS },
  'incidents.subCategory': { title: { vi: 'Loại sự cố', en: 'Kind' }, words: KIND_WORDS },
  'incidents.category': { title: { vi: 'Lĩnh vực', en: 'Category' }, words: CATEGORY_WORDS },
  'incidents.place': { title: { vi: 'Địa điểm', en: 'Place' } },
  'incidents.place@en': { title: { vi: 'Địa điểm bằng tiếng Anh', en: 'Place in English' }, secondary: true },
  'incidents.responsibleUnit': { title: { vi: 'Đơn vị chịu trách nhiệm', en: 'Responsible unit' } },
  'incidents.responsibleUnit@en': {
    title: { vi: 'Đơn vị bằng tiếng Anh', en: 'Unit in English' },
    secondary: true,
  },
  'incidents.issuedAt': { title: { vi: 'Tiếp nhận lúc', en: 'Reported at' } },
  'incidents.responseDueAt': { title: { vi: 'Hạn có mặt', en: 'Response due at' } },
  'incidents.respondedAt': { title: { vi: 'Có mặt lúc', en: 'Responded at' } },
  'incidents.resolvedAt': { title: { vi: 'Xử lý xong lúc', en: 'Resolved at' } },
  'incidents.responseMin': {
    title: { vi: 'Thời gian phản ứng', en: 'Response time' },
    unit: 'min',
    digits: 0,
  },
  'incidents.awaitedBy': { title: { vi: 'Đang chờ, hạn có mặt', en: 'Awaited by' }, secondary: true },
  'incidents.overdueMin': { title: { vi: 'Quá hạn', en: 'Overdue' }, unit: 'min', digits: 0 },
  'incidents.respondedOnTime': {
    title: { vi: 'Có mặt đúng hạn', en: 'Responded on time' },
    unit: '1',
    digits: 0,
    words: { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Đúng hạn', en: 'On time' } },
  },
  'incidents.blockedLaneShare': {
    title: { vi: 'Phần làn đường bị chặn', en: 'Lanes blocked' },
    unit: '%',
    digits: 0,
  },
  'incidents.injured': { title: { vi: 'Số người bị thương', en: 'Injured' }, unit: '1', digits: 0 },
  'incidents.resolutionMin': {
    title: { vi: 'Thời gian xử lý xong', en: 'Time to resolve' },
    unit: 'min',
    digits: 0,
  },
  'incidents.hoursSinceResolved': {
    title: { vi: 'Thời gian từ khi xử lý xong', en: 'Time since resolved' },
    unit: 'h',
    digits: 1,
    secondary: true,
  },
  'incidents.description': { title: { vi: 'Mô tả', en: 'Description' } },
  'incidents.reportedBy': { title: { vi: 'Nguồn tin', en: 'Reported by' } },
  'incidents.hoursSinceIssued': {
    title: { vi: 'Thời gian từ lúc tiếp nhận', en: 'Time since report' },
    unit: 'h',
    digits: 1,
    secondary: true,
  },
  'incidents.issuedToday': {
    title: { vi: 'Tiếp nhận trong ngày', en: 'Reported today' },
    unit: '{count}',
    digits: 0,
    words: { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Có', en: 'Yes' } },
    secondary: true,
  },
  'incidents.validFrom': { title: { vi: 'Hiệu lực từ', en: 'Valid from' }, secondary: true },
  'incidents.validTo': { title: { vi: 'Hiệu lực đến', en: 'Valid to' }, secondary: true },
  'incidents.dataProvider': {
    title: { vi: 'Đơn vị cung cấp số liệu', en: 'Data provider' },
    secondary: true,
  },
  'incidents.areaServed': { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  'incidents.refRoadSegment': { title: { vi: 'Đoạn đường', en: 'Road segment' }, secondary: true },
  'incidents.laneDirection': { title: { vi: 'Chiều đường', en: 'Direction' }, secondary: true },
  'incidents.density.count': {
    title: { vi: 'Số sự cố trong ô', en: 'Incidents per cell' },
    unit: '{count}',
    digits: 0,
  },
};
