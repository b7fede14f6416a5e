// What stands behind the programme's figures.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { defineAbout, type KpiAbout } from '#kernel/sector/sector-about.ts';
import { commitmentMetrics } from './commitments/commitment-metrics.ts';
import { milestoneMetrics } from './milestones/milestone-metrics.ts';
import { siteMetrics } from './sites/site-metrics.ts';

const REGISTER: LocalizedText = {
  vi: 'Sổ theo dõi chương trình hợp tác VNPT – UBND tỉnh ký ngày 12/7/2018; trạng thái, kinh phí và rủi ro là mô phỏng; ngưỡng là ngưỡng thiết kế',
  en: 'Register of the programme agreed by VNPT and the province on 12 July 2018; states, money and risks are simulated; thresholds are design values',
};

const defined = (vi: string, en: string): KpiAbout => ({ definition: { vi, en }, source: REGISTER });

/** The lazy half of the programme. */
export const about = defineAbout({
  metrics: { ...commitmentMetrics, ...milestoneMetrics, ...siteMetrics },
  kpis: {
    'programme.late': {
      ...defined(
        'Số nội dung chưa hoàn thành đã quá hạn của chính nó hoặc của một mốc trên đường đi.',
        'Open commitments past their own date or past that of a milestone on the way.',
      ),
      target: {
        basis: {
          vi: 'Mục tiêu thiết kế: không nội dung nào chậm',
          en: 'Design target: nothing is late',
        },
      },
    },
    'programme.done-share': defined(
      'Số nội dung đã hoàn thành chia số nội dung đã ghi vào chương trình, không tính nội dung đã hủy.',
      'Commitments that are done over those entered so far, cancelled ones left out.',
    ),
    'programme.on-time-share': defined(
      'Số nội dung hoàn thành trước hoặc đúng hạn chia số nội dung đã hoàn thành hoặc đã quá hạn.',
      'Commitments done by their date over those that are done or past their date.',
    ),
    'programme.high-risks': defined(
      'Số nội dung chưa hoàn thành được đơn vị chủ trì đánh giá rủi ro cao.',
      'Open commitments whose owner states a high risk.',
    ),
    'programme.disbursed-share': defined(
      'Tổng kinh phí đã giải ngân chia tổng kinh phí lẽ ra đã giải ngân theo kế hoạch đến kỳ báo cáo tháng gần nhất.',
      'Money disbursed over money planned to be disbursed up to the latest monthly statement.',
    ),
    'programme.milestones-next': defined(
      'Số mốc chưa đạt đến hạn trong vòng 90 ngày tới.',
      'Milestones to come whose date is within 90 days.',
    ),
    'programme.milestones-overdue': defined(
      'Số mốc đã quá hạn mà chưa đạt.',
      'Milestones past their date and not reached.',
    ),
    'programme.vision-on-track-share': defined(
      'Số nội dung hướng đến tầm nhìn 2030 đúng tiến độ chia số nội dung hướng đến 2030 đang thực hiện.',
      'Commitments towards the vision of 2030 on track over those under way.',
    ),
    'programme.units-connected-share': {
      ...defined(
        'Số phường, xã, đặc khu đã kết nối trung tâm điều hành chia tổng số đơn vị hành chính từ ngày 01/7/2025.',
        'Wards, communes and the special zone connected to the operations centre, of all units since 1 July 2025.',
      ),
      target: {
        basis: {
          vi: 'Kế hoạch mô phỏng: kết nối đủ 30 đơn vị sau hợp nhất',
          en: 'Simulated plan: all 30 units connected after the merger',
        },
        due: '2026-12-31',
      },
    },
  },
});
