// What citizens report: how often, what brings it about, where, how grave it is, and who must act.
import type { HourPattern, PlaceRule } from '../incidents/kinds/incident-kind.ts';
import { RESPONDERS } from '../incidents/kinds/responders.ts';

interface Words {
  vi: string;
  en: string;
}

/** One service of the report line; codes are those that the simulated server publishes. */
export interface ReportCategory {
  code: string;
  name: Words;
  perDay: number;
  /** Extra reports a day for each mm of mean rain over the province that day. */
  perRainMm: number;
  /** Extra reports a day for each m³/s that reservoirs send over the banks. */
  perOverflow: number;
  /** Factors on free days, and on a day in the middle of the dry season. */
  freeDay: number;
  drySeason: number;
  hours: HourPattern;
  place: PlaceRule;
  /** Where on free days, when that differs. */
  freeDayPlace?: PlaceRule;
  /** Chances of `urgent` and `complex`; the rest is `normal`. */
  urgentChance: number;
  complexChance: number;
  agency: Words;
  descriptions: readonly string[];
}

const ordinary = {
  perRainMm: 0,
  perOverflow: 0,
  freeDay: 1,
  drySeason: 1,
  hours: 'day' as HourPattern,
  urgentChance: 0.05,
  complexChance: 0.1,
  agency: RESPONDERS.ward as Words,
};
const CONSTRUCTION: Words = { vi: 'Sở Xây dựng', en: 'Department of Construction' };
const LOCAL_POLICE: Words = { vi: 'Công an cấp xã', en: 'Commune Police' };
const PROVINCE_OFFICE: Words = { vi: 'Văn phòng UBND tỉnh', en: 'Office of the People’s Committee' };

/** Every category, in the order in which the server lists its services. */
export const REPORT_CATEGORIES: readonly ReportCategory[] = [
  {
    ...ordinary,
    code: '001',
    name: { vi: 'Hạ tầng giao thông', en: 'Roads and pavements' },
    perDay: 5,
    perRainMm: 0.12,
    freeDay: 1.2,
    hours: 'traffic',
    place: 'road',
    complexChance: 0.2,
    agency: CONSTRUCTION,
    descriptions: ['Mặt đường có ổ gà sâu, xe máy dễ ngã.', 'Nắp hố ga bị vỡ.', 'Biển báo bị che khuất.'],
  },
  {
    ...ordinary,
    code: '002',
    name: { vi: 'Ngập nước, thoát nước', en: 'Flooding and drainage' },
    perDay: 0.6,
    perRainMm: 0.45,
    perOverflow: 0.12,
    hours: 'flat',
    place: 'flood-prone',
    urgentChance: 0.35,
    agency: RESPONDERS.drainage,
    descriptions: ['Đường ngập sau mưa, nước chưa rút.', 'Cống thoát nước bị tắc.'],
  },
  {
    ...ordinary,
    code: '003',
    name: { vi: 'Chiếu sáng công cộng', en: 'Street lighting' },
    perDay: 2.5,
    hours: 'evening',
    place: 'street',
    descriptions: ['Đèn đường không sáng nhiều ngày.', 'Cột đèn bị nghiêng.'],
  },
  {
    ...ordinary,
    code: '004',
    name: { vi: 'Rác thải, vệ sinh môi trường', en: 'Waste and cleanliness' },
    perDay: 4.5,
    freeDay: 1.8,
    place: 'settlement',
    freeDayPlace: 'beach',
    descriptions: [
      'Rác chưa được thu gom.',
      'Bãi biển nhiều rác sau cuối tuần.',
      'Đổ rác không đúng nơi quy định.',
    ],
  },
  {
    ...ordinary,
    code: '005',
    name: { vi: 'Tiếng ồn', en: 'Noise' },
    perDay: 2.5,
    freeDay: 2,
    hours: 'evening',
    place: 'settlement',
    agency: LOCAL_POLICE,
    descriptions: ['Hát karaoke âm lượng lớn sau 22 giờ.', 'Công trình thi công ban đêm gây ồn.'],
  },
  {
    ...ordinary,
    code: '006',
    name: { vi: 'Trật tự đô thị', en: 'Use of streets and pavements' },
    perDay: 4,
    place: 'street',
    descriptions: ['Lấn chiếm vỉa hè để buôn bán.', 'Đỗ xe không đúng nơi quy định.'],
  },
  {
    ...ordinary,
    code: '007',
    name: { vi: 'Cây xanh', en: 'Trees' },
    perDay: 0.9,
    perRainMm: 0.12,
    place: 'street',
    urgentChance: 0.3,
    descriptions: ['Cành cây khô có nguy cơ gãy.', 'Cây nghiêng sau mưa giông.'],
  },
  {
    ...ordinary,
    code: '008',
    name: { vi: 'Cấp nước sinh hoạt', en: 'Water supply' },
    perDay: 1.4,
    drySeason: 1.8,
    place: 'settlement',
    agency: RESPONDERS.utility,
    descriptions: ['Nước yếu vào giờ cao điểm.', 'Đường ống nước bị rò rỉ.'],
  },
  {
    ...ordinary,
    code: '009',
    name: { vi: 'Điện', en: 'Electricity' },
    perDay: 1.1,
    perRainMm: 0.05,
    hours: 'heat',
    place: 'settlement',
    urgentChance: 0.2,
    agency: RESPONDERS.power,
    descriptions: ['Mất điện chưa có thông báo.', 'Dây điện võng thấp.'],
  },
  {
    ...ordinary,
    code: '010',
    name: { vi: 'Ô nhiễm môi trường', en: 'Pollution' },
    perDay: 1.4,
    drySeason: 1.3,
    hours: 'flat',
    place: 'industry',
    complexChance: 0.6,
    agency: RESPONDERS.nature,
    descriptions: ['Mùi hôi từ khu sản xuất.', 'Nước thải có màu lạ chảy ra kênh.'],
  },
  {
    ...ordinary,
    code: '011',
    name: { vi: 'An ninh trật tự', en: 'Public order' },
    perDay: 1.8,
    freeDay: 1.3,
    hours: 'evening',
    place: 'settlement',
    urgentChance: 0.4,
    agency: LOCAL_POLICE,
    descriptions: ['Tụ tập gây mất trật tự.', 'Nghi có trộm cắp trong khu dân cư.'],
  },
  {
    ...ordinary,
    code: '012',
    name: { vi: 'Thủ tục, tác phong công vụ', en: 'Administrative service' },
    perDay: 1.2,
    freeDay: 0.3,
    place: 'settlement',
    urgentChance: 0,
    complexChance: 0.4,
    agency: PROVINCE_OFFICE,
    descriptions: ['Hồ sơ trả kết quả trễ hẹn.', 'Đề nghị hướng dẫn thủ tục trực tuyến.'],
  },
];
