// What is worked on: each kind of road work with its hours, length of time, roads and what it leaves of the road.

/** What happens to the lanes, in the words of CityWork's `workDisposition`. */
export type Disposition = 'roadClosed' | 'laneReduction' | 'alternatingTraffic' | 'laneShift';

/** One kind. */
export interface WorkKind {
  id: string;
  name: { vi: string; en: string };
  /** CityWork `workNature`. */
  nature: string;
  weight: number;
  days: readonly [fewest: number, most: number];
  /** Local hours of work; passing midnight at night; null = day and night. */
  hours: readonly [from: number, until: number] | null;
  disposition: Disposition;
  roadClasses: readonly string[];
  /** Segments in a row, at most. */
  segments: number;
  authority: { vi: string; en: string };
}

const ROAD_OFFICE = { vi: 'Khu Quản lý đường bộ IV', en: 'Road Management Area IV' };
const TRANSPORT = { vi: 'Sở Xây dựng', en: 'Department of Construction' };
const WATER = { vi: 'Công ty Cấp nước', en: 'Water Supply Company' };
const DRAINAGE = { vi: 'Công ty Thoát nước', en: 'Drainage Company' };
const POWER = { vi: 'Công ty Điện lực', en: 'Power Company' };
const WARDS = { vi: 'UBND phường', en: 'Ward People’s Committee' };
const BIG = ['motorway', 'trunk', 'primary'];
const TOWN = ['primary', 'secondary'];

/** All kinds. */
export const WORK_KINDS: readonly WorkKind[] = [
  {
    id: 'resurfacing',
    name: { vi: 'Thảm lại mặt đường', en: 'Resurfacing' },
    nature: 'tarring',
    weight: 5,
    days: [8, 35],
    hours: [22, 5],
    disposition: 'laneReduction',
    roadClasses: BIG,
    segments: 3,
    authority: ROAD_OFFICE,
  },
  {
    id: 'widening',
    name: { vi: 'Mở rộng đường', en: 'Road widening' },
    nature: 'extension',
    weight: 2,
    days: [40, 85],
    hours: null,
    disposition: 'laneShift',
    roadClasses: ['trunk', 'primary'],
    segments: 3,
    authority: TRANSPORT,
  },
  {
    id: 'water-main',
    name: { vi: 'Lắp đặt ống cấp nước', en: 'Laying of a water main' },
    nature: 'trenchOpening',
    weight: 4,
    days: [6, 25],
    hours: [21, 5],
    disposition: 'laneReduction',
    roadClasses: TOWN,
    segments: 1,
    authority: WATER,
  },
  {
    id: 'drainage',
    name: { vi: 'Cải tạo hệ thống thoát nước', en: 'Drainage works' },
    nature: 'trenchOpening',
    weight: 4,
    days: [20, 60],
    hours: null,
    disposition: 'laneReduction',
    roadClasses: TOWN,
    segments: 2,
    authority: DRAINAGE,
  },
  {
    id: 'bridge-repair',
    name: { vi: 'Sửa chữa cầu', en: 'Bridge repair' },
    nature: 'repair',
    weight: 2,
    days: [15, 50],
    hours: null,
    disposition: 'alternatingTraffic',
    roadClasses: ['primary', 'secondary'],
    segments: 1,
    authority: ROAD_OFFICE,
  },
  {
    id: 'underground-cable',
    name: { vi: 'Ngầm hóa lưới điện, viễn thông', en: 'Undergrounding of cables' },
    nature: 'trenchOpening',
    weight: 3,
    days: [10, 40],
    hours: [22, 5],
    disposition: 'laneReduction',
    roadClasses: ['secondary'],
    segments: 1,
    authority: POWER,
  },
  {
    id: 'reconstruction',
    name: { vi: 'Cải tạo, nâng cấp đường', en: 'Reconstruction of a street' },
    nature: 'repair',
    weight: 2,
    days: [20, 60],
    hours: null,
    disposition: 'roadClosed',
    roadClasses: ['secondary'],
    segments: 1,
    authority: WARDS,
  },
  {
    id: 'marking',
    name: { vi: 'Sơn kẻ vạch đường', en: 'Road marking' },
    nature: 'marking',
    weight: 3,
    days: [2, 6],
    hours: [22, 4],
    disposition: 'laneShift',
    roadClasses: BIG,
    segments: 3,
    authority: ROAD_OFFICE,
  },
  {
    id: 'trees',
    name: { vi: 'Cắt tỉa cây xanh', en: 'Pruning of trees' },
    nature: 'maintenance',
    weight: 3,
    days: [2, 5],
    hours: [8, 16],
    disposition: 'laneReduction',
    roadClasses: TOWN,
    segments: 1,
    authority: WARDS,
  },
];
