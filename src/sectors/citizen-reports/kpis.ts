// The key performance indicators of citizen reports.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';

const DESIGN_TARGET: LocalizedText = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố chỉ tiêu',
  en: 'Design target; the province has published none',
};
const REPORT_LINE: LocalizedText = {
  vi: 'Hệ thống phản ánh hiện trường (Open311 GeoReport v2); ngưỡng là ngưỡng thiết kế',
  en: 'The citizens’ report line (Open311 GeoReport v2); thresholds are design values',
};
const DEADLINES: LocalizedText = {
  vi: 'Mức độ và hạn khẩn theo QĐ 1207/QĐ-UBND của Hà Nội (2025), hạn 3 ngày theo 1022 Đà Nẵng; tỉnh chưa ban hành',
  en: 'Levels and urgent deadline after Hà Nội’s decision 1207 (2025), 3 days after Đà Nẵng 1022; the province has none yet',
};

const of = (
  name: string,
  kpi: Omit<KpiSpec, 'id' | 'feed' | 'source'> & { source?: LocalizedText },
): KpiSpec => ({
  id: `citizen-reports.${name}`,
  feed: 'citizen-reports',
  source: REPORT_LINE,
  ...kpi,
});

/** KPIs of citizen reports, most telling first. */
export const kpis: readonly KpiSpec[] = [
  of('overdue', {
    title: { vi: 'Phản ánh quá hạn', en: 'Overdue reports' },
    definition: {
      vi: 'Số phản ánh chưa xử lý xong đã quá hạn xử lý.',
      en: 'Reports that are still open past the time by which they were to be answered.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 15, high: 30, critical: 60 },
    target: { value: 0, basis: DESIGN_TARGET },
    source: DEADLINES,
  }),
  of('open', {
    title: { vi: 'Phản ánh đang mở', en: 'Open reports' },
    definition: {
      vi: 'Số phản ánh đang chờ tiếp nhận, đã chuyển hoặc đang xử lý.',
      en: 'Reports that wait to be received, are assigned or are being dealt with.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  of('on-time-share', {
    title: { vi: 'Phản ánh xử lý đúng hạn', en: 'Reports answered on time' },
    definition: {
      vi: 'Số phản ánh trong 30 ngày qua được xử lý đúng hạn, chia số đã xử lý hoặc đã quá hạn; không tính phản ánh bị từ chối.',
      en: 'Reports of the last 30 days answered by their deadline over those answered or overdue; rejected ones left out.',
    },
    unit: '%',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 90, high: 80, critical: 70 },
    target: { value: 95, basis: DESIGN_TARGET },
    source: DEADLINES,
  }),
  of('median-handling-h', {
    title: { vi: 'Thời gian xử lý trung vị', en: 'Median handling time' },
    definition: {
      vi: 'Trung vị số giờ từ khi phản ánh đến khi xử lý xong, các phản ánh trong 30 ngày qua.',
      en: 'Median hours from report to answer, reports of the last 30 days.',
    },
    unit: 'h',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 96, high: 144, critical: 240 },
    target: { value: 72, basis: DESIGN_TARGET },
  }),
  of('urgent-open', {
    title: { vi: 'Phản ánh khẩn đang mở', en: 'Urgent reports open' },
    definition: {
      vi: 'Số phản ánh mức khẩn chưa xử lý xong.',
      en: 'Urgent reports that have not been answered.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    thresholds: { medium: 5, high: 12, critical: 25 },
    source: DEADLINES,
  }),
  of('today', {
    title: { vi: 'Phản ánh trong ngày', en: 'Reports today' },
    definition: {
      vi: 'Số phản ánh gửi đến từ 0 giờ hôm nay, theo giờ Việt Nam.',
      en: 'Reports sent since local midnight.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  of('satisfied-share', {
    title: { vi: 'Người dân hài lòng', en: 'Citizens satisfied' },
    definition: {
      vi: 'Số phản ánh trong 30 ngày qua được chấm 4 hoặc 5 điểm, chia số được chấm điểm.',
      en: 'Reports of the last 30 days rated 4 or 5 over those that were rated.',
    },
    unit: '%',
    digits: 0,
    direction: 'up',
    thresholds: { medium: 70, high: 60, critical: 50 },
    target: { value: 80, basis: DESIGN_TARGET },
  }),
  of('rejected-share', {
    title: { vi: 'Phản ánh bị từ chối', en: 'Reports rejected' },
    definition: {
      vi: 'Số phản ánh trong 30 ngày qua bị từ chối, chia tổng số phản ánh.',
      en: 'Reports of the last 30 days that were rejected over all reports.',
    },
    unit: '%',
    digits: 1,
    direction: 'neutral',
  }),
];
