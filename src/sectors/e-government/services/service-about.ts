// What the figures of files and one-stop offices mean and rest on.
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

const DECISION_766 = {
  vi: 'Bộ chỉ số theo Quyết định 766/QĐ-TTg (2022); ngưỡng là ngưỡng thiết kế',
  en: 'Set of indicators of decision 766/QĐ-TTg (2022); thresholds are design values',
};
const DESIGN_TARGET = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
  en: 'Design target; the province has published none',
};
const CUSTOMARY_TARGET = {
  vi: 'Mức thường dùng trong ngành; chưa dẫn được văn bản ban hành',
  en: 'Customary level; no issued document can be cited',
};

/** What stands behind each figure, by KPI id. */
export const serviceAbout: Readonly<Record<string, KpiAbout>> = {
  'e-government.on-time-share': {
    definition: {
      vi: 'Số hồ sơ được giải quyết trước hoặc đúng hạn trong 30 ngày qua, chia số hồ sơ đã giải quyết trong 30 ngày đó.',
      en: 'Files resolved by their deadline in the last 30 days over all files resolved in these days.',
    },
    source: DECISION_766,
    target: { basis: DESIGN_TARGET },
  },
  'e-government.full-online-share': {
    definition: {
      vi: 'Số hồ sơ nộp và giải quyết trực tuyến toàn trình, chia số hồ sơ tiếp nhận trong 30 ngày qua.',
      en: 'Files that run online from submission to result over files received, last 30 days.',
    },
    source: {
      vi: 'Hai mức trực tuyến (toàn trình, một phần) theo Nghị định 42/2022/NĐ-CP',
      en: 'The two levels of online service (full, partial) are those of decree 42/2022/NĐ-CP',
    },
    target: { basis: CUSTOMARY_TARGET },
  },
  'e-government.overdue-share': {
    definition: {
      vi: 'Số hồ sơ chưa giải quyết đã quá hạn, chia số hồ sơ đang giải quyết vào cuối ngày.',
      en: 'Unresolved files past their deadline over all files being processed at the end of the day.',
    },
    source: DECISION_766,
  },
  'e-government.digitised-share': {
    definition: {
      vi: 'Số hồ sơ có thành phần và kết quả được số hóa, chia số hồ sơ tiếp nhận trong 30 ngày qua.',
      en: 'Files whose papers and results were digitised over files received, last 30 days.',
    },
    source: DECISION_766,
    target: { basis: CUSTOMARY_TARGET },
  },
  'e-government.paid-online-share': {
    definition: {
      vi: 'Số hồ sơ thanh toán trực tuyến, chia số hồ sơ có phí, lệ phí tiếp nhận trong 30 ngày qua.',
      en: 'Files paid online over files with a fee, received in the last 30 days.',
    },
    source: DECISION_766,
  },
  'e-government.online-share': {
    definition: {
      vi: 'Số hồ sơ nộp trực tuyến ở cả hai mức, chia số hồ sơ tiếp nhận trong 30 ngày qua.',
      en: 'Files submitted online at either level over files received, last 30 days.',
    },
    source: DECISION_766,
  },
  'e-government.satisfied-share': {
    definition: {
      vi: 'Số lượt đánh giá hài lòng, chia số lượt đánh giá hồ sơ đã giải quyết trong 30 ngày qua.',
      en: 'Ratings that are satisfied over all ratings of files resolved in the last 30 days.',
    },
    source: DECISION_766,
    target: { basis: DESIGN_TARGET },
  },
  'e-government.received': {
    definition: {
      vi: 'Số hồ sơ được tiếp nhận trong ngày gần nhất đã báo cáo; ngày nghỉ là 0, không phải thiếu số liệu.',
      en: 'Files received in the latest reported day; a free day has 0, which is not a gap.',
    },
    source: DECISION_766,
  },
  'e-government.pending': {
    definition: {
      vi: 'Số hồ sơ đã tiếp nhận, chưa giải quyết xong vào cuối ngày.',
      en: 'Files received and not yet resolved at the end of the day.',
    },
    source: DECISION_766,
  },
  'e-government.people-waiting': {
    definition: {
      vi: 'Số người đang chờ đến lượt tại các bộ phận một cửa.',
      en: 'People who wait for their turn at the one-stop offices.',
    },
    source: { vi: 'Máy cấp số thứ tự tại bộ phận một cửa', en: 'Ticket machines of the one-stop offices' },
  },
  'e-government.longest-wait': {
    definition: {
      vi: 'Thời gian chờ dự kiến của người cuối hàng ở bộ phận một cửa đông nhất.',
      en: 'Expected wait of the last in the queue at the busiest one-stop office.',
    },
    source: {
      vi: 'Máy cấp số thứ tự; ngưỡng là ngưỡng thiết kế',
      en: 'Ticket machines; thresholds are design values',
    },
    target: { basis: DESIGN_TARGET },
  },
};
