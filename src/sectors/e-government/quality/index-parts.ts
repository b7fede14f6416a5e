// The five parts of the index of decision 766/QĐ-TTg (2022) and the most points of each; together 100.
import type { LocalizedText } from '#kernel/localized-text.ts';

/** One part; `column` is also its attribute in the broker. */
export interface IndexPart {
  column: string;
  title: LocalizedText;
  mostPoints: number;
}

/** The parts in the order of the decision. */
export const INDEX_PARTS: readonly IndexPart[] = [
  { column: 'transparency', title: { vi: 'Công khai, minh bạch', en: 'Transparency' }, mostPoints: 18 },
  { column: 'progress', title: { vi: 'Tiến độ giải quyết', en: 'Progress' }, mostPoints: 20 },
  { column: 'digitisation', title: { vi: 'Số hóa hồ sơ', en: 'Digitisation' }, mostPoints: 22 },
  { column: 'onlineService', title: { vi: 'Dịch vụ trực tuyến', en: 'Online service' }, mostPoints: 22 },
  { column: 'satisfaction', title: { vi: 'Mức độ hài lòng', en: 'Satisfaction' }, mostPoints: 18 },
];
