// The forests whose danger of fire is announced: reserve, national park and protection forests on the hills and along the shore.
import type { StationRow } from '../station-site.ts';

/** One forest; areas are rounded general knowledge, centres are illustrative. */
export interface Forest {
  row: StationRow;
  areaHa: number;
  kind: 'special-use' | 'protection';
}

/** By size. */
export const FORESTS: readonly Forest[] = [
  {
    row: [
      'binh-chau-phuoc-buu',
      'Khu bảo tồn thiên nhiên Bình Châu – Phước Bửu',
      'Bình Châu – Phước Bửu nature reserve',
      107.485,
      10.535,
      0.6,
    ],
    areaHa: 10_400,
    kind: 'special-use',
  },
  {
    row: ['con-dao', 'Vườn quốc gia Côn Đảo', 'Côn Đảo national park', 106.605, 8.7, 1.1],
    areaHa: 5_900,
    kind: 'special-use',
  },
  {
    row: ['nui-dinh', 'Rừng phòng hộ Núi Dinh', 'Núi Dinh protection forest', 107.125, 10.535, 0.35],
    areaHa: 1_900,
    kind: 'protection',
  },
  {
    row: [
      'nui-thi-vai',
      'Rừng phòng hộ Núi Thị Vải – Tóc Tiên',
      'Núi Thị Vải – Tóc Tiên protection forest',
      107.095,
      10.605,
      0.3,
    ],
    areaHa: 1_700,
    kind: 'protection',
  },
  {
    row: ['nui-may-tao', 'Rừng phòng hộ Núi Mây Tào', 'Núi Mây Tào protection forest', 107.555, 10.68, 0.25],
    areaHa: 1_500,
    kind: 'protection',
  },
  {
    row: [
      'nui-minh-dam',
      'Rừng phòng hộ Núi Minh Đạm',
      'Núi Minh Đạm protection forest',
      107.262,
      10.42,
      0.75,
    ],
    areaHa: 1_300,
    kind: 'protection',
  },
  {
    row: [
      'ho-tram',
      'Rừng phòng hộ ven biển Hồ Tràm',
      'Hồ Tràm coastal protection forest',
      107.43,
      10.487,
      0.9,
    ],
    areaHa: 600,
    kind: 'protection',
  },
  {
    row: [
      'nui-lon-nui-nho',
      'Rừng phòng hộ Núi Lớn – Núi Nhỏ',
      'Núi Lớn – Núi Nhỏ protection forest',
      107.068,
      10.362,
      1,
    ],
    areaHa: 300,
    kind: 'protection',
  },
];
