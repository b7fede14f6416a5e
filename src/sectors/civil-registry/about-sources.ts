// What several figures of civil registry rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';

/** The national frame that names these indicators. */
export const DECISION_05: LocalizedText = {
  vi: 'Hệ thống chỉ tiêu thống kê cấp tỉnh, Quyết định 05/2023/QĐ-TTg',
  en: 'System of provincial statistical indicators, decision 05/2023/QĐ-TTg',
};

/** Figures that are not in the frame. */
export const DESIGN_FIGURE: LocalizedText = {
  vi: 'Chỉ tiêu thiết kế của phần mềm; ngưỡng là ngưỡng thiết kế',
  en: 'A design figure of this program; thresholds are design values',
};

/** Targets that no document sets. */
export const DESIGN_TARGET: LocalizedText = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
  en: 'Design target; the province has published none',
};
