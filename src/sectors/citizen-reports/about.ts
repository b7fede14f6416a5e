// What citizen reports say of themselves: names of their columns, what their figures mean and rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { defineAbout } from '#kernel/sector/sector-about.ts';
import { metrics } from './metrics.ts';
import { HANDLED_ELSEWHERE, REJECTED_ELSEWHERE, SATISFIED_ELSEWHERE } from './published.ts';

const DESIGN_TARGET: LocalizedText = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
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

/** The lazy half of citizen reports. */
export const about = defineAbout({
  metrics,
  kpis: {
    'citizen-reports.overdue': {
      definition: {
        vi: 'Số phản ánh chưa xử lý xong đã quá hạn xử lý.',
        en: 'Reports that are still open past the time by which they were to be answered.',
      },
      target: { basis: DESIGN_TARGET },
      source: DEADLINES,
    },
    'citizen-reports.open': {
      definition: {
        vi: 'Số phản ánh đang chờ tiếp nhận, đã chuyển hoặc đang xử lý.',
        en: 'Reports that wait to be received, are assigned or are being dealt with.',
      },
      source: REPORT_LINE,
    },
    'citizen-reports.on-time-share': {
      definition: {
        vi: 'Số phản ánh trong 30 ngày qua được xử lý đúng hạn, chia số đã xử lý hoặc đã quá hạn; không tính phản ánh bị từ chối.',
        en: 'Reports of the last 30 days answered by their deadline over those answered or overdue; rejected ones left out.',
      },
      target: { basis: DESIGN_TARGET },
      source: DEADLINES,
    },
    'citizen-reports.median-handling-h': {
      definition: {
        vi: 'Trung vị số giờ từ khi phản ánh đến khi xử lý xong, các phản ánh trong 30 ngày qua.',
        en: 'Median hours from report to answer, reports of the last 30 days.',
      },
      target: { basis: DESIGN_TARGET },
      source: REPORT_LINE,
    },
    'citizen-reports.urgent-open': {
      definition: {
        vi: 'Số phản ánh mức khẩn chưa xử lý xong.',
        en: 'Urgent reports that have not been answered.',
      },
      source: DEADLINES,
    },
    'citizen-reports.today': {
      definition: {
        vi: 'Số phản ánh gửi đến từ 0 giờ hôm nay, theo giờ Việt Nam.',
        en: 'Reports sent since local midnight.',
      },
      source: REPORT_LINE,
    },
    'citizen-reports.satisfied-share': {
      definition: {
        vi: 'Số phản ánh trong 30 ngày qua được chấm 4 hoặc 5 điểm, chia số được chấm điểm.',
        en: 'Reports of the last 30 days rated 4 or 5 over those that were rated.',
      },
      target: { basis: DESIGN_TARGET },
      source: REPORT_LINE,
      references: SATISFIED_ELSEWHERE,
    },
    'citizen-reports.handled-share': {
      definition: {
        vi: 'Số phản ánh trong 30 ngày qua đã xử lý xong, chia tổng số phản ánh trong 30 ngày qua.',
        en: 'Reports of the last 30 days that were answered over all reports of those days.',
      },
      source: REPORT_LINE,
      references: HANDLED_ELSEWHERE,
    },
    'citizen-reports.rejected-share': {
      definition: {
        vi: 'Số phản ánh trong 30 ngày qua bị từ chối, chia tổng số phản ánh.',
        en: 'Reports of the last 30 days that were rejected over all reports.',
      },
      source: REPORT_LINE,
      references: REJECTED_ELSEWHERE,
    },
  },
});
