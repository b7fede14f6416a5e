// The six bands of VN_AQI: their names, colours' order and health advice (QĐ 1459/QĐ-TCMT, Tables 1 and 4, shortened).
import type { LocalizedText } from '#kernel/localized-text.ts';

/** One band; `upTo` is its greatest index. */
export interface AqiBand {
  id: string;
  upTo: number;
  title: LocalizedText;
  advice: LocalizedText;
}

/** The bands, best first. */
export const AQI_BANDS: readonly AqiBand[] = [
  {
    id: 'good',
    upTo: 50,
    title: { vi: 'Tốt', en: 'Good' },
    advice: { vi: 'Không ảnh hưởng tới sức khỏe.', en: 'No effect on health.' },
  },
  {
    id: 'moderate',
    upTo: 100,
    title: { vi: 'Trung bình', en: 'Moderate' },
    advice: {
      vi: 'Chấp nhận được; nhóm nhạy cảm có thể chịu tác động nhất định.',
      en: 'Acceptable; sensitive groups may feel some effect.',
    },
  },
  {
    id: 'poor',
    upTo: 150,
    title: { vi: 'Kém', en: 'Poor' },
    advice: {
      vi: 'Nhóm nhạy cảm gặp vấn đề về sức khỏe; người bình thường ít bị ảnh hưởng.',
      en: 'Sensitive groups have health problems; others are little affected.',
    },
  },
  {
    id: 'bad',
    upTo: 200,
    title: { vi: 'Xấu', en: 'Bad' },
    advice: {
      vi: 'Người bình thường bắt đầu bị ảnh hưởng; nhóm nhạy cảm có thể gặp vấn đề nghiêm trọng hơn.',
      en: 'Everyone begins to be affected; sensitive groups may have graver problems.',
    },
  },
  {
    id: 'veryBad',
    upTo: 300,
    title: { vi: 'Rất xấu', en: 'Very bad' },
    advice: {
      vi: 'Cảnh báo: mọi người bị ảnh hưởng tới sức khỏe nghiêm trọng hơn.',
      en: 'Warning: everyone is affected more gravely.',
    },
  },
  {
    id: 'hazardous',
    upTo: 500,
    title: { vi: 'Nguy hại', en: 'Hazardous' },
    advice: {
      vi: 'Cảnh báo khẩn cấp: toàn bộ dân số bị ảnh hưởng nghiêm trọng.',
      en: 'Emergency warning: the whole population is gravely affected.',
    },
  },
];

/** The band of a published (integer) index; undefined for NaN. */
export function bandOf(index: number): AqiBand | undefined {
  return AQI_BANDS.find((band) => index <= band.upTo);
}
