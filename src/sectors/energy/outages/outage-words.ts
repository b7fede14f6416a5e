// Natures, states, causes and voltages of outages in words.
import type { LocalizedText } from '#kernel/localized-text.ts';

type Words = Readonly<Record<string, LocalizedText>>;

/** Works or a fault. */
export const NATURE_WORDS: Words = {
  planned: { vi: 'Theo kế hoạch', en: 'Planned' },
  fault: { vi: 'Sự cố', en: 'Fault' },
};

/** Where an outage stands in its life. */
export const OUTAGE_STATUS_WORDS: Words = {
  planned: { vi: 'Đã thông báo', en: 'Announced' },
  open: { vi: 'Đang mất điện', en: 'No supply' },
  restored: { vi: 'Đã có điện lại', en: 'Supply is back' },
};

/** Why the current is off. */
export const CAUSE_WORDS: Words = {
  maintenance: { vi: 'Công tác lưới điện', en: 'Works on the grid' },
  storm: { vi: 'Mưa giông, gió mạnh', en: 'Storm' },
  overload: { vi: 'Quá tải do nắng nóng', en: 'Overload in the heat' },
  equipment: { vi: 'Hư hỏng thiết bị', en: 'Equipment failure' },
  thirdParty: { vi: 'Vi phạm hành lang lưới điện', en: 'Hit by a third party' },
  animal: { vi: 'Động vật', en: 'Animal' },
};

/** How much of the grid is touched. */
export const VOLTAGE_WORDS: Words = {
  medium: { vi: 'Trung áp 22 kV', en: '22 kV feeder' },
  low: { vi: 'Hạ áp, một trạm biến áp', en: 'Low voltage, one transformer' },
};

/** Severity by customers without supply. */
export const SEVERITY_WORDS: Words = {
  0: { vi: 'Theo kế hoạch', en: 'Planned' },
  1: { vi: 'Dưới 1.500 khách hàng', en: 'Under 1,500 customers' },
  2: { vi: 'Từ 1.500 khách hàng', en: '1,500 customers or more' },
  3: { vi: 'Từ 5.000 khách hàng', en: '5,000 customers or more' },
  4: { vi: 'Từ 10.000 khách hàng', en: '10,000 customers or more' },
};
