// The kinds, categories and statuses of incidents: their words and pictograms.
import type { LocalizedText } from '#kernel/localized-text.ts';

type Words = Readonly<Record<string, LocalizedText>>;

/** Words of `subCategory`. */
export const KIND_WORDS: Words = {
  collision: { vi: 'Tai nạn giao thông', en: 'Collision' },
  breakdown: { vi: 'Xe hỏng giữa đường', en: 'Vehicle breakdown' },
  hazardOnRoad: { vi: 'Vật cản trên đường', en: 'Hazard on the road' },
  flooding: { vi: 'Ngập nước', en: 'Flooding' },
  treeDown: { vi: 'Cây đổ', en: 'Tree down' },
  landslide: { vi: 'Sạt lở đất', en: 'Landslide' },
  fire: { vi: 'Cháy', en: 'Fire' },
  industrialFire: { vi: 'Cháy, nổ trong khu công nghiệp', en: 'Industrial fire' },
  forestFire: { vi: 'Cháy rừng', en: 'Forest fire' },
  gasLeak: { vi: 'Rò rỉ khí', en: 'Gas leak' },
  oilSpill: { vi: 'Tràn dầu', en: 'Oil spill' },
  waterPollution: { vi: 'Ô nhiễm nguồn nước', en: 'Water pollution' },
  illegalDumping: { vi: 'Đổ chất thải trái phép', en: 'Illegal dumping' },
  drowning: { vi: 'Đuối nước', en: 'Drowning' },
  medicalEmergency: { vi: 'Cấp cứu y tế', en: 'Medical emergency' },
  vesselDistress: { vi: 'Tàu thuyền gặp nạn', en: 'Vessel in distress' },
  powerCut: { vi: 'Mất điện', en: 'Power cut' },
  waterMainBreak: { vi: 'Vỡ ống nước', en: 'Water main break' },
  streetLightFault: { vi: 'Hỏng đèn đường', en: 'Street light fault' },
  publicDisorder: { vi: 'Mất trật tự công cộng', en: 'Public disorder' },
};

/** Pictogram of each `subCategory`; kinds without one of their own share that of `other`. */
export const KIND_PICTOGRAMS: Readonly<Record<string, string>> = {
  collision: 'collision',
  breakdown: 'breakdown',
  flooding: 'flood',
  treeDown: 'tree-down',
  landslide: 'landslide',
  fire: 'fire',
  industrialFire: 'fire',
  forestFire: 'fire',
  oilSpill: 'oil-spill',
  waterPollution: 'water',
  drowning: 'drowning',
  powerCut: 'power-cut',
};

/** Words of `category` (Smart Data Models, Alert). */
export const CATEGORY_WORDS: Words = {
  traffic: { vi: 'Giao thông', en: 'Traffic' },
  naturalDisaster: { vi: 'Thiên tai', en: 'Natural disaster' },
  weather: { vi: 'Thời tiết', en: 'Weather' },
  environment: { vi: 'Môi trường', en: 'Environment' },
  health: { vi: 'Y tế', en: 'Health' },
  security: { vi: 'An toàn, an ninh', en: 'Safety and security' },
  agriculture: { vi: 'Nông nghiệp', en: 'Agriculture' },
};

/** Words of `status`, in the order of an incident's life. */
export const STATUS_WORDS: Words = {
  open: { vi: 'Mới', en: 'New' },
  acknowledged: { vi: 'Đã xác nhận', en: 'Acknowledged' },
  onScene: { vi: 'Có mặt tại hiện trường', en: 'On scene' },
  resolved: { vi: 'Đã xử lý', en: 'Resolved' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
};

/** Words of the severity codes 0 … 4. */
export const SEVERITY_WORDS: Words = {
  0: { vi: 'Thông tin', en: 'Information' },
  1: { vi: 'Thấp', en: 'Low' },
  2: { vi: 'Trung bình', en: 'Medium' },
  3: { vi: 'Cao', en: 'High' },
  4: { vi: 'Nghiêm trọng', en: 'Critical' },
};
