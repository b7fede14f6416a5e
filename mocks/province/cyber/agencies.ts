// The state bodies whose networks are watched: departments and service bodies at their seats, and the committee of every administrative unit.
import { hashText, uniform } from '../noise/hash.ts';
import type { WorldParts } from '../world-parts.ts';

/** One state body. */
export interface Agency {
  id: string;
  name: { vi: string; en: string };
  lon: number;
  lat: number;
  unitCode: string;
  /** Computers that the operations centre watches. */
  machines: number;
  stream: number;
}

type Row = readonly [id: string, vi: string, en: string, lon: number, lat: number, machines: number];

/** The administrative centre in Bà Rịa, where most departments sit: they stand a few steps apart so that each can be pointed at. */
const CENTRE = [107.1815, 10.4925] as const;
const STEP_DEGREES = 0.0007;

const IN_CENTRE: readonly (readonly [id: string, vi: string, en: string, machines: number])[] = [
  ['vpub', 'Văn phòng Ủy ban nhân dân', 'Office of the People’s Committee', 180],
  ['noi-vu', 'Sở Nội vụ', 'Department of Home Affairs', 190],
  ['tai-chinh', 'Sở Tài chính', 'Department of Finance', 210],
  ['xay-dung', 'Sở Xây dựng', 'Department of Construction', 230],
  ['cong-thuong', 'Sở Công Thương', 'Department of Industry and Trade', 140],
  ['nong-nghiep', 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment', 320],
  ['khoa-hoc', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology', 150],
  ['van-hoa', 'Sở Văn hóa và Thể thao', 'Department of Culture and Sports', 130],
  ['du-lich', 'Sở Du lịch', 'Department of Tourism', 70],
  ['giao-duc', 'Sở Giáo dục và Đào tạo', 'Department of Education and Training', 160],
  ['y-te', 'Sở Y tế', 'Department of Health', 170],
  ['tu-phap', 'Sở Tư pháp', 'Department of Justice', 110],
  ['thanh-tra', 'Thanh tra', 'Inspectorate', 80],
  ['khu-cong-nghiep', 'Ban Quản lý các khu công nghiệp', 'Industrial Parks Authority', 90],
  ['cntt', 'Trung tâm Công nghệ thông tin và Truyền thông', 'Information Technology Centre', 120],
  ['hanh-chinh-cong', 'Trung tâm Phục vụ hành chính công', 'Public Administration Service Centre', 140],
  ['ioc', 'Trung tâm Điều hành thông minh', 'Intelligent Operations Centre', 60],
];

const ELSEWHERE: readonly Row[] = [
  ['bv-ba-ria', 'Bệnh viện Bà Rịa', 'Bà Rịa Hospital', 107.1687, 10.5015, 420],
  ['bv-vung-tau', 'Bệnh viện Vũng Tàu', 'Vũng Tàu Hospital', 107.1065, 10.3785, 380],
];

const COLUMNS = 5;

/** Every agency, departments first. */
export function readAgencies({ units, lookup }: WorldParts): readonly Agency[] {
  const central = IN_CENTRE.map(([id, vi, en, machines], index): Row => {
    const lon = CENTRE[0] + (index % COLUMNS) * STEP_DEGREES;
    const lat = CENTRE[1] + Math.floor(index / COLUMNS) * STEP_DEGREES;
    return [id, vi, en, lon, lat, machines];
  });
  const committees = units.map(({ code, name, lon, lat, population }): Row => {
    const machines = 40 + Math.round(population / 900 + 25 * uniform(hashText(`machines/${code}`), 1));
    return [
      `ubnd-${code}`,
      `UBND ${withoutCapital(name.vi)}`,
      `${name.en} People’s Committee`,
      lon,
      lat,
      machines,
    ];
  });
  return [...central, ...ELSEWHERE, ...committees].map(([id, vi, en, lon, lat, machines]) => ({
    id,
    name: { vi, en },
    lon: Math.round(lon * 1e5) / 1e5,
    lat: Math.round(lat * 1e5) / 1e5,
    unitCode: lookup.unitAt(lon, lat)?.code ?? '',
    machines,
    stream: hashText(`agency/${id}`),
  }));
}

/** `Phường Vũng Tàu` within a name: `phường Vũng Tàu`. */
function withoutCapital(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
