// The bodies on the state's own network (TSLCD cấp II): thirty units and the departments of the province, with their lines.
import { DAY_MS, HOUR_MS, localDate, localDay, localHour, weekday } from '../calendar/local-time.ts';
import { isFreeDay } from '../calendar/holidays.ts';
import { bilingual, geo, property, urn } from '../entity-attributes.ts';
import { clamp, hump } from '../noise/curves.ts';
import { bell, hashText, uniform } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import type { ReportingSite } from '../reporting-kind.ts';
import type { WorldParts } from '../world-parts.ts';

/** One body with its line. */
export interface NetworkSite extends ReportingSite {
  siteKind: 'unit' | 'department';
  unitCode: string;
  /** Line of 2024, Mbit/s. */
  baseMbps: number;
  /** What its busiest hour of 2024 took of the line. */
  baseBusyShare: number;
}

/** What a line carries at an instant, Mbit/s. */
export interface LineUse {
  capacityMbps: number;
  trafficMbps: number;
}

/** The province's administrative centre in Bà Rịa, where the departments sit. */
const CENTRE = { lon: 107.176, lat: 10.496 };
const DEPARTMENTS: readonly (readonly [id: string, vi: string, en: string, mbps: number])[] = [
  ['van-phong-ubnd', 'Văn phòng UBND', 'Office of the People’s Committee', 500],
  ['noi-vu', 'Sở Nội vụ', 'Department of Home Affairs', 300],
  ['tai-chinh', 'Sở Tài chính', 'Department of Finance', 400],
  ['xay-dung', 'Sở Xây dựng', 'Department of Construction', 400],
  [
    'nong-nghiep-moi-truong',
    'Sở Nông nghiệp và Môi trường',
    'Department of Agriculture and Environment',
    500,
  ],
  ['khoa-hoc-cong-nghe', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology', 500],
  ['cong-thuong', 'Sở Công Thương', 'Department of Industry and Trade', 300],
  ['y-te', 'Sở Y tế', 'Department of Health', 400],
  ['giao-duc', 'Sở Giáo dục và Đào tạo', 'Department of Education and Training', 400],
  ['tu-phap', 'Sở Tư pháp', 'Department of Justice', 300],
  ['van-hoa', 'Sở Văn hóa và Thể thao', 'Department of Culture and Sports', 200],
  ['du-lich', 'Sở Du lịch', 'Department of Tourism', 200],
  ['thanh-tra', 'Thanh tra tỉnh', 'Provincial Inspectorate', 200],
  ['khu-cong-nghiep', 'Ban Quản lý các khu công nghiệp', 'Industrial Parks Authority', 300],
  ['hanh-chinh-cong', 'Trung tâm Phục vụ hành chính công', 'Public Administrative Service Centre', 500],
  ['ioc', 'Trung tâm Điều hành đô thị thông minh', 'Smart City Operations Centre', 1000],
];
/** Traffic grows so much a year; a line whose busiest hour takes more than the limit is doubled at the next quarter. */
const TRAFFIC_GROWTH = 1.19;
const UPGRADE_ABOVE = 0.78;

/** The bodies, units first. */
export function readNetworkSites({ units, lookup }: WorldParts): NetworkSite[] {
  const ofUnits = units.map(({ code, name, population, lon, lat }) =>
    siteOf(
      code,
      'unit',
      code,
      { vi: `UBND ${lowerFirst(name.vi)}`, en: `People’s Committee, ${name.en}` },
      lon,
      lat,
      population > 60_000 ? 300 : 200,
    ),
  );
  const ofDepartments = DEPARTMENTS.map(([id, vi, en, mbps]) => {
    const stream = hashText(`network-place/${id}`);
    const lon = CENTRE.lon + 0.0022 * bell(stream, 1);
    const lat = CENTRE.lat + 0.0022 * bell(stream, 2);
    return siteOf(
      id,
      'department',
      lookup.unitAt(CENTRE.lon, CENTRE.lat)?.code ?? '',
      { vi, en },
      lon,
      lat,
      mbps,
    );
  });
  return [...ofUnits, ...ofDepartments];
}

function siteOf(
  localId: string,
  siteKind: NetworkSite['siteKind'],
  unitCode: string,
  name: { vi: string; en: string },
  lon: number,
  lat: number,
  baseMbps: number,
): NetworkSite {
  const stream = hashText(`network/${localId}`);
  return {
    id: urn('Device', `line-${localId}`),
    stream,
    siteKind,
    unitCode,
    baseMbps,
    baseBusyShare: 0.36 + 0.3 * uniform(stream, 1),
    fixed: {
      name: bilingual(name),
      category: property('stateNetwork'),
      siteKind: property(siteKind),
      areaServed: property(unitCode),
      location: geo({
        type: 'Point',
        coordinates: [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5],
      }),
      dataProvider: property('Mô phỏng'),
    },
  };
}

/** “Phường Phú Mỹ” inside a name: “UBND phường Phú Mỹ”. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** The line at a quarter: how wide it is, and what its busiest hour takes, Mbit/s. */
export function lineAt(
  { baseMbps, baseBusyShare }: NetworkSite,
  tMs: number,
): { capacityMbps: number; busyMbps: number } {
  const { year, month } = localDate(localDay(tMs));
  const years = year - 2024 + Math.floor((month - 1) / 3) / 4;
  const busyMbps = baseMbps * baseBusyShare * TRAFFIC_GROWTH ** years;
  let capacityMbps = baseMbps;
  while (busyMbps / capacityMbps > UPGRADE_ABOVE) capacityMbps *= 2;
  return { capacityMbps, busyMbps };
}

/** What the line carries at an instant: office hours of working days. */
export function lineUse(site: NetworkSite, tMs: number): LineUse {
  const { capacityMbps, busyMbps } = lineAt(site, tMs);
  const day = localDay(tMs);
  const hour = localHour(tMs);
  const works = isFreeDay(day) ? 0.12 : weekday(day) === 1 ? 1.06 : 1;
  const rhythm =
    0.07 + works * (0.88 * hump(hour, 9.4, 1.5) + 0.84 * hump(hour, 14.8, 1.6) + 0.1 * hump(hour, 19.5, 2));
  const sway =
    1 +
    0.12 * smoothNoise(site.stream + 2, tMs, HOUR_MS) +
    0.08 * smoothNoise(site.stream + 3, tMs, 4 * DAY_MS);
  return { capacityMbps, trafficMbps: clamp(busyMbps * rhythm * sway, 0.5, capacityMbps * 0.98) };
}
