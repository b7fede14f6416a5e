// The key performance indicators of incidents.
import type { KpiSpec } from '#kernel/sector/sector.ts';

const DESIGN_TARGET = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố chỉ tiêu',
  en: 'Design target; the province has published none',
};

const REGISTER = {
  vi: 'Sổ sự cố của trung tâm (Smart Data Models, Alert); ngưỡng là ngưỡng thiết kế',
  en: 'The centre’s incident register (Smart Data Models, Alert); thresholds are design values',
};

/** KPIs of incidents, most telling first. */
export const kpis: readonly KpiSpec[] = [
  {
    id: 'incidents.open',
    title: { vi: 'Sự cố đang mở', en: 'Open incidents' },
    definition: {
      vi: 'Số sự cố mới, đã xác nhận hoặc đang xử lý tại hiện trường, chưa xử lý xong.',
      en: 'Incidents that are new, acknowledged or attended to on scene and not yet resolved.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    feed: 'incidents',
    thresholds: { medium: 15, high: 25, critical: 40 },
    source: REGISTER,
  },
  {
    id: 'incidents.critical-open',
    title: { vi: 'Sự cố nghiêm trọng đang mở', en: 'Critical incidents open' },
    definition: {
      vi: 'Số sự cố đang mở có mức độ nghiêm trọng.',
      en: 'Open incidents of critical severity.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    feed: 'incidents',
    thresholds: { medium: 0, high: 1, critical: 3 },
    target: { value: 0, basis: DESIGN_TARGET },
    source: REGISTER,
  },
  {
    id: 'incidents.on-time-share',
    title: { vi: 'Có mặt đúng hạn', en: 'Responded on time' },
    definition: {
      vi: 'Số sự cố tiếp nhận trong 24 giờ qua có đơn vị đến đúng hạn, chia số sự cố đã có đơn vị đến hoặc đã quá hạn.',
      en: 'Incidents of the last 24 hours answered by their due time over those answered or past due.',
    },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'incidents',
    thresholds: { medium: 90, high: 80, critical: 70 },
    target: { value: 95, basis: DESIGN_TARGET },
    source: REGISTER,
  },
  {
    id: 'incidents.median-response-min',
    title: { vi: 'Thời gian phản ứng trung vị', en: 'Median response time' },
    definition: {
      vi: 'Trung vị số phút từ lúc tiếp nhận đến khi đơn vị đầu tiên có mặt, các sự cố trong 24 giờ qua.',
      en: 'Median minutes from report to the first unit’s arrival, incidents of the last 24 hours.',
    },
    unit: 'min',
    digits: 0,
    direction: 'down',
    feed: 'incidents',
    thresholds: { medium: 40, high: 60, critical: 90 },
    target: { value: 30, basis: DESIGN_TARGET },
    source: REGISTER,
  },
  {
    id: 'incidents.today',
    title: { vi: 'Sự cố trong ngày', en: 'Incidents today' },
    definition: {
      vi: 'Số sự cố tiếp nhận từ 0 giờ hôm nay, theo giờ Việt Nam, kể cả đã đóng.',
      en: 'Incidents reported since local midnight, closed ones included.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'incidents',
    source: REGISTER,
  },
];
