// How the columns of warnings are named and written, and what their figures mean and rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';
import { SEVERITIES } from './warning-view.ts';

const DISASTER_LEVELS: Readonly<Record<string, LocalizedText>> = {
  1: { vi: 'Cấp 1 (thấp)', en: 'Level 1 (low)' },
  2: { vi: 'Cấp 2 (trung bình)', en: 'Level 2 (medium)' },
  3: { vi: 'Cấp 3 (lớn)', en: 'Level 3 (great)' },
  4: { vi: 'Cấp 4 (rất lớn)', en: 'Level 4 (very great)' },
  5: { vi: 'Cấp 5 (thảm họa)', en: 'Level 5 (catastrophe)' },
};

const URGENCY: Readonly<Record<string, LocalizedText>> = {
  Immediate: { vi: 'Ngay lập tức', en: 'Immediate' },
  Expected: { vi: 'Sắp xảy ra', en: 'Expected' },
  Future: { vi: 'Sẽ xảy ra', en: 'Future' },
  Past: { vi: 'Đã qua', en: 'Past' },
  Unknown: { vi: 'Chưa rõ', en: 'Unknown' },
};

const CERTAINTY: Readonly<Record<string, LocalizedText>> = {
  Observed: { vi: 'Đã quan sát', en: 'Observed' },
  Likely: { vi: 'Nhiều khả năng', en: 'Likely' },
  Possible: { vi: 'Có thể', en: 'Possible' },
  Unlikely: { vi: 'Ít khả năng', en: 'Unlikely' },
  Unknown: { vi: 'Chưa rõ', en: 'Unknown' },
};

const CATEGORY: Readonly<Record<string, LocalizedText>> = {
  Geo: { vi: 'Địa chất', en: 'Geophysical' },
  Met: { vi: 'Khí tượng thủy văn', en: 'Meteorological' },
  Safety: { vi: 'An toàn', en: 'Safety' },
  Security: { vi: 'An ninh trật tự', en: 'Security' },
  Rescue: { vi: 'Cứu nạn', en: 'Rescue' },
  Fire: { vi: 'Cháy', en: 'Fire' },
  Health: { vi: 'Y tế', en: 'Health' },
  Env: { vi: 'Môi trường', en: 'Environment' },
  Transport: { vi: 'Giao thông', en: 'Transport' },
  Infra: { vi: 'Hạ tầng', en: 'Infrastructure' },
  Other: { vi: 'Khác', en: 'Other' },
};

const STATUS: Readonly<Record<string, LocalizedText>> = {
  Actual: { vi: 'Thật', en: 'Actual' },
  Exercise: { vi: 'Diễn tập', en: 'Exercise' },
  System: { vi: 'Hệ thống', en: 'System' },
  Test: { vi: 'Thử nghiệm', en: 'Test' },
  Draft: { vi: 'Dự thảo', en: 'Draft' },
};

const ENGLISH: MetricSpec = { title: { vi: 'Bản tiếng Anh', en: 'English text' }, secondary: true };

/** Metrics of warnings by column. */
export const warningMetrics: Readonly<Record<string, MetricSpec>> = {
  headline: { title: { vi: 'Cảnh báo', en: 'Warning' } },
  'headline@en': ENGLISH,
  event: { title: { vi: 'Hiện tượng', en: 'Event' } },
  'event@en': ENGLISH,
  area: { title: { vi: 'Khu vực', en: 'Area' } },
  'area@en': ENGLISH,
  description: { title: { vi: 'Nội dung', en: 'Description' } },
  'description@en': ENGLISH,
  instruction: { title: { vi: 'Khuyến cáo', en: 'Instruction' } },
  'instruction@en': ENGLISH,
  severity: {
    title: { vi: 'Mức độ', en: 'Severity' },
    unit: '1',
    digits: 0,
    words: Object.fromEntries(SEVERITIES.entries()),
  },
  disasterLevel: {
    title: { vi: 'Cấp độ rủi ro thiên tai', en: 'Disaster risk level' },
    unit: '1',
    digits: 0,
    words: DISASTER_LEVELS,
  },
  urgency: { title: { vi: 'Tính khẩn cấp', en: 'Urgency' }, words: URGENCY },
  certainty: { title: { vi: 'Độ chắc chắn', en: 'Certainty' }, words: CERTAINTY },
  category: { title: { vi: 'Lĩnh vực', en: 'Category' }, words: CATEGORY },
  sender: { title: { vi: 'Cơ quan phát', en: 'Issued by' } },
  status: { title: { vi: 'Tính chất bản tin', en: 'Message status' }, words: STATUS },
  messageType: {
    title: { vi: 'Loại bản tin', en: 'Message type' },
    words: {
      Alert: { vi: 'Phát lần đầu', en: 'First issue' },
      Update: { vi: 'Cập nhật', en: 'Update' },
      Cancel: { vi: 'Hủy', en: 'Cancelled' },
    },
    secondary: true,
  },
  sentAt: { title: { vi: 'Phát lúc', en: 'Sent at' } },
  effectiveAt: { title: { vi: 'Có hiệu lực từ', en: 'In force from' }, secondary: true },
  onsetAt: { title: { vi: 'Dự kiến bắt đầu', en: 'Expected onset' } },
  expiresAt: { title: { vi: 'Hết hiệu lực', en: 'Expires' } },
  active: {
    title: { vi: 'Đang có hiệu lực', en: 'In force' },
    unit: '1',
    digits: 0,
    words: { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Có', en: 'Yes' } },
    secondary: true,
  },
};

/** By KPI id. */
export const warningAbout: Readonly<Record<string, KpiAbout>> = {
  'environment.warnings-active': {
    definition: {
      vi: 'Số cảnh báo thật, đã có hiệu lực và chưa hết hạn, không bị hủy hay thay thế.',
      en: 'Actual warnings that have taken effect, have not expired and were neither cancelled nor replaced.',
    },
    source: {
      vi: 'Bản tin CAP 1.2 của các cơ quan phát; ngưỡng là ngưỡng thiết kế',
      en: 'CAP 1.2 messages of the issuing bodies; thresholds are design values',
    },
  },
};
