// What information security says of itself: names of its columns, what its figures mean and rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { defineAbout } from '#kernel/sector/sector-about.ts';
import { incidentMetrics } from './events/incident-metrics.ts';
import { postureMetrics } from './posture/posture-metrics.ts';

const DESIGN_TARGET = {
  basis: {
    vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
    en: 'Design target; the province has published none',
  },
} as const;
const REGISTER: LocalizedText = {
  vi: 'Sổ sự cố của trung tâm giám sát an toàn thông tin (SOC); ngưỡng là ngưỡng thiết kế',
  en: 'The register of the security operations centre (SOC); thresholds are design values',
};
const LEVELS: LocalizedText = {
  vi: 'Danh mục hệ thống thông tin và cấp độ theo Nghị định 85/2016/NĐ-CP; ngưỡng là ngưỡng thiết kế',
  en: 'The list of information systems with their levels by Decree 85/2016/NĐ-CP; thresholds are design values',
};
const WATCH: LocalizedText = {
  vi: 'Giám sát máy tính và cổng thông tin của các cơ quan; ngưỡng là ngưỡng thiết kế',
  en: 'The watch over computers and portals of the agencies; thresholds are design values',
};

/** The lazy half of information security. */
export const about = defineAbout({
  metrics: { ...incidentMetrics, ...postureMetrics },
  kpis: {
    'information-security.grave-open': {
      definition: {
        vi: 'Số sự cố mức cao và nghiêm trọng đã phát hiện, chưa khắc phục xong.',
        en: 'Incidents of high and critical severity that are detected and not repaired.',
      },
      source: REGISTER,
      target: DESIGN_TARGET,
    },
    'information-security.open': {
      definition: {
        vi: 'Số sự cố mọi mức độ đã phát hiện, chưa khắc phục xong.',
        en: 'Incidents of any severity that are detected and not repaired.',
      },
      source: REGISTER,
    },
    'information-security.incidents-month': {
      definition: {
        vi: 'Số sự cố phát hiện từ 0 giờ ngày đầu tháng, kể cả đã khắc phục.',
        en: 'Incidents detected since the local month began, repaired ones included.',
      },
      source: REGISTER,
    },
    'information-security.detection-min': {
      definition: {
        vi: 'Trung vị số phút từ lúc sự cố bắt đầu đến lúc phát hiện, các sự cố phát hiện trong 30 ngày qua.',
        en: 'Median minutes from the beginning to the detection of incidents detected in the last 30 days.',
      },
      source: REGISTER,
      target: DESIGN_TARGET,
    },
    'information-security.repair-h': {
      definition: {
        vi: 'Trung vị số giờ từ lúc phát hiện đến lúc khắc phục xong, các sự cố phát hiện trong 30 ngày qua và đã khắc phục.',
        en: 'Median hours from detection to repair of incidents detected in the last 30 days and repaired.',
      },
      source: REGISTER,
      target: DESIGN_TARGET,
    },
    'information-security.approved-share': {
      definition: {
        vi: 'Số hệ thống thông tin đã được phê duyệt cấp độ an toàn chia tổng số hệ thống thông tin.',
        en: 'Information systems whose security level is approved over all information systems.',
      },
      source: LEVELS,
      target: {
        basis: {
          vi: 'Mọi hệ thống thông tin phải được xác định cấp độ',
          en: 'Every information system must have its level determined',
        },
        document: { vi: 'Nghị định 85/2016/NĐ-CP', en: 'Decree 85/2016/NĐ-CP' },
      },
      references: [
        {
          value: 69.2,
          period: { vi: 'Quý I/2024', en: 'Q1 2024' },
          basis: {
            vi: 'Cả nước: 2.365 trên 3.418 hệ thống; nguồn in 68,2%, còn phép chia cho 69,2%',
            en: 'Whole country: 2,365 of 3,418 systems; the source prints 68.2%, the quotient is 69.2%',
          },
          source:
            'https://vietbao.vn/phat-hien-chien-dich-tan-cong-moi-nham-vao-cac-thiet-bi-mang-cisco-484231.html',
        },
      ],
    },
    'information-security.four-layer-share': {
      definition: {
        vi: 'Số hệ thống thông tin được bảo vệ đủ cả 4 lớp chia tổng số hệ thống thông tin.',
        en: 'Information systems protected by all four layers over all information systems.',
      },
      source: {
        vi: 'Mô hình bảo vệ 4 lớp: lực lượng tại chỗ; giám sát, bảo vệ chuyên nghiệp; kiểm tra, đánh giá độc lập; kết nối, chia sẻ với hệ thống giám sát quốc gia; ngưỡng là ngưỡng thiết kế',
        en: 'The four-layer model: own staff; professional watch; independent assessment; link to the national monitoring system; thresholds are design values',
      },
      target: DESIGN_TARGET,
    },
    'information-security.unpatched-critical': {
      definition: {
        vi: 'Tổng số lỗ hổng mức nghiêm trọng đã biết, chưa được vá, trên mọi hệ thống thông tin.',
        en: 'Critical vulnerabilities that are known and not patched, in all information systems.',
      },
      source: LEVELS,
      target: DESIGN_TARGET,
    },
    'information-security.drills-per-system': {
      definition: {
        vi: 'Bình quân số lần diễn tập trong 12 tháng qua của một hệ thống thông tin.',
        en: 'Drills of the last 12 months an information system took part in, on average.',
      },
      source: LEVELS,
      target: {
        basis: {
          vi: 'Mục tiêu thiết kế: ít nhất một lần diễn tập mỗi năm',
          en: 'Design target: at least one drill a year',
        },
      },
    },
    'information-security.infected-machines': {
      definition: {
        vi: 'Tổng số máy tính được giám sát bị phát hiện nhiễm mã độc trong ngày gần nhất đã báo cáo.',
        en: 'Watched computers found infected on the latest day stated.',
      },
      source: WATCH,
    },
    'information-security.infected-share': {
      definition: {
        vi: 'Tổng số máy tính nhiễm mã độc chia tổng số máy tính được giám sát trong ngày gần nhất đã báo cáo.',
        en: 'Computers infected over computers watched on the latest day stated.',
      },
      source: WATCH,
    },
    'information-security.botnet-addresses': {
      definition: {
        vi: 'Tổng số địa chỉ IP của các cơ quan có kết nối tới mạng botnet trong ngày gần nhất đã báo cáo.',
        en: 'Addresses of the agencies seen in contact with botnets on the latest day stated.',
      },
      source: WATCH,
    },
    'information-security.attacks-blocked': {
      definition: {
        vi: 'Tổng số lượt tấn công đã bị chặn tự động trong ngày gần nhất đã báo cáo.',
        en: 'Attacks blocked automatically on the latest day stated.',
      },
      source: WATCH,
    },
    'information-security.portal-availability': {
      definition: {
        vi: 'Tổng số phút các cổng thông tin hoạt động chia tổng số phút giám sát trong 24 giờ qua.',
        en: 'Minutes in which the portals answered over minutes watched in the last 24 hours.',
      },
      source: WATCH,
      target: DESIGN_TARGET,
    },
    'information-security.portals-down': {
      definition: {
        vi: 'Số cổng thông tin điện tử đang không truy cập được.',
        en: 'Web portals that cannot be reached now.',
      },
      source: WATCH,
    },
  },
});
