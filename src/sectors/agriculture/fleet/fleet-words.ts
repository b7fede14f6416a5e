// States, methods and tiers of fishing boats in words.
import type { LocalizedText } from '#kernel/localized-text.ts';

type Words = Readonly<Record<string, LocalizedText>>;

/** Where a boat lies. */
export const NAVIGATION_WORDS: Words = {
  'at-sea': { vi: 'Đang trên biển', en: 'At sea' },
  'home-port': { vi: 'Tại cảng đăng ký', en: 'In its own port' },
  'other-port': { vi: 'Tại cảng khác', en: 'In another port' },
};

/** What its device says. */
export const SIGNAL_WORDS: Words = {
  reporting: { vi: 'Có tín hiệu', en: 'Reporting' },
  'lost-6h': { vi: 'Mất kết nối trên 6 giờ', en: 'Silent over 6 hours' },
  'lost-10d': { vi: 'Mất kết nối trên 10 ngày', en: 'Silent over 10 days' },
  'in-port': { vi: 'Trong cảng', en: 'In port' },
  'no-device': { vi: 'Chưa lắp thiết bị', en: 'No device' },
};

/** Where it is in its zone. */
export const ZONE_WORDS: Words = {
  inside: { vi: 'Trong vùng khai thác', en: 'Inside the fishing zone' },
  near: { vi: 'Sát ranh giới vùng khai thác', en: 'Near the edge of the zone' },
  beyond: { vi: 'Vượt ranh giới vùng khai thác', en: 'Beyond the fishing zone' },
};

/** The gravest thing to be said of it. */
export const TIER_WORDS: Words = {
  beyond: { vi: 'Vượt ranh giới vùng khai thác', en: 'Beyond the fishing zone' },
  'lost-10d': { vi: 'Mất kết nối trên 10 ngày', en: 'Silent over 10 days' },
  'three-noes': { vi: 'Tàu “ba không” ra khơi', en: 'At sea without papers' },
  'lost-6h': { vi: 'Mất kết nối trên 6 giờ', en: 'Silent over 6 hours' },
  near: { vi: 'Sát ranh giới vùng khai thác', en: 'Near the edge of the zone' },
  'wrong-port': { vi: 'Cập cảng không đúng', en: 'In a port not its own' },
  normal: { vi: 'Bình thường', en: 'Normal' },
};

/** How it fishes. */
export const METHOD_WORDS: Words = {
  trawl: { vi: 'Lưới kéo', en: 'Trawl' },
  'purse-seine': { vi: 'Lưới vây', en: 'Purse seine' },
  gillnet: { vi: 'Lưới rê', en: 'Gillnet' },
  longline: { vi: 'Nghề câu', en: 'Longline' },
  'falling-net': { vi: 'Lưới chụp', en: 'Falling net' },
};

/** Papers. */
export const LICENCE_WORDS: Words = {
  licensed: { vi: 'Đã đăng ký, cấp phép', en: 'Registered and licensed' },
  temporary: { vi: 'Tàu “ba không”, đăng ký tạm', en: 'Without papers, registered for now' },
};

/** Tracking device. */
export const DEVICE_WORDS: Words = {
  installed: { vi: 'Đã lắp', en: 'Fitted' },
  missing: { vi: 'Chưa lắp', en: 'Not fitted' },
};

/** Length classes. */
export const LENGTH_WORDS: Words = {
  '6-12': { vi: '6 đến dưới 12 m', en: '6 to under 12 m' },
  '12-15': { vi: '12 đến dưới 15 m', en: '12 to under 15 m' },
  '15-24': { vi: '15 đến dưới 24 m', en: '15 to under 24 m' },
  '24+': { vi: 'Từ 24 m', en: '24 m or more' },
};

/** Symbol legend by severity, mildest first. */
export const TIER_LEGEND: readonly LocalizedText[] = [
  { vi: 'Bình thường', en: 'Normal' },
  { vi: 'Sát ranh giới, cập cảng không đúng', en: 'Near the edge, in another port' },
  { vi: 'Mất kết nối trên 6 giờ', en: 'Silent over 6 hours' },
  { vi: 'Tàu “ba không” ra khơi', en: 'At sea without papers' },
  { vi: 'Mất trên 10 ngày, vượt ranh giới', en: 'Silent over 10 days, beyond the zone' },
];
