// Where people learn IT in the province: real institutions by name; places are approximate, every number is synthetic.
import { hashText } from '../noise/hash.ts';

/** One institution. */
export interface Institution {
  id: string;
  name: { vi: string; en: string };
  lon: number;
  lat: number;
  /** Students of IT in an ordinary year. */
  students: number;
  /** Years of study. */
  years: number;
  stream: number;
}

type Row = readonly [
  id: string,
  vi: string,
  en: string,
  lon: number,
  lat: number,
  students: number,
  years: number,
];

const ROWS: readonly Row[] = [
  ['bvu', 'Trường Đại học Bà Rịa – Vũng Tàu', 'Bà Rịa – Vũng Tàu University', 107.0925, 10.3535, 920, 4],
  [
    'bctech',
    'Trường Cao đẳng Kỹ thuật Công nghệ Bà Rịa – Vũng Tàu',
    'Bà Rịa – Vũng Tàu College of Technology',
    107.1835,
    10.5145,
    640,
    3,
  ],
  [
    'su-pham',
    'Trường Cao đẳng Sư phạm Bà Rịa – Vũng Tàu',
    'Bà Rịa – Vũng Tàu College of Education',
    107.1725,
    10.4985,
    210,
    3,
  ],
  ['du-lich', 'Trường Cao đẳng Du lịch Vũng Tàu', 'Vũng Tàu Tourism College', 107.1145, 10.3925, 120, 3],
  ['dau-khi', 'Trường Cao đẳng Dầu khí', 'PetroVietnam College', 107.1635, 10.4865, 160, 3],
  ['vabis', 'Trường Cao đẳng Quốc tế Vabis', 'Vabis International College', 107.1605, 10.4235, 180, 3],
];

/** The institutions, the largest two first. */
export const INSTITUTIONS: readonly Institution[] = ROWS.map(([id, vi, en, lon, lat, students, years]) => ({
  id,
  name: { vi, en },
  lon,
  lat,
  students,
  years,
  stream: hashText(`institution/${id}`),
}));
